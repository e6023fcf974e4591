/** What stands in files that others made, as a terminal may show it: it can neither command the terminal nor pass for a line of ours. */
import type { Facts, Say, WordKey } from '../words/say';

const ends = /[\r\n\u2028\u2029]+/g;
/** Controls that a terminal obeys, and marks that turn the reading direction (UAX #9) without being closed; lines and tabs stay. */
const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;
/** What JSON itself leaves as it is. */
const leftByJson = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A line to print. */
export function printable(line: string): string {
  return line.replace(commanding, '');
}

/** An answer as one line of JSON; it reads back as the same answer. */
export function printableJson(answer: unknown): string {
  return JSON.stringify(answer).replace(
    leftByJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Says sentences whose facts stay within their line. */
export function sayOnLines(say: Say): Say {
  const within = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(ends, ' ') : value,
      ]),
    );
  const said = (key: WordKey, facts: Facts = {}): string => say(key, within(facts));
  return Object.assign(said, { language: say.language });
}
