/** How a re-import knows whether a person changed the words of a slide. */
import { sha256 } from '../files/sha256';
import type { Sha256 } from '../model/ids';
import type { SlideText } from '../model/slide';

/** The hash of a slide's words, however they are spaced. */
export function textHashOf(text: Pick<SlideText, 'title' | 'body'>): Sha256 {
  return sha256(`${text.title}\n${text.body}`.normalize('NFC').replace(/\s+/g, ' ').trim());
}
