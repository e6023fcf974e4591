/**
 * A participant's copy holds nothing that is the instructor's: not on a page, seen or unseen, and nowhere behind it in the file.
 * A text that the copy may show in another place is no leak. Texts under three letters (two Han), and numbers under five digits,
 * are not searched; in bytes that no reader deciphers, those under twelve letters (four Han) are not.
 */
import { runsLeft } from '../../../typeset/directions';
import type { Note, OpenFile, ReadPage } from '../check.types';
import { textsInBytes } from '../leaks/byte-texts';
import type { Leak, LeakSearch } from '../leaks/leak-search';
import type { PaintedThing } from '../read/painted.types';
import { decodeText, isArray, isKind, nameUnder, type PdfValue } from '../read/pdf-values';
import { contentOf } from '../read/unpack-stream';

const shownCharacters = 60;

function factsOf({ forbidden, written }: Leak) {
  const text = written.length > shownCharacters ? `${written.slice(0, shownCharacters)}…` : written;
  return { leak: forbidden.kind, title: forbidden.title, slide: forbidden.slide ?? '', text };
}

/** On a page, by both readers, with what is said in place of its glyphs and of its links. */
export function searchPage(
  { index, content, texts, links }: ReadPage,
  searches: readonly LeakSearch[],
  note: Note,
): void {
  const own = content.painted.map((thing) => (thing.kind === 'text' ? thing.spoken : '\n')).join('');
  const drawn = content.painted.map((thing) => (thing.kind === 'text' ? thing.text : '\n')).join('');
  const lines = content.painted.flatMap((thing) => (thing.kind === 'text' ? [thing.text] : [])).join('\n');
  const theirs = texts.map(({ text }) => text).join('\n');
  const all = [
    own,
    drawn,
    lines,
    theirs,
    ...leftwards(content.painted),
    ...content.said,
    ...links.map(({ contents }) => contents),
  ];
  // Mostly what is said is what is drawn: no text is searched twice.
  const different = [...new Set(all)];
  for (const leak of distinct(searches.flatMap((search) => different.flatMap(search.inText))))
    note('instructor-text.found', index, factsOf(leak));
}

/** Lines that run to the left, as they are read: their glyphs stand from left to right, one word after the other. */
function leftwards(painted: readonly PaintedThing[]): readonly string[] {
  let set = '';
  let baseline = 0;
  for (const thing of painted) {
    if (thing.kind !== 'text') continue;
    if (Math.abs(thing.baselinePt - baseline) > thing.sizePt / 2) set += '\n';
    set += thing.spoken;
    baseline = thing.baselinePt;
  }
  if (!runsLeft(set)) return [];
  const lines = set.split('\n').map((line) => (runsLeft(line) ? [...line].reverse().join('') : line));
  return [lines.join('\n')];
}

/** Everywhere else: strings and names of every object, whatever streams unpack to, and the bytes of the file as they are. */
export function searchBehind({ bytes, objects }: OpenFile, searches: readonly LeakSearch[], note: Note): void {
  const strings = new Set<string>();
  const undeciphered = new Set<string>();
  for (const value of [...objects.byId.values(), objects.trailer]) gather(value, strings, undeciphered);
  for (const value of objects.byId.values()) {
    if (!isKind(value, 'stream') || nameUnder(objects, value, 'Subtype') === 'Image') continue;
    const content = contentOf(objects, value);
    if (content) for (const text of textsInBytes(content)) undeciphered.add(text);
  }
  for (const text of textsInBytes(bytes)) undeciphered.add(text);
  const leaks = searches.flatMap((search) => [
    ...[...strings].flatMap(search.inText),
    ...[...undeciphered].flatMap(search.inBytes),
  ]);
  for (const leak of distinct(leaks)) note('instructor-text.found-behind', null, factsOf(leak));
}

/** Where strings are names of the format's own: places that links lead to, collections of characters, languages. */
const namingKeys: ReadonlySet<string> = new Set(['D', 'Dest', 'Names', 'Limits', 'Registry', 'Ordering', 'Lang']);
const isName = /^[\w-]+$/;

/** Names and keys are words of the format itself, such as `First` and `Identity`: short ones say nothing. */
function gather(value: PdfValue, strings: Set<string>, names: Set<string>, key = ''): void {
  if (isKind(value, 'text')) {
    const text = decodeText(value.bytes);
    (namingKeys.has(key) && isName.test(text) ? names : strings).add(text);
  } else if (isKind(value, 'name')) names.add(value.name);
  else if (isArray(value)) for (const item of value) gather(item, strings, names, key);
  else if (isKind(value, 'dictionary') || isKind(value, 'stream')) {
    for (const [inner, item] of value.entries) {
      names.add(inner);
      gather(item, strings, names, inner);
    }
  }
}

function distinct(leaks: readonly Leak[]): readonly Leak[] {
  return [...new Map(leaks.map((leak) => [leak.forbidden, leak])).values()];
}
