import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { canonicalDeck, canonicalJson } from '../../../main/model/canonical';
import type { Deck } from '../../../main/model/deck';
import { aDeck } from '../../builders/a-deck';

describe('The canonical text of a value', () => {
  it('does not depend on the order in which fields were set, nor on absent ones', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [1, null, 'é'] } })).toBe('{"a":{"c":[1,null,"é"]},"b":1}');
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('The canonical text of a deck', () => {
  it('leaves out when it was saved, so that the same content has one version', () => {
    expect(canonicalDeck(aDeck({ revision: 7, changedAt: 'later' }))).toBe(canonicalDeck(aDeck()));
    expect(canonicalDeck(aDeck({ theme: 'dark' }))).not.toBe(canonicalDeck(aDeck()));
  });

  it('has not changed since the first version was pinned, or every pin in every library is lost', async () => {
    const text = await readFile(join(import.meta.dirname, '../../fixtures/records/deck-v1.json'), 'utf8');
    expect(sha256(canonicalDeck(JSON.parse(text) as Deck))).toBe(
      'b0c35d8a44e58d0a3e1247e3c5831a3f9ec8a12298b8903c0c75099f27d09142',
    );
  });
});
