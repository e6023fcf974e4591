/** The local log: causes of bugs, with the date; no content of decks, nothing sent anywhere. One older file is kept. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Enough for months of ordinary use. */
const largestBytes = 1_000_000;

/** Gives the function that notes one text. A log that cannot be written must not stop the work: it is then silent. */
export function openLog(folder: string, now: () => string): (text: string) => void {
  const file = join(folder, 'kitbag.log');
  return (text) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now()} ${text}\n`);
    } catch {
      // Said above: a full disk or a read-only folder is reported where it matters, at the save itself.
    }
  };
}
