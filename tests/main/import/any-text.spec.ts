import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../main/markdown/plain-text';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { KitbagFault } from '../../../main/model/fault';
import { deckSchema } from '../../../main/model/deck';
import { findingSchema } from '../../../main/model/finding';
import type { ImportedDeck } from '../../../main/import/importer';
import { importBytes, importText, textsOf } from './import-text';

/** Pieces of Markdown that change what stands beside them. */
const marks = [
  '# ',
  '## ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '---\n',
  '***\n',
  '```\n',
  '~~~\n',
  '`',
  '``',
  '**',
  '_',
  '[',
  ']',
  '](',
  ')',
  '![',
  '<',
  '>',
  '<!--',
  '-->',
  '<!-- ',
  ' -->',
  '<div>',
  '</div>',
  '<b>',
  '<script>',
  '</script>',
  '<table><tr><td>',
  '</table>',
  '<ul><li>',
  '</ul>',
  '<pre>',
  '</pre>',
  '<br>',
  '| ',
  ' |\n|---|---|\n',
  '$',
  '$$',
  '\\',
  '&amp;',
  ':',
  'class: ',
  'kitbag: hidden',
  'handout: ',
  '===\n',
  '[a]: b\n',
  '\n',
  '\n\n',
  ' ',
  '  \n',
  '<https://example.org/>',
  'https://example.org',
  '\u3000',
  '\ufeff',
  '"',
  "'",
  '<a href="x">',
  '</a>',
  '<img src="p.png">',
  '![bg](p.png)',
];
const word = fc.integer({ min: 0, max: 999 }).map((number) => `word${String(number).padStart(3, '0')}x`);
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...marks) }), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  text,
  text.map((body) => `---\nmarp: true\n---\n${body}`),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

async function importIfDeck(source: string): Promise<ImportedDeck | null> {
  try {
    return await importText(source);
  } catch (error) {
    if (error instanceof KitbagFault) return null;
    throw error;
  }
}

function wordsOfPictures(text: string): string[] {
  return [...text.matchAll(/!\[([^]*?)\]\((?:missing|media):/g)].map(([, alt = '']) => alt);
}

/** Everything a person could find a word in: the deck, and the findings about what it lost. */
function whereWordsArrive(imported: ImportedDeck): string {
  const texts = textsOf(imported).flatMap(({ title, body, notes, handoutText }) => [
    title,
    ...[body, notes, handoutText].flatMap((text) => [plainText(readMarkdown(text)), ...wordsOfPictures(text)]),
  ]);
  return [
    ...texts,
    JSON.stringify(imported.deck.title),
    JSON.stringify(imported.deck.slides.map(({ looks, marking, tags }) => [looks, marking, tags])),
    JSON.stringify(imported.findings),
  ].join('\n');
}

/** What is no word of a slide: addresses of pictures, links and definitions, attributes, contents of scripts, YAML. */
function visibleWords(source: string): string[] {
  const bare = source
    .replace(/<script>[^]*?<\/script>/g, ' ')
    .replace(/\]\([^]*?\)/g, ' ')
    .replace(/^.*\]:.*\n?.*$/gm, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/(?:```|~~~).*$/gm, ' ')
    .replace(/^---\n[^]*?\n---$/m, ' ');
  return bare.match(/word\d{3}x/g) ?? [];
}

describe('A text of any kind', () => {
  it('is a deck that the model accepts or a fault, and never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (source) => {
        const imported = await importIfDeck(source);
        if (!imported) return;
        deckSchema.parse(imported.deck);
        for (const finding of imported.findings) findingSchema.parse(finding);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no visible word: each stands in a title, body, note or participants’ text, or in a finding', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const imported = await importIfDeck(source);
        if (!imported) return;
        const arrived = whereWordsArrive(imported);
        expect(visibleWords(source).filter((each) => !arrived.includes(each))).toEqual([]);
      }),
      { numRuns: 2500 },
    );
  });

  it('gives the same deck twice', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        expect(await importIfDeck(source)).toEqual(await importIfDeck(source));
      }),
      { numRuns: 100 },
    );
  });

  it('may be any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await importBytes(bytes).catch((error: unknown) => {
          if (!(error instanceof KitbagFault)) throw error;
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('A text made to be slow', () => {
  const repeated = [
    '[',
    '![',
    '](',
    '[a](',
    '`',
    '` `` ',
    '<!--',
    '<!-- a\n\n',
    '<a ',
    '<a b="',
    '<?',
    '<![CDATA[',
    '$',
    '$$\n',
    '> ',
    '- ',
    '*',
    '# ',
    '<div>',
    '<svg>',
    '<b>',
    '[a]: b\n',
    '&',
    '\\',
    '|',
    '---\n\n',
    '~~~\n',
    '<!-- class: a',
    '1. ',
    '_class: [',
    '<table><tr>',
    '<ul><li>',
    'TLP:',
    '<script>',
    '- a\n  <!-- b\n',
    '[a][',
    'a\n',
    '> a\n',
    '{',
    '"',
  ];

  it.each(repeated)('%j is read to its end however often it stands there', async (piece) => {
    const source = piece.repeat(Math.ceil(100_000 / piece.length));
    await importIfDeck(source);
    await importIfDeck(`---\nmarp: true\n---\n<!-- ${source} -->\n\n${source}`);
    await expect(importIfDeck(`# A\n\n${source}`)).resolves.not.toThrow();
  });
});
