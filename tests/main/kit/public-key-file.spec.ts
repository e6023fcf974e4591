import { describe, expect, it } from 'vitest';
import { newOwnKey, ownKeyText, readOwnKey } from '../../../main/kit/sign/own-key';
import { publicKeyText, readPublicKey } from '../../../main/kit/sign/public-key-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('The public half of a key, as a file for a colleague', () => {
  it('says whose it is and what encrypts to them, and nothing that is private', async () => {
    const { signer, identity, recipient } = await newOwnKey('Commercial Crime Bureau');
    const text = publicKeyText(signer, recipient);
    const sender = { name: 'Commercial Crime Bureau', key: signer.key };
    expect(readPublicKey(bytes(text), 'a.json')).toEqual({ sender, recipient });
    expect(text).not.toContain(identity);
    expect(text).not.toContain(signer.secret.split('\n')[1]);
    expect(readOwnKey(ownKeyText({ signer, identity }))).toEqual({ signer, identity });
  });

  it('is refused where somebody put their own key to encrypt to into it, or their name', async () => {
    const [{ signer, recipient }, other] = [await newOwnKey('Commercial Crime Bureau'), await newOwnKey('Other')];
    const text = publicKeyText(signer, recipient);
    for (const changed of [text.replace(recipient, other.recipient), text.replace('Commercial', 'Customs')])
      expect(() => readPublicKey(bytes(changed), 'a.json')).toThrow(
        expect.objectContaining({ code: 'keys.file-changed', facts: { file: 'a.json' } }),
      );
  });

  it('may be a text with an age key, as age-keygen writes it', async () => {
    const { recipient } = await newOwnKey('Other');
    expect(readPublicKey(bytes(`# created: 2026\n# public key: ${recipient}\n`), 'a.txt')).toEqual({
      sender: null,
      recipient,
    });
  });

  it('is no file without a public key in it', () => {
    for (const text of ['', '{}', 'age1', 'AGE-SECRET-KEY-1QQQ', `{"format":"kitbag.public-key"}`])
      expect(() => readPublicKey(bytes(text), 'a.json')).toThrow(
        expect.objectContaining({ code: 'keys.file-invalid' }),
      );
  });
});
