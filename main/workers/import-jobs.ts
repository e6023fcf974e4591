/** The jobs that read foreign files. */
import { readListFile } from '../import/participants/read-list-file';
import { listImportable } from '../import/list-importable';
import { readPicture } from '../import/pictures/read-picture';
import { readImportable } from '../import/read-importable';
import { readTimetableFile } from '../import/timetable/read-timetable';
import type { RandomBytes } from '../model/ids';
import type { JobTable } from './serve-jobs';
import { takeAppendix } from './take-appendix';

export function importJobs(random: RandomBytes) {
  return {
    'import.list': ({ paths }) => listImportable(paths),
    'import.read': ({ file, beside = [], roots, now }) => readImportable(file, roots, { random, now, beside }),
    'picture.take': ({ file }) => readPicture(file),
    'appendix.take': ({ file }) => takeAppendix(file),
    'list.read': ({ file }) => readListFile(file),
    'timetable.read': ({ file }) => readTimetableFile(file),
  } satisfies Partial<JobTable>;
}
