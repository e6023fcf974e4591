import { describe, expect, it } from 'vitest';
import { codesOf, importText, textsOf } from './import-text';

const only = async (text: string) => {
  const imported = await importText(text);
  const [slide] = imported.deck.slides;
  return { ...textsOf(imported)[0], slide, imported };
};

describe('A comment', () => {
  it('is a note for the instructor; several are parted by a blank line', async () => {
    expect(await only('# A\n\n<!-- one -->\n\nwords <!-- two --> go on\n\n<!--\nthree\n-->')).toMatchObject({
      body: 'words  go on',
      notes: 'one\n\ntwo\n\nthree',
    });
  });

  it('keeps its paragraphs, lists and indentation', async () => {
    const notes = 'First.\n\n    code stays\n\n- one\n  - deep\n- two\n\n1. a\n2. b';
    expect((await only(`# A\n\n<!--\n${notes}\n-->`)).notes).toBe(notes);
    expect((await only(`# A\n\n<!--\n   indented by\n   the same\n     and more\n-->`)).notes).toBe(
      'indented by\nthe same\n  and more',
    );
  });

  it('is code within a fence, within backticks and within indented code', async () => {
    const body = '```html\n<!-- a -->\n```\n\nsee `<!-- b -->`\n\n    <!-- c -->';
    expect(await only(`# A\n\n${body}`)).toMatchObject({ body, notes: '' });
  });

  it('in a list, a quote or a table is a note and leaves the list whole', async () => {
    const { body, notes } = await only(
      '- one <!-- n1 -->\n- two\n  <!-- n2 -->\n  - deep\n\n> quoted <!-- n3 -->\n\n| a | b |\n|---|---|\n| 1 <!-- n4 --> | 2 |',
    );
    expect(notes).toBe('n1\n\nn2\n\nn3\n\nn4');
    expect(body).toBe('- one\n- two\n  - deep\n\n> quoted\n\n| a | b |\n|---|---|\n| 1  | 2 |');
  });

  it('keeps apart the paragraphs that it stood between', async () => {
    expect((await only('one\n<!-- n -->\ntwo')).body).toBe('one\n\ntwo');
  });

  it('that fills a list item leaves no empty bullet', async () => {
    expect((await only('- <!-- n -->\n- two')).body).toBe('- two');
    expect((await only('- <!-- n -->\n  one\n- two')).body).toBe('- one\n- two');
  });

  it('may hold rulers, headings and blank lines, also where it starts within a line', async () => {
    const { imported, notes } = await only('words <!-- one\n\n---\n\n# two --> go on\n\nlast');
    expect(imported.deck.slides).toHaveLength(1);
    expect(notes).toContain('one');
    expect(textsOf(imported)[0]).toMatchObject({ title: '', body: 'words\n\ngo on\n\nlast' });
  });

  it('of a list item that goes on unindented never reaches the slide', async () => {
    expect(await only('- one\n  <!-- secret\nmore secret\n-->\n- two')).toMatchObject({
      body: '- one\n- two',
      notes: 'secret\nmore secret',
    });
  });

  it('without an end becomes the notes of its slide, with a finding', async () => {
    const { notes, imported } = await only('# A\n\nwords\n\n<!-- never\n\nends');
    expect(notes).toBe('never\n\nends');
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        code: 'markdown.comment-open',
        weight: 'look',
        place: expect.objectContaining({ number: 1, line: 5 }) as object,
      }),
    );
  });

  it.each(['words <!-- never\n\nends', '- words <!-- never\n- ends', 'words <!-- never\n\nends\n\n<!-- note -->'])(
    'without an end within a line is printed, as Marp prints it, with a finding: %j',
    async (text) => {
      const { body, imported } = await only(`# A\n\n${text}`);
      expect(body).toContain('\\<!-- never');
      expect(imported.findings.filter(({ code }) => code === 'markdown.comment-open')).toMatchObject([
        { weight: 'look', place: { number: 1, line: 3 }, facts: { text: 'printed' } },
      ]);
    },
  );

  it.each(['<div>\nshown\n<!-- never\nends\n</div>', '<div>\nshown <!-- never\n\nends'])(
    'without an end within HTML becomes a note, as a browser hides it, with a finding: %j',
    async (text) => {
      const { body, notes, imported } = await only(`# A\n\n${text}`);
      expect(body).toBe('shown');
      expect(notes).toContain('never');
      expect(notes).toContain('ends');
      expect(codesOf(imported)).toEqual(['markdown.comment-open']);
    },
  );

  it('before words on the same line leaves the words', async () => {
    expect(await only('<!-- n --> words\n\n<!-- _class: x --># Title')).toMatchObject({
      title: 'Title',
      body: 'words',
      notes: 'n',
    });
  });

  it('for other tools is no note', async () => {
    expect(
      (await only('# A\n\n<!-- prettier-ignore -->\n<!-- markdownlint-disable MD033 -->\n<!-- -->\nwords')).notes,
    ).toBe('');
  });

  it('with a colon is a note unless it is a directive', async () => {
    const { notes, slide } = await only(
      '# A\n\n<!-- Note: ask first -->\n\n<!-- class: lead -->\n\n<!-- colours: are nice -->',
    );
    expect(notes).toBe('Note: ask first\n\ncolours: are nice');
    expect(slide?.looks.en).toEqual({ kind: 'text', classes: ['lead'] });
  });

  it('whose keys all start with an underscore was meant as a directive and is reported', async () => {
    const { notes, imported } = await only('# A\n\n<!-- _clas: lead -->');
    expect(notes).toBe('');
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: 'markdown.unknown-directive', facts: { directive: '_clas', value: 'lead' } }),
    );
  });

  it('may hold words in angle brackets', async () => {
    expect((await only('# A\n\n<!-- Ask <name> about vector<int> and <b>this</b> -->')).notes).toBe(
      'Ask \\<name> about vector\\<int> and **this**',
    );
  });
});

