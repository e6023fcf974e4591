import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFolder } from '../../../main/files/copy-folder';
import { nodeDisk } from '../../../main/files/disk';
import { faultyDisk } from '../../builders/faulty-disk';
import { temporaryFolder } from '../../builders/temporary-folder';

async function aFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'decks'));
  await writeFile(join(folder, 'library.json'), 'library');
  await writeFile(join(folder, 'decks/one.json'), 'one');
  return folder;
}

describe('Copying a folder', () => {
  it('brings every file to the same place', async () => {
    const [from, to] = [await aFolder(), join(await temporaryFolder(), 'deep', 'copy')];
    await copyFolder(nodeDisk(), from, to);
    expect(await readFile(join(to, 'decks/one.json'), 'utf8')).toBe('one');
    expect(await readFile(join(to, 'library.json'), 'utf8')).toBe('library');
  });

  it('that breaks off leaves no library.json, so that the copy is not taken for a whole library', async () => {
    const [from, to] = [await aFolder(), join(await temporaryFolder(), 'copy')];
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act: 'rename', nth: 1, code: 'EIO' });
    await expect(copyFolder(disk, from, to)).rejects.toThrow('EIO');
    expect(await readdir(to)).toEqual(['decks']);
  });
});
