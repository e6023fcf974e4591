/** What a check of a library found, and what was mended of it. */
import type { Finding } from './finding';

export interface CheckUp {
  /** How many of each were looked at. */
  readonly checked: {
    readonly records: number;
    readonly versions: number;
    readonly media: number;
    readonly backups: number;
  };
  /** What is wrong, the weightier first; nothing of weight where the library is sound. */
  readonly found: readonly Finding[];
  /** What was wrong and is mended now. */
  readonly mended: readonly Finding[];
}

/** True where nothing is wrong that somebody should look at. */
export function isSound({ found }: Pick<CheckUp, 'found'>): boolean {
  return found.every(({ weight }) => weight === 'information');
}
