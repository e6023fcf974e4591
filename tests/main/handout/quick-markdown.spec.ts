import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../../main/handout/quick-markdown';
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
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(fc.constantFrom('', '- ', '-  ', '1. ', '  ', '> '), line, fc.constantFrom('\n', '\n\n', '\n\n\n')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) =>
    lines
      .map((parts) => parts.join(''))
      .join('')
      .trimEnd(),
  );

describe('Plain text read without the Markdown parser', () => {
  it('is read as the parser reads it, whatever the text', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const quick = plainBlocks(markdown);
        if (quick !== null) expect(quick).toEqual(readMarkdown(markdown));
      }),
      { numRuns: 3000 },
    );
  });

  it('is spared the parser in what notes mostly are', () => {
    expect(plainBlocks('First say who pays.\n\nThen ask why.\n\n- one\n- two')).toHaveLength(3);
    expect(plainBlocks('追蹤付款的人員應先記下已知的事實，再查明哪個服務持有私鑰。')).toHaveLength(1);
    expect(plainBlocks('See https://example.org')).toBeNull();
    expect(plainBlocks('**bold**')).toBeNull();
  });
});
