/** What workers can be asked to do. Inputs and outputs are values that survive a structured clone. */
import type { Finding } from '../model/finding';
import type { HandoutInput } from '../model/handout-input';
import type { LabelReason } from '../model/label-reason';
import type { LeftOut } from '../model/left-out';
import type { LoweredLabel } from '../model/lowered';
import type { Grading, TlpLabel } from '../model/marking';
import type { ImportedDeck } from '../import/importer';
import type { SlideToLay } from '../scene/lay-slide.types';

export interface HandoutMade {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly slides: number;
  readonly label: TlpLabel;
  readonly grading: Grading | null;
  readonly reasons: readonly LabelReason[];
  readonly lowered: readonly LoweredLabel[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
  /** The page index on which a slide or session first stands. */
  readonly pageOf: Readonly<Record<string, number>>;
}

export interface Jobs {
  /** The importable files in files and folders, in natural order. */
  'import.list': {
    readonly input: { readonly paths: readonly string[] };
    readonly output: {
      readonly files: readonly string[];
      readonly roots: readonly string[];
      readonly findings: readonly Finding[];
    };
  };
  /** Reads one foreign file; `roots` are the folders that its pictures may lie in. */
  'import.read': {
    readonly input: { readonly file: string; readonly roots: readonly string[]; readonly now: string };
    readonly output: ImportedDeck;
  };
  /** Plans and draws a handout; `folder` is the library's, for its media. */
  'handout.make': {
    readonly input: { readonly folder: string; readonly handout: HandoutInput };
    readonly output: HandoutMade;
  };
  /** Paints one slide as PNG. */
  'slide.picture': {
    readonly input: { readonly folder: string; readonly slide: SlideToLay; readonly widthPx: number };
    readonly output: Uint8Array;
  };
}
export type JobName = keyof Jobs;
