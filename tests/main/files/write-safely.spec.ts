import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import {
  isTemporaryName,
  makeFolderSafely,
  temporaryBeside,
  writeChunks,
  writeSafely,
} from '../../../main/files/write-safely';
import { faultyDisk } from '../../builders/faulty-disk';
import { memoryDisk } from '../../builders/memory-disk';
import { temporaryFolder } from '../../builders/temporary-folder';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

async function folderWithOldFile() {
  const folder = await temporaryFolder();
  const path = join(folder, 'deck.json');
  await writeFile(path, 'old');
  const disk = faultyDisk(nodeDisk());
  const write = (content: string) => writeSafely(disk, path, bytes(content));
  return { folder, path, disk, write };
}

describe('A safe write', () => {
  it('replaces the file and leaves nothing else in the folder', async () => {
    const { folder, path, write } = await folderWithOldFile();
    await write('new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['deck.json']);
  });

  it('flushes the bytes before the rename and the folder after it', async () => {
    const { disk, write } = await folderWithOldFile();
    await write('new');
    expect(disk.acts).toEqual(['create', 'write', 'flush', 'sizeBytes', 'close', 'rename', 'flushFolder']);
  });

  it('writes on until every byte is out when the disk takes a few at a time', async () => {
    const { path, disk, write } = await folderWithOldFile();
    disk.shortWrites(3);
    await write('a longer text');
    expect(await readFile(path, 'utf8')).toBe('a longer text');
  });

  it('ends with an error instead of turning for ever when the disk takes no bytes', async () => {
    const { path, disk, write } = await folderWithOldFile();
    disk.shortWrites(0);
    await expect(write('new')).rejects.toThrow('takes no more bytes');
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it.each(['create', 'write', 'flush', 'sizeBytes', 'close', 'rename'] as const)(
    'leaves the old file and no leftover when the disk is full at: %s',
    async (act) => {
      const { folder, path, disk, write } = await folderWithOldFile();
      disk.setTrouble({ act, nth: 1, code: 'ENOSPC' });
      await expect(write('new')).rejects.toThrow('ENOSPC');
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['deck.json']);
    },
  );

  it('leaves the old file when the disk kept fewer bytes than it took', async () => {
    const { path, disk } = await folderWithOldFile();
    const forgetful = {
      ...disk,
      create: async (name: string) => ({ ...(await disk.create(name)), sizeBytes: async () => 2 }),
    };
    await expect(writeSafely(forgetful, path, bytes('new'))).rejects.toThrow('2 of 3 bytes');
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('shows the whole file to whoever approves it while the old one still has the name', async () => {
    const { path, disk } = await folderWithOldFile();
    const seen: string[] = [];
    await writeSafely(disk, path, bytes('new'), async (temporary) => {
      seen.push(await readFile(temporary, 'utf8'), await readFile(path, 'utf8'));
    });
    expect(seen).toEqual(['new', 'old']);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('leaves the old file and no leftover where the new one is not approved', async () => {
    const { folder, path, disk } = await folderWithOldFile();
    const refuse = () => Promise.reject(new Error('refused'));
    await expect(writeSafely(disk, path, bytes('new'), refuse)).rejects.toThrow('refused');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['deck.json']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries the rename again while a scanner answers %s', async (code) => {
    const { path, disk, write } = await folderWithOldFile();
    disk.setTrouble({ act: 'rename', nth: 1, times: 9, code });
    await write('new');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('gives up after ten tries of the rename', async () => {
    const { path, disk, write } = await folderWithOldFile();
    disk.setTrouble({ act: 'rename', nth: 1, times: 10, code: 'EBUSY' });
    await expect(write('new')).rejects.toThrow('EBUSY');
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('never overwrites a temporary file of another write', async () => {
    const folder = await temporaryFolder();
    const other = join(folder, '.kitbag-0000000000000000.tmp');
    await writeFile(other, 'of another');
    await expect(nodeDisk().create(other)).rejects.toThrow('EEXIST');
    expect(await readFile(other, 'utf8')).toBe('of another');
  });

  it('leaves the old or the new file, whole, whenever the power is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.boolean()), async (moment, coins) => {
        const disk = memoryDisk();
        await disk.makeFolder('/library');
        await disk.flushFolder('/');
        disk.put('/library/deck.json', 'the old text');
        const dying = faultyDisk(disk);
        dying.dieAt(moment);
        const outcome = await writeSafely(dying, '/library/deck.json', bytes('the new and longer text')).then(
          () => 'saved',
          () => 'failed',
        );
        disk.cutPower(() => coins.next().value as boolean);
        const left = text(disk.files().get('/library/deck.json'));
        expect(
          outcome === 'saved' ? ['the new and longer text'] : ['the old text', 'the new and longer text'],
        ).toContain(left);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A folder made safely', () => {
  it('is still there after a power cut, with those above it', async () => {
    const disk = memoryDisk();
    await makeFolderSafely(disk, '/library/versions/ab');
    disk.cutPower(() => false);
    expect(await disk.facts('/library/versions/ab')).toMatchObject({ kind: 'folder' });
  });
});

describe('The name of a leftover', () => {
  it('is told from every name a person would choose', () => {
    expect(isTemporaryName('.kitbag-00ff00ff00ff00ff.tmp')).toBe(true);
    expect(isTemporaryName('kitbag.tmp')).toBe(false);
    expect(isTemporaryName('.kitbag-notes.tmp')).toBe(false);
  });
});

describe('A file written in chunks', () => {
  async function* chunks(): AsyncIterable<Uint8Array> {
    yield bytes('one ');
    yield bytes('two');
  }

  it('is whole and flushed when its size is told', async () => {
    const folder = await temporaryFolder();
    const disk = faultyDisk(nodeDisk());
    disk.shortWrites(2);
    expect(await writeChunks(disk, join(folder, 'a.kit'), chunks())).toBe(7);
    expect(await readFile(join(folder, 'a.kit'), 'utf8')).toBe('one two');
    expect(disk.acts.slice(-3)).toEqual(['flush', 'sizeBytes', 'close']);
  });

  it.each(['write', 'flush', 'sizeBytes', 'close'] as const)('is gone where the stick fails at: %s', async (act) => {
    const folder = await temporaryFolder();
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act, nth: 1, code: 'EIO' });
    await expect(writeChunks(disk, join(folder, 'a.kit'), chunks())).rejects.toThrow('EIO');
    expect(await readdir(folder)).toEqual([]);
  });

  it('stands beside its place under a name that nobody takes for it', () => {
    expect(isTemporaryName(temporaryBeside('/stick/a.kit').split('/').at(-1) ?? '')).toBe(true);
  });
});
