/** Takes a session out of the open course. */
import { useApp } from '../../state/app';
import { tell } from '../../state/notices';
import { textFor } from '../../words';
import { change, undoCourse } from './course-store';
import type { Session } from '../../../main/model/course';

/** Says so, and offers to take it back: no question is asked before. */
export async function removeSession({ id, title }: Pick<Session, 'id' | 'title'>): Promise<void> {
  if (!(await change([{ kind: 'session.remove', session: id }], 'remove-session'))) return;
  const language = useApp.getState().state?.language ?? 'en';
  const act = { label: 'window.edit.undo', run: undoCourse } as const;
  tell('window.notices.session-removed', { title: textFor(title, language) }, act);
}
