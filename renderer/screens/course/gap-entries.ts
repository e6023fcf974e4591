import { createSay, type Say } from '../../../main/words/say';
import { useRenaming } from './renaming';
import { change, select } from './course-store';
import { newSession, sessionInGap } from './new-things';
import { shiftedRest, shiftRest } from './shift-rest';
import { formatClock, type Gap } from './timetable';
import type { MenuEntry } from '../../parts/menu';
import type { Course, Day, Session } from '../../../main/model/course';

/** Adds a session to a day; its title is written next. */
async function add(day: Day, at: number, session: Session): Promise<void> {
  if (!(await change([{ kind: 'session.add', day: day.id, at, session }], 'add-session'))) return;
  select({ kind: 'session', session: session.id });
  useRenaming.setState({ session: session.id });
}

/** Adds a lesson of an hour after the day's last session. */
export function addSession({ mainLanguage }: Course, day: Day): Promise<void> {
  const title = { [mainLanguage]: createSay(mainLanguage)('window.course.new-session') };
  return add(day, day.sessions.length, newSession(day, title));
}

/** What free time between two sessions offers: to fill it with a session or a break, or to close it. */
export function gapEntries(say: Say, { mainLanguage }: Course, day: Day, gap: Gap): readonly MenuEntry[] {
  const about = `${formatClock(gap.from)}–${formatClock(gap.from + gap.minutes)}`;
  const titles = { lesson: 'window.course.new-session', break: 'window.course.kinds.break' } as const;
  const next = day.sessions[gap.at];
  const closed = next ? shiftedRest(day, next.id, -gap.minutes) : [];
  const fill = (['lesson', 'break'] as const).map((kind) => ({
    id: kind,
    label: say(`window.course.fill-${kind}`),
    about,
    run: () => {
      const title = { [mainLanguage]: createSay(mainLanguage)(titles[kind]) };
      void add(day, gap.at, sessionInGap(day, gap, kind, title));
    },
  }));
  const pull: MenuEntry = {
    id: 'pull',
    label: say('window.course.pull-rest', { count: gap.minutes }),
    isDisabled: closed.length === 0,
    run: () => void shiftRest(closed),
  };
  return [...fill, 'line', pull];
}
