/** Says in the system's own box why Kitbag does not start, and where it was called from. */
import { dialog } from 'electron';
import { KitbagFault } from '../model/fault';
import type { Language } from '../model/language';
import { sayFault } from '../words/say';
import { sayIn } from '../words/say-in';

/** Waits until the person has closed the box. */
export function sayRefusal(error: unknown, language: Language): void {
  const say = sayIn(language);
  const sentence =
    error instanceof KitbagFault
      ? sayFault(say, error)
      : say('menu.cannot-start', { reason: error instanceof Error ? error.message : String(error) });
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox('Kitbag', sentence);
}
