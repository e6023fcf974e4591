/** The cover: one composition of type. The label and, for instructors, the band are all that runs over it. */
import type { Texts } from '../../model/language';
import type { Recipe } from '../../model/recipe';
import type { SetParagraph } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import { linePieces } from '../flow/piece';
import { pour } from '../flow/pour';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { formatDay, formatSpan } from '../page/dates';
import { ink } from '../page/ink';
import { bottomOf, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import type { TextLook, TextRole } from '../page/type';

/** A title of more lines than this is set smaller. */
const mostTitlePt = 5 * 45.5;

/** One leaf; more only where the aim is so long that no page holds it. */
export function coverLeaves(recipe: Recipe, composing: Composing): readonly Leaf[] {
  const { book, paper, shown, tools, words } = composing;
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
  let y = body.yPt + toGrid(body.heightPt * 0.16);
  const put = (sets: readonly SetParagraph[]): void => {
    for (const set of sets) y = putText(leaf, set, body.xPt, y);
  };

  const inTitle = { paint: titles.title };
  const large = linesOf(said(shown.title), ['course-title', 'second-title'], 'H1', inTitle);
  const title =
    heightOf(large) > mostTitlePt ? linesOf(said(shown.title), ['title', 'subtitle'], 'H1', inTitle) : large;
  const [behind, topPt] = [leaf.items.length, y];
  put(linesOf(said(shown.host), ['lead', 'lead'], 'P', { paint: titles.quiet }));
  y += 4 * gridPt;
  put(title);
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.splice(behind, 0, ...titles.ground(titled, paper));
  y += 3 * gridPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, true));
  y += 4 * gridPt;

  const facts = factsOf(recipe, composing)
    .map((worded) => linesOf([worded], ['lead', 'lead'], 'P'))
    .flat();
  const editions = shown.edition === 'participant' ? shown.languages : [];
  const edition = editions.flatMap((language) =>
    linesOf([{ language, text: words[language].participantCopy }], ['strong', 'strong'], 'P', { paint: ink.accent }),
  );
  const footTop = bottomOf(body) - toGrid(heightOf([...facts, ...edition]) + 2 * gridPt) - 2 * gridPt;
  const widthPt = paper.across(130);
  const aim = said(shown.aim).flatMap(({ language, text }) =>
    linePieces(
      setText(tools.typesetter, text, { role: 'lead', language, tag: book.tag('P', sect) }, widthPt),
      0,
      gridPt,
    ),
  );
  const column = { ...body, yPt: y, widthPt, heightPt: Math.max(0, footTop - 2 * gridPt - y) };
  pour(
    aim,
    { leaf, box: column },
    {
      next: () => {
        leaves.push(bareLeaf());
        return { leaf: leaves.at(-1) ?? leaf, box: { ...body, widthPt } };
      },
      heightPt: body.heightPt,
    },
  );
  y = footTop;
  put(facts);
  y += 2 * gridPt;
  put(edition);
  return leaves;
}

function heightOf(sets: readonly SetParagraph[]): number {
  return sets.reduce((sum, set) => sum + set.heightPt, 0);
}

/** Dates and place in each language, each said once. Without dates of its own a handout has the date it was made for. */
function factsOf(recipe: Recipe, { shown }: Composing): readonly Worded[] {
  const dates = shown.days.flatMap(({ day }) => (day?.date ? [day.date] : [])).sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  const venues = inLanguages(shown.venue, shown.languages, shown.fallback);
  return shown.languages.flatMap((language, index) => {
    const when = {
      language,
      text: first && last ? formatSpan(first, last, language) : formatDay(recipe.date, language),
    };
    const where = venues.filter(
      (venue) => venue.language === language || (index === 0 && !shown.languages.includes(venue.language)),
    );
    return [when, ...where].filter(({ text }) => text !== '');
  });
}
