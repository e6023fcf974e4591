/** The facts at the foot of a cover: a quiet table of when, where, for whom, which edition, how it is handled, and whose copy it is. */
import type { Texts } from '../../model/language';
import { saidRestrictions } from '../../model/restrictions';
import type { TagId } from '../../model/scene';
import { editionWord, type PageWords } from '../../words/handout-words';
import type { Composing } from '../composing';
import { inLanguages, type Worded } from '../headings';
import type { Piece } from '../flow/piece';
import { linePieces } from '../flow/piece';
import { formatDate, formatSpan } from '../page/dates';
import { across, ink, strokes } from '../page/ink';
import { runOf, setText } from '../page/type';
import type { TextRole } from '../page/type';
import { heightOf, stacked } from '../flow/stacked';

interface Row {
  readonly label: keyof PageWords;
  readonly values: readonly Worded[];
  readonly role?: TextRole;
  /** Room to write, with a line under it. */
  readonly blank?: boolean;
}

const padPt = 3.5;
/** A name written by hand, with room over the line. */
const blankHeightPt = 24.5;

/** One piece for each row, with hairlines between them. */
export function coverFacts(parent: TagId, composing: Composing): readonly Piece[] {
  const rows = rowsOf(composing);
  return rows.map((row, index) => rowPiece(row, index === rows.length - 1, parent, composing));
}

function rowsOf(composing: Composing): readonly Row[] {
  const { shown, words, marking, code, recipe } = composing;
  const said = (texts: Texts): readonly Worded[] => inLanguages(texts, shown.languages, shown.fallback);
  const [main] = shown.languages;
  const edition = editionWord[shown.edition];
  const handling = shown.languages.map((language, index) => {
    const restrictions = index === 0 ? saidRestrictions(marking, shown.languages) : '';
    const label = index === 0 ? `${marking.label}${restrictions === '' ? '' : ` · ${restrictions}`}\n` : '';
    return { language, text: `${label}${words[language][`meaning-${marking.label}`]}` };
  });
  // A numbered copy has its holder's name printed under these rows.
  const isForParticipants = shown.edition !== 'instructor';
  const rows: readonly Row[] = [
    { ...datesOf(composing), role: 'strong' },
    { label: 'venue', values: said(shown.venue) },
    { label: 'audience', values: said(shown.audience) },
    { label: 'courseCode', values: shown.plan.code === undefined ? [] : [{ language: main, text: shown.plan.code }] },
    {
      label: 'version',
      values: shown.languages.map((language) => ({ language, text: formatDate(recipe.date, language) })),
    },
    { label: 'edition', values: shown.languages.map((language) => ({ language, text: words[language][edition] })) },
    { label: 'handling', values: handling },
    ...(isForParticipants && !composing.numbered
      ? ([
          { label: 'name', values: [], blank: true },
          { label: 'agency', values: [], blank: true },
        ] as const)
      : []),
    ...(code === null ? [] : [{ label: 'packCode' as const, values: [{ language: main, text: code }] }]),
  ];
  return rows.filter(({ values, blank }) => blank === true || values.length > 0);
}

/** The dates of the course in each language. */
function datesOf({ shown }: Composing): Row {
  const dates = shown.days.flatMap(({ day }) => (day?.date ? [day.date] : [])).sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  const values = shown.languages.map((language) => ({
    language,
    text: first && last ? formatSpan(first, last, language) : '',
  }));
  return {
    label: first && last && first !== last ? 'dates' : 'date',
    values: values.filter(({ text }) => text !== ''),
  };
}

function rowPiece(row: Row, isLast: boolean, parent: TagId, composing: Composing): Piece {
  const { tools, book, shown, words, paper } = composing;
  const [labelPt, widthPt] = [paper.across(30), paper.body.widthPt];
  const labelTag = book.tag('P', parent);
  const labels = shown.languages.map((language, index) =>
    runOf(`${index > 0 ? ' ' : ''}${words[language][row.label]}`, { role: 'caption', language, tag: labelTag }),
  );
  const valueTag = row.values.length > 0 ? book.tag('P', parent) : labelTag;
  const values = row.values.flatMap(({ language, text }, index) =>
    linePieces(
      setText(
        tools.typesetter,
        text,
        {
          role: index === 0 ? (row.role ?? 'body') : 'body',
          language,
          tag: valueTag,
          paint: index === 0 ? ink.text : ink.quiet,
        },
        widthPt - labelPt,
      ),
      0,
      0,
    ),
  );
  const valuePt = heightOf(values);
  const leadingPt = values[0]?.heightPt ?? 14;
  const label = tools.typesetter.setParagraph(labels, { widthPt: labelPt - 6, align: 'start', leadingPt });
  const heightPt = (row.blank === true ? blankHeightPt : Math.max(valuePt, label.heightPt)) + 2 * padPt;
  const labelTop = row.blank === true ? heightPt - padPt - label.heightPt : padPt;
  return {
    heightPt,
    beforePt: 0,
    withNext: !isLast,
    items: [
      across(0, 0, widthPt, strokes.hairline),
      ...(isLast ? [across(0, heightPt, widthPt, strokes.hairline)] : []),
      ...stacked(label.lines, 0, labelTop),
      ...stacked(values, labelPt, padPt),
    ],
  };
}
