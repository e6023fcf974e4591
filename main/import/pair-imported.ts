/** Pairs decks that came together under one name in several languages: `opening.en.md` and `opening.zh-Hant.md`. */
import { parseDrawing, type Drawing } from '../model/drawing';
import type { Finding } from '../model/finding';
import type { Sha256 } from '../model/ids';
import { languages } from '../model/language';
import type { MarkingRules } from '../model/pairing/merge-markings';
import { readName } from './file-names';
import type { ImportedDeck } from './importer';
import { pairByMatching } from './pair-decks';

/** True where a file's name says its language: its sisters may come with it. */
export function mayHaveSister({ name, deck }: ImportedDeck): boolean {
  return readName(name ?? deck.sources[0]?.fileName ?? '').language !== null;
}

/** Decks of one name; each language stands in a group once, since the same names may come from two folders. */
type Group = { readonly key: string; readonly byLanguage: Map<string, ImportedDeck> };

function groupByName(imported: readonly ImportedDeck[]): readonly Group[] {
  const groups: Group[] = [];
  for (const each of imported) {
    const { folder, base, extension, language } = readName(each.name ?? each.deck.sources[0]?.fileName ?? '');
    const key = language ? `${folder}${base}${extension}`.normalize('NFC') : '';
    const open = key === '' ? undefined : groups.findLast((group) => group.key === key);
    if (open && language && !open.byLanguage.has(language)) open.byLanguage.set(language, each);
    else groups.push({ key, byLanguage: new Map([[language ?? '', each]]) });
  }
  return groups;
}

/** A finding about a slide that moved into another slide names that one. */
function follow(finding: Finding, from: ImportedDeck, into: ImportedDeck): Finding {
  const { slide, number } = finding.place;
  if (!slide || into.deck.slides.some(({ id }) => id === slide)) return finding;
  const sources = new Set(from.deck.sources.map(({ original }) => original));
  const host = into.deck.slides.find(({ origins }) =>
    origins.some((origin) => origin.number === number && sources.has(origin.source)),
  );
  return host ? { ...finding, place: { ...finding.place, slide: host.id } } : finding;
}

function pairTwo(main: ImportedDeck, other: ImportedDeck, rules: MarkingRules): ImportedDeck | null {
  const media = new Map([...main.media, ...other.media].map((each) => [each.sha, each]));
  const drawingOf = (sha: Sha256): Drawing | null => {
    const found = media.get(sha);
    return found ? parseDrawing(found.bytes) : null;
  };
  const { deck, findings } = pairByMatching(main.deck, other.deck, { drawingOf, rules });
  if (deck === main.deck) return null;
  const paired = { ...main, deck, media: [...media.values()] };
  return {
    ...paired,
    findings: [...main.findings, ...other.findings.map((finding) => follow(finding, other, paired)), ...findings],
  };
}

function pairGroup({ byLanguage }: Group, rules: MarkingRules): readonly ImportedDeck[] {
  const [first, ...others] = languages.flatMap((language) => byLanguage.get(language) ?? []);
  if (!first) return [...byLanguage.values()];
  let main = first;
  const alone: ImportedDeck[] = [];
  for (const other of others) {
    const paired = pairTwo(main, other, rules);
    if (paired) main = paired;
    else alone.push(other);
  }
  return [main, ...alone];
}

/** The decks in order, with those of one name and several languages made one; the first of English, Chinese, Portuguese is the main deck. */
export function pairImported(imported: readonly ImportedDeck[], rules: MarkingRules): readonly ImportedDeck[] {
  return groupByName(imported).flatMap((group) => pairGroup(group, rules));
}
