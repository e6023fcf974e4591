import { describe, expect, it } from 'vitest';
import { outlineLines, plainText } from '../../../main/markdown/plain-text';
import { readMarkdown } from '../../../main/markdown/read-markdown';

const text =
  '# Tracing\n\nFollow the **money**.\n\n- one\n  - two\n- three\n\n| a | b |\n|-|-|\n| 1 | 2 |\n\n```\nx = 1\n```\n\n![secret](a.png)';

describe('The words of a text', () => {
  it('are a line for each paragraph, item, row and line of code, without marks and pictures', () => {
    expect(plainText(readMarkdown(text)).split('\n')).toEqual([
      'Tracing',
      'Follow the money.',
      'one',
      'two',
      'three',
      'a\tb',
      '1\t2',
      'x = 1',
    ]);
  });

  it('keep their depth in the outline', () => {
    expect(outlineLines(readMarkdown(text)).map((line) => line.level)).toEqual([0, 1, 1, 2, 1, 1, 1, 1]);
  });
});
