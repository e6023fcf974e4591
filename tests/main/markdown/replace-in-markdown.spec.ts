import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../main/markdown/plain-text';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { replaceInMarkdown } from '../../../main/markdown/replace-in-markdown';
import { stretchesOf } from '../../../main/model/markdown-words';
import { findInMarkdown } from '../../../main/model/replace-words';

const replaced = (text: string, find: string, right: string): string | null =>
  replaceInMarkdown(text, findInMarkdown(text, { find, matchCase: true }), right);
const found = (text: string, find: string): readonly string[] =>
  findInMarkdown(text, { find, matchCase: false }).map(({ from, to }) => text.slice(from, to));

describe('Finding words in Markdown', () => {
  it.each([
    ['the address of a link', '[the site](https://fiu.example/fiu)'],
    ['an address with its description', '<https://fiu.example>'],
    ['an address as it is typed', 'see https://fiu.example/a or www.fiu.example'],
    ['a mail address', 'ask fiu@fiu.example'],
    ['a tag', 'a<br class="fiu">b'],
    ['a comment', '<!-- fiu -->'],
    ['the name of a code’s language', '```fiu\ncode\n```'],
    ['where a link by name leads', '[fiu]: https://example.org "fiu"'],
    ['the name of a footnote', 'text[^fiu]'],
    ['how a picture stands', '![bg left:fiu](media:a.png)'],
    ['the file of a picture', '![](media:fiu.png)'],
  ])('never finds them in %s', (_what, text) => {
    expect(found(text, 'fiu')).toEqual([]);
  });

  it.each([
    ['a heading', '## The FIU'],
    ['an item', '- [ ] the FIU'],
    ['a cell', '| a | FIU |\n| - | - |\n| b | c |'],
    ['emphasis', 'the **FIU**, of *course*'],
    ['a link’s words', '[the FIU](https://example.org)'],
    ['a picture’s description', '![the FIU](media:a.png)'],
    ['code', '`ask FIU`'],
    ['a fence', '```\nask FIU\n```'],
    ['words in brackets', '[FIU]'],
  ])('finds them in %s', (_what, text) => {
    expect(found(text, 'FIU')).toEqual(['FIU']);
  });

  it('finds them as they are read, however they are written', () => {
    expect(found('AT\\&T, R&amp;D', 'AT&T')).toEqual(['AT\\&T']);
    expect(found('AT\\&T, R&amp;D', 'R&D')).toEqual(['R&amp;D']);
  });

  it('finds no mark of the markup', () => {
    for (const mark of ['**', '#', '- ', '|', '1.'])
      expect(found('# A\n\n- **b**\n\n1. c\n\n| d | e |', mark)).toEqual([]);
  });
});

describe('Replacing words in Markdown', () => {
  it('leaves the markup as it is, whatever the new words are', () => {
    expect(replaced('the **FIU** *now*', 'FIU', 'J*F*IU')).toBe('the **J\\*F\\*IU** *now*');
    expect(replaced('FIU first', 'FIU', '# FIU')).toBe('\\# FIU first');
    expect(replaced('FIU first', 'FIU', '1. FIU')).toBe('1\\. FIU first');
    expect(replaced('| FIU | b |\n| - | - |', 'FIU', 'a|b')).toBe('| a\\|b | b |\n| - | - |');
    expect(replaced('ask FIU', 'FIU', '<b>')).toBe('ask \\<b\\>');
  });

  it('writes words plainly that need no marks', () => {
    expect(replaced('the FIU', 'FIU', 'JFIU_2 (a * b)')).toBe('the JFIU_2 (a * b)');
  });

  it('leaves a text in which only the markup would give way', () => {
    expect(replaced('`FIU`', 'FIU', 'a`b')).toBeNull();
    expect(replaced('**FIU** now', 'FIU', '')).toBeNull();
  });

  it('keeps emphasis that begins or ends among the words', () => {
    expect(replaced('the F**IU now**', 'FIU', 'JFIU')).toBe('the **JFIU now**');
    expect(replaced('the **F**IU', 'FIU', 'JFIU')).toBe('the **JFIU**');
    expect(replaced('the F**IU**', 'FIU', 'JFIU')).toBe('the **JFIU**');
    expect(replaced('the F**I**U', 'FIU', 'JFIU')).toBeNull();
  });

  it('leaves a text in which a mark of emphasis would become a word in place of another', () => {
    const text = 'marp*address** from the public*** key';
    expect(replaceInMarkdown(text, findInMarkdown(text, { find: 'marpaddress', matchCase: true }), 'rule')).toBeNull();
  });

  it('takes words away where nothing but words goes', () => {
    expect(replaced('the FIU now', 'FIU ', '')).toBe('the now');
  });

  it('changes the words that are read, and those alone, in every deck of the sample and the tests', () => {
    const folders = [join('assets', 'sample-source'), join('tests', 'fixtures', 'decks')];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    );
    let compared = 0;
    for (const file of files) {
      const slides = readFileSync(file, 'utf8').split(/^---$/m);
      for (const text of slides) {
        const words = plainText(readMarkdown(text));
        const word = /\p{L}{4,}/u.exec(words)?.[0];
        // A word that is bold in part stands in several pieces.
        if (word === undefined || found(text, word).length !== words.split(word).length - 1) continue;
        if (found(text, word).some((written) => written !== word)) continue;
        const after = replaced(text, word, 'QXJ');
        compared += 1;
        expect(plainText(readMarkdown(after ?? ''))).toBe(words.replaceAll(word, 'QXJ'));
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('gives the same blocks but for the words, or nothing, for any text', () => {
    const pieces = fc.constantFrom(
      'FIU',
      'a ',
      '**',
      '*',
      '_',
      '`',
      '[',
      '](b)',
      '](FIU)',
      '<i>',
      '</i>',
      '|',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '> ',
      '1. ',
      '```\n',
      '&amp;',
      '\\',
      '![',
      ' FIU ',
      '中',
      '，',
      '<!--',
      '-->',
      '~~',
      '[^1]',
      '| - |\n',
    );
    const rights = fc.constantFrom('QX', 'QX*', 'QX`', '# QX', 'QX中', '[QX](b)', '<b>QX', 'QX|', 'QX\\\\', '&lt;QX');
    const squeezed = (text: string): string => plainText(readMarkdown(text)).replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), rights, (some, right) => {
        const text = some.join('');
        const after = replaced(text, 'FIU', right);
        if (after === null) return;
        const back = squeezed(after).replaceAll(right.replace(/\s+/g, ''), 'FIU');
        expect(back).toBe(squeezed(text));
        for (const { starts, ends, text: words } of stretchesOf(text))
          expect([starts.length, ends.length]).toEqual([words.length, words.length]);
      }),
      { numRuns: 800 },
    );
  });
});
