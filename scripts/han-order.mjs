/**
 * Makes main/handout/back/han-order.json from the Unihan database (Debian's package unicode-data, unpacked):
 *   node scripts/han-order.mjs FOLDER   where FOLDER holds Unihan_IRGSources.txt and its neighbours, unpacked
 * Characters of Big5 and HKSCS in the order of dictionaries in Hong Kong and Taiwan: total strokes (kTotalStrokes, the last
 * value, which is that of Taiwan), then the Kangxi radical, the strokes beside it (kRSUnicode) and the code point.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);

function field(file, name) {
  const found = new Map();
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    const [code = '', named, value] = line.split('\t');
    if (code.startsWith('U+') && named === name) found.set(String.fromCodePoint(parseInt(code.slice(2), 16)), value);
  }
  return found;
}

const strokes = field('Unihan_IRGSources.txt', 'kTotalStrokes');
const radicals = field('Unihan_IRGSources.txt', 'kRSUnicode');
const known = new Set([
  ...field('Unihan_OtherMappings.txt', 'kBigFive').keys(),
  ...field('Unihan_OtherMappings.txt', 'kHKSCS').keys(),
]);

const rows = [...known].flatMap((character) => {
  const total = Number(strokes.get(character)?.split(' ').at(-1));
  const [, radical, beside] = /^(\d+)'*\.(-?\d+)/.exec(radicals.get(character) ?? '') ?? [];
  if (!total || radical === undefined) return [];
  return [{ character, total, radical: Number(radical), beside: Number(beside) }];
});
rows.sort(
  (a, b) =>
    a.total - b.total ||
    a.radical - b.radical ||
    a.beside - b.beside ||
    a.character.codePointAt(0) - b.character.codePointAt(0),
);
const most = Math.max(...rows.map(({ total }) => total));
const byStrokes = Array.from({ length: most }, (_, index) =>
  rows
    .filter(({ total }) => total === index + 1)
    .map(({ character }) => character)
    .join(''),
);
const target = new URL('../main/handout/back/han-order.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(byStrokes, null, 2)}\n`);
console.log(`${rows.length} characters in ${most} groups`);
