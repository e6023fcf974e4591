import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concludePassport } from '../../../main/handout/check/conclude';
import { recipeDefaults, type Recipe } from '../../../main/model/recipe';
import { createJobs } from '../../../main/workers/create-jobs';
import { fontFolders, fontsIn } from '../../../main/workers/machine-fonts';
import { fontFile } from '../../builders/a-font';
import { openAt } from '../../builders/a-library';
import { p, pptxFile, sp } from '../../builders/pptx-file';
import { temporaryFolder } from '../../builders/temporary-folder';
import { readBundledFont } from '../typeset/bundled-fonts';

describe('The folders of a machine’s fonts', () => {
  it('are those of the system and of the person', () => {
    const windows = { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'D:\\Users\\Ana\\AppData\\Local' };
    expect(fontFolders('win32', windows, 'D:\\Users\\Ana')).toEqual([
      'D:\\Windows\\Fonts',
      'D:\\Users\\Ana\\AppData\\Local\\Microsoft\\Windows\\Fonts',
    ]);
    expect(fontFolders('darwin', {}, '/Users/ana')).toEqual([
      '/System/Library/Fonts',
      '/Library/Fonts',
      '/Users/ana/Library/Fonts',
    ]);
    expect(fontFolders('linux', { XDG_DATA_DIRS: '/opt/share:relative:/usr/share' }, '/home/ana')).toEqual([
      '/opt/share/fonts',
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      '/home/ana/.local/share/fonts',
      '/home/ana/.fonts',
    ]);
  });

  it('are looked through to a depth, with links that lead back, and where they are not there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'b', 'c'), { recursive: true });
    for (const name of ['a.TTF', 'read-me.txt', join('b', 'c', 'd.ttc')]) await writeFile(join(folder, name), 'x');
    await symlink(folder, join(folder, 'b', 'again'));
    await symlink(join(folder, 'nowhere'), join(folder, 'lost.ttf'));
    const { files, withFile } = fontsIn([folder, join(folder, 'none')]);
    const found = files();
    expect(found.length).toBeLessThan(100);
    expect(found).toEqual(expect.arrayContaining([join(folder, 'a.TTF'), join(folder, 'b', 'c', 'd.ttc')]));
    expect(withFile(join(folder, 'lost.ttf'), () => 1)).toBeNull();
    expect(withFile(join(folder, 'a.TTF'), (read) => read(0, 1_000_000_000).length)).toBe(1);
  });
});

describe('A handout in the fonts of the machine', () => {
  async function handoutWith(fonts: readonly string[]) {
    const folder = await temporaryFolder();
    const store = await openAt(join(folder, 'library'));
    const jobs = createJobs(join('assets', 'fonts'), fonts);
    const named = (text: string, face: string) => p(text, '', `<a:latin typeface="${face}"/>`);
    const deck = join(folder, 'fonts.en.pptx');
    const shapes = sp({
      at: [40, 40, 700, 300],
      text: named('Who holds the wallet', 'Machine Trial') + named('and who does not', 'Forbidden Trial'),
    });
    await writeFile(deck, pptxFile({ slides: [{ shapes }] }));
    const read = await jobs['import.read'](
      { file: deck, roots: [], now: '2027-03-15T09:00:00+08:00' },
      () => undefined,
    );
    for (const { sha, ext, bytes } of read.media) await store.addMedia(sha, ext, bytes);
    const kept = await store.createDeck({ ...read.deck, title: { en: 'Trial of fonts' } });
    const recipe: Recipe = {
      ...recipeDefaults,
      scope: { kind: 'deck', deck: kept.id, pinned: null },
      languages: ['en'],
      parts: [],
      layout: '1',
      date: '2027-03-15',
    };
    const handout = await store.gatherHandoutInput(recipe);
    const made = await jobs['handout.make']({ folder: store.folder, handout }, () => undefined);
    const check = { pdf: made.pdf, name: 'fonts', meant: made.meant, from: 0, to: 1, against: [] };
    const { rows } = concludePassport([await jobs['handout.check'](check, () => undefined)], made.meant, 0);
    await store.close();
    const names = [
      ...Buffer.from(made.pdf)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g),
    ].map(([, name]) => name);
    return {
      deck: read.deck,
      failed: rows.filter(({ outcome }) => outcome === 'failed'),
      fonts: names,
      findings: made.findings
        .filter(({ code }) => code.startsWith('font.'))
        .map(({ code, facts }) => ({ code, ...facts })),
    };
  }

  it('holds of them what it needs, says which, and which their makers keep out; without them it holds ours and says nothing', async () => {
    const folder = await temporaryFolder();
    const base = readBundledFont('Cousine-Regular');
    await writeFile(join(folder, 'a.ttf'), fontFile(base, { family: 'Machine Trial' }));
    await writeFile(join(folder, 'b.ttf'), fontFile(base, { family: 'Forbidden Trial', rights: 0x2 }));
    const own = await handoutWith([folder]);
    expect(own.failed).toEqual([]);
    expect(own.fonts).toContain('MachineTrial');
    expect(own.fonts).not.toContain('ForbiddenTrial');
    expect(own.findings).toEqual([
      { code: 'font.own', font: 'Machine Trial' },
      { code: 'font.refused', font: 'Forbidden Trial', why: 'rights' },
    ]);
    const ours = await handoutWith([]);
    expect([ours.fonts.includes('MachineTrial'), ours.findings]).toEqual([false, []]);
    expect(ours.fonts.length).toBeGreaterThan(0);
  });
});
