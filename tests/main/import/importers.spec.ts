import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importers } from '../../../main/import/importers';
import { readableExtensions } from '../../../main/model/deck-endings';
import { languages } from '../../../main/model/language';
import type { WordKey } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';

const names = new Set(await Promise.all([...importers.values()].map(async (load) => (await load()).name)));

/** What people call the files of an importer, where that is not its own name. */
const called: Readonly<Record<string, RegExp>> = { pptx: /PowerPoint/ };

/** Where a person reads which files Kitbag reads. */
const sentences = [
  'window.library.empty.words',
  'findings.import.unknown-kind',
  'findings.import.timetable',
  'faults.import.unknown-kind',
  'faults.import.timetable',
  'cli.import.help',
] as const satisfies readonly WordKey[];
const pages = languages.flatMap((language) =>
  ['start', 'material'].map((page) => join('assets', 'help', language, `${page}.md`)),
);

describe('Each importer', () => {
  const told = [
    ...languages.flatMap((language) =>
      sentences.map((key) => [`${key} in ${language}`, sayIn(language)(key, { file: '', extension: '.x' })] as const),
    ),
    ...pages.map((page) => [page, readFileSync(page, 'utf8')] as const),
    ['the README', /^Limits today: .*$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? ''] as const,
  ];

  it.each([...names])('is told of wherever a person reads which files Kitbag reads: %s', (name) => {
    const pattern = called[name] ?? new RegExp(`\\b${name}\\b`, 'i');
    expect(told.filter(([, text]) => !pattern.test(text)).map(([where]) => where)).toEqual([]);
  });

  const fuzzed = readFileSync(join('bench', 'fuzz', 'parsers.mjs'), 'utf8');

  it.each([...names])('is fuzzed: %s', (name) => {
    const isFuzzed = fuzzed.includes(`${name}Importer.read(`);
    expect(isFuzzed, `bench/fuzz/parsers.mjs calls ${name}Importer.read, and limits.mjs bounds it`).toBe(true);
  });

  it.each(readableExtensions)('keeps its file as the media are named: %s', (ending) => {
    expect(ending).toMatch(/^\.[a-z0-9]{1,8}$/);
  });
});

describe('Whoever imports a timetable as a deck', () => {
  const about = {
    en: /CSV, TSV, text or Markdown/,
    'zh-Hant': /CSV、TSV、純文字或 Markdown/,
    pt: /CSV, TSV, texto ou Markdown/,
  };

  it.each(languages)(
    'is told of every kind of file that the course takes it as, and of the place by its name: %s',
    (language) => {
      const say = sayIn(language);
      for (const key of ['findings.import.timetable', 'faults.import.timetable'] as const) {
        expect(say(key, { file: '' })).toMatch(about[language]);
        expect(say(key, { file: '' })).toContain(say('paste.title'));
      }
    },
  );
});
