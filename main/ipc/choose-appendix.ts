/** Lets a person choose a PDF that is printed behind the course: the worker looks into it, and it is kept among the library's media. */
import { basename, extname } from 'node:path';
import type { Course } from '../model/course';
import { KitbagFault } from '../model/fault';
import type { CourseId, SessionId } from '../model/ids';
import { unmarked } from '../model/marking';
import type { Changed } from '../store/library-store.types';
import { lookingLimits } from '../workers/worker-line';
import { openWork, type Desk } from './desk';

/**
 * The appendix is called as its file until a person gives it a title. Null where they thought better of it; throws
 * `session.unknown`, or `pdf.…` for a file that cannot be printed.
 */
export async function chooseAppendix(
  desk: Desk,
  wanted: { readonly course: CourseId; readonly base: number; readonly session: SessionId },
): Promise<Changed<Course> | null> {
  const file = await desk.host.choosePdf();
  if (file === null) return null;
  const { store, workers } = openWork(desk);
  const course = await store.getCourse(wanted.course);
  const session = course.days.flatMap((day) => day.sessions).find(({ id }) => id === wanted.session);
  if (!session) throw new KitbagFault('session.unknown', { id: wanted.session });
  const pdf = await workers.importing.run(
    'appendix.take',
    { file },
    { subject: basename(file), limits: lookingLimits },
  );
  await store.addMedia(pdf.sha, pdf.ext, pdf.bytes);
  const appendix = {
    kind: 'appendix' as const,
    pdf: pdf.sha,
    title: { [course.mainLanguage]: basename(file, extname(file)) },
    marking: unmarked,
  };
  return store.changeCourse({
    course: wanted.course,
    base: wanted.base,
    edits: [{ kind: 'session.set', session: session.id, changes: { material: [...session.material, appendix] } }],
    said: 'add-appendix',
  });
}
