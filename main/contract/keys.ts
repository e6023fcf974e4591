/** What the window sees of a person's keys: nothing of it is secret. */
import type { Correspondent, HeldBy } from '../model/key-ring';
import type { Sender } from '../model/kit-sender';

export interface OwnKeyView {
  readonly name: string;
  /** The beginning of the key, in groups of four. */
  readonly fingerprint: string;
  readonly recipient: string;
  readonly madeAt: string;
  readonly heldBy: HeldBy;
}

export interface CorrespondentView extends Omit<Correspondent, 'addedAt'> {
  /** Null where the key that they sign with is not known. */
  readonly fingerprint: string | null;
}

export interface KeysView {
  readonly own: OwnKeyView | null;
  /** How many keys of before still open kits. */
  readonly earlier: number;
  /** What would keep a new key: the system, or a passphrase where there is no store that can be trusted. */
  readonly keptBy: HeldBy;
  /** By name. */
  readonly people: readonly CorrespondentView[];
}

/** A public key that a colleague handed over, before it is trusted. */
export interface IntroducedView {
  readonly name: string;
  readonly sender: Sender | null;
  readonly recipient: string | null;
  readonly fingerprint: string | null;
  /** Whoever has this name under another key, which would be forgotten. */
  readonly replaces: { readonly name: string; readonly fingerprint: string | null } | null;
}
