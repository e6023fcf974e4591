/** The number printed on a page is the one that readers show, and the total is that of its count. */
import type { Meant } from '../../../model/passport';
import { languages } from '../../../model/language';
import { handoutWords } from '../../../words/handout-words';
import type { Note, PageFacts, ReadPage } from '../check.types';
import { runningTexts } from '../sight/running-texts';

const number = '([ivxlcdm]+|\\d+)';

/** `Page {{page}} of {{pages}}` in every language, as a pattern with the number in its first group and the total in its second. */
const patterns = languages.flatMap((language) => {
  const { page, pageOf } = handoutWords[language];
  return [patternOf(pageOf), patternOf(page)];
});

/** It ends its line; a slide's number may stand before it. Spaces count for nothing: between Han and figures they are distances. */
function patternOf(words: string): RegExp {
  const escaped = withoutSpaces(words).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:^|·|\\d)${escaped.replace('{{page}}', number).replace('{{pages}}', number)}$`);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What a page's running lines print as its number; null where they print none. */
export function printedNumber({ content }: ReadPage): PageFacts['printed'] {
  for (const running of runningTexts(content.painted)) {
    const text = withoutSpaces(running.text);
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match?.[1] !== undefined) return { page: match[1], pages: match[2] ?? null };
    }
  }
  return null;
}

export function checkPageNumbers(pages: readonly PageFacts[], meant: Meant | null, note: Note): void {
  // Replacement pages have a page without such a number before them, and say how many the whole has that they belong to.
  const isWhole = pages.every(({ number: label }) => seriesOf(label) !== 'other' || label === null);
  const last = new Map(pages.map((page) => [seriesOf(page.number), page.number]));
  for (const { index, number: label, printed } of pages) {
    const wanted = meant?.pages[index]?.number;
    if (label === null) note('page-numbers.unlabelled', index);
    else if (wanted !== undefined && wanted !== label) note('page-numbers.differ', index, { found: label, wanted });
    if (printed && label !== null && printed.page !== label)
      note('page-numbers.differ', index, { found: printed.page, wanted: label });
    if (!printed && seriesOf(label) === 'arabic') note('page-numbers.unprinted', index);
    const total = last.get(seriesOf(label));
    if (isWhole && printed?.pages && total && printed.pages !== total)
      note('page-numbers.total', index, { found: printed.pages, wanted: total });
  }
}

/** Pages before the first session count in roman numbers of their own. */
function seriesOf(label: string | null): 'arabic' | 'roman' | 'other' {
  if (label === null) return 'other';
  if (/^\d+$/.test(label)) return 'arabic';
  return /^[ivxlcdm]+$/.test(label) ? 'roman' : 'other';
}
