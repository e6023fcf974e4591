/** The cover: one composition of type. The label and, for instructors, the band are all that runs over it. */
import type { Box } from '../../model/geometry';
import type { Texts } from '../../model/language';
import type { SetParagraph } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Composing } from '../composing';
import { coverStampHeightPt } from '../copies/stamp';
import { heightOfColumn, linePieces } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { bottomOf, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import type { TextLook, TextRole } from '../page/type';
import { partOfCourse } from '../running-text';
import { coverFacts } from './cover-facts';
import { coverLogo } from './cover-logo';
import { heightOf, stacked } from '../flow/stacked';

/** A title of more lines than this is set smaller. */
const mostTitlePt = 4 * 45.5;

/** Air on the grid: over everything, between host and title, title and rule, rule and aim. */
interface Air {
  readonly top: number;
  readonly overTitle: number;
  readonly overRule: number;
  readonly overAim: number;
}
const airy: Air = { top: 3, overTitle: 3, overRule: 3, overAim: 4 };
/** Where long restrictions and two languages would otherwise send the last lines of the aim to a page of their own. */
const tight: Air = { top: 0, overTitle: 1, overRule: 1.5, overAim: 2 };

/** One way of setting title and aim. */
interface Setting {
  readonly title: readonly SetParagraph[];
  readonly aim: readonly Piece[];
  readonly widthPt: number;
  readonly air: Air;
}

/** One leaf; more only where the aim is so long that no page holds it. */
export function coverLeaves(composing: Composing): readonly Leaf[] {
  const { book, paper, shown, tools, template } = composing;
  const { titles } = composing.look;
  const body = insetBy(titles.coverPt, paper.body);
  const sect = book.tag('Sect', composing.root);
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
    more: Partial<TextLook> & Pick<TextLook, 'tag'>,
  ): readonly SetParagraph[] =>
    worded.map(({ language, text }, index) =>
      setText(tools.typesetter, text, { role: roles[index === 0 ? 0 : 1], language, ...more }, body.widthPt),
    );
  const logo = coverLogo(template, sect, composing);
  leaf.items.push(...placeItems(logo.items, body.xPt, body.yPt));
  const host = [...linesOf(said(shown.host), ['lead', 'lead'], { tag: book.tag('P', sect), paint: titles.quiet })];
  // A part of a course is called by its own name, under that of the course.
  const part = partOfCourse(composing);
  if (part.length > 0)
    host.push(
      ...linesOf(said(shown.title), ['lead', 'lead'], { tag: book.tag('P', sect), weight: 700, paint: titles.title }),
    );
  const heading = book.tag('H1', sect);
  const titleIn = (roles: readonly [TextRole, TextRole]): readonly SetParagraph[] =>
    linesOf(part.length > 0 ? part : said(shown.title), roles, { tag: heading, paint: titles.title });
  const aims = said(shown.aim).map((worded) => ({ ...worded, tag: book.tag('P', sect) }));
  const aimIn = (role: TextRole, widthPt: number): readonly Piece[] =>
    aims.flatMap(({ language, text, tag }) =>
      linePieces(setText(tools.typesetter, text, { role, language, tag }, widthPt), 0, gridPt),
    );
  const facts = coverFacts(sect, composing);
  const factsPt = heightOf(facts);
  const holderPt = composing.numbered ? coverStampHeightPt + 2 * gridPt : 0;
  const footTop = bottomOf(body) - factsPt - holderPt;

  // What a look draws behind the title reaches beyond its words.
  const leastTop = (air: Air): number => body.yPt + toGrid(logo.heightPt + titles.belowPt) + air.top * gridPt;
  /** What would be left under the aim if the title stood as high as it may; less than nothing where the page does not hold it. */
  const leftUnder = ({ title, aim, air }: Setting): number => {
    const airPt = (air.overTitle + air.overRule + air.overAim) * gridPt;
    return footTop - gridPt - (leastTop(air) + heightOf(host) + heightOf(title) + airPt) - heightOfColumn(aim);
  };
  const [narrow, wide] = [paper.across(130), body.widthPt];
  const [large, small] = [titleIn(['course-title', 'second-title']), titleIn(['title', 'subtitle'])];
  const smallest: Setting = { title: small, aim: aimIn('body', wide), widthPt: wide, air: airy };
  // What is long is set smaller, then wider, then with less air, before it takes a second page.
  const settings: readonly Setting[] = [
    { title: large, aim: aimIn('lead', narrow), widthPt: narrow, air: airy },
    { title: large, aim: aimIn('body', narrow), widthPt: narrow, air: airy },
    { title: large, aim: smallest.aim, widthPt: wide, air: airy },
    { title: small, aim: aimIn('lead', narrow), widthPt: narrow, air: airy },
    smallest,
    { ...smallest, air: tight },
  ];
  const holds = (one: Setting): boolean =>
    leftUnder(one) >= 0 && (one.title === small || heightOf(large) <= mostTitlePt);
  const setting = settings.find(holds) ?? smallest;
  const { title, aim, widthPt, air } = setting;
  // The title stands where the eye looks for it; it gives way upwards where the aim needs the room.
  const topPt = Math.max(
    leastTop(air),
    Math.min(body.yPt + toGrid(body.heightPt * 0.14), leastTop(air) + toGrid(leftUnder(setting))),
  );

  let y = topPt;
  const put = (sets: readonly SetParagraph[]): void => {
    for (const set of sets) y = putText(leaf, set, body.xPt, y);
  };
  const behind = leaf.items.length;
  put(host);
  y += air.overTitle * gridPt;
  put(title);
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.splice(behind, 0, ...titles.ground(titled, paper));
  y += air.overRule * gridPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, true));
  y += air.overAim * gridPt;

  const next = () => {
    leaves.push(bareLeaf());
    return { leaf: leaves.at(-1) ?? leaf, box: { ...body, widthPt } };
  };
  const column = { ...body, yPt: y, widthPt, heightPt: Math.max(0, footTop - gridPt - y) };
  pour(aim, { leaf, box: column }, { next, heightPt: body.heightPt });
  // At the foot of the cover, or on a page of their own where the title leaves no room.
  const at = y <= footTop ? { leaf, yPt: footTop } : { ...next(), yPt: body.yPt };
  at.leaf.items.push(...stacked(facts, body.xPt, at.yPt));
  if (composing.numbered)
    at.leaf.holder = { ...body, yPt: at.yPt + factsPt + 2 * gridPt, heightPt: coverStampHeightPt };
  return leaves;
}

/** The box without so much at its upper and its lower end. */
function insetBy(pt: number, box: Box): Box {
  return { ...box, yPt: box.yPt + pt, heightPt: box.heightPt - 2 * pt };
}
