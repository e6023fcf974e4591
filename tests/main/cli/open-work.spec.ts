import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLibrary } from '../../../main/cli/open-work';
import { noPolicy } from '../../../main/model/policy';
import { temporaryFolder } from '../../builders/temporary-folder';

/** A program that the next version replaces with all that lies in its folder. */
function installedIn(program: string) {
  const places = {
    fonts: join(program, 'fonts'),
    worker: join(program, 'worker.js'),
    version: '1.0.0',
    readPolicy: () => noPolicy,
    isLostOnUpgrade: (path: string) => path.startsWith(program),
  };
  return { places, libraryFindings: [] };
}

describe('A library that the command line is to make', () => {
  it('is not made in the program’s own folder, where one that lies there already is opened', async () => {
    const folder = await temporaryFolder();
    const program = join(folder, 'program');
    const library = join(program, 'library');
    const make = (terminal: ReturnType<typeof installedIn>) =>
      withLibrary({ folder: library, mode: 'write', make: true }, terminal, ({ store }) =>
        Promise.resolve(store.folder),
      );
    await expect(make(installedIn(program))).rejects.toMatchObject({ code: 'library.in-program' });
    expect(existsSync(library)).toBe(false);
    await make(installedIn(join(folder, 'elsewhere')));
    expect(await make(installedIn(program))).toBe(library);
  });
});
