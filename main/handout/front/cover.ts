/** The cover: one composition of type. The label and, for instructors, the band are all that runs over it. */
import type { Texts } from '../../model/language';
import type { Item } from '../../model/scene';
import type { SetParagraph } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Composing } from '../composing';
import { linePieces } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { bottomOf, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import type { TextLook, TextRole } from '../page/type';
import { coverFacts } from './cover-facts';
import { coverLogo } from './cover-logo';

/** A title of more lines than this is set smaller. */
const mostTitlePt = 4 * 45.5;

/** One leaf; more only where the aim is so long that no page holds it. */
export function coverLeaves(composing: Composing): readonly Leaf[] {
  const { book, paper, shown, tools, template } = composing;
  const { body } = paper;
  const sect = book.tag('Sect', composing.root);
  const { titles } = composing.look;
  const bareLeaf = (): Leaf => {
    const bare = book.leaf({ session: '', day: null, bare: true });
    bare.items.push(...titles.cover(paper));
    return bare;
  };
  const leaf = bareLeaf();
  const leaves = [leaf];
  const said = (texts: Texts): readonly Worded[] => inLanguages(texts, shown.languages, shown.fallback);
  const linesOf = (
    worded: readonly Worded[],
    roles: readonly [TextRole, TextRole],
    type: 'P' | 'H1',
    more: Partial<TextLook> = {},
  ): readonly SetParagraph[] => {
    const tag = book.tag(type, sect);
    return worded.map(({ language, text }, index) =>
      setText(tools.typesetter, text, { role: roles[index === 0 ? 0 : 1], language, tag, ...more }, body.widthPt),
    );
  };
  let y = body.yPt;
  const put = (sets: readonly SetParagraph[]): void => {
    for (const set of sets) y = putText(leaf, set, body.xPt, y);
  };

  const logo = coverLogo(template, sect, composing);
  leaf.items.push(...placeItems(logo.items, body.xPt, y));
  // What a look draws behind the title reaches beyond its words.
  y = Math.max(body.yPt + toGrid(body.heightPt * 0.14), y + toGrid(logo.heightPt + titles.belowPt) + 3 * gridPt);
  const inTitle = { paint: titles.title };
  const large = linesOf(said(shown.title), ['course-title', 'second-title'], 'H1', inTitle);
  const title =
    heightOf(large) > mostTitlePt ? linesOf(said(shown.title), ['title', 'subtitle'], 'H1', inTitle) : large;
  const [behind, topPt] = [leaf.items.length, y];
  put(linesOf(said(shown.host), ['lead', 'lead'], 'P', { paint: titles.quiet }));
  y += 3 * gridPt;
  put(title);
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.splice(behind, 0, ...titles.ground(titled, paper));
  y += 3 * gridPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, true));
  y += 4 * gridPt;

  const facts = coverFacts(sect, composing);
  const factsPt = facts.reduce((sum, { heightPt }) => sum + heightPt, 0);
  const footTop = bottomOf(body) - factsPt;
  const widthPt = paper.across(130);
  const aim = said(shown.aim).flatMap(({ language, text }) =>
    linePieces(
      setText(tools.typesetter, text, { role: 'lead', language, tag: book.tag('P', sect) }, widthPt),
      0,
      gridPt,
    ),
  );
  const next = () => {
    leaves.push(bareLeaf());
    return { leaf: leaves.at(-1) ?? leaf, box: { ...body, widthPt } };
  };
  const column = { ...body, yPt: y, widthPt, heightPt: Math.max(0, footTop - 2 * gridPt - y) };
  pour(aim, { leaf, box: column }, { next, heightPt: body.heightPt });
  putFacts(facts, y <= footTop ? { leaf, yPt: footTop } : { ...next(), yPt: body.yPt }, composing);
  return leaves;
}

/** At the foot of the cover, or on a page of their own where the title leaves no room. */
function putFacts(
  facts: readonly Piece[],
  at: { readonly leaf: { readonly items: Item[] }; readonly yPt: number },
  { paper }: Composing,
): void {
  let y = at.yPt;
  for (const piece of facts) {
    at.leaf.items.push(...placeItems(piece.items, paper.body.xPt, y));
    y += piece.heightPt;
  }
}

function heightOf(sets: readonly SetParagraph[]): number {
  return sets.reduce((sum, set) => sum + set.heightPt, 0);
}
