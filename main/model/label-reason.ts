/** Why a pack has its label. */
import type { DeckId, SlideId } from './ids';
import type { Marking, TlpLabel } from './marking';

/** One thing that asked for a label; a list of them is sorted with the strictest first. */
export interface LabelReason {
  readonly label: TlpLabel;
  readonly deck: DeckId | null;
  readonly slide: SlideId | null;
  readonly because: 'marked' | 'library-default' | 'raised-by-hand' | 'course' | 'session';
  readonly grading: Marking['grading'];
}
