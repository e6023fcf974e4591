/** The table of contents: days and their sessions, dotted leaders, numbers that stand under each other. */
import type { TagId, Target } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import { titleOf } from '../audience';
import type { Composing } from '../composing';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import type { Piece } from '../flow/piece';
import type { Leaf } from '../page/book';
import { across, ink, strokes } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';
import { dayName } from '../session/facts';
import { flowFrontPage } from './front-page';

export interface ContentsEntry {
  readonly level: 1 | 2;
  /** Before the title: a session's number. */
  readonly label: string;
  readonly titles: readonly Worded[];
  /** A place of the book. */
  readonly place: string;
}

/** Days and sessions that have pages; for a deck its sections or its slides. */
export function contentsEntries(composing: Composing): readonly ContentsEntry[] {
  const { shown, book } = composing;
  const entries = shown.days.flatMap((day): readonly ContentsEntry[] => {
    const sessions = day.sessions.flatMap((session): readonly ContentsEntry[] => {
      const it = session.session;
      if (!it) return [];
      return [
        {
          level: 2,
          label: session.number > 0 ? String(session.number) : '',
          titles: inLanguages(it.title, shown.languages, shown.fallback),
          place: `session-${it.id}`,
        },
      ];
    });
    if (!day.day)
      return day.sessions.flatMap((session) =>
        session.slides.map((slide) => ({
          level: 2,
          label: String(slide.number),
          titles: slide.pictures.map((language) => ({ language, text: titleOf(slide, language) })),
          place: `slide-${slide.slide.id}`,
        })),
      );
    const titles = shown.languages.map((language) => ({ language, text: dayName(day, language, composing) }));
    return [{ level: 1, label: '', titles, place: `day-${day.day.id}` }, ...sessions];
  });
  return entries.filter((entry) => book.places.has(entry.place));
}

const labelWidthPt = 24;
const numberWidthPt = 30;
/** How much of the air between entries may go rather than have a line or two on a page of their own. */
const tighter = [0.85, 0.7, 0.55] as const;
/** The lines of an entry close up by a tenth of that. */
const leadingShare = 0.1;

/** `pageOf` gives the number printed on the page where a place is. */
export function contentsLeaves(
  entries: readonly ContentsEntry[],
  pageOf: (place: string) => string,
  sect: TagId,
  composing: Composing,
): readonly Leaf[] {
  const flowed = (air: number): readonly Leaf[] => {
    const toc = composing.book.tag('TOC', sect);
    const pieces = entries.map((entry) => entryPiece(entry, pageOf(entry.place), toc, air, composing));
    return flowFrontPage('contents', sect, pieces, composing);
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
  toc: TagId,
  air: number,
  { book, paper, tools, shown }: Composing,
): Piece {
  const isDay = entry.level === 1;
  const item = book.tag('TOCI', toc);
  const labelTag = book.tag('Lbl', item);
  const tag = book.tag('Link', book.tag('P', item));
  const link: Target = { kind: 'place', name: entry.place };
  const role = isDay ? 'strong' : 'body';
  const left = isDay ? 0 : labelWidthPt;
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
    [runOf(entry.label, { role: 'body', language, tag: labelTag, paint: ink.accent, weight: 700 })],
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
  let y = 0;
  const words = title.lines.flatMap((line) => {
    const placed = placeItems(line.items, left, y);
    y += line.heightPt;
    return placed;
  });
  return {
    heightPt: title.heightPt,
    beforePt: (isDay ? 2 * gridPt : 3.5) * air,
    items: [
      ...(label.lines[0]?.items ?? []),
      ...words,
      ...(leaderTo > leaderFrom ? [across(leaderFrom, baseline - 0.4, leaderTo - leaderFrom, strokes.leader)] : []),
      ...placeItems(number.lines[0]?.items ?? [], paper.body.widthPt - numberWidthPt, lastTop),
    ],
    withNext: isDay,
  };
}
