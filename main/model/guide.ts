/** The pages of the instructor's guide, in the order in which they are read. */
import type { Block } from './blocks';

export const guidePageIds = [
  'start',
  'material',
  'library',
  'course',
  'handout',
  'labels',
  'hidden',
  'give-out',
  'kits',
  'safety',
] as const;
export type GuidePageId = (typeof guidePageIds)[number];

export interface GuidePage {
  readonly id: GuidePageId;
  readonly title: string;
  /** Without the title. */
  readonly blocks: readonly Block[];
}
