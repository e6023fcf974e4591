import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import type { KitReading } from '../../../main/kit/read/read-kit';
import { KitbagFault, type Fault } from '../../../main/model/fault';
import type { KitManifest } from '../../../main/model/kit';
import type { Texts } from '../../../main/model/language';
import { unmarked } from '../../../main/model/marking';
import { sayFault } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import { aDeck } from '../../builders/a-deck';
import { deckId } from '../../builders/ids';
import { madeKit } from '../../builders/made-kit';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere } from '../../builders/work-here';
import type { ZipEntry } from '../../builders/zip-file';

async function read(bytes: Uint8Array): Promise<KitReading> {
  const file = join(await temporaryFolder(), 'a.kit');
  await writeFile(file, bytes);
  return lineHere().run('kit.read', { file, name: 'a.kit', key: null }, { subject: 'a.kit' });
}

async function faultOf(bytes: Uint8Array): Promise<Fault> {
  const error: unknown = await read(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof KitbagFault)) throw new Error('It was not refused.');
  return error;
}

const problemsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).problems.map(({ path, why }) => `${path} ${why}`).sort();

const more =
  (...added: readonly ZipEntry[]) =>
  (entries: readonly ZipEntry[]) => [...entries, ...added];
const path = 'decks/deck-tracing.json';

describe('A sound kit', () => {
  it('has no problem, and each thing in it is whole', async () => {
    const { problems, things } = await read(madeKit().zip());
    expect([problems, things.map(({ isWhole }) => isWhole)]).toEqual([[], [true]]);
  });
});

describe('A kit with bytes that belong to none of its files', () => {
  const second = (stray: ZipEntry['stray']) => () =>
    madeKit().zip((entries) => entries.map((entry, index) => (index === 1 ? { ...entry, stray } : entry)));
  const behind = (words: string) => Buffer.concat([madeKit().zip(), Buffer.from(words)]);
  const first = (): Uint8Array =>
    madeKit().zip(([head, ...rest]) => (head ? [{ ...head, stray: { before: 'PK, and words' } }, ...rest] : rest));
  const comment = (): Uint8Array => {
    const zip = behind('a comment of the zip');
    zip.writeUInt16LE(20, zip.length - 22);
    return zip;
  };
  it.each([
    ['behind its end', () => behind('words that nobody lists')],
    ['as the comment of the zip', comment],
    ['before its first file', first],
    ['between two files', second({ before: 'words' })],
    ['behind the last block of a file', second({ inside: 'words' })],
    ['in a field of a header that nobody knows', second({ field: 'words' })],
    ['in a folder', () => madeKit().zip(more({ name: 'decks/', content: 'words' }))],
  ])('is no whole one: %s. It is said, and its files can be taken', async (_where, make) => {
    const { problems, things } = await read(make());
    expect([problems, things.map(({ isWhole }) => isWhole)]).toEqual([[{ path: 'a.kit', why: 'stray-bytes' }], [true]]);
  });

  it('is not whole either where more was added than the comment of a zip can hold', async () => {
    expect((await faultOf(behind('x'.repeat(70_000)))).code).toBe('kit.damaged');
  });
});

describe('A kit that could do harm is refused whole, with a sentence', () => {
  const slip = (name: string) => madeKit().zip(more({ name, content: 'x' }));
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['a name that climbs out of the folder', () => slip('../../evil.json'), 'kit.unsafe'],
    ['a name that climbs by backslashes', () => slip('decks\\..\\..\\evil.json'), 'kit.unsafe'],
    ['a name from the root', () => slip('/etc/passwd'), 'kit.unsafe'],
    ['a name on a drive', () => slip('C:/evil.json'), 'kit.unsafe'],
    ['a name with a NUL in it', () => slip('decks/a\0.json'), 'kit.unsafe'],
    [
      'a link in place of a file',
      () => madeKit().zip(more({ name: 'media/link', content: '/etc/passwd', lie: { unixMode: 0o120777 } })),
      'kit.unsafe',
    ],
    ['the same name twice', () => slip(path), 'kit.unsafe'],
    [
      'a file that grows out of proportion',
      () => madeKit().zip(more({ name: 'media/bomb', content: Buffer.alloc(8 * 1024 * 1024) })),
      'kit.bomb',
    ],
    [
      'more bytes than it says it would unpack to',
      () => madeKit().zip(more({ name: 'media/liar', content: 'x', lie: { size: 0xfffffff0 } })),
      'kit.bomb',
    ],
    [
      'a lock of another program',
      () => madeKit().zip(more({ name: 'a', content: 'x', lie: { flags: 0x801 } })),
      'kit.zip-encrypted',
    ],
    ['an end that was cut off', () => madeKit().zip().subarray(0, 700), 'kit.damaged'],
    ['no list of contents', () => madeKit().zip((entries) => entries.slice(1)), 'kit.not-a-kit'],
    [
      'a list that is no list',
      () => madeKit([aDeck()], () => ({ format: 'kitbag.kit', version: 1 })).zip(),
      'kit.list-damaged',
    ],
    [
      'a list that names one thing many times',
      () => madeKit([aDeck()], (manifest) => ({ ...manifest, items: [...manifest.items, ...manifest.items] })).zip(),
      'kit.list-damaged',
    ],
    [
      'a list that would change a prototype',
      () =>
        madeKit().zip(([head, ...rest]) => [
          { name: 'kit.json', content: String(head?.content).replace('{', '{"__proto__": {"isAdmin": true},') },
          ...rest,
        ]),
      'kit.list-damaged',
    ],
    [
      'a form that is newer than this Kitbag',
      () => madeKit([aDeck()], (manifest) => ({ ...manifest, version: 4, files: 'elsewhere' })).zip(),
      'kit.newer',
    ],
    ['something that is no zip', () => new TextEncoder().encode('%PDF-1.7'), 'kit.not-a-kit'],
  ];

  for (const [what, bytes, code] of cases)
    it(`${what}: ${code}`, async () => {
      const fault = await faultOf(bytes());
      expect(fault.code).toBe(code);
      for (const language of ['en', 'zh-Hant', 'pt'] as const)
        expect(sayFault(sayIn(language), fault)).toMatch(/[.。？！]$/);
    });
});

