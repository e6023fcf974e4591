/**
 * The one text of a value: keys sorted by their code units, no spaces, absent fields left out.
 * A deck version is named by the SHA-256 of this text, so it must never change for the same content.
 */
import type { Deck } from './deck';

/** The canonical JSON of plain data. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Readonly<Record<string, unknown>>);
  return JSON.stringify(value);
}

/**
 * The canonical text of a deck's content. `revision` and `changedAt` are left out: they say when a head was saved, not what
 * it holds, so that an edit taken back gives the old version again.
 */
export function canonicalDeck(deck: Deck): string {
  const { revision: _revision, changedAt: _changedAt, ...content } = deck;
  return canonicalJson(content);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const fields = names.sort().map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`);
  return `{${fields.join(',')}}`;
}
