/** One entry of the contents or of the index: its title at its level, a leader, and the number of its page. */
import type { TagId, Target } from '../../model/scene';
import type { Language } from '../../model/language';
import type { SetParagraph, StyledRun } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Composing } from '../composing';
import type { Worded } from '../headings';
import type { Piece } from '../flow/piece';
import { across, ink, strokes } from '../page/ink';
import { gridPt } from '../page/paper';
import { isHan, leadingOf, runOf } from '../page/type';
import type { TextRole } from '../page/type';
import { stacked } from '../flow/stacked';

export interface ContentsEntry {
  /** Of the pack: a day, or a part of it; within a day a session; within a session a slide or a section of its deck. */
  readonly level: 1 | 2 | 3;
  /** Before the title: a session's or a slide's number. */
  readonly label: string;
  readonly titles: readonly Worded[];
  /** A place of the book; null for a session that the timetable has and that has no pages. */
  readonly place: string | null;
}

interface EntryLook {
  readonly role: TextRole;
  readonly beforePt: number;
}

/** By level: the type, and the air before an entry. */
export const looks: Readonly<Record<ContentsEntry['level'], EntryLook>> = {
  1: { role: 'strong', beforePt: 2 * gridPt },
  2: { role: 'body', beforePt: 3.5 },
  3: { role: 'caption', beforePt: 0 },
};

/** How wide an entry is, what each level of it is moved in by, and the room for its page number. */
export interface EntryWidths {
  readonly columns: 1 | 2;
  readonly widthPt: number;
  readonly labelPt: number;
  readonly numberPt: number;
}

/** The room for the words that a session has no pages. */
const noPagesPt = 50;
/** Between two columns of entries. */
export const columnGapPt = 4 * gridPt;

/** In one column, or in two. */
export function widthsIn(columns: 1 | 2, { body }: Composing['paper']): EntryWidths {
  return columns === 1
    ? { columns, widthPt: body.widthPt, labelPt: 24, numberPt: 30 }
    : { columns, widthPt: (body.widthPt - columnGapPt) / 2, labelPt: 18, numberPt: 22 };
}

/** How much of the lines' height goes where all air between entries goes. Chinese lines stand further apart and have more to give. */
const leadingShare = 0.1;
const leadingShareOfHan = 0.2;

/** The height of an entry's lines; `air` is the share of the usual one that is left between entries. */
export function leadingAt({ level, titles }: ContentsEntry, air: number, language: Language): number {
  const { role } = looks[level];
  const spoken = [...titles.map((title) => title.language), language];
  const wantedPt = Math.max(...spoken.map((each) => leadingOf(role, each)));
  const share = spoken.some(isHan) ? leadingShareOfHan : leadingShare;
  return wantedPt * (1 - share * (1 - air));
}

/** The title in every language that it has, with a link to its place. */
export function setTitle(
  { level, titles, place }: ContentsEntry,
  tag: TagId,
  leadingPt: number,
  { columns, widthPt, labelPt, numberPt }: EntryWidths,
  tools: Composing['tools'],
): SetParagraph {
  const { role } = looks[level];
  const link: { readonly link?: Target } = place === null ? {} : { link: { kind: 'place', name: place } };
  const spaced = ({ language: spoken }: Worded): StyledRun =>
    runOf(isHan(spoken) ? '　' : '   ', { role, language: spoken, tag, ...link });
  const runs = titles.map(({ language: spoken, text }, index): StyledRun =>
    runOf(text, { role, language: spoken, tag, ...link, ...(index > 0 || place === null ? { paint: ink.quiet } : {}) }),
  );
  const endPt = place === null ? noPagesPt : numberPt;
  const roomPt = widthPt - leftOf(level, labelPt) - endPt - 12;
  const set = (line: readonly StyledRun[]): SetParagraph =>
    tools.typesetter.setParagraph(line, { widthPt: roomPt, align: 'start', leadingPt });
  const together = set(
    runs.flatMap((run, index) => (index > 0 && titles[index] ? [spaced(titles[index]), run] : [run])),
  );
  if (columns === 1 || titles.length === 1 || together.lines.length === 1) return together;
  // In a narrow column each language begins on a line of its own.
  const apart = runs.map((run) => set([run]));
  return {
    ...together,
    lines: apart.flatMap(({ lines }) => lines),
    heightPt: apart.reduce((sum, { heightPt }) => sum + heightPt, 0),
  };
}

/** Each level stands a label's width further in. */
function leftOf(level: ContentsEntry['level'], labelPt: number): number {
  return (level - 1) * labelPt;
}

/** `page` is what is printed at its end. */
export function entryPiece(
  entry: ContentsEntry,
  page: string,
  toc: TagId,
  air: number,
  widths: EntryWidths,
  { book, tools, shown, say }: Composing,
): Pick<Piece, 'heightPt' | 'items'> {
  const { widthPt, labelPt, numberPt } = widths;
  const { role } = looks[entry.level];
  const left = leftOf(entry.level, labelPt);
  const item = book.tag('TOCI', toc);
  const labelTag = book.tag('Lbl', item);
  const paragraph = book.tag('P', item);
  const { place } = entry;
  const tag = place === null ? paragraph : book.tag('Link', paragraph);
  const language = shown.languages[0];
  const leadingPt = leadingAt(entry, air, language);
  const title = setTitle(entry, tag, leadingPt, widths, tools);
  const label = tools.typesetter.setParagraph(
    [runOf(entry.label, { role, language, tag: labelTag, paint: ink.accent, weight: 700 })],
    { widthPt: labelPt, align: 'start', leadingPt },
  );
  const [end, endPt] =
    place === null
      ? [runOf(say.noPages, { role: 'caption', language, tag, paint: ink.quiet }), noPagesPt]
      : [runOf(page, { role, language, tag, link: { kind: 'place', name: place } }), numberPt];
  const number = tools.typesetter.setParagraph([end], {
    widthPt: endPt,
    align: 'end',
    leadingPt,
  });
  const last = title.lines.at(-1);
  const lastTop = title.heightPt - (last?.heightPt ?? 0);
  const baseline = lastTop + (last?.items.find((each) => each.kind === 'line')?.baselinePt ?? leadingPt * 0.7);
  const leaderFrom = Math.ceil((left + (last?.widthPt ?? 0) + 8) / 4) * 4;
  const leaderTo = place === null ? 0 : widthPt - numberPt - 4;
  return {
    heightPt: title.heightPt,
    items: [
      ...placeItems(label.lines[0]?.items ?? [], Math.max(0, left - labelPt), 0),
      ...stacked(title.lines, left, 0),
      ...(leaderTo > leaderFrom ? [across(leaderFrom, baseline - 0.4, leaderTo - leaderFrom, strokes.leader)] : []),
      ...placeItems(number.lines[0]?.items ?? [], widthPt - endPt, lastTop),
    ],
  };
}
