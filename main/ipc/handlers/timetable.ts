/** Requests about timetables that a person pastes or brings as a file. */
import { basename } from 'node:path';
import type { Handlers } from '../../contract/requests';
import { importLimits } from '../../workers/worker-line';
import { openWork, type Desk } from '../desk';

export function timetableHandlers(desk: Desk) {
  return {
    'timetable.read': ({ text }) =>
      openWork(desk).workers.importing.run('timetable.read', { text }, { subject: '', limits: importLimits }),
    'timetable.choose': async () => {
      const path = await desk.host.chooseTimetable();
      if (path === null) return null;
      const file = basename(path);
      const { importing } = openWork(desk).workers;
      return {
        ...(await importing.run('timetable.read', { file: path }, { subject: file, limits: importLimits })),
        file,
      };
    },
  } satisfies Partial<Handlers>;
}
