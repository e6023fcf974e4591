import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { freshFolder } from '../../../main/ipc/fresh-folder';
import { temporaryFolder } from '../../builders/temporary-folder';

describe('A folder for a set of copies', () => {
  it('is named after the handout, and takes a number where that name is taken, in whatever case or form', async () => {
    const inside = await temporaryFolder();
    expect(await freshFolder(inside, 'Tracing é.pdf', nodeDisk())).toBe(join(inside, 'Tracing é'));
    await mkdir(join(inside, 'TRACING E\u0301'));
    expect(await freshFolder(inside, 'Tracing é.pdf', nodeDisk())).toBe(join(inside, 'Tracing é (2)'));
    await mkdir(join(inside, 'Tracing é (2)'));
    expect(await freshFolder(inside, 'Tracing é.pdf', nodeDisk())).toBe(join(inside, 'Tracing é (3)'));
  });
});
