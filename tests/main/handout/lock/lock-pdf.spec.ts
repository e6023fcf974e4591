import { beforeAll, describe, expect, it } from 'vitest';
import { withStrings } from '../../../../main/handout/lock/own-file';
import { lockPdf } from '../../../../main/handout/lock/lock-pdf';
import { passwordHash } from '../../../../main/handout/lock/standard-handler';
import { passwordTrouble } from '../../../../main/model/password';
import { matterhornRules } from '../../../matchers/matterhorn/rules';
import { openPdf } from '../../../matchers/opened-pdf';
import { readPdf, unpackedBytes } from '../../../matchers/read-pdf';
import { drawFull, fullInputs } from '../full-handouts';

const password = '密碼 café 2026';

describe('A locked handout', () => {
  let open: Uint8Array;
  let locked: Uint8Array;
  beforeAll(async () => {
    open = await drawFull([...(await fullInputs()).values()][0]!);
    locked = lockPdf(open, password);
  }, 60_000);

  it('opens with its password alone, and is then what it was', async () => {
    await expect(readPdf(locked)).rejects.toMatchObject({ name: 'PasswordException' });
    await expect(readPdf(locked, 'another password')).rejects.toMatchObject({ name: 'PasswordException' });
    const read = await readPdf(locked, password);
    const info = { ...read.info, EncryptFilterName: null };
    expect({ ...read, info }).toEqual(await readPdf(open));
  });

  it('opens with the same password from another keyboard', async () => {
    const decomposed = lockPdf(open, password.normalize('NFD'));
    expect((await openPdf(decomposed, { password, objectsAlone: true })).pages.length).toBeGreaterThan(1);
  });

  it('is encrypted with AES-256 by revision 6, its metadata too, and lets everything be done by whoever opens it', () => {
    const raw = Buffer.from(locked).toString('latin1');
    const entries = /<<\/Filter\/Standard[^\n]*>>\nendobj/.exec(raw)?.[0] ?? '';
    expect(entries).toContain('/V 5/R 6/Length 256/P -4/');
    expect(entries).toContain('/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF');
    expect(entries).not.toContain('EncryptMetadata');
    expect(raw).toContain('/ADBE<</BaseVersion/1.7/ExtensionLevel 8>>');
  });

  it('shows nothing of what it says to those without the password', () => {
    const raw = unpackedBytes(locked);
    for (const word of ['Following the money', 'Virtual assets', 'Kitbag', 'example.org', 'xmpmeta', '/MCID'])
      expect(raw).not.toContain(word);
    expect(unpackedBytes(open)).toContain('xmpmeta');
  });

  it('is as accessible as it was', async () => {
    const pdf = await openPdf(locked, { password });
    for (const { number, failures } of matterhornRules) expect({ [number]: failures(pdf) }).toEqual({ [number]: [] });
  });

  it.each([
    ['26-001', 'a file that does not say what is allowed', {}],
    ['26-002', 'a file that may not be read out', { P: -4 ^ (1 << 9) }],
  ])('would be found by %s as %s', async (number, _, entries) => {
    const pdf = await openPdf(open, { objectsAlone: true });
    pdf.document.context.trailerInfo.Encrypt = pdf.document.context.obj(entries);
    expect(matterhornRules.find((rule) => rule.number === number)?.failures(pdf)).not.toEqual([]);
  });

  it('never repeats: the same handout and password give other bytes', async () => {
    expect(Buffer.compare(locked, lockPdf(open, password))).not.toBe(0);
  });
});

/** The entries U and O that qpdf 11.3 wrote for the user's password `user word` and the owner's `owner word`. */
const user = Buffer.from(
  '259e0c6f892a28b1e5a87e71820a8f9d9731bf72d8a88f4ae217a216cbc8d79831af166b9421e49d5153a1a8511d144a',
  'hex',
);
const owner = Buffer.from(
  'aca3c354b4e939a3c1c83fe78e81b6493a73eb22bdcfaea52be5e9d8d37b56d77f5283ecc4cb726033f7cdaf1e3ed1ac',
  'hex',
);

describe('The hash of a password', () => {
  it('is the one that another program works out', () => {
    const none = new Uint8Array(0);
    expect(passwordHash(Buffer.from('user word'), user.subarray(32, 40), none)).toEqual(user.subarray(0, 32));
    expect(passwordHash(Buffer.from('owner word'), owner.subarray(32, 40), user)).toEqual(owner.subarray(0, 32));
    expect(passwordHash(Buffer.from('user worD'), user.subarray(32, 40), none)).not.toEqual(user.subarray(0, 32));
  });
});

describe('The strings of an object', () => {
  it('are found however they are written, and nothing else is touched', () => {
    const found: string[] = [];
    const body = '<</A(plain)/B<</C[(a \\(b\\) (c) \\101\\r)<FEFF 6F22>(x\\\ny)]>>/D/Name#28/E 1 0 R>>';
    const changed = withStrings(body, (plain) => {
      found.push(Buffer.from(plain).toString('latin1'));
      return Buffer.from([found.length]);
    });
    expect(found).toEqual(['plain', 'a (b) (c) A\r', '\u00fe\u00ffo"', 'xy']);
    expect(changed).toBe('<</A<01>/B<</C[<02><03><04>]>>/D/Name#28/E 1 0 R>>');
  });
});

describe('A password', () => {
  it.each([
    ['too-short', 'short'],
    ['too-short', '九個字不夠長，還差'],
    ['too-long', '密'.repeat(43)],
    ['unusable', 'a password\u0007'],
    ['unusable', 'a password\ud800'],
    [null, 'a few plain words'],
    [null, '十個字就足夠長的密碼'],
  ] as const)('may be refused as %s', (why, typed) => {
    expect(passwordTrouble(typed)).toBe(why);
  });
});
