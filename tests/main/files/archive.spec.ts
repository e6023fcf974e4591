import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../main/files/archive';
import { zipFile, type ZipEntry } from '../../builders/zip-file';

const hello: ZipEntry = { name: 'words/hello.txt', content: 'Hello' };
const open = (...entries: readonly ZipEntry[]) => openArchive('deck.pptx', zipFile(entries));
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('an archive from a stranger', () => {
  it('gives its files by name', async () => {
    const archive = await open(hello, { name: 'empty/', content: '' });
    expect(archive.names).toEqual(['words/hello.txt']);
    expect(Buffer.from(archive.read('words/hello.txt')!).toString()).toBe('Hello');
    expect(archive.read('words/other.txt')).toBeNull();
  });

  for (const name of [
    '../up.txt',
    'a/../../up.txt',
    '/root.txt',
    'C:/windows.txt',
    'a\\..\\up.txt',
    'nul\0.txt',
    '\\\\share\\x',
  ]) {
    it(`is refused for a name like ${JSON.stringify(name)}`, async () => {
      expect(await codeOf(open({ name, content: 'x' }))).toBe('archive.unsafe');
    });
  }

  it('is refused when two files have one name, or when one is a link to somewhere', async () => {
    expect(await codeOf(open(hello, hello))).toBe('archive.unsafe');
    expect(await codeOf(open({ name: 'link', content: '/etc/passwd', lie: { unixMode: 0o120777 } }))).toBe(
      'archive.unsafe',
    );
  });

  it('is refused when a part would unpack out of all proportion', async () => {
    expect(await codeOf(open({ name: 'bomb', content: Buffer.alloc(8_000_000) }))).toBe('archive.bomb');
  });

  it('is refused when it has more parts than any deck', async () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `${String(index)}.txt`, content: '' }));
    expect(await codeOf(open(...entries))).toBe('archive.too-many-entries');
  });

  it('is refused when its parts come to more than a program can hold, each of them within bounds', async () => {
    const content = randomBytes(1024 * 1024);
    const lie = { size: 250 * 1024 * 1024 };
    const entries = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, content, lie }));
    expect(await codeOf(open(...entries))).toBe('archive.too-large');
    expect(await codeOf(open({ name: 'a', content, lie: { size: 257 * 1024 * 1024 } }))).toBe('archive.too-large');
  });

  it('is never unpacked deeper than itself: an archive in it is a part like others', async () => {
    const bomb = zipFile([{ name: 'bomb', content: Buffer.alloc(8_000_000) }]);
    const archive = await open({ name: 'embedded.zip', content: bomb });
    expect(archive.read('embedded.zip')?.length).toBe(bomb.length);
  });

  it('opens with a part of 1.5 MB of one colour, as previews of embedded objects are', async () => {
    const archive = await open({ name: 'preview.emf', content: Buffer.alloc(1_500_000) });
    expect(archive.read('preview.emf')?.length).toBe(1_500_000);
  });

  it('says that it is encrypted', async () => {
    expect(await codeOf(open({ ...hello, lie: { flags: 0x801 } }))).toBe('archive.encrypted');
  });

  it('is damaged where the checksum or the size is not what it says', async () => {
    for (const lie of [{ crc: 1 }, { size: 3 }, { size: 9 }]) {
      const archive = await open({ ...hello, lie });
      expect(() => archive.read(hello.name)).toThrow('archive.damaged');
    }
  });

  it('is mended where the end record is one byte off', async () => {
    const bytes = zipFile([hello]);
    const end = bytes.length - 22;
    const offset = Buffer.from(bytes);
    offset.writeUInt32LE(offset.readUInt32LE(end + 16) + 1, end + 16);
    const comment = Buffer.concat([bytes, Buffer.from('\n')]);
    const size = Buffer.from(bytes);
    size.writeUInt32LE(size.readUInt32LE(end + 12) + 1, end + 12);
    for (const spoilt of [offset, comment, size]) {
      const archive = await openArchive('deck.pptx', spoilt);
      expect(Buffer.from(archive.read(hello.name)!).toString()).toBe('Hello');
    }
  });

  it('is damaged wherever it is cut off', async () => {
    const bytes = zipFile([hello, { name: 'b', content: 'b'.repeat(500) }]);
    for (let length = 0; length < bytes.length; length += 7)
      expect(await codeOf(openArchive('deck.pptx', bytes.subarray(0, length)))).toBe('archive.damaged');
  });
});
