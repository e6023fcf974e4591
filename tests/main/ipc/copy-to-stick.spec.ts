import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../main/files/disk';
import { copyToStick } from '../../../main/ipc/copy-to-stick';
import { temporaryFolder } from '../../builders/temporary-folder';

/** A folder with two copies and a list, and an empty stick. */
async function aSet() {
  const home = await temporaryFolder();
  const [set, stick] = [join(home, '課程 Set'), join(home, 'stick')];
  for (const folder of [set, stick]) await mkdir(folder);
  for (const name of ['01 Chan.pdf', '02 Lam.pdf', 'list.csv']) await writeFile(join(set, name), `%PDF ${name}`);
  return { set, stick };
}

/** The real disk, of which one step is another. */
const diskWith = (changes: Partial<Disk>): Disk => ({ ...nodeDisk(), ...changes });

describe('A set that is copied to a stick', () => {
  it('lies in a folder of its own there, every file the same as it was, and what lay there stays', async () => {
    const { set, stick } = await aSet();
    await mkdir(join(stick, '課程 set'));
    await writeFile(join(stick, '課程 set', '01 Chan.pdf'), 'older');
    const told: number[] = [];
    const report = await copyToStick(set, stick, nodeDisk(), { onProgress: ({ done }) => told.push(done) });
    expect(report).toMatchObject({ files: 3, place: join(stick, '課程 Set (2)') });
    for (const name of await readdir(set))
      expect(await readFile(join(report.place, name))).toEqual(await readFile(join(set, name)));
    expect(await readFile(join(stick, '課程 set', '01 Chan.pdf'), 'utf8')).toBe('older');
    expect(told.at(-1)).toBe(6);
  });

  it('can be one file, which gets a number where its name is taken', async () => {
    const { set, stick } = await aSet();
    await writeFile(join(stick, '01 chan.pdf'), 'older');
    const { place } = await copyToStick(join(set, '01 Chan.pdf'), stick, nodeDisk());
    expect(basename(place)).toBe('01 Chan (2).pdf');
    await expect(copyToStick(join(set, '01 Chan.pdf'), set, nodeDisk())).rejects.toMatchObject({
      code: 'stick.same-place',
    });
  });

  it('is not begun where there is no room for it', async () => {
    const { set, stick } = await aSet();
    const full = diskWith({ freeBytes: () => Promise.resolve(1000) });
    await expect(copyToStick(set, stick, full)).rejects.toMatchObject({ code: 'stick.no-room' });
    expect(await readdir(stick)).toEqual([]);
  });

  it('is taken away whole where one file does not read back the same, cannot be written, or a person stops it', async () => {
    const { set, stick } = await aSet();
    const bad = diskWith({
      readFile: async (path) =>
        basename(path) === '02 Lam.pdf' && dirname(path) !== set ? Buffer.from('worn out') : await readFile(path),
    });
    await expect(copyToStick(set, stick, bad)).rejects.toMatchObject({
      code: 'stick.not-same',
      facts: { file: '02 Lam.pdf' },
    });
    const pulled = diskWith({
      rename: (from, to) =>
        basename(to) === 'list.csv'
          ? Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' }))
          : nodeDisk().rename(from, to),
    });
    await expect(copyToStick(set, stick, pulled)).rejects.toMatchObject({ code: 'stick.not-saved' });
    const stopping = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 3) stopping.abort();
    };
    await expect(copyToStick(set, stick, nodeDisk(), { onProgress, signal: stopping.signal })).rejects.toMatchObject({
      code: 'stick.stopped',
    });
    for (const folder of await readdir(stick)) expect(await readdir(join(stick, folder))).toEqual([]);
  });
});
