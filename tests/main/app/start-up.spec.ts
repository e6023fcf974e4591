import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../main/model/language';

const main = fileURLToPath(new URL('../../../main/', import.meta.url));
const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));

/** What a module imports when it is loaded: types and dynamic imports are not loaded with it. */
function staticImports(source: string): readonly string[] {
  const found = source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, name = '']) => name);
}

/** The packages that a file loads, with those of our own files behind it; each with the way that led there. */
function packagesBehind(
  file: string,
  way: readonly string[] = [],
  seen = new Map<string, readonly string[]>(),
  packages = new Map<string, readonly string[]>(),
) {
  if (seen.has(file)) return packages;
  const here = [...way, file.slice(main.length)];
  seen.set(file, here);
  for (const name of staticImports(readFileSync(file, 'utf8'))) {
    if (!name.startsWith('.')) {
      packages.set(name, here);
      continue;
    }
    const target = resolve(dirname(file), name);
    const found = [`${target}.ts`, `${target}.tsx`, target].find((path) => existsSync(path));
    if (found && /\.tsx?$/.test(found)) packagesBehind(found, here, seen, packages);
  }
  return packages;
}

/** What reads foreign bytes, or is heavy and needed by workers alone. */
const decoders = [
  'sharp',
  '@resvg/resvg-js',
  'fast-xml-parser',
  'yaml',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'pdfkit',
  'fontkit',
  'linebreak',
  'yauzl',
  'age-encryption',
];

function decodersBehind(file: string): readonly string[] {
  const loaded = packagesBehind(join(main, file));
  return decoders.filter((name) => loaded.has(name));
}

describe('The main process', () => {
  it('loads nothing that decodes foreign bytes or draws: that is the workers’ work', () => {
    const loaded = packagesBehind(join(main, 'app/start-desk.ts'));
    expect(loaded.has('electron')).toBe(true);
    for (const [name, way] of packagesBehind(join(main, 'ipc/answers.ts'))) loaded.set(name, way);
    expect(loaded.has('zod')).toBe(true);
    expect(
      decoders.flatMap((name) => (loaded.has(name) ? [`${name} by ${loaded.get(name)?.join(' → ') ?? ''}`] : [])),
    ).toEqual([]);
  });

  it('opens its window before it loads anything but Electron: Chromium starts the page meanwhile', () => {
    const loaded = packagesBehind(join(main, 'app/run-window-app.ts'));
    expect([...loaded.keys()].filter((name) => !name.startsWith('node:'))).toEqual(['electron']);
  });

  it('gives a page its first answer, and a window its menu, before it loads all words and what else can be asked', () => {
    expect(packagesBehind(join(main, 'app/start-desk.ts')).has('i18next')).toBe(false);
    expect(packagesBehind(join(main, 'ipc/answers.ts')).has('i18next')).toBe(true);
    expect(packagesBehind(join(main, 'words/menu-words.ts')).has('i18next')).toBe(false);
  });

  it('is judged by a search that finds what a kind of job loads', () => {
    expect(decodersBehind('workers/handout-jobs.ts')).toEqual(expect.arrayContaining(['sharp', 'pdfkit']));
    expect(decodersBehind('workers/toolbox.ts')).toEqual(expect.arrayContaining(['fontkit', 'linebreak']));
    expect(decodersBehind('workers/import-jobs.ts')).toEqual(expect.arrayContaining(['sharp', 'fast-xml-parser']));
  });
});

/** Files of our own that a page reads before it draws. */
function beforeItDraws(): readonly string[] {
  const seen = new Map<string, readonly string[]>();
  packagesBehind(join(renderer, 'app.tsx'), [], seen);
  return [...seen.keys()].map((file) => file.slice(dirname(renderer).length + 1));
}

describe('A page', () => {
  it('draws before it reads the words of every language: it begins with those of its own', () => {
    expect(beforeItDraws()).toEqual(expect.arrayContaining(['main/words/say.ts', 'renderer/shell/window.tsx']));
    expect(beforeItDraws().filter((file) => /^main\/words\/(catalogues|say-in)/.test(file))).toEqual([]);
  });

  it('has a file of words for each language, by whose name it is found', () => {
    const files = languages.map((language) => join(renderer, 'languages', `${language.toLowerCase()}.ts`));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('A worker', () => {
  it('starts with no decoder, and an import loads nothing that sets or draws pages', () => {
    expect(decodersBehind('workers/worker.ts')).toEqual([]);
    expect(decodersBehind('workers/import-jobs.ts')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/pdfkit|fontkit|linebreak/)]),
    );
  });
});
