/** What a worker does with a person's own keys: a passphrase takes a second to try, on purpose, and nobody waits for that in the window. */
import type { OpenedKey } from '../kit/sign/own-key';
import type { Sender } from '../model/kit-sender';

export interface KeyJobs {
  /** Makes a key. With a passphrase its private parts come back encrypted, in base64; without one as a text that goes no further. */
  'key.make': {
    readonly input: { readonly name: string; readonly passphrase: string | null };
    readonly output: {
      readonly sender: Sender;
      readonly recipient: string;
      readonly secret: string;
      /** The public half as a file for others. */
      readonly published: string;
    };
  };
  /** Opens private parts that a passphrase encrypted. Throws `keys.wrong-passphrase`. */
  'key.open': {
    readonly input: { readonly sealed: string; readonly passphrase: string };
    readonly output: OpenedKey;
  };
}
