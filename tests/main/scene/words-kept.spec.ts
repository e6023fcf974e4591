/** No word of a slide is ever lost, whatever is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScene, lettersOf, narrow, seen, wide } from './a-scene';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{5,9}$/) },
  { weight: 2, arbitrary: fc.constantFrom('凍結', '虛擬資產', '證監會', '交易所', '七個工作天') },
  {
    weight: 1,
    arbitrary: fc.constant('averyveryverylongwordthatnobodywouldeverwritebutsomemachinesdoanditgoesonandon'),
  },
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 });

interface Written {
  readonly markdown: string;
  readonly words: readonly string[];
}

const styled = (words: readonly string[], mark: string): Written => ({
  markdown: words.map((one, index) => (index % 3 === 1 ? `${mark}${one}${mark}` : one)).join(' '),
  words,
});
const text = fc.tuple(sentence, fc.constantFrom('', '**', '*', '`', '~~')).map(([words, mark]) => styled(words, mark));

const paragraph = text;
const heading = fc
  .tuple(text, fc.integer({ min: 2, max: 5 }))
  .map(([inner, level]): Written => ({ ...inner, markdown: `${'#'.repeat(level)} ${inner.markdown}` }));
const quote = text.map((inner): Written => ({ ...inner, markdown: `> ${inner.markdown}` }));
const code = fc.array(sentence, { minLength: 1, maxLength: 20 }).map((lines): Written => ({
  words: lines.flat(),
  markdown: `\`\`\`\n${lines.map((line) => line.join(' ')).join('\n')}\n\`\`\``,
}));
const list = fc
  .array(fc.tuple(text, fc.integer({ min: 0, max: 11 })), { minLength: 1, maxLength: 10 })
  .map((items): Written => {
    let depth = 0;
    const lines = items.map(([inner, wish], index) => {
      depth = index === 0 ? 0 : Math.min(wish, depth + 1);
      return `${'  '.repeat(depth)}- ${inner.markdown}`;
    });
    return { words: items.flatMap(([inner]) => inner.words), markdown: lines.join('\n') };
  });
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.array(fc.array(sentence, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 9 }),
  )
  .map(([columns, rows]): Written => {
    const cut = rows.map((row) => row.slice(0, columns));
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const head = cut[0] ?? [];
    const lines = [line(head.map((cell) => cell.join(' '))), line(head.map(() => '---'))];
    return {
      words: cut.flat(2),
      markdown: [...lines, ...cut.slice(1).map((row) => line(row.map((cell) => cell.join(' '))))].join('\n'),
    };
  });

const body = fc
  .array(fc.oneof(paragraph, heading, quote, code, list, table), { minLength: 0, maxLength: 7 })
  .map((blocks): Written => ({
    words: blocks.flatMap((block) => block.words),
    // A comment keeps neighbouring lists and quotes apart.
    markdown: blocks.map((block) => block.markdown).join('\n\n<!-- -->\n\n'),
  }));
const classes = fc.constantFrom([], ['two-col'], ['title'], ['lead', 'invert'], ['code-80-percent'], ['outline']);

describe('the words of a slide', () => {
  it('all stand in the scene, and within the slide', () => {
    fc.assert(
      fc.property(body, sentence, classes, fc.constantFrom(wide, narrow), (written, title, names, size) => {
        const scene = aScene(written.markdown, { title: title.join(' '), classes: names, size });
        const letters = lettersOf(scene);
        for (const one of [...title, ...written.words]) expect(letters).toContain(one);
        for (const { box } of seen(scene.items)) {
          expect(box.left).toBeGreaterThanOrEqual(-1);
          expect(box.top).toBeGreaterThanOrEqual(-1);
          expect(box.right).toBeLessThanOrEqual(size.width + 1);
          expect(box.bottom).toBeLessThanOrEqual(size.height + 1);
        }
      }),
      { numRuns: 40, seed: 20_260_302 },
    );
  });

  it.each([
    [
      'four hundred lines of code',
      ['```', ...Array.from({ length: 400 }, (_, line) => `line${line}x = compute()`), '```'],
    ],
    ['a list of twelve levels', Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- line${level}x`)],
    [
      'a table of ninety rows',
      [
        '| a | b | c |',
        '|--|--|--|',
        ...Array.from({ length: 90 }, (_, row) => `| line${row}x | some more words | 12 |`),
      ],
    ],
    [
      'a table of thirty columns',
      [30, 30].map(
        (count, row) =>
          `|${Array.from({ length: count }, (_, column) => (row === 0 ? `line${column}x` : '--')).join('|')}|`,
      ),
    ],
    ['two thousand words', [Array.from({ length: 2000 }, (_, index) => `line${index}x`).join(' ')]],
  ])('are all kept in %s, made to fit', (_, lines) => {
    const scene = aScene(lines.join('\n'));
    const letters = lettersOf(scene);
    const words = lines.join(' ').match(/line\d+x/g) ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const one of words) expect(letters).toContain(one);
    for (const { box } of seen(scene.items)) expect(box.bottom).toBeLessThanOrEqual(541);
  });

  it('are all kept in a title of three hundred words, with the body under it', () => {
    const title = Array.from({ length: 300 }, (_, index) => `word${index}x`).join(' ');
    const letters = lettersOf(aScene('The body.', { title }));
    expect(letters).toContain('word299x');
    expect(letters).toContain('Thebody.');
    expect(lettersOf(aScene('', { title }))).toContain('word299x');
  });
});
