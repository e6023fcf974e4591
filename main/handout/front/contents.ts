/** The table of contents: days, sessions, slides or sections; dotted leaders, numbers that stand under each other. */
import type { TagId, Target } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Composing } from '../composing';
import type { Worded } from '../headings';
import type { Piece } from '../flow/piece';
import type { Leaf } from '../page/book';
import { across, ink, strokes } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';
import type { TextRole } from '../page/type';
import { flowFrontPage } from './front-page';
import { stacked } from '../flow/stacked';

export interface ContentsEntry {
  /** Of the pack: a day, or a part of it; within a day a session; within a session a slide or a section of its deck. */
  readonly level: 1 | 2 | 3;
  /** Before the title: a session's or a slide's number. */
  readonly label: string;
  readonly titles: readonly Worded[];
  /** A place of the book. */
  readonly place: string;
}

const labelWidthPt = 24;

interface EntryLook {
  readonly role: TextRole;
  readonly leftPt: number;
  readonly beforePt: number;
}

const looks: Readonly<Record<ContentsEntry['level'], EntryLook>> = {
  1: { role: 'strong', leftPt: 0, beforePt: 2 * gridPt },
  2: { role: 'body', leftPt: labelWidthPt, beforePt: 3.5 },
  3: { role: 'caption', leftPt: 2 * labelWidthPt, beforePt: 0 },
};
const numberWidthPt = 30;
/** How much of the air between entries may go rather than have a line or two on a page of their own. */
const tighter = [0.85, 0.7, 0.55] as const;
/** The lines of an entry close up by a tenth of that. */
const leadingShare = 0.1;

/** The entries under a heading; `pageOf` gives the number printed on the page where a place is. */
export function contentsLeaves(
  word: 'contents' | 'index',
  entries: readonly ContentsEntry[],
  pageOf: (place: string) => string,
  sect: TagId,
  composing: Composing,
): readonly Leaf[] {
  const flowed = (air: number): readonly Leaf[] => {
    const toc = composing.book.tag('TOC', sect);
    const pieces = entries.map((entry, index) => {
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const isFollowed = (after?.level ?? 0) > entry.level;
      const piece = entryPiece(entry, pageOf(entry.place), isFollowed, toc, air, composing);
      // Parts in a row are one group.
      return before?.level === 1 && entry.level === 1 && !isFollowed ? { ...piece, beforePt: 3.5 * air } : piece;
    });
    return flowFrontPage(word, sect, pieces, composing);
  };
  // What is laid and not used leaves no trace: only what is drawn is in the file.
  const best = flowed(1);
  for (const air of tighter) {
    if (best.length === 1) break;
    const leaves = flowed(air);
    if (leaves.length < best.length) return leaves;
  }
  return best;
}

function entryPiece(
  entry: ContentsEntry,
  page: string,
  /** What belongs to it comes next. */
  isFollowed: boolean,
  toc: TagId,
  air: number,
  { book, paper, tools, shown }: Composing,
): Piece {
  const { role, leftPt: left, beforePt } = looks[entry.level];
  const item = book.tag('TOCI', toc);
  const labelTag = book.tag('Lbl', item);
  const tag = book.tag('Link', book.tag('P', item));
  const link: Target = { kind: 'place', name: entry.place };
  const widthPt = paper.body.widthPt - left - numberWidthPt - 12;
  const language = shown.languages[0];
  const runs: StyledRun[] = entry.titles.flatMap(({ language: spoken, text }, index) => [
    ...(index > 0 ? [runOf(spoken === 'zh-Hant' ? '　' : '   ', { role, language: spoken, tag, link })] : []),
    runOf(text, { role, language: spoken, tag, link, ...(index > 0 ? { paint: ink.quiet } : {}) }),
  ]);
  const wantedPt = Math.max(...entry.titles.map((title) => leadingOf(role, title.language)), leadingOf(role, language));
  const leadingPt = wantedPt * (1 - leadingShare * (1 - air));
  const title = tools.typesetter.setParagraph(runs, { widthPt, align: 'start', leadingPt });
  const label = tools.typesetter.setParagraph(
    [runOf(entry.label, { role, language, tag: labelTag, paint: ink.accent, weight: 700 })],
    { widthPt: labelWidthPt, align: 'start', leadingPt },
  );
  const number = tools.typesetter.setParagraph([runOf(page, { role, language, tag, link })], {
    widthPt: numberWidthPt,
    align: 'end',
    leadingPt,
  });
  const last = title.lines.at(-1);
  const lastTop = title.heightPt - (last?.heightPt ?? 0);
  const baseline = lastTop + (last?.items.find((each) => each.kind === 'line')?.baselinePt ?? leadingPt * 0.7);
  const leaderFrom = Math.ceil((left + (last?.widthPt ?? 0) + 8) / 4) * 4;
  const leaderTo = paper.body.widthPt - numberWidthPt - 4;
  return {
    heightPt: title.heightPt,
    beforePt: beforePt * air,
    items: [
      ...placeItems(label.lines[0]?.items ?? [], Math.max(0, left - labelWidthPt), 0),
      ...stacked(title.lines, left, 0),
      ...(leaderTo > leaderFrom ? [across(leaderFrom, baseline - 0.4, leaderTo - leaderFrom, strokes.leader)] : []),
      ...placeItems(number.lines[0]?.items ?? [], paper.body.widthPt - numberWidthPt, lastTop),
    ],
    withNext: entry.level < 3 && isFollowed,
  };
}
