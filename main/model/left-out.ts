/** What a handout that was built for a label left out. */
import type { CourseId } from './ids';
import type { LabelReason } from './label-reason';
import type { Texts } from './language';

/** One slide, session or appendix with the label that was too strict; what it is not about is null. */
export interface LeftOut extends Pick<LabelReason, 'label' | 'deck' | 'slide' | 'number' | 'session' | 'appendix'> {
  /** The name of a deck's original file that stayed out of a kit, since it holds a slide that did; absent for anything else. */
  readonly original?: string;
  /** A course that stayed out of a kit of the whole library; absent for anything else. */
  readonly course?: CourseId;
  /** The title of a PDF that was given out and stayed out of a kit; absent for anything else. */
  readonly handout?: Texts;
  /** Present where that PDF shows a slide that is hidden or the instructor’s alone now, or nobody can say any more. */
  readonly isKept?: true;
}
