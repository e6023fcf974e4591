/** What a handout that was built for a label left out. */
import type { LabelReason } from './label-reason';

/** One slide, session or appendix with the label that was too strict; what it is not about is null. */
export type LeftOut = Pick<LabelReason, 'label' | 'deck' | 'slide' | 'number' | 'session' | 'appendix'>;
