/** Signs a kit's list and checks a signature: Ed25519 of node:crypto. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { KitbagFault } from '../../model/fault';
import { asSeen, signatureSchema, type KitSignature, type Sender } from '../../model/kit-sender';

/** What comes before an Ed25519 public key in the DER of SPKI (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A sender with the private part of their key, as its file holds it once it is unlocked. */
export interface SenderKey extends Sender {
  /** PKCS #8 as PEM. */
  readonly secret: string;
}

/** A new key for a name. */
export function newSenderKey(name: string): SenderKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { name, key: keyOf(publicKey), secret: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

function keyOf(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'der' }).subarray(spkiHead.length).toString('hex');
}

/** The name is signed with the list: nobody signs for another by changing it. */
function signedBytes({ name, key }: Sender, manifest: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`kitbag.signature 1\n${key}\n${JSON.stringify(name)}\n`), manifest]);
}

/** A signature over a text, in hexadecimal digits. */
export function signText(signer: SenderKey, text: string): string {
  return sign(null, signedBytes(signer, Buffer.from(text)), createPrivateKey(signer.secret)).toString('hex');
}

/** True where the sender signed this text. */
export function isSignedText(sender: Sender, text: string, signature: string): boolean {
  return isSigned(sender, Buffer.from(text), signature);
}

function isSigned(sender: Sender, bytes: Uint8Array, signature: string): boolean {
  const der = Buffer.concat([spkiHead, Buffer.from(sender.key, 'hex')]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, signedBytes(sender, bytes), publicKey, Buffer.from(signature, 'hex'));
}

/** The file `kit.sig` for a list. */
export function signManifest({ secret, name, key }: SenderKey, manifest: Uint8Array): Uint8Array {
  const signature: KitSignature = {
    format: 'kitbag.signature',
    version: 1,
    sender: { name, key },
    signature: sign(null, signedBytes({ name, key }, manifest), createPrivateKey(secret)).toString('hex'),
  };
  return new TextEncoder().encode(`${JSON.stringify(signature, null, 2)}\n`);
}

/** Of a key, what stands for a name. */
const unnamedDigits = 16;

/** Who signed the list, under the name as it is seen; null where the signature is none or not of this list. */
export function senderOf(file: Uint8Array, manifest: Uint8Array): Sender | null {
  try {
    const { sender, signature } = signatureSchema.parse(JSON.parse(new TextDecoder().decode(file)));
    if (!isSigned(sender, manifest, signature)) return null;
    // A name of which nothing is seen names nobody: the key says then who it is.
    return { ...sender, name: asSeen(sender.name).trim() || sender.key.slice(0, unnamedDigits) };
  } catch {
    return null;
  }
}

/** The text of a key's file before it is locked with a passphrase. */
export function senderKeyText(key: SenderKey): string {
  return `${JSON.stringify({ format: 'kitbag.sender', version: 1, ...key }, null, 2)}\n`;
}

/** Reads it back; throws `kit.sender-key-invalid`. */
export function readSenderKey(text: string): SenderKey {
  try {
    const { format, name, secret } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (format !== 'kitbag.sender' || typeof name !== 'string' || typeof secret !== 'string') throw new Error('no key');
    return { name, key: keyOf(createPublicKey(secret)), secret };
  } catch (cause) {
    throw new KitbagFault('kit.sender-key-invalid', {}, { cause });
  }
}
