import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, importBytes, importText, textsOf } from './import-text';

const plain = readFileSync(resolve(import.meta.dirname, '../../fixtures/decks/plain.md'));
const titles = async (text: string) => textsOf(await importText(text)).map(({ title }) => title);

describe('A plain document without rulers', () => {
  it('splits at the highest heading level used more than once', async () => {
    expect(textsOf(await importBytes(plain)).map(({ title }) => title)).toEqual([
      'Evidence handling',
      'Seize',
      'Store',
      'Report',
    ]);
  });

  it('stays one slide where no heading level repeats', async () => {
    expect(await titles('# One\n\nwords\n\n## Two\n\nwords')).toEqual(['One']);
  });

  it('does not split where front matter says that it is a Marp deck', async () => {
    expect(await titles('---\nmarp: true\n---\n# One\n\n# Two')).toEqual(['One']);
  });

  it('splits at the levels that headingDivider names, as a number with those above it or as a list', async () => {
    expect(await titles('---\nheadingDivider: 2\n---\n# A\n\n## B\n\n### C\n\n## D')).toEqual(['A', 'B', 'D']);
    expect(await titles('---\nheadingDivider: [3]\n---\n# A\n\n## B\n\n### C')).toEqual(['A', 'C']);
    expect(await titles('<!-- headingDivider: 1 -->\n# A\n\n## B\n\n# C')).toEqual(['A', 'C']);
  });

  it('has no slide for the nothing before its first ruler', async () => {
    expect(await titles('***\n# A\n\n***\n# B\n\n***\n')).toEqual(['A', 'B']);
  });
});

describe('An empty slide of a Marp deck', () => {
  it('keeps its number, since the projector shows it, and is reported', async () => {
    const imported = await importText('---\nmarp: true\n---\n# A\n\n---\n\n---\n\n# C');
    expect(textsOf(imported).map(({ title }) => title)).toEqual(['A', '', 'C']);
    expect(imported.findings.filter(({ code }) => code === 'slide.empty').map(({ place }) => place.number)).toEqual([
      2,
    ]);
  });
});

describe('An empty slide that waits for its translation', () => {
  it('is no finding', async () => {
    const imported = await importText('# A\n\n---\n\n<!-- kitbag: untranslated -->\n');
    expect(imported.deck.slides.map(({ tags }) => tags)).toEqual([[], ['untranslated']]);
    expect(codesOf(imported)).toEqual([]);
  });
});

describe('The title of a slide', () => {
  it('is the first heading with words, as plain text, and leaves the body', async () => {
    const [text] = textsOf(
      await importText(
        'words before\n\n## The **bold** `code` and [link](https://example.org/) *title* &amp; more\n\n### Next\n\nwords',
      ),
    );
    expect(text?.title).toBe('The bold code and link title & more');
    expect(text?.body).toBe('words before\n\n### Next\n\nwords');
  });

  it('is none where the slide has only small headings', async () => {
    const [text] = textsOf(await importText('#### Small\n\nwords'));
    expect(text).toMatchObject({ title: '', body: '#### Small\n\nwords' });
  });

  it('leaves its picture in the body', async () => {
    const [text] = textsOf(await importText('# ![logo w:80](nowhere.png) Welcome'));
    expect(text).toMatchObject({ title: 'Welcome', body: '![logo w:80](missing:)' });
  });
});

