import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../main/handout/fingerprint';
import type { HandoutInput } from '../../../main/handout/handout.types';
import { programVersion } from '../../../main/model/program';
import { aCourse } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';
import { wordsOf } from '../../matchers/placed-text';
import { courseInput, deckInput, plan } from './handouts';

const input = courseInput(aCourse(), new Map([[aHash('a'), aDeck()]]), { fingerprint: true });
const codeOf = (changes: Partial<HandoutInput> = {}, program = programVersion): string =>
  fingerprintOf({ ...input, ...changes }, program);

describe("A pack's fingerprint", () => {
  it('is the same for the same input, in ten letters that cannot be taken for each other', () => {
    expect(codeOf()).toBe(codeOf());
    expect(codeOf()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is another when the recipe, the course, a version, the agency, the template or the program is', () => {
    const { course, recipe, template, library } = input;
    const changed = [
      codeOf({ recipe: { ...recipe, layout: '9' } }),
      codeOf({ recipe: { ...recipe, date: '2030-01-01' } }),
      codeOf({ course: course && { ...course, venue: { en: 'Elsewhere' } } }),
      codeOf({ versions: new Map([[aHash('b'), aDeck()]]) }),
      codeOf({ template: { ...template, accent: '223344' } }),
      codeOf({ library: { ...library, defaultLabel: 'TLP:RED' } }),
      codeOf({}, '9.9.9'),
      fingerprintOf(deckInput(aDeck()), programVersion),
      fingerprintOf(deckInput(aDeck({ title: { en: 'Other' } })), programVersion),
    ];
    expect(new Set([...changed, codeOf()]).size).toBe(changed.length + 1);
  });

  it('stays when a record was only saved again', () => {
    const { course, template } = input;
    expect(codeOf({ course: course && { ...course, revision: 7, changedAt: '2031-01-01T00:00:00Z' } })).toBe(codeOf());
    expect(codeOf({ template: { ...template, revision: 7, changedAt: '2031-01-01T00:00:00Z' } })).toBe(codeOf());
    const deck = aDeck();
    expect(fingerprintOf(deckInput({ ...deck, revision: 9 }), programVersion)).toBe(
      fingerprintOf(deckInput(deck), programVersion),
    );
  });

  it('stands on the cover where the recipe wants it, and nowhere else', () => {
    const made = plan({ ...input, recipe: { ...input.recipe, parts: ['cover', 'how-to-use'] } });
    const wanted = fingerprintOf(
      { ...input, recipe: { ...input.recipe, parts: ['cover', 'how-to-use'] } },
      programVersion,
    );
    expect(made.pages.map((page) => wordsOf(page).includes(wanted)).slice(0, 2)).toEqual([true, false]);
    const without = plan({ ...input, recipe: { ...input.recipe, parts: ['cover'], fingerprint: false } });
    expect(without.pages.map(wordsOf).join()).not.toContain('Pack code');
  });

  it('knows the version of the program', () => {
    const stated = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(programVersion).toBe(stated.version);
  });
});
