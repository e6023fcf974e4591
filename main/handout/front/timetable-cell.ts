/** A session's words in its time on the timetable: title, from when to when, where, who teaches it; a break on one line where it can be. */
import type { Session } from '../../model/course';
import type { Box } from '../../model/geometry';
import { textIn, type Language } from '../../model/language';
import type { TagId } from '../../model/scene';
import type { SetParagraph, StyledRun } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import { heightOf } from '../flow/stacked';
import { formatTimes } from '../page/dates';
import { ink } from '../page/ink';
import { isHan, runOf, type TextLook } from '../page/type';
import { instructorsOf } from '../session/facts';
import { titlesOnTimetable } from './titles-on-timetable';
import { sessionLink } from './where';

export interface TimetableCell {
  readonly session: Session;
  readonly box: Box;
  readonly texts: readonly SetParagraph[];
}

/** From the cell's left edge to its words. */
export const cellPadPt = 5;
const rightPadPt = 3;
/** Over and under the words together. */
const airPt = 3;

/** Short times take the smaller size, then closer lines, before the whole table turns into a list. */
const cellTypes = [
  { sizePt: 8, latin: 1.3, han: 1.45 },
  { sizePt: 7.25, latin: 1.3, han: 1.45 },
  { sizePt: 7.25, latin: 1.12, han: 1.12 },
] as const;

/**
 * In the first type in which title and time have room; without the time in the first that holds the title. Null where not even
 * that fits.
 */
export function setCell(session: Session, box: Box, tag: TagId, composing: Composing): TimetableCell | null {
  let untimed: TimetableCell | null = null;
  const titled = sessionLink(session, tag, composing);
  for (const type of cellTypes) {
    const set = setIn(type, session, box, tag, titled, composing);
    if (!set) continue;
    const cell = { session, box, texts: set.texts };
    if (set.isTimed) return cell;
    untimed ??= cell;
  }
  return untimed;
}

interface SetWords {
  readonly texts: readonly SetParagraph[];
  readonly isTimed: boolean;
}

function setIn(
  { sizePt, latin, han }: (typeof cellTypes)[number],
  session: Session,
  box: Box,
  tag: TagId,
  titled: ReturnType<typeof sessionLink>,
  composing: Composing,
): SetWords | null {
  const { tools, shown, words } = composing;
  const [main] = shown.languages;
  const isBreak = session.kind === 'break';
  type Look = Pick<TextLook, 'paint' | 'weight'>;
  const run = (text: string, language: Language, look: Look): StyledRun => ({
    ...runOf(text, { role: 'caption', language, tag, ...look }),
    sizePt,
  });
  const set = (runs: readonly StyledRun[], language: Language): SetParagraph =>
    tools.typesetter.setParagraph(runs, {
      widthPt: box.widthPt - cellPadPt - rightPadPt,
      align: 'start',
      leadingPt: sizePt * (isHan(language) ? han : latin),
    });
  const holds = (texts: readonly SetParagraph[]): boolean => heightOf(texts) + airPt <= box.heightPt;

  const worded = titlesOnTimetable(session, shown, words);
  const [first, ...rest] = worded.length > 0 ? worded : [{ language: main, text: words[main].break }];
  if (!first) return null;
  const look: Look = isBreak ? { paint: ink.quiet } : { paint: ink.text, weight: 700 };
  const titleRun = { ...run(first.text, first.language, look), ...titled };
  const title = set([titleRun], first.language);
  if (title.heightPt > box.heightPt + 1) return null;

  const times = formatTimes(session.startMinute ?? 0, session.minutes);
  const time = set([run(times, 'en', { paint: ink.quiet })], 'en');
  // On the line of the title where it has none of its own, and of a break always.
  const joined = set(
    [titleRun, run(`${isHan(first.language) ? '　' : '   '}${times}`, first.language, { paint: ink.quiet })],
    first.language,
  );
  const isJoined = joined.lines.length === title.lines.length && (isBreak || !holds([title, time]));
  const others = rest.map(({ language, text }) => set([run(text, language, { paint: ink.quiet })], language));
  const names = instructorsOf(session, [main], composing).map(({ name }) => name);
  const people =
    names.length === 0 ? [] : [set([run(names.join(isHan(main) ? '、' : ', '), main, { paint: ink.quiet })], main)];

  const timed = isJoined ? [joined] : holds([title, time]) ? [title, time] : [title];
  const texts = [...timed];
  // The other language stands under the title, over the time.
  for (const other of others) if (holds([...texts, other])) texts.splice(texts.length - (timed.length - 1), 0, other);
  const room = textIn(session.plan?.room ?? {}, main, shown.fallback);
  const where = room === '' ? [] : [set([run(room, main, { paint: ink.quiet })], main)];
  for (const who of [...where, ...people]) if (holds([...texts, who])) texts.push(who);
  return { texts, isTimed: isJoined || timed.length > 1 };
}