describe('A deck', () => {
  it('has its front matter’s title, else its first slide’s, else the file’s name', async () => {
    expect((await importText('---\ntitle: "A: B"\n---\n# C')).deck.title).toEqual({ en: 'A: B' });
    expect((await importText('# C')).deck.title).toEqual({ en: 'C' });
    expect((await importText('words', { name: 'folder/opening.md' })).deck.title).toEqual({ en: 'opening' });
  });

  it('is 960 × 540 points, or 720 × 540 at 4:3', async () => {
    expect((await importText('# A')).deck.sizePt).toEqual({ width: 960, height: 540 });
    expect((await importText('---\nsize: 4:3\n---\n# A')).deck.sizePt).toEqual({ width: 720, height: 540 });
  });

  it('keeps the file it came from, by its hash, and each slide’s place in it', async () => {
    const bytes = new TextEncoder().encode('# A\n\n---\n\n# B\n');
    const { deck, media } = await importBytes(bytes, { name: 'in/decks/two.md' });
    expect(deck.sources).toMatchObject([{ fileName: 'two.md', importer: 'markdown', language: 'en' }]);
    expect(media).toEqual([{ sha: deck.sources[0]?.original, ext: 'md', bytes }]);
    expect(deck.slides.map(({ origins }) => origins[0])).toMatchObject([
      { part: 'slide', number: 1, line: 1, source: deck.sources[0]?.original },
      { part: 'slide', number: 2, line: 5 },
    ]);
  });

  it('gives a slide the same text hash however its words are spaced', async () => {
    const hash = async (text: string) => (await importText(text)).deck.slides[0]?.origins[0]?.textHash;
    expect(await hash('# A\n\nfew   words')).toBe(await hash('\n# A\n\nfew\nwords\n'));
    expect(await hash('# A\n\nfew words')).not.toBe(await hash('# A\n\nother words'));
  });

  it('is refused where it is empty, or front matter alone', async () => {
    for (const text of ['', ' \n\n', '---\ntitle: A\n---\n', '\ufeff'])
      await expect(importText(text)).rejects.toMatchObject({ code: 'import.empty' });
  });

  it('is refused where it has more slides than anybody sat through', async () => {
    await expect(importText('# A\n\n---\n'.repeat(2001))).rejects.toMatchObject({
      code: 'import.too-many-slides',
      facts: { limit: 2000 },
    });
  });
});

describe('Front matter', () => {
  it('is read line by line where it is no YAML, with a finding', async () => {
    const imported = await importText('---\ntitle: one: two: three\n  bad\nlang: pt\n---\n# A');
    expect(imported.deck).toMatchObject({ title: { pt: 'one: two: three' }, mainLanguage: 'pt' });
    expect(codesOf(imported)).toContain('markdown.front-matter-broken');
  });

  it('is none where the first ruler merely starts a slide', async () => {
    expect(await titles('---\n\n# A\n\nwords\n\n---\n\n# B')).toEqual(['A', 'B']);
  });

  it('reports each key that nobody knows once, and prints none', async () => {
    const imported = await importText(
      '---\nmarp: true\npresenter: Ada\nmood: calm\n---\n# A\n\n<!-- class: x\nmood: wild -->',
    );
    const unknown = imported.findings.filter(({ code }) => code === 'markdown.unknown-directive');
    expect(unknown.map(({ facts }) => facts)).toEqual([
      { directive: 'presenter', value: 'Ada' },
      { directive: 'mood', value: 'calm' },
    ]);
    expect(textsOf(imported)).toMatchObject([{ title: 'A', body: '', notes: '' }]);
  });

  it('runs no tags and follows no references of YAML', async () => {
    const imported = await importText(
      '---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\ntitle: !!js/function "x"\n---\n# A',
    );
    expect(imported.deck.slides).toHaveLength(1);
  });

  it('names header, footer and colours that handouts do not print', async () => {
    const imported = await importText('---\nmarp: true\nfooter: Unit 4\n---\n# A\n\n<!-- _color: red -->');
    expect(
      imported.findings
        .filter(({ code }) => code === 'markdown.directive-ignored')
        .map(({ facts, place }) => [facts['directive'], facts['value'], place.number]),
    ).toEqual([
      ['footer', 'Unit 4', undefined],
      ['color', 'red', 1],
    ]);
  });
});

describe('A class', () => {
  it('holds from its slide on, and with an underscore for its slide alone', async () => {
    const { deck } = await importText(
      '---\nmarp: true\nclass: lead\n---\n# A\n\n---\n\n<!-- class: two-col invert -->\n# B\n\n---\n\n<!-- _class: title -->\n# C\n\n---\n\n# D',
    );
    expect(deck.slides.map(({ looks }) => looks.en)).toEqual([
      { kind: 'text', classes: ['lead'] },
      { kind: 'text', classes: ['two-col', 'invert'] },
      { kind: 'text', classes: ['title'] },
      { kind: 'text', classes: ['two-col', 'invert'] },
    ]);
  });
});
