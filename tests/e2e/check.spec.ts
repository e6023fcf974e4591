import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { answered, appFolder, kitbag, sampleTitle } from './kitbag-words';

interface Checked {
  readonly pages: number;
  readonly label: string | null;
  readonly edition: string;
  readonly passed: boolean;
  readonly rules: readonly { readonly rule: string; readonly passed: boolean | null; readonly places: unknown[] }[];
}

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 檢查 '));
  cpSync(join(appFolder, 'assets/sample'), join(folder, 'library'), { recursive: true });
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const library = (): string => join(folder, 'library');

function exported(name: string, ...more: string[]): string {
  const file = join(folder, name);
  answered('export', library(), '--course', sampleTitle, '--layout', '6', '--out', file, ...more);
  return file;
}

async function changed(file: string, name: string, change: (pdf: PDFDocument) => void): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  change(pdf);
  const to = join(folder, name);
  writeFileSync(to, await pdf.save());
  return to;
}

test.describe('kitbag check', () => {
  test('finds out by itself what a handout is, and that it holds every rule', () => {
    for (const edition of ['participant', 'instructor']) {
      const file = exported(`${edition}.pdf`, '--edition', edition);
      const checked = answered<Checked>('check', file, '--against', library());
      expect(Object.keys(checked)).toEqual(['file', 'sha256', 'pages', 'label', 'edition', 'passed', 'rules', 'ms']);
      expect(checked).toMatchObject({ file, label: 'TLP:AMBER+STRICT', edition, passed: true });
      expect(checked.rules.length).toBeGreaterThan(15);
      expect(checked.rules.filter(({ passed }) => passed === false)).toEqual([]);
    }
  });

  test('ends with 1 and names the slide whose note stands in a participant’s copy', async () => {
    const { deck, note } = aNoteOfTheSample();
    const leaky = await changed(exported('handout.pdf'), 'leaky.pdf', (pdf) => {
      pdf.setTitle(note);
    });
    const plain = kitbag('check', leaky, '--against', library());
    expect(plain.code).toBe(1);
    expect(plain.out).toContain(`of “${deck}”`);
    const { code, out } = kitbag('check', leaky, '--against', library(), '--json');
    expect(code).toBe(1);
    const { passed, rules } = JSON.parse(out) as Checked;
    expect(passed).toBe(false);
    expect(rules.find(({ rule }) => rule === 'instructor-text')?.places).not.toEqual([]);
  });

  test('says of a file that it cannot vouch for what it is', async () => {
    const handout = exported('handout.pdf');
    const note = join(folder, 'note.txt');
    writeFileSync(note, 'plain words');
    const damaged = join(folder, 'damaged.pdf');
    writeFileSync(damaged, readFileSync(handout).subarray(0, 3000));
    const foreign = await changed(handout, 'foreign.pdf', (pdf) => {
      pdf.setProducer('Another program');
      pdf.setCreator('Another program');
    });
    const locked = await changed(handout, 'locked.pdf', (pdf) => {
      pdf.encrypt({ userPassword: 'open sesame', ownerPassword: 'owner' });
    });
    const password = (words: string): string[] => {
      writeFileSync(join(folder, 'password.txt'), `${words}\n`);
      return ['--password-file', join(folder, 'password.txt')];
    };
    const refusals: readonly [words: RegExp, ...given: string[]][] = [
      [/is no PDF/, note],
      [/damaged/, damaged],
      [/Another program/, foreign],
      [/locked with a password/, locked],
      [/does not open/, locked, ...password('wrong')],
      [/is not there/, join(folder, 'not-there.pdf')],
    ];
    for (const [words, ...given] of refusals) {
      const { code, out, err } = kitbag('check', ...given);
      expect({ code, out }, err).toEqual({ code: 1, out: '' });
      expect(err).toMatch(words);
      expect(err).not.toMatch(/\{\{|undefined|unexpected|at \w+ \(/);
    }
    expect(kitbag('check', locked, ...password('open sesame')).out).toContain('TLP:AMBER+STRICT');
  });

  test('ends with 2 where the words are wrong', () => {
    for (const words of [['check'], ['check', 'a.pdf', 'b.pdf'], ['check', 'a.pdf', '--wings']])
      expect(kitbag(...words).code, words.join(' ')).toBe(2);
  });
});

/** The longest note of the sample that one of its decks' slides has. */
function aNoteOfTheSample(): { readonly deck: string; readonly note: string } {
  const { decks } = answered<{ decks: readonly { id: string; title: { en: string } }[] }>('list', library());
  for (const { id, title } of decks) {
    const record = JSON.parse(readFileSync(join(library(), 'decks', `${id}.json`), 'utf8')) as {
      readonly slides: readonly { readonly texts: { readonly en?: { readonly notes?: string } } }[];
    };
    const note = record.slides.map(({ texts }) => texts.en?.notes ?? '').find((text) => text.length > 60);
    if (note !== undefined) return { deck: title.en, note: note.split('\n')[0] ?? '' };
  }
  throw new Error('The sample has no notes.');
}
