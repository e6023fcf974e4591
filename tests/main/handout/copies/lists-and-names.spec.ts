import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSafeName } from '../../../../main/files/safe-name';
import { distributionCsv } from '../../../../main/handout/copies/distribution-csv';
import { copyFileName, listFileName, printFileName } from '../../../../main/handout/copies/file-names';
import type { MadeCopies } from '../../../../main/handout/copies/make-copies';
import { planHandout } from '../../../../main/handout/plan-handout';
import { languages } from '../../../../main/model/language';
import { handoutWords } from '../../../../main/words/handout-words';
import { aDeck } from '../../../builders/a-deck';
import { readPdf, type ReadPdf } from '../../../matchers/read-pdf';
import { textsOf } from '../../../matchers/placed-text';
import { deckInput, tools } from '../handouts';
import { copiesOf, someHolders } from './some-copies';

const words = handoutWords.en;

describe('The distribution list', () => {
  const holders = Array.from({ length: 60 }, (_, index) => ({
    name: `${someHolders[index % 3]?.name ?? ''} ${String(index + 1)}`,
    agency: someHolders[index % 3]?.agency ?? '',
  }));
  let made: MadeCopies;
  let read: ReadPdf;
  beforeAll(async () => {
    made = await copiesOf(deckInput(aDeck(), { languages: ['en', 'zh-Hant'], parts: [] }), holders);
    read = await readPdf(made.distributionList);
  }, 60_000);

  it('has a row for each copy in the order of the numbers, with the beginning of its file’s hash', () => {
    const text = read.pages.map((page) => page.text).join(' ');
    let at = 0;
    made.copies.forEach(({ sha256 }, index) => {
      const name = text.indexOf(holders[index]?.name ?? '', at);
      expect(name).toBeGreaterThan(at - 1);
      at = text.indexOf(sha256.slice(0, 10), name);
      expect(at).toBeGreaterThan(name);
    });
  });

  it('repeats its head on every page, and carries the label as the handout does', () => {
    expect(read.pages.length).toBeGreaterThan(1);
    for (const { text } of read.pages) {
      expect(text).toContain('Received (signature)');
      expect(text.split('TLP:GREEN').length - 1).toBe(2);
    }
  });

  it('is a table to a reader of tags: as many cells in each row, the empty one to sign in among them', () => {
    interface Node {
      readonly role?: string;
      readonly children?: readonly Node[];
    }
    const rows: number[] = [];
    const walk = ({ role, children = [] }: Node): void => {
      if (role === 'TR') rows.push(children.filter((child) => child.role === 'TD' || child.role === 'TH').length);
      children.forEach(walk);
    };
    for (const structure of read.structure) {
      const tree = JSON.parse(structure) as Node | null;
      if (tree) walk(tree);
    }
    expect(rows.length).toBeGreaterThanOrEqual(61);
    expect(new Set(rows)).toEqual(new Set([5]));
  });
});

describe('The head of the distribution list', () => {
  it.each(languages)('stands above the first row, however long its words are: %s', (language) => {
    const input = deckInput(aDeck(), {
      languages: [language],
      parts: [],
      paper: 'letter',
      binding: true,
      sides: 'two',
    });
    const planned = planHandout({ ...input, numbered: true }, tools, handoutWords);
    const list = planned.distributionList?.([
      { number: 1, name: 'Chan', agency: '', file: '', sha256: 'a'.repeat(64) },
    ]);
    const placed = textsOf(list?.pages[0]?.items ?? []);
    const ofType = (type: string) =>
      placed.filter(({ tag }) => list?.tags.some((each) => each.id === tag && each.type === type));
    const heads = ofType('TH').map(({ baselinePt }) => baselinePt);
    const cells = ofType('TD').map(({ baselinePt, sizePt }) => baselinePt - sizePt);
    expect(heads.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...heads)).toBeLessThan(Math.min(...cells));
  });
});

describe('The list as a table', () => {
  const copy = { number: 1, name: 'Chan, Tai Man', agency: '商業罪案調查科', file: 'a.pdf', sha256: 'ab' };

  it('is read by spreadsheets as UTF-8, a line a copy, with room to sign', () => {
    expect(distributionCsv([copy], words)).toBe(
      '\ufeffNo.,Name,Agency,Received (signature),File,File hash\r\n1,"Chan, Tai Man",商業罪案調查科,,a.pdf,ab\r\n',
    );
  });

  it.each(['=1+1', '+852', '-5', '@SUM(A1)'])('lets no spreadsheet take the name %s for a formula', (name) => {
    expect(distributionCsv([{ ...copy, name }], words)).toContain(`"'${name}"`);
  });
});

describe('The names of a set’s files', () => {
  it('sort by the number, and say whose copy of what it is', () => {
    expect(copyFileName('Tracing', 'Chan Tai Man', 7, 42, words)).toBe('Tracing – copy 07 of 42 – Chan Tai Man.pdf');
    expect(copyFileName('追蹤', '陳大文', 7, 42, handoutWords['zh-Hant'])).toBe('追蹤 – 第07份，共42份 – 陳大文.pdf');
    expect(listFileName('Tracing', words, 'csv')).toBe('Tracing – distribution list.csv');
    expect(printFileName('Tracing', 42, words)).toBe('Tracing – all 42 copies for printing.pdf');
  });

  it('of replacement pages are never those of the set before, however long the title is', () => {
    const title = '商業罪案與虛擬資產高級課程'.repeat(6);
    const { exchangeName } = handoutWords['zh-Hant'];
    const [first, replacing] = [title, `${title} – ${exchangeName}`].map((one) =>
      listFileName(one, handoutWords['zh-Hant'], 'pdf'),
    );
    expect(replacing).not.toBe(first);
    expect(replacing).toContain(exchangeName);
  });

  it('lead nowhere and suit every system, whatever people are called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../../etc/passwd', 'C:\\con', 'NUL', '..', '\u202egnp.exe', 'a/b', '陳'.repeat(200), ''),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(...languages), (title, name, language) => {
        const file = copyFileName(title, name, 3, 12, handoutWords[language]);
        expect(file).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]/u);
        expect(file.startsWith('.')).toBe(false);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(200);
        expect(isSafeName(file.slice(0, 1)) || file.startsWith('_') || !file.startsWith(' ')).toBe(true);
        expect(file.endsWith('.pdf')).toBe(true);
      }),
    );
  });

  it('differ for people of one name', () => {
    const names = [1, 2].map((number) => copyFileName('Tracing', 'Chan Tai Man', number, 2, words));
    expect(new Set(names).size).toBe(2);
  });
});
