import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLaterProgram } from '../../../main/model/program-order';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { temporaryFolder } from '../../builders/temporary-folder';

const stampIn = async (folder: string): Promise<unknown> =>
  (JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as { program?: unknown }).program;

describe('A library', () => {
  it('that a later Kitbag wrote into is refused by an earlier one, for reading too, and nothing of it changes', async () => {
    const folder = await temporaryFolder();
    const later = await openAt(folder, { program: '2.10.0' });
    await later.createDeck(aDeck());
    await later.close();
    const before = await readFile(join(folder, 'library.json'), 'utf8');
    for (const mode of ['write', 'read'] as const)
      await expect(openAt(folder, { program: '2.9.9', mode })).rejects.toMatchObject({
        code: 'library.newer',
        facts: { program: '2.10.0', own: '2.9.9' },
      });
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).not.toContain('kitbag.lock');
    const again = await openAt(folder, { program: '2.10.0' });
    await again.close();
  });

  it('that a later mending of the same Kitbag wrote into is opened, and keeps the stamp of the later one', async () => {
    const folder = await temporaryFolder();
    const mended = await openAt(folder, { program: '2.9.4' });
    await mended.createDeck(aDeck());
    await mended.close();
    const store = await openAt(folder, { program: '2.9.1' });
    await store.changeLibrary(store.library().revision, { name: 'Renamed' });
    await store.close();
    expect(await stampIn(folder)).toBe('2.9.4');
  });

  it('is stamped before the first write of a later Kitbag, and not by one that only looks at it', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder, { program: '1.0.0' });
    await first.close();
    const looking = await openAt(folder, { program: '1.1.0' });
    await looking.list();
    await looking.close();
    expect(await stampIn(folder)).toBe('1.0.0');
    const writing = await openAt(folder, { program: '1.1.0' });
    await writing.createDeck(aDeck());
    expect(await stampIn(folder)).toBe('1.1.0');
    const { revision } = writing.library();
    await writing.changeLibrary(revision, { name: 'Renamed' });
    await writing.close();
    expect(await stampIn(folder)).toBe('1.1.0');
  });

  it('of before there were stamps opens, and has one from the first write on', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    const path = join(folder, 'library.json');
    const { program: _, ...old } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify(old));
    const store = await openAt(folder, { program: '1.0.0' });
    await store.createDeck(aDeck());
    await store.close();
    expect(await stampIn(folder)).toBe('1.0.0');
  });
});

describe('Of two versions', () => {
  it('the later one is told by its numbers, not by its letters', () => {
    expect(isLaterProgram('1.10.0', '1.9.0')).toBe(true);
    expect(isLaterProgram('1.9.0', '1.10.0')).toBe(false);
    expect(isLaterProgram('1.0.0', '1.0.0')).toBe(false);
    expect(isLaterProgram('0.2.0', 'nonsense')).toBe(true);
  });
});
