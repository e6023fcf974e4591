/** A person's own key: one half signs kits, the other opens those that were encrypted to them. */
import { KitbagFault } from '../../model/fault';
import { newSenderKey, readSenderKey, senderKeyText, type SenderKey } from './sign-kit';

export interface OpenedKey {
  readonly signer: SenderKey;
  /** The private part that opens kits, as `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
}

/** A new key for a name, and the public part that others encrypt to. */
export async function newOwnKey(name: string): Promise<OpenedKey & { readonly recipient: string }> {
  // The library of the age format is large, and a key is made once.
  const { newKey } = await import('../lock/age-file');
  const { identity, recipient } = await newKey();
  return { signer: newSenderKey(name), identity, recipient };
}

/** Its private parts as a text, before it is sealed: the command line signs with what `kitbag new-sender` makes in the same form. */
export function ownKeyText({ signer, identity }: OpenedKey): string {
  return `${JSON.stringify({ ...JSON.parse(senderKeyText(signer)), identity }, null, 2)}\n`;
}

/** Reads it back; throws `kit.sender-key-invalid`. */
export function readOwnKey(text: string): OpenedKey {
  const signer = readSenderKey(text);
  const { identity } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (typeof identity !== 'string') throw new KitbagFault('kit.sender-key-invalid');
  return { signer, identity };
}
