/** The stages of a desk: what each has on show, and who paints it. */
import { basename } from 'node:path';
import type { KitKey } from '../model/kit-lock';
import type { BackedUpLibrary } from '../workers/backup-jobs.types';
import { kitLimits } from '../workers/worker-line';
import type { WorkSurroundings } from './session';
import { createSlideStage } from './slide-stage';

export interface KitShow {
  readonly file: string;
  readonly key: KitKey | null;
  /** Of the library that it is compared with: what both have travels in neither. */
  readonly folder: string;
}

type Around = Pick<WorkSurroundings, 'workers' | 'random'>;

/** The kit on show, and the library's slides as they stand beside it. */
export function createKitStage({ workers, random }: Around) {
  return createSlideStage<KitShow>('kit', random, ({ file, key, folder }, slide, widthPx) => {
    const job = { subject: basename(file), limits: kitLimits };
    return workers.importing.run('kit.picture', { file, name: job.subject, key, folder, slide, widthPx }, job);
  });
}

/** A record as a backup has it; its media may be in the backups alone. */
export function createEarlierStage({ workers, random }: Around) {
  return createSlideStage<BackedUpLibrary>('earlier', random, (library, slide, widthPx) =>
    workers.painting.run('backup.picture', { library, slide, widthPx }, { subject: slide.deck.id }),
  );
}
