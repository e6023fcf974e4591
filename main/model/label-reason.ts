/** Why a pack has its label. */
import type { DeckId, SessionId, SlideId } from './ids';
import type { Texts } from './language';
import type { Marking, TlpLabel } from './marking';

/** One thing that asked for a label; a list of them is sorted with the strictest first. What it is not about is null. */
export interface LabelReason {
  readonly label: TlpLabel;
  readonly deck: DeckId | null;
  readonly slide: SlideId | null;
  /** The slide's number as the projector shows it, from 1. */
  readonly number: number | null;
  /** The session that asks for it, or that an appendix belongs to. */
  readonly session: SessionId | null;
  /** The title of the appendix. */
  readonly appendix: Texts | null;
  readonly because:
    'marked' | 'library-default' | 'raised-by-hand' | 'organisation' | 'course' | 'session' | 'appendix';
  readonly grading: Marking['grading'];
}

/** About nothing yet: what a reason, or what was left out, is about is put over it. */
export const noPlace = { deck: null, slide: null, number: null, session: null, appendix: null };
