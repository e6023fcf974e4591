/** What can be wrong with a file of a kit. The rest of the kit can be used all the same. */

export type KitProblemKind =
  /** On the list and not in the kit. */
  | 'missing'
  /** In the kit and not on the list. */
  | 'unlisted'
  /** Not readable out of the zip: its check sum or its length is wrong. */
  | 'damaged'
  /** Whole, but not the file that the list names. */
  | 'changed'
  /** Its name says another content, another record or a place where kits have none. */
  | 'misnamed'
  /** No record that Kitbag can read. */
  | 'unreadable'
  /** A record that a newer Kitbag wrote. */
  | 'newer'
  /** A picture that could run or fetch something: none that Kitbag keeps can. */
  | 'unsafe'
  /** The zip itself: it holds bytes that belong to none of its files, before, between or behind them. */
  | 'stray-bytes'
  /** A signature that is not of this kit's list. */
  | 'signature-wrong'
  /** Its label is stricter than the list says. */
  | 'label-too-low';

export interface KitProblem {
  readonly path: string;
  readonly why: KitProblemKind;
}
