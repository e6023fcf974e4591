/** What a job tells of its parts while it runs. */
import type { Stage } from '../model/stage';
import type { Progress } from './port';

/** Passes on how far each part is, to whoever hears of the job. */
export function tellStage(onProgress: (progress: Progress) => void) {
  return (done: number, total: number, stage: Stage): void => {
    onProgress({ done, total, what: '', stage });
  };
}
