import { describe, expect, it } from 'vitest';
import { codesOf, importText, textsOf } from './import-text';

const body = async (text: string) => textsOf(await importText(`# A\n\n${text}`))[0]?.body;
const found = async (text: string, code: string) =>
  (await importText(`# A\n\n${text}`)).findings.filter((finding) => finding.code === code);

describe('Links', () => {
  it('to the web and to people stay', async () => {
    const text =
      '[a](https://example.org/x "T") <https://example.org> <ada@example.org> [m](mailto:ada@example.org) https://example.org/bare';
    expect(await body(text)).toBe(text);
  });

  it('to files of the author’s machine become their words, with a finding that names the file and its line', async () => {
    expect(await body('see [the next](../02/next.md#top) deck')).toBe('see the next deck');
    expect(await found('see [the next](../02/next.md#top) deck', 'link.local')).toMatchObject([
      { weight: 'information', place: { number: 1, line: 3 }, facts: { url: '../02/next.md#top' } },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript&colon;alert(1)',
    'java\\\nscript:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'vbscript:x',
  ])('never lead to %j', async (url) => {
    const text = (await body(`[words](<${url.replace('\n', '')}>) <a href="${url}">more</a>`)) ?? '';
    expect(text).toContain('words');
    expect(text).not.toContain('](');
  });

  it('by reference are written out, though the address stands on another slide', async () => {
    const [first, second] = textsOf(
      await importText(
        '# A\n\n[one][r] and [r]\n\n![p][pic]\n\n---\n\n[r]: https://example.org "Title"\n[pic]: p.png\n\n# B',
      ),
    );
    expect(first?.body).toBe(
      '[one](https://example.org "Title") and [r](https://example.org "Title")\n\n![p](missing:)',
    );
    expect(second).toMatchObject({ title: 'B', body: '' });
  });
});

describe('HTML', () => {
  it('that runs or fetches is removed with what stands in it, and reported', async () => {
    const text =
      'before\n\n<script>\nsteal()\n\n---\n</script>\n\n<iframe src="https://example.org">x</iframe>\n\nafter <script>y()</script> it <video src="v.mp4"></video>';
    expect(await body(text)).toBe('before\n\nafter  it');
    expect((await found(text, 'markdown.html-removed')).map(({ facts, place }) => [facts['tag'], place.line])).toEqual([
      ['script', 5],
      ['iframe', 11],
      ['script', 13],
      ['video', 13],
    ]);
  });

  it('that runs nothing but shows a field loses its tag and keeps its words, and the finding says so', async () => {
    const text = '<textarea>one</textarea>\n\ntwo <button>three</button> <input value="x">';
    expect(await body(text)).toBe('one\n\ntwo three');
    expect((await found(text, 'markdown.html-removed')).map(({ facts }) => facts)).toEqual([
      { tag: 'textarea', words: 'kept' },
      { tag: 'button', words: 'kept' },
      { tag: 'input' },
    ]);
  });

  it.each([
    ['<?', `<?php echo "${'x'.repeat(900)}" ?>`],
    ['<![CDATA[', '<![CDATA[ one > two ]]>'],
    ['<!DOCTYPE', '<!DOCTYPE html>'],
  ])(
    'that starts with %s is removed with what stands in it, and reported, in a line and as a block',
    async (tag, text) => {
      expect(await body(`before ${text} after`)).toBe('before  after');
      expect(await body(`${text}\n\nafter`)).toBe('after');
      for (const place of [`before ${text}`, `${text}\n`])
        expect((await found(place, 'markdown.html-removed')).map(({ facts, place: at }) => [facts, at.line])).toEqual([
          [{ tag }, 3],
        ]);
    },
  );

  it('of style is told once as a look we do not take over', async () => {
    const imported = await importText(
      '---\nmarp: true\nstyle: |\n  h1 { color: red }\n---\n# A\n\n<style scoped>\nh1 { color: blue }\n</style>\n',
    );
    expect(codesOf(imported)).toEqual(['markdown.style-ignored', 'markdown.style-ignored']);
    expect(textsOf(imported)[0]?.body).toBe('');
  });

  it('keeps its words, line breaks and small marks without attributes', async () => {
    expect(
      await body(
        'H<sub class="x" onclick="y()">2</sub>O<br>new <span style="color:red">line</span> <b>bold</b> <i>it</i>',
      ),
    ).toBe('H<sub>2</sub>O<br>new line **bold** *it*');
  });

  it('blocks become headings, lists, tables and pictures of Markdown', async () => {
    const html =
      '<div class="columns">\n<div>\n<h2>Left</h2>\n<ul>\n  <li>one</li>\n  <li>two\n  <ol><li>deep</li></ol>\n  </li>\n</ul>\n</div>\n<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>\n<img src="p.png" alt="A plan" width="300">\n<p>End <a href="https://example.org">here</a></p>\n</div>';
    expect(await body(html)).toBe(
      '## Left\n\n-  one\n-  two\n   1. deep\n\n| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |\n\n![A plan width:300px](missing:)\n\nEnd [here](https://example.org)',
    );
  });

  it('gives a slide its title', async () => {
    expect(textsOf(await importText('<h1 align="center">Welcome</h1>\n\nwords'))[0]).toMatchObject({
      title: 'Welcome',
      body: 'words',
    });
  });

  it('is not what only looks like it', async () => {
    expect(await body('std::vector<int> of <your name>, 3 < 4')).toBe('std::vector\\<int> of \\<your name>, 3 < 4');
  });

  it.each([
    ['`a`<!-- n -->`<script>x</script>`', '`a` `<script>x</script>`'],
    ['``<!-- n -->`<script>`', '\\`\\``<script>`'],
    ['`a`<foo x=1>`<script>`', '`a` `<script>`'],
    ['[`a`](javascript:x)`<script>`', '`a` `<script>`'],
    ['<div>`a`<foo x=1>`<b>`</div>', '`a` `<b>`'],
  ])('that is code stays code where something beside it goes: %s', async (written, shown) => {
    expect(await body(written)).toBe(shown);
  });

  it.each([
    ['words\n| a | b |\n|---|---|\n| ` <script> | ` |', 'words\n| a | b |\n|---|---|\n| ` \\<script> | ` |'],
    ['a ` b <iframe>\n| a |\n|---|\n| ` c |', 'a ` b \\<iframe>\n| a |\n|---|\n| ` c |'],
  ])('that is no code once a table has parted it becomes words: %j', async (written, shown) => {
    expect(await body(written)).toBe(shown);
  });

  it('of which a table makes a comment where the words alone make code reaches no slide, and is told', async () => {
    const text = '| a | b |\n|---|---|\n| ` <!-- for us --> | ` |';
    expect(await body(text)).toBe('| a | b |\n|---|---|\n| `  | ` |');
    expect(await found(text, 'markdown.html-removed')).toMatchObject([{ facts: { tag: '<!--' } }]);
  });

  it('preformatted becomes code', async () => {
    expect(await body('<pre>\na &lt; b\n  c\n</pre>')).toBe('~~~~\n\na < b\n  c\n\n~~~~');
  });
});

describe('Mathematics of a Marp deck', () => {
  it('is kept as its source, with a finding', async () => {
    const imported = await importText(
      '---\nmarp: true\n---\n# A\n\n$$ L = \\lambda W $$\n\nabout $10^{12}$ ticks for $5 and $6\n\n$$\na\n- b\n$$\n',
    );
    expect(textsOf(imported)[0]?.body).toBe(
      '```math\nL = \\lambda W\n```\n\nabout `10^{12}` ticks for $5 and $6\n\n```math\na\n- b\n```',
    );
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: 'markdown.math-as-source', facts: { count: 3 } }),
    );
  });
});

describe('Words', () => {
  it('keep code, tables, quotes and nested lists as they were written', async () => {
    const text =
      '> quote\n>\n> - in it\n\n1. one\n\n   ```sh\n   a | b\n   ```\n\n2. two\n   - deep\n     - deeper\n\n| a | b |\n|:--|--:|\n| `x|y` | z |\n\n- [ ] open\n- [x] done';
    expect(await body(text)).toBe(text);
  });

  it('keep the space that a hard break needs', async () => {
    expect(await body('one  \ntwo\\\nthree')).toBe('one  \ntwo\\\nthree');
  });
});