describe('A handout comment', () => {
  it('is text for participants, kept from the notes, and may be long', async () => {
    const { handoutText, notes } = await only(
      '# A\n\n<!-- handout: short -->\n\n<!-- say this -->\n\n<!-- handout:\nSecond paragraph.\n\n- with a list\n-->',
    );
    expect(handoutText).toBe('short\n\nSecond paragraph.\n\n- with a list');
    expect(notes).toBe('say this');
  });

  it('may show pictures', async () => {
    expect((await only('# A\n\n<!-- handout: ![map](map.svg) -->')).handoutText).toBe('![map](missing:)');
  });
});

describe('A kitbag comment', () => {
  it('says who a slide is for, how long it takes and what it serves', async () => {
    const { slide, notes } = await only(
      '# A\n\n<!-- kitbag: audience=instructor minutes=10 objectives=O1,O2 tags=core,exam hidden untranslated tlp=TLP:RED grading="RESTRICTED" -->',
    );
    expect(slide).toMatchObject({
      audience: 'instructor',
      minutes: 10,
      objectives: ['objective-o1', 'objective-o2'],
      tags: ['core', 'exam', 'untranslated'],
      hidden: true,
      marking: { label: 'TLP:RED', grading: 'RESTRICTED' },
    });
    expect(notes).toBe('');
  });

  it('reports words that it does not know, and values that make no sense', async () => {
    const { imported, slide } = await only('# A\n\n<!-- kitbag: audience=nobody minutes=long colour=red -->');
    expect(slide).toMatchObject({ audience: 'everyone', minutes: null });
    expect(
      imported.findings
        .filter(({ code }) => code === 'markdown.unknown-directive')
        .map(({ facts }) => facts['directive']),
    ).toEqual(['kitbag: audience=nobody', 'kitbag: minutes=long', 'kitbag: colour=red']);
    expect(codesOf(imported)).toHaveLength(3);
  });
});
