import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { rememberTarget, sweepTargets } from '../../../main/files/swept-targets';
import { thisHost } from '../../../main/files/this-host';
import { temporaryBeside } from '../../../main/files/write-safely';
import { temporaryFolder } from '../../builders/temporary-folder';

const disk = nodeDisk();
const hour = 3600;

describe('What a write that was cut off left beside its target', () => {
  it('goes at the next start, wherever a person let Kitbag write, and nothing that somebody may still be writing', async () => {
    const [own, stick, elsewhere] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(stick, 'kits'));
    await rememberTarget(own, disk, join(stick, 'gone'));
    await rememberTarget(own, disk, stick);
    const target = join(stick, 'kits/a.kit');
    const here = { machine: 'aaaaaaaa', pid: 7 };
    const stays = [
      temporaryBeside(target, { ...here, pid: 100 }),
      temporaryBeside(target, { ...here, machine: 'bbbbbbbb' }),
      join(stick, 'kits/.kitbag-0123456789abcdef.tmp'),
      target,
      join(stick, 'kits/.other.tmp'),
      temporaryBeside(join(elsewhere, 'a.pdf'), here),
    ];
    const goes = [
      temporaryBeside(target, here),
      temporaryBeside(target, { ...here, machine: 'bbbbbbbb' }),
      join(stick, 'kits/.kitbag-00000000abcdef00.tmp'),
    ];
    const day = 24 * hour;
    for (const path of [...stays, ...goes]) {
      await writeFile(path, 'words');
      // Whoever has it open on another machine may be slow; after two days nobody has.
      const at = Date.now() / 1000 - (path === goes[1] || path === goes[2] ? 2 * day : hour);
      await utimes(path, at, at);
    }
    const host = { machine: 'aaaaaaaa00000000', isAlive: (pid: number) => pid === 100 };
    expect(await sweepTargets(own, disk, host, Date.now())).toBe(goes.length);
    expect(stays.map((path) => existsSync(path))).toEqual(stays.map(() => true));
    expect(goes.map((path) => existsSync(path))).toEqual(goes.map(() => false));
  });

  it('stops nobody where the list of folders cannot be read or kept', async () => {
    const own = await temporaryFolder();
    await writeFile(join(own, 'targets.json'), '{');
    expect(await sweepTargets(own, disk, thisHost(), Date.now())).toBe(0);
    await expect(rememberTarget(join(own, 'targets.json'), disk, '/stick')).resolves.toBeUndefined();
  });
});
