import { describe, expect, it } from 'vitest';
import { createMarkdownReader, readMarkdown } from '../../../main/markdown/read-markdown';
import { wordsOf } from '../../../main/markdown/plain-text';
import type { Block, Inline, InlineText } from '../../../main/model/blocks';

function inlinesIn(markdown: string): readonly Inline[] {
  const [block] = readMarkdown(markdown);
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.inlines : [];
}

/** Runs as `text` with a letter for each style: b, i, c, s. */
function runsIn(markdown: string): readonly string[] {
  return inlinesIn(markdown).map((inline) => {
    if (inline.kind !== 'text') return inline.kind;
    const styles = [inline.bold && 'b', inline.italic && 'i', inline.code && 'c', inline.strike && 's']
      .filter(Boolean)
      .join('');
    return styles === '' ? inline.text : `${inline.text}/${styles}`;
  });
}

const linkIn = (markdown: string): string | null | undefined =>
  inlinesIn(markdown).find((inline): inline is InlineText => inline.kind === 'text')?.link;

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => block.kind);

describe('Markdown', () => {
  it('gives headings, paragraphs, lists, quotes, code, tables and rules in the order of the text', () => {
    const text = '# A\n\nb\n\n- c\n  - d\n\n> e\n\n```js\nf\n```\n\n| g |\n|--:|\n| h |\n\n---\n';
    expect(kinds(readMarkdown(text))).toEqual(['heading', 'paragraph', 'list', 'quote', 'code', 'table', 'rule']);
  });

  it('marks bold, italic, code and struck words, and words that are several of these', () => {
    expect(runsIn('a **b *c*** `d` ~~e~~')).toEqual(['a ', 'b /b', 'c/bi', ' ', 'd/c', ' ', 'e/s']);
  });

  it('finds emphasis in Chinese beside its marks, where no space stands', () => {
    expect(runsIn('**重要：**內容，這是**「甲」**和**「乙」**。')).toEqual([
      '重要：/b',
      '內容，這是',
      '「甲」/b',
      '和',
      '「乙」/b',
      '。',
    ]);
    expect(runsIn('~~（刪）~~好')).toEqual(['（刪）/s', '好']);
  });

  it('starts a new line where the writer did', () => {
    expect(runsIn('one\ntwo')).toEqual(['one', 'break', 'two']);
    expect(readMarkdown('one\ntwo', { newlines: 'space' })).toEqual(readMarkdown('one two'));
    expect(readMarkdown('中文\n換行', { newlines: 'space' })).toEqual(readMarkdown('中文換行'));
  });

  it('reads tasks, the numbers of lists and how tightly they stand', () => {
    expect(readMarkdown('3. [x] done\n4. [ ] not')).toMatchObject([
      { kind: 'list', ordered: true, start: 3, tight: true, items: [{ checked: true }, { checked: false }] },
    ]);
    expect(readMarkdown('- a\n\n- b')).toMatchObject([{ tight: false, items: [{ checked: null }, { checked: null }] }]);
  });

  it('reads a table with the sides its columns stand at', () => {
    const [table] = readMarkdown('| a | b | c | d |\n|:-|:-:|-:|-|\n| 1<br>2 | 3 | 4 | 5 |');
    expect(table).toMatchObject({ kind: 'table', align: ['left', 'centre', 'right', null] });
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.map(wordsOf)) : [];
    expect(cells).toEqual([['1 2', '3', '4', '5']]);
  });

  it('links web, mail and telephone addresses alone', () => {
    expect(linkIn('[a](https://example.com/x)')).toBe('https://example.com/x');
    expect(linkIn('www.example.com')).toBe('http://www.example.com');
    expect(linkIn('[a][1]\n\n[1]: mailto:a@example.com')).toBe('mailto:a@example.com');
    expect(linkIn('[a](javascript:alert(1))')).toBeNull();
    expect(linkIn('[a](../secret.md)')).toBeNull();
    expect(linkIn('<a href="javascript:alert(1)">a</a>')).toBeNull();
  });

  it('numbers footnotes and sets their text at the end', () => {
    const blocks = readMarkdown('a[^x]\n\n[^x]: the source\n');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? wordsOf(block.inlines) : ''))).toEqual([
      'a[1]',
      '[1] the source',
    ]);
  });
});

describe('HTML in Markdown', () => {
  it('is never printed: its text stays, simple tags lend their style', () => {
    expect(runsIn('H<sub>2</sub>O <b>b</b> <kbd>c</kbd> <u>u</u><span class="x">v</span>')).toEqual([
      'H2O ',
      'b/b',
      ' ',
      'c/c',
      ' uv',
    ]);
    expect(runsIn('a<br>b<br/>c')).toEqual(['a', 'break', 'b', 'break', 'c']);
    expect(runsIn('<div align="center">\n<p>Hi &eacute;</p>\n</div>')).toEqual(['Hi é']);
  });

  it('loses comments, scripts and styles with what they hold', () => {
    for (const text of [
      'a <!-- secret --> <script>secret()</script> z',
      '<!-- secret\nlines -->',
      '<script>\nsecret()\n</script>',
      '<style>secret{}</style>',
      '<iframe src="https://secret"></iframe>',
      '<svg><text>secret</text></svg>',
    ]) {
      expect(JSON.stringify(readMarkdown(text))).not.toMatch(/secret|<|>/);
    }
  });

  it('decodes entities and keeps an escaped tag as text', () => {
    expect(runsIn('&lt;b&gt; &amp; &copy; \\<i>')).toEqual(['<b> & © <i>']);
  });
});

describe('Pictures in Markdown', () => {
  it('stand for themselves where a paragraph holds nothing else, and among words otherwise', () => {
    expect(kinds(readMarkdown('![a](a.png) ![b](b.png)'))).toEqual(['picture', 'picture']);
    expect(runsIn('see ![a](a.png) here')).toEqual(['see ', 'picture', ' here']);
  });

  it('leave the words around them where they are backgrounds', () => {
    const blocks = readMarkdown('![bg right:40%](a.png)\nWords');
    expect(kinds(blocks)).toEqual(['picture', 'paragraph']);
    expect(blocks[0]).toMatchObject({ background: { side: 'right', share: 0.4 } });
  });
});

describe('A text that no person wrote', () => {
  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['lists in one line', `${'- '.repeat(50_000)}x`],
    ['lists in many', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['brackets', '['.repeat(100_000)],
    ['stars', '**a '.repeat(20_000)],
    ['tags', '<b>'.repeat(20_000)],
  ])('nested beyond reason in %s is read to its end and gives its blocks', (_, text) => {
    expect(readMarkdown(text)).toBeInstanceOf(Array);
  });

  it('keeps its words', () => {
    expect(readMarkdown(`${'> '.repeat(100)}deep`)).toMatchObject([
      { kind: 'paragraph', inlines: [{ text: `${'> '.repeat(99)}> deep` }] },
    ]);
  });

  it('leaves a long ruler a ruler', () => {
    expect(kinds(readMarkdown('- '.repeat(60)))).toEqual(['rule']);
    expect(kinds(readMarkdown('-'.repeat(200)))).toEqual(['rule']);
  });
});

describe('A reader of Markdown', () => {
  it('reads each text once', () => {
    const read = createMarkdownReader();
    expect(read('# a')).toBe(read('# a'));
    expect(read('# a')).toEqual(readMarkdown('# a'));
  });
});
