import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failedFinding } from '../../../main/import/failed-finding';
import { importFiles } from '../../../main/import/import-files';
import { importerFor } from '../../../main/import/importers';
import { listImportable } from '../../../main/import/list-importable';
import { compareNames } from '../../../main/import/natural-order';
import { nodeAccess } from '../../../main/import/node-access';
import { mayRead } from '../../../main/import/read-beside';
import { countingBytes } from './import-text';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kitbag-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), content);
  }
}
const importPaths = (
  paths: readonly string[],
  options: {
    signal?: AbortSignal;
    pair?: boolean;
    onProgress?: (progress: { done: number; total: number; what: string }) => void;
  } = {},
) =>
  importFiles(paths.map(at), {
    access: nodeAccess(),
    random: countingBytes(),
    now: '2024-05-01T09:00:00Z',
    ...options,
  });
const png = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

describe('A folder', () => {
  it('gives a file whose slides another deck brings in with that deck, and says so', async () => {
    await put({
      'slides.md': '# One\n\n---\nsrc: ./pages/two.md\n---\n',
      'pages/two.md': '# Two\n\n---\n\n# Three',
      'other.md': '# Other',
    });
    const { files, findings } = await listImportable([folder]);
    expect(files).toEqual([at('other.md'), at('slides.md')]);
    expect(findings).toMatchObject([
      { code: 'import.skipped', place: { file: 'pages/two.md' }, facts: { reason: 'part-of-deck' } },
    ]);
    const { imported } = await importPaths(['']);
    expect(imported.map(({ deck }) => deck.slides.length)).toEqual([1, 3]);
  });

  it('gives its decks in the order a person would read them, folder by folder', async () => {
    await put({
      '10-end.md': '# E',
      '2-middle.md': '# M',
      '1-start.markdown': '# S',
      'b/1.md': '# B',
      'a10/1.md': '# A10',
      'a9/1.md': '# A9',
      '.git/x.md': '# X',
      'node_modules/y/y.md': '# Y',
      'plan.png': await png(),
    });
    const { files, findings } = await listImportable([folder]);
    expect(files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      '1-start.markdown',
      '2-middle.md',
      '10-end.md',
      'a9/1.md',
      'a10/1.md',
      'b/1.md',
    ]);
    expect(findings).toEqual([]);
  });

  it('passes over files about the project and texts without slides, and says so', async () => {
    await put({
      'README.md': '# R',
      'docs/LICENSE.md': '# L',
      'notes.md': 'only words',
      'deck.odp': 'PK',
      'deck.md': '# D',
    });
    const { files, findings } = await listImportable([folder]);
    expect(files).toEqual([at('deck.md')]);
    expect(findings.map(({ place, facts, weight }) => [place.file, facts['reason'], weight])).toEqual([
      ['deck.odp', 'unknown-kind', 'look'],
      ['notes.md', 'no-slides', 'information'],
      ['README.md', 'about-project', 'information'],
      ['docs/LICENSE.md', 'about-project', 'information'],
    ]);
  });

  it('that is given by name with a README in hand takes the README: it was chosen', async () => {
    await put({ 'README.md': 'words' });
    expect((await listImportable([at('README.md'), at('README.md')])).files).toEqual([at('README.md')]);
  });

  it('is not followed through links', async () => {
    await put({ 'in/a.md': '# A', 'out/b.md': '# B' });
    await symlink(at('out'), at('in/link'), 'junction');
    expect((await listImportable([at('in')])).files).toEqual([at('in/a.md')]);
  });
});

describe('Several files', () => {
  it('arrive though one of them cannot be read, which is a finding and no path of this machine', async () => {
    await put({ 'a.md': '# A', 'b.md': '', 'c.md': Buffer.from('PK\x03\x04\0\0\0'), 'd.md': '# D', 'e.odp': 'PK' });
    const { imported, findings, failed } = await importPaths(['a.md', 'b.md', 'c.md', 'd.md', 'e.odp', 'gone.md']);
    expect(imported.map(({ deck }) => deck.title.en)).toEqual(['A', 'D']);
    expect(failed.map(({ file, fault }) => [file, fault.code])).toEqual([
      ['b.md', 'import.empty'],
      ['c.md', 'import.not-text'],
      ['e.odp', 'import.unknown-kind'],
      ['gone.md', 'import.not-found'],
    ]);
    expect(findings).toMatchObject(
      failed.map(({ file, fault }) => ({ code: 'import.failed', place: { file }, facts: { cause: fault.code } })),
    );
    expect(JSON.stringify([imported.map(({ deck }) => deck), findings, failed])).not.toContain(folder);
  });

  it('that fail keep the cause and the reason apart: no fact of a fault overwrites its code', () => {
    const fault = { code: 'import.unreadable', facts: { file: 'a.md', reason: 'EACCES', cause: 'other' } };
    expect(failedFinding('a.md', fault).facts).toEqual({ file: 'a.md', reason: 'EACCES', cause: 'import.unreadable' });
  });

  it('tell how far they are, and stop when asked', async () => {
    await put({ 'a.md': '# A', 'b.md': '# B' });
    const told: string[] = [];
    await importPaths([''], {
      onProgress: ({ done, total, what }) => told.push(`${String(done)}/${String(total)} ${what}`),
    });
    expect(told).toEqual(['0/2 a.md', '1/2 b.md', '2/2 ']);
    await expect(importPaths([''], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'task.cancelled' });
  });

  it('of a kind nobody reads are refused by name', async () => {
    for (const name of ['a.ppt', 'a.odp', 'a'])
      await expect(importerFor(`/x/${name}`)).rejects.toThrow('import.unknown-kind');
    await expect(importerFor('/x/a.key')).rejects.toThrow('import.keynote');
    await expect(importerFor('/x/a.gslides')).rejects.toThrow('import.google-slides');
    expect((await importerFor('A.MD')).name).toBe('markdown');
  });

  it('that mostly hold a timetable are refused with the way that a timetable takes', async () => {
    for (const name of ['plan.xlsx', 'PLAN.DOCX', 'plan.csv'])
      await expect(importerFor(`/x/${name}`)).rejects.toThrow('import.timetable');
  });
});

