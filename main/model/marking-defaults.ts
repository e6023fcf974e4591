/** What decides a label beside the material itself. */
import type { Library } from './library';
import type { TlpLabel } from './marking';

export interface MarkingDefaults extends Pick<Library, 'defaultLabel' | 'agency'> {
  /** The organisation's: nothing that leaves is marked weaker. Absent where there is none. */
  readonly minimumLabel?: TlpLabel;
}
