import { describe, expect, it } from 'vitest';
import { codesOf, importText, textsOf } from './import-text';

const hiddenFindings = async (text: string) =>
  (await importText(text)).findings.filter(({ code }) => code === 'markdown.hidden-to-notes');
const only = async (text: string) => textsOf(await importText(text))[0];

describe('What HTML hides goes into the notes', () => {
  it.each([
    ['<div style="display:none">WITHHELD</div>', 'div'],
    ['<div\n  class="a"\n  style="color: red; DISPLAY : none !important">\nWITHHELD\n</div>', 'div'],
    ['words <span hidden>WITHHELD</span> words', 'span'],
    ['words <b hidden="until-found">WITHHELD</b> words', 'b'],
    ['<p style="visibility:hidden">WITHHELD</p>', 'p'],
    ['<p style="opacity:0">WITHHELD</p>', 'p'],
    ['<p style="opacity: 0.0; color: red">WITHHELD</p>', 'p'],
    ['<p style="font-size:0px">WITHHELD</p>', 'p'],
    ['<aside class="notes">\n\nWITHHELD\n\n</aside>', 'aside'],
    ['<div class="big notes">WITHHELD</div>', 'div'],
    ['<template>WITHHELD</template>', 'template'],
    ['<template>\n\nWITHHELD\n\n</template>', 'template'],
    ['words <noscript>WITHHELD</noscript>', 'noscript'],
    ['<dialog>WITHHELD</dialog>', 'dialog'],
    ['<video src="v.mp4">\n\nWITHHELD\n\n</video>', 'video'],
    ['<a href="https://example.org" hidden>WITHHELD</a>', 'a'],
    ['[words <i hidden>WITHHELD</i>](https://example.org)', 'i'],
    ['<table><tr><td>shown</td></tr><tr style="display:none"><td>WITHHELD</td></tr></table>', 'tr'],
    ['<ul><li hidden>WITHHELD<li>shown</ul>', 'li'],
    ['- one\n- <span hidden>WITHHELD</span>\n- two', 'span'],
    ['> quoted\n> <span hidden>WITHHELD</span>', 'span'],
    ['| a | b |\n|---|---|\n| 1 <span hidden>WITHHELD</span> | 2 |', 'span'],
    ['## Heading <span hidden>WITHHELD</span>', 'span'],
    ['<h2 hidden>WITHHELD</h2>', 'h2'],
    ['<div hidden>\n\n```\nWITHHELD\n```\n\n</div>', 'div'],
    ['<div hidden>\n\n## WITHHELD\n\n</div>', 'div'],
    ['- item\n\n  <div hidden>\n\n  WITHHELD\n\n  </div>', 'div'],
    ['<div hidden>\nWITHHELD', 'div'],
  ])('%j', async (html, tag) => {
    const imported = await importText(`# A\n\nbefore\n\n${html}\n`);
    const [text] = textsOf(imported);
    expect(`${text?.title ?? ''}${text?.body ?? ''}`).not.toContain('WITHHELD');
    expect(text?.body).toContain('before');
    expect(text?.notes).toContain('WITHHELD');
    const found = imported.findings.filter(({ code }) => code === 'markdown.hidden-to-notes');
    expect(found).toMatchObject([{ weight: 'look', place: { number: 1 }, facts: { tag, count: 1 } }]);
    expect(JSON.stringify(imported.findings)).not.toContain('WITHHELD');
  });

  it('with all the blocks and elements in it, while what stands around it stays', async () => {
    const text = await only(
      '# A\n\nbefore\n\n<div style="display:none">\n\n## Deep\n\n- one **bold**\n  - two\n\n<div>\n\ninner\n\n</div>\n\n![plan](p.png)\n\n</div>\n\nafter',
    );
    expect(text?.body).toBe('before\n\nafter');
    expect(text?.notes).toBe('## Deep\n\n- one **bold**\n  - two\n\ninner\n\n![plan](missing:)');
  });

  it('in the order of the file among the comments, of which each keeps its meaning', async () => {
    const imported = await importText(
      '# A\n\n<!-- one -->\n\n<div hidden>\n\ntwo\n\n<!-- kitbag: minutes=5 -->\n\nkitbag: hidden\n\n</div>\n\n<!-- three -->',
    );
    expect(textsOf(imported)[0]?.notes).toBe('one\n\ntwo\n\nkitbag: hidden\n\nthree');
    expect(imported.deck.slides[0]).toMatchObject({ minutes: 5, hidden: false });
  });

  it('counted by element and slide', async () => {
    const found = await hiddenFindings(
      '# A\n\n<i hidden>a</i> <i hidden>b</i> <b hidden>c</b>\n\n---\n\n# B\n\n<i hidden>d</i> <i hidden></i>',
    );
    expect(found.map(({ place, facts }) => [place.number, facts['tag'], facts['count']])).toEqual([
      [1, 'i', 2],
      [1, 'b', 1],
      [2, 'i', 1],
    ]);
  });

  it('over slides up to its end tag, and without one up to the end of its slide', async () => {
    const ended = textsOf(await importText('# A\n\n<div hidden>\n\none\n\n---\n\ntwo\n\n</div>\n\nthree'));
    expect(ended.map(({ body, notes }) => [body, notes])).toEqual([
      ['', 'one'],
      ['three', 'two'],
    ]);
    const open = textsOf(await importText('# A\n\n<div hidden>\n\none\n\n---\n\n# B\n\ntwo'));
    expect(open.map(({ body, notes }) => [body, notes])).toEqual([
      ['', 'one'],
      ['two', ''],
    ]);
  });

  it('from the participants’ text as well', async () => {
    const text = await only('# A\n\n<!-- handout: shown <span hidden>WITHHELD</span> -->');
    expect(text?.handoutText).toBe('shown');
    expect(text?.notes).toBe('WITHHELD');
    expect(await hiddenFindings('# A\n\n<!-- handout: shown <span hidden>WITHHELD</span> -->')).toHaveLength(1);
  });

  it('but leaves in the notes what is hidden there', async () => {
    expect((await only('# A\n\n<!-- say <span hidden>this</span> -->'))?.notes).toBe('say this');
    expect(await hiddenFindings('# A\n\n<!-- say <span hidden>this</span> -->')).toEqual([]);
  });

  it.each([
    '<details><summary>shown</summary>\n\nshown\n\n</details>',
    '<div style="opacity:0.5; display:block; visibility:visible">shown</div>',
    '<div class="footnotes" style="font-size:0.8em">shown</div>',
    '<dialog open>shown</dialog>',
    'a `<span hidden>` shown',
    '```html\n<div hidden>\n```\n\nshown',
  ])('and not what only looks hidden: %j', async (html) => {
    const imported = await importText(`# A\n\n${html}`);
    expect(textsOf(imported)[0]?.body).toContain('shown');
    expect(textsOf(imported)[0]?.notes).toBe('');
    expect(codesOf(imported)).toEqual([]);
  });

  it('to its end however often it stands there', async () => {
    for (const piece of [
      '<div hidden>',
      '<p hidden>\n\n',
      '<i hidden>a</i>',
      '<i hidden>\n\n---\n\n',
      '</i><b hidden>',
      '[<i hidden>',
    ])
      await expect(importText(`# A\n\n${piece.repeat(10_000)}`).catch(() => 'refused')).resolves.toBeDefined();
  });
});
