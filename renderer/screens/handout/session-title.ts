import { useLanguage } from '../../state/app';
import { textFor } from '../../words';
import { useHandout } from './handout-store';
import type { SessionId } from '../../../main/model/ids';

/** What a session of the open handout's course is called; empty for one that is not in it. */
export function useSessionTitle(): (session: SessionId) => string {
  const language = useLanguage();
  const source = useHandout((handout) => handout.source);
  const sessions = source?.kind === 'course' ? source.view.course.days.flatMap((day) => day.sessions) : [];
  return (session) => textFor(sessions.find(({ id }) => id === session)?.title ?? {}, language);
}
