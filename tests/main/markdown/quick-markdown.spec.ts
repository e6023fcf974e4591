import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickBlocks } from '../../../main/markdown/quick-markdown';
import { readMarkdown } from '../../../main/markdown/read-markdown';

const word = fc.constantFrom(
  'trace',
  'Zahlung',
  '2025',
  '12.',
  '1)',
  '3.5%',
  'a-b',
  '--',
  '---',
  '===',
  '+',
  '-',
  '=',
  'x:',
  '“so”',
  '追蹤，',
  '（甲）',
  'é',
  'www.',
  'a@b.c',
  'http://x',
  '[x]',
  '*',
  '_y_',
  '&amp;',
  '🙂',
  '\u00a0',
  '\u3000',
  '~',
  'TLP:RED',
  "don't",
  '…',
  '\u200b',
  '\ufeff',
  'e\u0301',
  'Ａ',
  '\u00ad',
  '**bold**',
  '**two words**',
  '**',
  '***',
  '追**蹤**付款',
  '**重要：**內容',
  '`code`',
  '`a *b*`',
  '``',
  '#',
  '# ',
  '!',
  '$5',
  '^',
  '>',
  '|',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const picture = fc.constantFrom(
  ...['', 'bg', 'bg right:40%', 'w:300 a chart', 'fit', 'a map!', 'a_b_'].map(
    (alt) => `![${alt}](media:${'0af1'.repeat(16)}.png)`,
  ),
);
const ends = fc.constantFrom('\n', '\n\n', '\n\n\n');
const lines = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '  - ', '    - ', '-  ', '1. ', '2. ', '10) ', '  ', '> ', '## ', '* '), line)
      .map((both) => both.join('')),
  },
  { weight: 1, arbitrary: picture },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(fc.constantFrom('---', ':-', '-:', ':--:', '-'), { minLength: 1, maxLength: 3 }),
      )
      .map(([[head = [], ...rows], rule]) =>
        [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ),
  },
);
const text = fc
  .array(fc.tuple(lines, ends), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join('').trimEnd());

describe('A text read without the Markdown parser', () => {
  it('is read as the parser reads it, whatever the text', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const quick = quickBlocks(markdown);
        if (quick !== null) expect(quick).toEqual(readMarkdown(markdown));
      }),
      { numRuns: 5000 },
    );
  });

  it('is spared the parser in what slides and notes mostly are', () => {
    expect(quickBlocks('First say who pays.\n\nThen ask **why**!\n\n- one\n  - within\n- two')).toHaveLength(3);
    expect(quickBlocks('追蹤付款的人員應先記下已知的事實，再查明哪個服務持有私鑰。')).toHaveLength(1);
    expect(
      quickBlocks(`![bg right](media:${'0af1'.repeat(16)}.png)\n\n1. Run \`trace\`\n2. Write it down`),
    ).toHaveLength(2);
    expect(quickBlocks('| a | b |\n| --- | :-: |\n| **1** | 2 |')).toHaveLength(1);
    expect(quickBlocks('See https://example.org')).toBeNull();
    expect(quickBlocks('*emphasis*')).toBeNull();
  });
});