describe('A bad file in a kit is named, and the rest can be used', () => {
  const two = (change?: (manifest: KitManifest) => unknown) =>
    madeKit([aDeck(), aDeck({ id: deckId('deck-second') })], change);

  it.each([
    [
      'is changed',
      (entries: readonly ZipEntry[]) => entries.map((one) => (one.name === path ? { ...one, content: '{}' } : one)),
      'changed',
    ],
    [
      'does not fit its check sum',
      (entries: readonly ZipEntry[]) => entries.map((one) => (one.name === path ? { ...one, lie: { crc: 1 } } : one)),
      'damaged',
    ],
    ['is missing', (entries: readonly ZipEntry[]) => entries.filter(({ name }) => name !== path), 'missing'],
  ] as const)('where one %s', async (_what, spoil, why) => {
    const { problems, things } = await read(two().zip(spoil));
    expect(problems).toEqual([{ path, why }]);
    expect(things.map(({ item, isWhole }) => [item.id, isWhole])).toEqual([
      ['deck-tracing', false],
      ['deck-second', true],
    ]);
  });

  it('where one is in the kit and not on its list', async () => {
    expect(await problemsOf(two().zip(more({ name: 'autorun.inf', content: 'x' })))).toEqual(['autorun.inf unlisted']);
  });

  it('where a record would change a prototype', async () => {
    const deck = JSON.parse(`{"__proto__": {"isAdmin": true}, ${JSON.stringify(aDeck()).slice(1)}`) as ReturnType<
      typeof aDeck
    >;
    const kit = madeKit([deck]);
    expect(await problemsOf(kit.zip())).toEqual([`${path} unreadable`]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('where a newer Kitbag made the kit in a form of its own, what this one knows of it is offered', async () => {
    const later = (manifest: KitManifest) => ({
      ...manifest,
      version: 7,
      seal: 'unknown here',
      items: [...manifest.items.map((item) => ({ ...item, colour: 'red' })), { kind: 'film', path: 'films/one.mp4' }],
    });
    const { problems, things } = await read(two(later).zip());
    expect(problems).toEqual([{ path: 'kit.json', why: 'newer' }]);
    expect(things.map(({ item, isWhole }) => [item.kind, isWhole])).toEqual([
      ['deck', true],
      ['deck', true],
    ]);
  });

  it('where a newer Kitbag wrote one record, the others are offered', async () => {
    const newer = { ...aDeck({ id: deckId('deck-newer') }), version: 9 } as unknown as ReturnType<typeof aDeck>;
    const { problems, things } = await read(madeKit([aDeck(), newer]).zip());
    expect(problems).toEqual([{ path: 'decks/deck-newer.json', why: 'newer' }]);
    expect(things.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  });

  it('where a record says what only a newer Kitbag can mean, it is called newer, and damaged in a kit of one like this', async () => {
    const strange = { ...aDeck({ id: deckId('deck-strange') }), mainLanguage: 'tlh' } as unknown as ReturnType<
      typeof aDeck
    >;
    const by = (version: string) => (manifest: KitManifest) => ({
      ...manifest,
      madeBy: { program: 'Kitbag', version },
    });
    const problemsBy = async (version: string) => (await read(madeKit([aDeck(), strange], by(version)).zip())).problems;
    expect(await problemsBy('99.0.0')).toEqual([{ path: 'decks/deck-strange.json', why: 'newer' }]);
    expect(await problemsBy('0.1.0')).toEqual([{ path: 'decks/deck-strange.json', why: 'unreadable' }]);
  });

  it('where the list gives a record the name of another', async () => {
    const swap = (manifest: KitManifest) => ({
      ...manifest,
      items: manifest.items.map((item) => (item.id === 'deck-second' ? { ...item, path } : item)),
    });
    expect((await read(two(swap).zip())).things.map(({ isWhole }) => isWhole)).toEqual([false, false]);
  });

  it.each([
    ['a place where kits have no files', 'decks/../../evil.json'],
    ['a program', 'handouts/setup.exe'],
    ['a name that Windows keeps for a device', 'handouts/CON.pdf'],
    ['a name that turns the reading direction', 'handouts/fdp\u202eexe.pdf'],
  ])('where the list names %s', async (_what, name) => {
    const list = (manifest: KitManifest) => ({
      ...manifest,
      files: [...manifest.files, { path: name, sha256: sha256('x'), sizeBytes: 1 }],
    });
    expect(await problemsOf(two(list).zip())).toEqual([`${name} misnamed`]);
  });

  it('where two names are one to Windows', async () => {
    const content = 'pdf';
    const entry = (name: string) => ({ path: name, sha256: sha256(content), sizeBytes: 3 });
    const list = (manifest: KitManifest) => ({
      ...manifest,
      files: [...manifest.files, entry('handouts/plan.pdf'), entry('handouts/PLAN.pdf')],
    });
    const files = ['handouts/plan.pdf', 'handouts/PLAN.pdf'].map((name) => ({ name, content }));
    expect(await problemsOf(two(list).zip(more(...files)))).toEqual(['handouts/PLAN.pdf misnamed']);
  });

  it('where a picture’s name is not the hash of its bytes', async () => {
    const name = `media/aa/${'a'.repeat(64)}.png`;
    const list = (manifest: KitManifest) => ({
      ...manifest,
      files: [...manifest.files, { path: name, sha256: sha256('x'), sizeBytes: 1 }],
    });
    expect(await problemsOf(two(list).zip(more({ name, content: 'x' })))).toEqual([`${name} misnamed`]);
  });

  it.each([
    [
      'a picture with a script in it',
      'svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
      'unsafe',
    ],
    [
      'a picture that fetches something',
      'svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://evil.example/x.png"/></svg>',
      'unsafe',
    ],
    ['a program among the originals', 'exe', 'MZ', 'misnamed'],
  ])('where %s would come along', async (_what, ending, content, why) => {
    const hash = sha256(content);
    const name = `media/${hash.slice(0, 2)}/${hash}.${ending}`;
    const list = (manifest: KitManifest) => ({
      ...manifest,
      files: [...manifest.files, { path: name, sha256: hash, sizeBytes: content.length }],
    });
    expect(await problemsOf(two(list).zip(more({ name, content })))).toEqual([`${name} ${why}`]);
  });

  it('where a record has a caveat or a grading that the list keeps silent about, both are told all the same', async () => {
    const marking = { ...unmarked, label: 'TLP:GREEN' as const, grading: 'SECRET', caveats: ['EYES ONLY'] };
    const list = (manifest: KitManifest) => ({
      ...manifest,
      items: manifest.items.map((item) => ({ ...item, grading: { en: 'RESTRICTED' }, caveats: [{ en: 'ONCE ONLY' }] })),
    });
    for (const change of [undefined, list]) {
      const { things, manifest, problems } = await read(madeKit([aDeck({ marking })], change).zip());
      for (const told of [manifest, things[0]?.item]) {
        expect(told?.grading).toMatchObject({ en: 'SECRET', 'zh-Hant': '高度機密' });
        expect(told?.caveats?.map(({ en }) => en)).toEqual([...(change ? ['ONCE ONLY'] : []), 'EYES ONLY']);
      }
      expect(problems).toEqual([]);
    }
  });

  it('where its agency’s own gradings differ, all of them are told: how it ranks them, no list says', async () => {
    const marking = { ...unmarked, label: 'TLP:GREEN' as const, grading: 'GUARDED' };
    const saying = (grading: Texts) => (manifest: KitManifest) => ({ ...manifest, grading });
    const graded = async (grading: Texts) => {
      const { manifest } = await read(madeKit([aDeck({ marking })], saying(grading)).zip());
      return manifest.grading;
    };
    expect((await graded({ en: 'SECRET' }))?.en).toBe('GUARDED / SECRET');
    expect(((await graded({ en: 'INTERNAL' }))?.en ?? '').split(' / ').sort()).toEqual(['GUARDED', 'INTERNAL']);
    expect(await graded({ en: 'GUARDED', 'zh-Hant': '審慎' })).toEqual({ en: 'GUARDED', 'zh-Hant': '審慎' });
  });

  it('where a record is stricter than the list says, the kit is not taken for less', async () => {
    const red = aDeck({ marking: { ...unmarked, label: 'TLP:RED' } });
    expect(await problemsOf(madeKit([red]).zip())).toEqual([`${path} label-too-low`, 'kit.json label-too-low'].sort());
  });
});
