import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { libraryHandlers } from '../../../main/ipc/handlers/library';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

const slides = '---\nmarp: true\n---\n\n# One\n\n---\n\n# Two\n';

/** Chooses a folder with these files for the library; gives the decks that are offered. */
async function choose(folder: string): Promise<readonly string[] | undefined> {
  const desk = await deskHere(await temporaryFolder(), { target: folder });
  onTestFinished(() => desk.close());
  const handlers = libraryHandlers(desk);
  const chosen = await handlers['library.choose'](undefined);
  if (chosen === null || 'library' in chosen) return chosen?.found;
  const made = await handlers['library.make-here']({ token: chosen.token });
  return made.found.map((path) => relative(folder, path).replaceAll(sep, '/'));
}

async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith('.md') ? slides : 'PK');
  }
  return folder;
}

describe('A folder that is chosen for the library', () => {
  it('offers the PowerPoint and Markdown decks that lie in it and in its folders, and leaves them as they are', async () => {
    const folder = await folderOf('law.pdf', 'photo.png', 'tracing.md', 'Day 1/wallets.pptx', '.old/hidden.md');
    expect([...((await choose(folder)) ?? [])].sort()).toEqual(['Day 1/wallets.pptx', 'tracing.md']);
    expect(readFileSync(join(folder, 'tracing.md'), 'utf8')).toBe(slides);
  });

  it('offers nothing where it is Kitbag’s library already: what lies in it is Kitbag’s own', async () => {
    const folder = await folderOf('tracing.md');
    expect(await choose(folder)).toHaveLength(1);
    expect(await choose(folder)).toEqual([]);
  });

  it('becomes a library only after a person said so', async () => {
    const folder = await folderOf('tracing.md');
    const desk = await deskHere(await temporaryFolder(), { target: folder });
    onTestFinished(() => desk.close());
    const chosen = await libraryHandlers(desk)['library.choose'](undefined);
    expect(chosen).toMatchObject({ folder: basename(folder) });
    expect(readdirSync(folder)).toEqual(['tracing.md']);
  });
});
