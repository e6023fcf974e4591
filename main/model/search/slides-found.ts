/** What a search in the slides of a library finds, as worker and window know it. */
import type { DeckId, SlideId } from '../ids';
import type { Language } from '../language';
import type { TranslatedField } from '../translate-slide';

export interface SlideFound {
  readonly deck: DeckId;
  readonly slide: SlideId;
  /** From 1. */
  readonly number: number;
  readonly language: Language;
  readonly field: TranslatedField;
  readonly title: string;
  /** The words around the place, and those that were looked for between them. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface SlidesFound {
  readonly found: readonly SlideFound[];
  /** How many slides hold the words; of very many only the first are among `found`. */
  readonly count: number;
}
