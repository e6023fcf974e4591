/** What running lines are told, and what they give. */
import type { Box } from '../../model/geometry';
import type { Language } from '../../model/language';
import type { TlpLabel } from '../../model/marking';
import type { Item } from '../../model/scene';
import type { RunningHead } from './book';
import type { Paper, Side } from './paper';
import type { RunningFacts } from './running-fields';

/** The texts of a running line, with fields; empty where our own words stand. */
export interface RunningTexts {
  readonly left: string;
  readonly middle: string;
  readonly right: string;
}

export function textsOfLine({ left, middle, right }: RunningTexts): readonly string[] {
  return [left, middle, right];
}

export interface RunningText {
  readonly language: Language;
  readonly label: TlpLabel;
  /** Gradings and caveats: restrictions that go with the label, wherever it stands. */
  readonly restrictions: string;
  /** Who gives the handout and of which date it is: what the foot begins with, and what stands between the two. */
  readonly host: string;
  readonly version: string;
  readonly listMark: string;
  /** What the instructor's band says; null in a participant's copy. */
  readonly band: string | null;
  /** How many days have tabs; 0 for none. */
  readonly days: number;
  /** True where the middle of the foot is kept for a copy's stamp. */
  readonly numbered: boolean;
  readonly head: RunningTexts;
  readonly foot: RunningTexts;
}

/** What a page's lines say of it. */
export interface PageFacts extends RunningFacts {
  /** `Page 12 of 42`. */
  readonly pageWords: string;
  /** What stands under the course: the session, and the deck where it says more. */
  readonly under: string;
}

export interface RunningPage {
  /** All of them passed over by readers of tags. */
  readonly items: readonly Item[];
  readonly stamp?: Box;
}

/** One page's running lines: mirrored on left-hand pages but for the label, which the standard wants at the right. */
export type RunningLines = (head: RunningHead, facts: PageFacts, paper: Paper, side: Side) => RunningPage;
