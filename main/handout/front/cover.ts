/** The cover: one composition of type. The label and, for instructors, the band are all that runs over it. */
import type { Language } from '../../model/language';
import type { Recipe } from '../../model/recipe';
import type { Composing } from '../composing';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { formatDay, formatSpan } from '../page/dates';
import { across, ink, strokes } from '../page/ink';
import { bottomOf, gridPt, toGrid } from '../page/paper';
import { leadingOf, setText } from '../page/type';
import type { TextLook, TextRole } from '../page/type';

export function coverLeaf(recipe: Recipe, composing: Composing): Leaf {
  const { book, paper, shown, tools, words } = composing;
  const leaf = book.leaf({ session: '', day: null, bare: true });
  const { body } = paper;
  const sect = book.tag('Sect', composing.root);
  let y = body.yPt + toGrid(body.heightPt * 0.16);
  const put = (
    worded: readonly Worded[],
    roles: readonly [TextRole, TextRole],
    type: 'P' | 'H1',
    more: Partial<TextLook> = {},
    widthPt = body.widthPt,
  ): void => {
    const tag = book.tag(type, sect);
    worded.forEach(({ language, text }, index) => {
      const set = setText(
        tools.typesetter,
        text,
        { role: index === 0 ? roles[0] : roles[1], language, tag, ...more },
        widthPt,
      );
      y = putText(leaf, set, body.xPt, y);
    });
  };
  put(inLanguages(shown.host, shown.languages, shown.fallback), ['lead', 'lead'], 'P', { paint: ink.quiet });
  y += 4 * gridPt;
  put(inLanguages(shown.title, shown.languages, shown.fallback), ['course-title', 'second-title'], 'H1');
  y += 3 * gridPt;
  leaf.items.push(across(body.xPt, y, paper.across(40), { ...strokes.accent, widthPt: 3 }));
  y += 4 * gridPt;
  put(inLanguages(shown.aim, shown.languages, shown.fallback), ['lead', 'lead'], 'P', {}, paper.across(130));

  const facts = shown.languages.map((language) => ({ language, lines: factsOf(recipe, language, composing) }));
  const edition =
    shown.edition === 'participant'
      ? shown.languages.map((language) => ({ language, text: words[language].participantCopy }))
      : [];
  const height =
    facts.reduce((sum, { language, lines }) => sum + lines.length * leadingOf('lead', language), 0) +
    edition.length * leadingOf('strong', shown.languages[0]) +
    3 * gridPt;
  y = Math.max(y + 4 * gridPt, bottomOf(body) - toGrid(height) - 2 * gridPt);
  for (const { language, lines } of facts) for (const text of lines) put([{ language, text }], ['lead', 'lead'], 'P');
  y += 2 * gridPt;
  for (const worded of edition) put([worded], ['strong', 'strong'], 'P', { paint: ink.accent });
  return leaf;
}

/** Dates and place. Without dates of its own a handout has the date it was made for. */
function factsOf(recipe: Recipe, language: Language, { shown }: Composing): readonly string[] {
  const dates = shown.days.flatMap(({ day }) => (day?.date ? [day.date] : [])).sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  const when = first && last ? formatSpan(first, last, language) : formatDay(recipe.date, language);
  const venue =
    shown.venue[language] ??
    (language === shown.languages[0] ? (inLanguages(shown.venue, shown.languages, shown.fallback)[0]?.text ?? '') : '');
  return [when, venue].filter(Boolean);
}
