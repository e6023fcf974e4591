import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../main/model/language';

const root = resolve(import.meta.dirname, '../..');

/** Every name in the window, as a pattern of what it shows: a count may be any, other facts make a sentence no name; dots at an end are left out. */
function shown(language: Language): readonly RegExp[] {
  const folder = join(root, 'main/words');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(`${language}.json`),
  );
  const sentences: string[] = [];
  for (const file of files)
    JSON.parse(readFileSync(join(folder, file), 'utf8'), (_, value: unknown) => {
      if (typeof value === 'string') sentences.push(value);
      return value;
    });
  // What stands before a colon is a name too: the rest is what comes of it.
  const names = sentences.flatMap((one) => [one, one.split(/[:：]/)[0] ?? '']);
  const fixed = names.map((one) => bare(one)).filter((one) => one !== '' && !/\{\{(?!count\}\})/.test(one));
  const escaped = fixed.map((one) => one.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return escaped.map((one) => new RegExp(`^${one.replaceAll('{{count}}', '\\d+')}$`));
}

const bare = (name: string): string => name.replace(/(?:…|\.|。|:)$/, '').trim();

/** Keys, and what stands out for its weight: none of them is a name of something in the window. */
const noNames: readonly RegExp[] = [
  /^(?:Ctrl|Alt|Shift|Delete|F\d)/,
  /^TLP 2\.0$/,
  /^(?:no label never means public|沒有標示絕不等於可公開|não ter marcação nunca significa ser público)$/,
  // An agency's own words.
  /^只供執法人員使用$/,
  // What the points of a list and the second sentence of a paragraph are about.
  /^(?:Turn to page|翻到哪一頁|Em que página)$/,
  /^(?:Paper, look and file|紙張、外觀和檔案|Papel, aspecto e ficheiro)$/,
  /^(?:Two computers, one library|兩台電腦、一個資料庫|Dois computadores, uma biblioteca)$/,
  /^(?:A whole deck|整份簡報|Uma apresentação inteira)$/,
];

/** What the guide gives as a name: in italics or Chinese quotation marks, and in bold where it neither opens a paragraph nor a step. */
function namesIn(page: string): readonly string[] {
  const words = page.split('\n').filter((line) => !line.startsWith('|'));
  return words.flatMap((line) => {
    const inside = line.replace(/^(?:\d+\. )?\*\*[^*]+\*\*/, '');
    return [...inside.matchAll(/\*\*([^*]+)\*\*|\*([^*]+)\*|「([^」]+)」/g)].map(
      ([, bold, italic, quoted]) => bold ?? italic ?? quoted ?? '',
    );
  });
}

describe('The guide', () => {
  it.each(languages)('in %s calls everything in the window by the name that stands there', (language) => {
    const folder = join(root, 'assets/help', language);
    const patterns = shown(language);
    const isKnown = (name: string): boolean => [...noNames, ...patterns].some((one) => one.test(bare(name)));
    const named = readdirSync(folder).flatMap((file) => namesIn(readFileSync(join(folder, file), 'utf8')));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !isKnown(name))).toEqual([]);
  });
});
