/** A pack's fingerprint: a short code by which two printed packs are known to be made from the same things. */
import { sha256 } from '../files/sha256';
import { canonicalDeck, canonicalJson } from '../model/canonical';
import type { HandoutInput } from './handout.types';

/** Crockford's base 32, whose letters are not taken for figures: no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 5;

/**
 * Ten letters in two groups, such as `7KQ2M-4XD9P`: the first 50 bits of a SHA-256 over the recipe, the course, the versions of
 * decks, the agency's settings, the template and the program's version, as canonical JSON. The same input gives the same code, and another
 * another. When a record was saved is no part of it, so that an edit taken back gives the old code again.
 */
export function fingerprintOf(input: HandoutInput, program: string): string {
  const heads = [...input.heads.values()].map(canonicalDeck);
  const whole = {
    program,
    recipe: input.recipe,
    course: input.course && contentOf(input.course),
    versions: [...input.versions.keys()].sort(),
    heads: heads.sort(),
    library: input.library,
    template: contentOf(input.template),
  };
  const bits = BigInt(`0x${sha256(canonicalJson(whole))}`) >> BigInt(256 - 2 * groupLength * 5);
  const code = Array.from({ length: 2 * groupLength }, (_, index) =>
    letters.charAt(Number((bits >> BigInt(5 * (2 * groupLength - 1 - index))) & 31n)),
  ).join('');
  return `${code.slice(0, groupLength)}-${code.slice(groupLength)}`;
}

/** What a record holds, without when it was saved. */
function contentOf<R extends { readonly revision: number; readonly changedAt: string }>(record: R): object {
  const { revision: _revision, changedAt: _changedAt, ...content } = record;
  return content;
}
