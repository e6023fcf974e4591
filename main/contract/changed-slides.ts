/** Changed slides as the window shows them: before and after, as pictures side by side. */
import type { DeckId, Sha256, SlideId } from '../model/ids';
import type { Language } from '../model/language';

/** What is on show without being in the library, a kit or a record of a backup: its slides are painted out of that. */
export type StagedName = `kit${string}` | `earlier${string}`;

/** Where a slide's picture is found. */
export interface ShownSlide {
  readonly deck: DeckId;
  readonly version: Sha256 | 'head' | StagedName;
  readonly slide: SlideId;
  /** The revision of a head, so that an edited slide is painted again; 0 for what does not change. */
  readonly revision: number;
}

/** One slide that would change. */
export interface ChangedSlideRow {
  readonly kinds: readonly ('added' | 'removed' | 'moved' | 'edited')[];
  /** As the library has it, and as what came has it; null where there is none. */
  readonly before: ShownSlide | null;
  readonly after: ShownSlide | null;
  readonly was: number | null;
  readonly is: number | null;
  readonly title: string;
  /** What was edited: `title`, `body`, `notes`, `look`, `hidden` or `other`. */
  readonly fields: readonly ('title' | 'body' | 'notes' | 'look' | 'hidden' | 'other')[];
  /** The language to look at it in. */
  readonly language: Language;
}
