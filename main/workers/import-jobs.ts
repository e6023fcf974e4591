/** The jobs that read foreign files. */
import { readListFile } from '../import/participants/read-list-file';
import { listImportable } from '../import/list-importable';
import { cropToRatio } from '../import/pictures/crop-to-ratio';
import { readPicture } from '../import/pictures/read-picture';
import { takePicture } from '../import/pictures/take-picture';
import { readImportable } from '../import/read-importable';
import { readTimetableFile, readTimetableText } from '../import/timetable/read-timetable';
import type { RandomBytes } from '../model/ids';
import type { JobTable } from './serve-jobs';
import { openPartPainter, openSight } from './open-sight';
import { takeAppendix } from './take-appendix';
import type { Toolbox } from './toolbox';

/** `toolbox` opens the tools of the middle rooms: only drawings are looked at with them. */
export function importJobs(random: RandomBytes, toolbox: () => Promise<Toolbox>) {
  return {
    'import.list': ({ paths }) => listImportable(paths),
    'import.read': async ({ file, beside = [], roots, now }, onProgress) => {
      const markUnseen = /\.(?:pp[st][xm]|potx)$/i.test(file) ? openSight(toolbox) : undefined;
      const onPage = (done: number, total: number): void => {
        onProgress({ done, total, what: '' });
      };
      const paintPart = openPartPainter(toolbox);
      return readImportable(file, roots, { random, now, beside, onPage, paintPart, ...(markUnseen && { markUnseen }) });
    },
    'picture.take': async ({ ratio = null, ...from }) => {
      const media = 'file' in from ? await readPicture(from.file) : (await takePicture(from.bytes)).media;
      return media && ratio !== null ? cropToRatio(media, ratio) : media;
    },
    'appendix.take': ({ file }) => takeAppendix(file),
    'list.read': ({ file }) => readListFile(file),
    'timetable.read': async (from) => ('text' in from ? readTimetableText(from.text) : readTimetableFile(from.file)),
  } satisfies Partial<JobTable>;
}
