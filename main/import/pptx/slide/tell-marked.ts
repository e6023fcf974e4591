/** Tells what was found to be unseen only when the slide was laid out. */
import { concealedWords } from '../../../model/concealed-words';
import type { Drawing } from '../../../model/drawing';
import type { Note } from './scope';

export function tellMarked(before: Drawing, after: Drawing, note: Note): void {
  if (after === before) return;
  const known = new Set(concealedWords(before).map(({ text }) => text));
  for (const { why, text } of concealedWords(after))
    if (!known.has(text)) note('pptx.concealed', 'look', { why, text: text.replace(/\s+/g, ' ') });
}
