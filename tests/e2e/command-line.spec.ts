import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { answered, appFolder, kitbag, sampleTitle } from './kitbag-words';
import { readPdf } from './read-pdf';

const deck = resolve(import.meta.dirname, '../fixtures/e2e/interview-notes.md');
let folder = '';

interface Imported {
  readonly decks: readonly { readonly id: string; readonly title: unknown; readonly slides: number }[];
  readonly findings: readonly { readonly code: string; readonly file: string; readonly facts: object }[];
  readonly ms: number;
}

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag 課程 '));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.describe('The command line', () => {
  test('imports, lists, makes a course and exports it, each with its one object', async () => {
    const library = join(folder, 'library');
    const imported = answered<Imported>('import', library, deck);
    expect(imported.decks).toMatchObject([{ title: 'Interviewing a victim of an online scam', slides: 5 }]);
    const [id = ''] = imported.decks.map((one) => one.id);
    const course = answered<{ id: string }>('new-course', library, '--title', 'Interviews', '--from-decks', id);
    expect(answered('list', library)).toEqual({
      decks: imported.decks,
      courses: [{ id: course.id, title: 'Interviews', sessions: 1 }],
      handouts: [],
      presets: [],
    });
    const file = join(folder, 'handout.pdf');
    const exported = answered<{
      file: string;
      pages: number;
      slides: number;
      label: string;
      findings: unknown[];
      ms: number;
    }>('export', library, '--course', 'Interviews', '--out', file, '--layout', '2');
    expect(Object.keys(exported).sort()).toEqual([
      'file',
      'findings',
      'label',
      'leftOut',
      'lowered',
      'ms',
      'pages',
      'reasons',
      'slides',
    ]);
    expect(exported).toMatchObject({ file, slides: 4, label: 'TLP:GREEN' });
    expect((await readPdf(file)).pages).toHaveLength(exported.pages);
  });

  test('packs a library into a kit, and names a file of it that was changed on its way', async () => {
    const library = join(folder, 'library');
    answered<Imported>('import', library, deck);
    const file = join(folder, 'interviews.kit');
    const packed = answered<{ label: string; items: unknown[]; kit: string }>('pack', library, '--all', '--out', file);
    expect(packed).toMatchObject({ label: 'TLP:GREEN', items: [{ kind: 'deck', size: 5 }] });
    expect(answered('verify', file)).toMatchObject({ whole: true, kit: packed.kit, problems: [] });
    const bytes = readFileSync(file);
    const at = bytes.indexOf('decks/') + 120;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { code, out } = kitbag('verify', file);
    expect([code, /decks\/deck-\w+\.json: /.test(out)]).toEqual([1, true]);
  });

  test('packs what can be read of a library, and names what cannot in its object and on stderr, with exit code 1', () => {
    const library = join(folder, 'library');
    const other = join(folder, 'other.md');
    writeFileSync(other, '# Another talk\n\nOne slide.\n');
    const { decks } = answered<Imported>('import', library, deck, other);
    const torn = `decks/${decks[1]?.id ?? ''}.json`;
    writeFileSync(join(library, torn), '{"torn');
    const { code, out, err } = kitbag('pack', library, '--all', '--out', join(folder, 'rest.kit'), '--json');
    const packed = JSON.parse(out) as {
      readonly items: readonly { readonly id: string }[];
      readonly findings: unknown;
    };
    expect([code, packed.items.map(({ id }) => id)]).toEqual([1, [decks[0]?.id]]);
    expect(packed.findings).toMatchObject([{ code: 'kit.record-left-out', place: { file: torn } }]);
    expect(err).toContain(`${torn}: `);
  });

  test('unpacks a kit into a library that it makes, says what differs, and takes all of it back', () => {
    const [library, other] = [join(folder, 'library'), join(folder, 'other')];
    const file = join(folder, 'interviews.kit');
    const [id = ''] = answered<Imported>('import', library, deck).decks.map((one) => one.id);
    answered('new-course', library, '--title', 'Interviews', '--from-decks', id);
    answered('pack', library, '--course', 'Interviews', '--out', file);
    expect(answered<{ items: { state: string }[] }>('diff', file, other).items.map(({ state }) => state)).toEqual([
      'new',
      'new',
    ]);
    expect(answered<{ items: { taken: string }[] }>('unpack', file, other).items.map(({ taken }) => taken)).toEqual([
      'new',
      'new',
    ]);
    expect(answered<{ unpacking: null }>('unpack', file, other, '--keep', 'theirs').unpacking).toBeNull();
    expect(answered('list', other)).toEqual(answered('list', library));
    expect(answered('unpack', other, '--undo')).toMatchObject({ undone: 2, kept: [] });
    expect(answered('list', other)).toEqual({ decks: [], courses: [], handouts: [], presets: [] });
    expect(kitbag('unpack', other, '--undo').code).toBe(1);
    expect(kitbag('unpack', file).code).toBe(2);
  });

  test('exports one deck without a course', async () => {
    const library = join(folder, 'library');
    const [id = ''] = answered<Imported>('import', library, deck).decks.map((one) => one.id);
    const file = join(folder, 'deck.pdf');
    expect(answered('export', library, '--deck', id, '--out', file)).toMatchObject({ slides: 4 });
    expect((await readPdf(file)).pages.join('\n')).toContain('Before the interview');
  });

  test('locks a handout with the password in a file, which it never says, and never one for the archive', async () => {
    const library = join(folder, 'library');
    const [id = ''] = answered<Imported>('import', library, deck).decks.map((one) => one.id);
    const [file, secret] = [join(folder, 'locked.pdf'), join(folder, 'secret.txt')];
    writeFileSync(secret, '\ufeffkeep 這個 to yourself\r\nnothing else\n');
    const words = ['export', library, '--deck', id, '--out', file, '--password-file', secret];
    const { code, out, err } = kitbag(...words);
    expect([code, out.includes('keep 這個'), err.includes('keep 這個')]).toEqual([0, false, false]);
    await expect(readPdf(file)).rejects.toThrow(/password/i);
    expect((await readPdf(file, 'keep 這個 to yourself')).pages.join('\n')).toContain('Before the interview');
    expect(kitbag(...words, '--archive').err).toContain('PDF/A');
    writeFileSync(secret, 'short');
    expect(kitbag(...words).code).toBe(1);
  });

  test('pairs two decks of one talk, after it showed how; and lists what has no translation', () => {
    const library = join(folder, 'library');
    const english = ['# Opening', '# Call 18222\n\nAsk for the duty officer.', '# Any questions?'].join('\n\n---\n\n');
    const chinese = ['# 開場', '# 請致電 18222\n\n找當值人員。'].join('\n\n---\n\n');
    writeFileSync(join(folder, 'talk.md'), english);
    writeFileSync(join(folder, 'vortrag.md'), chinese);
    const { decks } = answered<Imported>('import', library, join(folder, 'talk.md'), join(folder, 'vortrag.md'));
    const [one = '', two = ''] = decks.map(({ id }) => id);
    interface Paired {
      readonly deck: string;
      readonly rows: readonly {
        readonly main: number | null;
        readonly other: number | null;
        readonly reasons: readonly string[];
      }[];
      readonly done: boolean;
    }
    const tried = answered<Paired>('pair', library, one, two, '--dry-run');
    expect(tried.done).toBe(false);
    expect(tried.rows.map((row) => [row.main, row.other])).toEqual([
      [1, 1],
      [2, 2],
      [3, null],
    ]);
    expect(tried.rows[1]?.reasons).toContain('numbers');
    expect(answered<{ decks: unknown[] }>('list', library).decks).toHaveLength(2);

    const paired = answered<Paired>('pair', library, 'Opening', '開場');
    expect({ ...paired, done: false }).toEqual(tried);
    interface Listed {
      readonly decks: readonly {
        readonly id: string;
        readonly untranslated: readonly { readonly number: number; readonly language: string }[];
      }[];
    }
    const { decks: left } = answered<Listed>('list', library, '--untranslated');
    expect(left.map(({ id }) => id)).toEqual([paired.deck]);
    expect(left[0]?.untranslated).toMatchObject([{ number: 3, language: 'zh-Hant' }]);
  });

  test('brings in the decks that can be read, and makes a finding of the one that cannot', () => {
    const broken = join(folder, 'broken.md');
    writeFileSync(broken, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
    const { decks, findings } = answered<Imported>('import', join(folder, 'library'), broken, deck);
    expect(decks).toHaveLength(1);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'import.failed', file: 'broken.md' }));
  });

  test('issues a copy for each participant of a list, and tells whose copy a file is', async () => {
    const library = join(folder, 'library');
    const [id = ''] = answered<Imported>('import', library, deck).decks.map((one) => one.id);
    const list = join(folder, 'list.csv');
    writeFileSync(list, 'Name,Agency\nChan Tai Man,Customs\n陳大文,警務處\n');
    const out = join(folder, 'given out');
    const issued = answered<{
      issue: string;
      copies: { number: number; name: string; file: string; code: string }[];
      lists: { pdf: string; csv: string };
      printFile: string;
    }>('issue', library, '--deck', id, '--copies', list, '--print-file', '--out', out);
    const files = issued.copies.map(({ file }) => file);
    expect(readdirSync(out).sort()).toEqual([...files, issued.lists.pdf, issued.lists.csv, issued.printFile].sort());
    const [first = '', second = ''] = await Promise.all(
      files.map(async (file) => (await readPdf(join(out, file))).pages.join('\n')),
    );
    expect(first).toContain('Chan Tai Man');
    expect(second).toContain('陳大文');
    expect(second).not.toContain('Chan Tai Man');
    expect(answered('register', library, '--find', join(out, files[1] ?? ''))).toMatchObject({
      issue: { id: issued.issue },
      copy: 2,
      holder: { name: '陳大文', agency: '警務處' },
    });
    expect(answered('register', library, '--code', issued.copies[0]?.code ?? '')).toMatchObject({ copy: 1 });
  });

  test('locks every copy that it issues, says what that protects, and knows the files by their hashes', async () => {
    const library = join(folder, 'library');
    const [id = ''] = answered<Imported>('import', library, deck).decks.map((one) => one.id);
    const [list, secret] = [join(folder, 'list.csv'), join(folder, 'secret.txt')];
    writeFileSync(list, 'Chan Tai Man,Customs\n陳大文,警務處\n');
    writeFileSync(secret, 'keep 這個 to yourself\n');
    const [out, file] = [join(folder, 'given out'), join(folder, 'for all.pdf')];
    const words = ['issue', library, '--deck', id, '--password-file', secret];
    const told = kitbag(...words, '--copies', list, '--out', out);
    expect([told.code, told.out.includes('keep 這個')]).toEqual([0, false]);
    expect(told.out).toContain('those who have it can still copy');
    expect(kitbag(...words, '--out', file).code).toBe(0);
    for (const path of [
      ...readdirSync(out)
        .filter((name) => name.includes('– copy '))
        .map((name) => join(out, name)),
      file,
    ]) {
      await expect(readPdf(path)).rejects.toThrow(/password/i);
      expect((await readPdf(path, 'keep 這個 to yourself')).pages.join('\n')).toContain('Before the interview');
      expect(answered('register', library, '--find', path)).toMatchObject({ by: 'hash', issue: { locked: true } });
    }
  });

  test('ends with 1 and a sentence where nothing could be done', () => {
    const library = join(folder, 'library');
    const unread = kitbag('import', library, join(folder, 'not-there.md'));
    expect(unread.code).toBe(1);
    expect(unread.err).toContain('Nothing could be imported');
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true, force: true });
    const refusals = [
      kitbag('list', join(folder, 'nowhere')),
      kitbag('export', library, '--course', 'No such course', '--out', join(folder, 'a.pdf')),
      kitbag('export', library, '--course', sampleTitle, '--label', 'TLP:GREEN', '--out', join(folder, 'a.pdf')),
    ];
    for (const { code, err, out } of refusals) {
      expect(code).toBe(1);
      expect(err).toMatch(/^[A-Z“].*\.\n$/s);
      expect(err).not.toMatch(/\{\{|undefined|unexpected|at \w+ \(/);
      expect(out).toBe('');
    }
    expect(refusals[2]?.err).toContain('TLP:AMBER+STRICT');
  });

  test('ends with 2 and its help where the words are wrong', () => {
    for (const words of [
      [],
      ['fly'],
      ['list'],
      ['export', 'x', '--out', 'y.pdf'],
      ['export', 'x', '--deck', 'd', '--out', 'y.pdf', '--layout', '5'],
      ['list', 'x', '--wings'],
    ])
      expect(kitbag(...words).code, words.join(' ')).toBe(2);
    expect(kitbag('list', '--wings').err).toContain('Usage: kitbag list');
  });

  test('says how each command is used', () => {
    for (const name of ['import', 'list', 'new-course', 'export', 'issue', 'register']) {
      const { code, out } = kitbag(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: kitbag ${name}`);
    }
  });

  test('leaves an older handout as it was where the new one cannot be made', () => {
    const library = join(folder, 'library');
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    const file = join(folder, 'handout.pdf');
    writeFileSync(file, 'the older handout');
    expect(kitbag('export', library, '--course', sampleTitle, '--label', 'TLP:CLEAR', '--out', file).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('the older handout');
    expect(readdirSync(folder).sort()).toEqual(['handout.pdf', 'library']);
  });

  test('tells of a damaged record by its answer or on stderr, and never writes over the library', () => {
    const library = join(folder, 'library');
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    const [record = ''] = readdirSync(join(library, 'decks'));
    writeFileSync(join(library, 'decks', record), '{"cut off');
    const listed = kitbag('list', library, '--json');
    expect(listed.code).toBe(0);
    expect(JSON.parse(listed.out)).toMatchObject({ courses: [{}] });
    expect(listed.err).toContain(record);
    const { findings } = answered<Imported>('import', library, deck);
    expect(findings.map(({ code }) => code)).toContain('record.damaged');

    const before = readFileSync(join(library, 'library.json'), 'utf8');
    for (const out of ['library.json', 'decks/handout.pdf'])
      expect(kitbag('export', library, '--course', sampleTitle, '--out', join(library, out)).code, out).not.toBe(0);
    expect(readFileSync(join(library, 'library.json'), 'utf8')).toBe(before);
  });

  test('refuses a day that the calendar does not have', () => {
    expect(kitbag('export', 'x', '--deck', 'd', '--out', 'y.pdf', '--date', '2027-02-30').code).toBe(2);
  });

  test('knows a file that it has already imported', () => {
    const library = join(folder, 'library');
    const first = answered<Imported>('import', library, deck);
    const second = answered<Imported>('import', library, deck);
    expect(second.decks.map(({ id }) => id)).toEqual(first.decks.map(({ id }) => id));
    expect(second.findings.map(({ code }) => code)).toContain('import.same-file');
  });
});
