import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../main/model/language';
import { catalogue } from '../../../main/words/say-in';
import { scanCodes, type Used } from './scan-codes';
import { codeOf, sentencesOf, withoutPlural } from './sentences';
import { examplesOf, sources, templates, unread, used, wordsFor } from './used-codes';

const codesOf = (kind: Used['kind'], all: readonly Used[] = used): ReadonlySet<string> =>
  new Set(all.filter((one) => one.kind === kind).map(({ code }) => code));

/** The codes for which a language has no sentence. */
function unsaid(kind: Used['kind'], language: Language, all: readonly Used[] = used): readonly string[] {
  const said = sentencesOf(catalogue[language][kind === 'fault' ? 'faults' : 'findings']);
  const codes = new Set([...said.keys()].map(withoutPlural));
  return [...codesOf(kind, all)].filter((code) => !codes.has(code));
}

describe('the sentences of faults and findings', () => {
  it('finds codes to look at, and reads each of them', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(unread).toEqual([]);
  });

  for (const language of languages) {
    it(`says every fault in ${language}`, () => {
      expect(unsaid('fault', language), `each needs a sentence in main/words/faults/${language}.json`).toEqual([]);
    });

    it(`says every finding in ${language}`, () => {
      expect(unsaid('finding', language), `each needs a sentence in main/words/findings/${language}.json`).toEqual([]);
    });

    it(`fills in every fact in ${language}, and puts nothing into empty quotation marks`, () => {
      const said = used.flatMap((use) =>
        examplesOf(use).map((facts) => `${use.code}: ${wordsFor(use, facts, language)}`),
      );
      expect(said.filter((sentence) => /\{\{|\}\}|undefined|NaN|\[object|“”|「」/.test(sentence))).toEqual([]);
    });
  }

  it('misses a code that has no sentence', () => {
    const text = `
      throw new KitbagFault('kettle.empty', { kettle });
      if (cold) return { ok: false, fault: { code: 'tea.cold', facts: {} } };
      report('cup.cracked', 'look', { line: 1 }, big ? { size } : {});
      ledger.find('spoon.bent', 'information', { angle });
      findings.push({ code: 'saucer.missing', weight, place, facts: { cup: '' } });`;
    const made = scanCodes([{ path: 'main/model/tea.ts', text }], new Map());
    expect(made.used.map(({ code, facts }) => [code, ...(facts?.keys() ?? [])])).toEqual([
      ['kettle.empty', 'kettle'],
      ['tea.cold'],
      ['cup.cracked', 'size'],
      ['cup.cracked'],
      ['spoon.bent', 'angle'],
      ['saucer.missing', 'cup'],
    ]);
    expect(unsaid('fault', 'en', made.used)).toEqual(['kettle.empty', 'tea.cold']);
    expect(unsaid('finding', 'pt', made.used)).toEqual(['cup.cracked', 'spoon.bent', 'saucer.missing']);
  });

  it('does not pass over a code that is put together', () => {
    const text = 'throw new KitbagFault(`${what}.empty`);';
    expect(scanCodes([{ path: 'main/model/tea.ts', text }], templates).unread).toEqual([
      'main/model/tea.ts:1: `${what}.empty`',
    ]);
  });

  it('has no sentence for a code that nothing uses', () => {
    const words = /^(unexpected|place\.|kinds\.|subjects\.|reasons\.|languages\.|encodings\.|formats\.)/;
    const keysOf = (group: 'faults' | 'findings') =>
      languages.flatMap((language) => [...sentencesOf(catalogue[language][group]).keys()]);
    const dead = (group: 'faults' | 'findings', codes: ReadonlySet<string>) =>
      keysOf(group).filter((key) => !words.test(key) && !codes.has(codeOf(key)));
    expect(dead('faults', codesOf('fault'))).toEqual([]);
    // A fault of one file among many becomes a finding.
    expect(dead('findings', new Set([...codesOf('finding'), ...codesOf('fault')]))).toEqual([]);
  });

  it('has no sentence of the command line that nothing says', () => {
    const text = sources.map((source) => source.text).join('\n');
    const keys = [...sentencesOf(catalogue.en.cli).keys()].map(withoutPlural);
    expect(keys.filter((key) => !text.includes(`'cli.${key}'`))).toEqual([]);
  });
});
