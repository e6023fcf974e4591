/** What a kit would change, in sentences: `Session 4, Tracing: objectives changed; 3 slides added (4–6)`. */
import type { KitChange } from '../model/kit-change';
import { textIn } from '../model/language';
import { listComma } from './punctuation';
import type { Say, WordKey } from './say';

/** The names of fields that a person knows; the others are told as what else there is. */
const known: ReadonlySet<string> = new Set([
  'title',
  'body',
  'notes',
  'handoutText',
  'alt',
  'look',
  'hidden',
  'audience',
  'marking',
  'minutes',
  'objectives',
  'startMinute',
  'kind',
  'instructors',
  'material',
  'activities',
  'references',
  'questions',
  'materials',
  'instructorNotes',
  'plan',
  'slideObjectives',
  'aim',
  'host',
  'venue',
  'howToUse',
  'distribution',
  'glossary',
  'sections',
  'theme',
  'logo',
  'accent',
  'second',
  'opening',
  'head',
  'foot',
  'margins',
  'fonts',
  'name',
  'edition',
  'languages',
  'layout',
  'parts',
  'template',
  'leaveOut',
  'raiseTo',
  'buildFor',
  'blanks',
  'order',
  'writing',
  'frames',
  'slideNumbers',
  'slideNumbering',
  'pairing',
  'paper',
  'sides',
  'binding',
  'oddStarts',
  'ink',
  'picturesDpi',
  'archive',
  'fingerprint',
]);

function sayParts(say: Say, parts: string): string {
  const names = parts.split(',').map((part) => (known.has(part) ? part : 'other'));
  return [...new Set(names)].map((name) => say(`kit.part.${name}` as WordKey)).join(listComma(say.language));
}

/** One change in a line, with what is inside of it. */
export function sayKitChange(say: Say, { what, facts, title, inside = [] }: KitChange): string {
  const named = title ? { ...facts, title: textIn(title, say.language) } : facts;
  const told = Object.entries(named).map(([name, value]) => [
    name,
    name === 'parts' ? sayParts(say, String(value)) : value,
  ]);
  // Breaks have no number.
  const key = facts['number'] === 0 ? `kit.change.${what}-unnumbered` : `kit.change.${what}`;
  const line = say(key as WordKey, Object.fromEntries(told) as KitChange['facts']);
  const more = inside.map((change) => sayKitChange(say, change)).join(say('kit.change-mark'));
  return more === '' ? line : say('kit.change-inside', { line, more });
}
