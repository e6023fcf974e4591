import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answered, appFolder, sampleTitle } from './kitbag-words';

/** What Apache Preflight, which knows PDF/A-1b alone, says of a file that ISO 19005-2 (PDF/A-2) allows. */
const allowedSince2 = [
  // 6.1.4: cross-references may be streams.
  '1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed',
  // 6.2.11.4.2: a subset need not list its glyphs.
  '3.1.11 : Invalid Font definition, … : The CIDSet entry is missing for the Composite Subset',
  // 6.6.4: the metadata says 2.
  '7.11.2 : Error on MetaData, part must be 1',
];

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api']
  .map((name) => `/usr/share/java/${name}.jar`)
  .join(':');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(program: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64e6 });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

function preflight(file: string): readonly string[] {
  const { out, err } = run('java', '-cp', jars, 'org.apache.pdfbox.preflight.Validator_A1b', file);
  const said = `${out}\n${err}`;
  // Without a verdict nothing was validated.
  expect(said).toMatch(/is (not )?a valid PDF\/A-1b file/);
  const errors = said.split('\n').filter((line) => /^\d[\d.]* : /.test(line));
  return [...new Set(errors.map((line) => line.replace(/definition, [A-Z]+\+[\w-]+:/, 'definition, … :')))].sort();
}

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-validators-'));
  cpSync(join(appFolder, 'assets/sample'), join(folder, 'library'), { recursive: true });
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const heads = { en: 'Contents', 'zh-Hant': '目錄', pt: 'Índice' } as const;
/** The validators are Debian's: scripts/setup installs them. */
const isLinux = process.platform === 'linux';

for (const [language, contents] of isLinux ? Object.entries(heads) : [])
  for (const kind of ['PDF', 'PDF/A']) {
    test(`Every validator of the system finds the sample's ${kind} in ${language} sound`, () => {
      test.setTimeout(180_000);
      const file = join(folder, `${language}.pdf`);
      const words = ['--language', language, ...(kind === 'PDF/A' ? ['--archive'] : [])];
      answered('export', join(folder, 'library'), '--course', sampleTitle, '--out', file, ...words);

      const qpdf = run('qpdf', '--check', file);
      expect([qpdf.code, qpdf.err]).toEqual([0, '']);
      expect(qpdf.out).toContain('No syntax or stream encoding errors found');

      const mutool = run('mutool', 'draw', '-q', '-F', 'trace', '-o', '/dev/null', file);
      const complaints = mutool.err.split('\n').filter((line) => line !== '' && !line.includes('ICC support'));
      expect([mutool.code, complaints]).toEqual([0, []]);

      // With the colour profile of PDF/A poppler takes a minute for the words of the same tree.
      const structure = run('pdfinfo', kind === 'PDF' ? '-struct-text' : '-struct', file);
      expect([structure.code, structure.err]).toEqual([0, '']);
      expect(structure.out).toMatch(/^Document/m);
      if (kind === 'PDF') expect(structure.out.replace(/\s/g, '')).toContain(contents);
      else expect(preflight(file)).toEqual(allowedSince2);
    });
  }
