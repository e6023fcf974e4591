import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeAndKeep } from '../../../main/app/keep-beginning';
import { keptIn, readBeginning, tellTheSame } from '../../../main/app/kept-beginning';
import { nodeDisk } from '../../../main/files/disk';
import { viewState } from '../../../main/ipc/view-state';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

const version = '1.0.0';

async function closed({ asked = null }: { readonly asked?: string | null } = {}) {
  const folder = await temporaryFolder();
  const library = join(folder, 'library');
  await cp('assets/sample', library, { recursive: true });
  const settings = join(folder, 'settings.json');
  await writeFile(settings, '{}');
  const open = async () => {
    const desk = await deskHere(join(folder, 'own'), {});
    onTestFinished(() => desk.close());
    await desk.openAtStart(() => Promise.resolve(library), false);
    return desk;
  };
  const kept = await closeAndKeep(await open(), { disk: nodeDisk(), asked, version, own: [settings] });
  return { library, settings, open, kept };
}

/** As every save is made: a new file takes the place of the old one. */
async function replaced(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

describe('What a window showed when it was closed', () => {
  it('is what the next start would be told, and is there while nothing has changed', async () => {
    const { kept, open } = await closed();
    const begun = await readBeginning(keptIn(JSON.parse(JSON.stringify(kept))), null, version, nodeDisk());
    const told = JSON.stringify({ ok: true, value: await viewState(await open()) });
    expect(begun).toMatchObject({ language: 'en', look: { theme: 'system', textSize: 100 } });
    expect(tellTheSame(begun?.text ?? '', told)).toBe(true);
    expect(tellTheSame(told.replace('Tracing', 'Tracking'), told)).toBe(false);
  });

  it.each([
    ['a deck was saved', ({ library }) => replaced(join(library, 'decks', 'deck-of-another.json'), '{}')],
    ['a course is gone', ({ library }) => rm(join(library, 'courses'), { recursive: true })],
    ['the library says something else of itself', ({ library }) => replaced(join(library, 'library.json'), '{}')],
    ['somebody has the library open', ({ library }) => writeFile(join(library, 'kitbag.lock'), '{}')],
    ['the library is gone', ({ library }) => rm(library, { recursive: true })],
    ['the settings were changed', ({ settings }) => writeFile(settings, '{ "language": "pt" }')],
    ['its text is another’s', ({ library }) => writeFile(join(library, '.cache', 'beginning.json'), '{"ok":true}')],
  ] as const satisfies readonly (readonly [
    string,
    (at: { readonly library: string; readonly settings: string }) => Promise<void>,
  ])[])('is not begun with where %s', async (_why, change) => {
    const { kept, ...at } = await closed();
    await change(at);
    expect(kept).not.toBeNull();
    expect(await readBeginning(kept, null, version, nodeDisk())).toBeNull();
  });

  it('is of one program and of what it was asked to open', async () => {
    const { kept, library } = await closed();
    expect(await readBeginning(kept, null, '1.0.1', nodeDisk())).toBeNull();
    expect(await readBeginning(kept, library, version, nodeDisk())).toBeNull();
    expect((await closed({ asked: '/another/library' })).kept).toBeNull();
  });

  it('is nothing where it was written otherwise than it is kept', async () => {
    const { kept } = await closed();
    for (const change of [
      { version: 1 },
      { asked: 0 },
      { watched: [['a', 1]] },
      { watched: null },
      { rest: { ...kept?.rest, language: 'toString' } },
      { rest: { ...kept?.rest, look: { theme: 'light', textSize: 1000 } } },
      { rest: null },
    ])
      expect(keptIn({ ...kept, ...change })).toBeNull();
    expect([keptIn(null), keptIn('x'), keptIn([])]).toEqual([null, null, null]);
  });

  it('lies with the library and tells this person’s own things nothing of what is in it', async () => {
    const { kept, library } = await closed();
    expect(await readFile(join(library, '.cache', 'beginning.json'), 'utf8')).toContain('Tracing: from a payment');
    expect(JSON.stringify(kept)).not.toContain('Tracing');
  });

  it('tells whoever shares the library nothing of how this person likes the window', async () => {
    const { library } = await closed();
    const list = JSON.parse(await readFile(join(library, '.cache', 'beginning.json'), 'utf8')) as object;
    const own = ['habits', 'screen', 'look', 'language', 'policy', 'machineFonts'];
    expect(Object.keys(list)).toContain('decks');
    expect(Object.keys(list).filter((key) => own.includes(key))).toEqual([]);
  });
});
