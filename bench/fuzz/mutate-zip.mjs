// Zips of other contents or names than those that programs write, put together anew so that their check sums are right.
import { zipFile } from '../../tests/builders/zip-file';
import { mutateBytes, mutateJson, mutateName, mutateText } from './mutate.mjs';
import { xmlTokens } from './tokens.mjs';

const names = [
  '../x',
  '/etc/passwd',
  'C:\\x',
  'a/../../b',
  '',
  'a\0b',
  'CON',
  'kit.json',
  'ppt/presentation.xml',
  'a'.repeat(300),
  '\u202egpj.exe',
  'decks/\u2067gpj.exe\u2069.json',
];

/** `entries` have a name and a content. Now and then the zip itself is spoilt instead. */
export function mutateZip(entries, chance) {
  let changed = entries.map((entry) => ({ ...entry }));
  for (let turn = chance.few(3); turn > 0; turn -= 1) {
    const at = chance.below(changed.length);
    const entry = changed[at];
    if (!entry) break;
    switch (chance.below(8)) {
      case 0:
        entry.name = chance.below(2) ? chance.pick(names) : mutateName(entry.name, chance);
        break;
      case 1:
        changed = changed.filter((one) => one !== entry);
        break;
      case 2:
        changed.push({ ...entry, name: chance.below(2) ? entry.name : `${entry.name}x` });
        break;
      case 3:
        entry.content = chance.pick(changed).content;
        break;
      default:
        entry.content = mutateContent(entry, chance);
    }
  }
  const zip = zipFile(changed);
  return chance.below(10) === 0 ? mutateBytes(zip, chance, [zip]) : zip;
}

function mutateContent({ name, content }, chance) {
  if (/\.(xml|rels)$/.test(name)) return mutateText(String(content), chance, [String(content)], xmlTokens);
  if (name.endsWith('.json')) return mutateJson(String(content), chance);
  return mutateBytes(Buffer.from(content), chance, [Buffer.from(content)]);
}
