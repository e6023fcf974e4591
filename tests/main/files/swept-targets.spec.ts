import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { rememberTarget, sweepTargets } from '../../../main/files/swept-targets';
import { temporaryBeside } from '../../../main/files/write-safely';
import { temporaryFolder } from '../../builders/temporary-folder';

const disk = nodeDisk();
const hour = 3600;

describe('What a write that was cut off left beside its target', () => {
  it('goes at the next start, wherever a person let Kitbag write, and nothing else does', async () => {
    const [own, stick, elsewhere] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(stick, 'kits'));
    await rememberTarget(own, disk, join(stick, 'gone'));
    await rememberTarget(own, disk, stick);
    const [left, fresh] = [temporaryBeside(join(stick, 'kits/a.kit')), temporaryBeside(join(stick, 'kits/a.kit'))];
    const others = [
      join(stick, 'kits/a.kit'),
      join(stick, 'kits/.other.tmp'),
      temporaryBeside(join(elsewhere, 'a.pdf')),
    ];
    for (const path of [left, fresh, ...others]) {
      await writeFile(path, 'words');
      const at = Date.now() / 1000 - (path === fresh ? 0 : hour);
      await utimes(path, at, at);
    }
    expect(await sweepTargets(own, disk, Date.now())).toBe(1);
    expect([left, fresh, ...others].map((path) => existsSync(path))).toEqual([false, true, true, true, true]);
  });

  it('stops nobody where the list of folders cannot be read or kept', async () => {
    const own = await temporaryFolder();
    await writeFile(join(own, 'targets.json'), '{');
    expect(await sweepTargets(own, disk, Date.now())).toBe(0);
    await expect(rememberTarget(join(own, 'targets.json'), disk, '/stick')).resolves.toBeUndefined();
  });
});
