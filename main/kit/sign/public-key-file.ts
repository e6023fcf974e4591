/** The public half of a person's key as a file for a colleague: what checks their signatures, and what encrypts kits to them. */
import { z } from 'zod';
import { KitbagFault } from '../../model/fault';
import { recipientSchema } from '../../model/key-ring';
import { senderSchema, type Sender } from '../../model/kit-sender';
import { signText, isSignedText, type SenderKey } from './sign-kit';

const publicKeySchema = z.object({
  format: z.literal('kitbag.public-key'),
  version: z.literal(1),
  sender: senderSchema,
  recipient: recipientSchema,
  signature: z.string(),
});

export interface PublicKey {
  /** Null where the file has a key to encrypt to and no more, as the age program writes it. */
  readonly sender: Sender | null;
  readonly recipient: string | null;
}

/** No file with a public key is longer. */
const mostBytes = 64 * 1024;

/** What the key signs of itself: nobody puts another key to encrypt to beside somebody's name. */
function signedText(recipient: string): string {
  return `kitbag.public-key 1\n${recipient}\n`;
}

/** The file's text; the same key gives the same text. */
export function publicKeyText(signer: SenderKey, recipient: string): string {
  const { name, key } = signer;
  const signature = signText(signer, signedText(recipient));
  const file = { format: 'kitbag.public-key', version: 1, sender: { name, key }, recipient, signature };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file, or a text with one `age1…` key in it; `file` is what faults call it. Throws `keys.file-invalid` or `keys.file-changed`. */
export function readPublicKey(bytes: Uint8Array, file: string): PublicKey {
  const text = bytes.length > mostBytes ? '' : new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  const parsed = publicKeySchema.safeParse(jsonOf(text));
  if (parsed.success) {
    const { sender, recipient, signature } = parsed.data;
    if (!isSignedText(sender, signedText(recipient), signature)) throw new KitbagFault('keys.file-changed', { file });
    return { sender, recipient };
  }
  const recipient = recipientSchema.safeParse(/\bage1[a-z0-9]{50,}\b/.exec(text)?.[0]);
  if (!recipient.success) throw new KitbagFault('keys.file-invalid', { file });
  return { sender: null, recipient: recipient.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