describe('A picture beside a deck', () => {
  const deck = '# A\n\n![p](SRC)\n';
  const outcome = async (src: string, given: readonly string[] = ['course/one/deck.md']) => {
    await put({ 'course/one/deck.md': deck.replace('SRC', src) });
    const { imported } = await importPaths(given);
    return imported[0]?.findings.some(({ code }) => code === 'picture.missing') ? 'missing' : 'found';
  };

  it('may lie in the deck’s folder, below it, or in a folder next to it', async () => {
    await put({
      'course/one/a.png': await png(),
      'course/one/pics/b.png': await png(),
      'course/themes/c.png': await png(),
    });
    for (const src of ['a.png', './pics/b.png', '../themes/c.png', 'pics/../a.png'])
      expect(await outcome(src)).toBe('found');
  });

  it('may not lie elsewhere, in a hidden folder, or loose in the folder above', async () => {
    await put({
      'a.png': await png(),
      'other/b.png': await png(),
      'course/c.png': await png(),
      'course/.hidden/d.png': await png(),
    });
    for (const src of ['../../a.png', '../../other/b.png', '../c.png', '../.hidden/d.png', at('course/c.png')])
      expect(await outcome(src)).toBe('missing');
  });

  it('may lie anywhere in a folder that was given', async () => {
    await put({ 'course/c.png': await png(), 'course/x/y/d.png': await png(), 'other/b.png': await png() });
    for (const src of ['../c.png', '../x/y/d.png']) expect(await outcome(src, ['course'])).toBe('found');
    expect(await outcome('../../other/b.png', ['course'])).toBe('missing');
  });

  it('is not reached through a link that leads out', async () => {
    await put({ 'secret/s.png': await png(), 'course/one/deck.md': deck });
    await symlink(at('secret'), at('course/one/link'), 'junction');
    await symlink(at('secret/s.png'), at('course/one/s.png'));
    for (const src of ['link/s.png', 's.png']) expect(await outcome(src)).toBe('missing');
  });

  it('is not reached by a step up into the root of the disk', () => {
    expect(mayRead('/etc/a.png', '/decks', [])).toBe(false);
    expect(mayRead('/decks/a.png', '/decks', [])).toBe(true);
    expect(mayRead('/decks-other/a.png', '/decks', [])).toBe(false);
  });
});

describe('Decks of one name in two languages', () => {
  const en = '---\nlang: en\n---\n# One\n\n---\n\n# Two\n';
  const zh = '---\nlang: zh-HK\n---\n# 一\n\n---\n\n# 二\n\n![p](gone.png)\n';

  it('become one deck where their names say so', async () => {
    await put({ 'opening.en.md': en, 'opening.zh-Hant.md': zh, 'other.md': '# Other' });
    const { imported } = await importPaths(['']);
    expect(imported.map(({ deck }) => deck.title)).toEqual([{ en: 'One', 'zh-Hant': '一' }, { en: 'Other' }]);
    expect(imported[0]?.deck.slides.map(({ texts }) => [texts.en?.title, texts['zh-Hant']?.title])).toEqual([
      ['One', '一'],
      ['Two', '二'],
    ]);
    expect(imported[0]?.findings).toContainEqual(
      expect.objectContaining({
        code: 'deck.paired',
        facts: { other: 'opening.zh-Hant.md', language: 'zh-Hant', slides: 2 },
      }),
    );
    const missing = imported[0]?.findings.find(({ code }) => code === 'picture.missing');
    expect(missing?.place).toMatchObject({
      file: 'opening.zh-Hant.md',
      slide: imported[0]?.deck.slides[1]?.id,
      number: 2,
    });
  });

  it('stay two where nobody asked, or the names differ otherwise', async () => {
    await put({ 'a.en.md': en, 'a.zh.md': zh, 'b/a.pt.md': '# Um', 'c.md': en });
    expect((await importPaths([''], { pair: false })).imported).toHaveLength(4);
    expect((await importPaths([''])).imported).toHaveLength(3);
  });

  it('of the same names in two folders are paired within their folder', async () => {
    await put({
      'a/x.en.md': en,
      'a/x.zh-Hant.md': zh,
      'b/x.en.md': en.replace('One', 'Three'),
      'b/x.zh-Hant.md': zh.replace('一', '三'),
    });
    const { imported } = await importPaths(['a/x.en.md', 'a/x.zh-Hant.md', 'b/x.en.md', 'b/x.zh-Hant.md']);
    expect(imported.map(({ deck }) => deck.title)).toEqual([
      { en: 'One', 'zh-Hant': '一' },
      { en: 'Three', 'zh-Hant': '三' },
    ]);
    expect(imported[0]?.deck.slides).toHaveLength(2);
  });
});

describe('The natural order of names', () => {
  it('counts numbers by their value', () => {
    expect(['b', 'a10', 'a9', 'a010', 'A1', '10', '2', '第2課', '第10課'].sort(compareNames)).toEqual([
      '2',
      '10',
      'A1',
      'a9',
      'a010',
      'a10',
      'b',
      '第2課',
      '第10課',
    ]);
  });
});
