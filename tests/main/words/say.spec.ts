import { describe, expect, it } from 'vitest';
import type { PictureKind } from '../../../main/import/pictures/picture-kind';
import type { RangeProblem } from '../../../main/model/range';
import { languages } from '../../../main/model/language';
import { layoutNames } from '../../../main/model/recipe';
import { sayFault, sayFinding, sayPlace } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import type { Used } from './scan-codes';
import { examplesOf, sources, used, wordsFor } from './used-codes';

describe('facts that are codes', () => {
  const rangeProblems: Record<RangeProblem, true> = {
    empty: true,
    'not-a-range': true,
    zero: true,
    backwards: true,
    'past-end': true,
  };
  const converted: Record<Exclude<PictureKind, 'png' | 'jpeg' | 'svg'>, true> = {
    gif: true,
    webp: true,
    avif: true,
    tiff: true,
    bmp: true,
  };
  const skipped = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bskip\(walk, \w+, '([\w-]+)'/g)].map((match) => match[1] ?? ''),
  );

  const codes: readonly (readonly [Used['kind'], string, string, readonly string[]])[] = [
    ['fault', 'range.invalid', 'problem', Object.keys(rangeProblems)],
    ['fault', 'record.not-saved', 'kind', ['library', 'version', 'media', 'deck', 'course', 'issue']],
    ['fault', 'worker.died', 'subject', ['deck', 'course', 'day', 'session']],
    ['finding', 'import.skipped', 'reason', skipped],
    ['finding', 'picture.converted', 'from', Object.keys(converted)],
    ['finding', 'file.encoding-guessed', 'encoding', ['windows-1252', 'big5', 'gb18030', 'utf-16le', 'utf-16be']],
    ['finding', 'deck.language-guessed', 'language', languages],
    ['finding', 'slide.too-small', 'wouldDo', [...layoutNames, 'none']],
    ['finding', 'deck.too-small', 'wouldDo', [...layoutNames, 'none']],
  ];

  for (const [kind, code, fact, values] of codes) {
    it(`says each ${fact} of ${code} in words`, () => {
      const use = used.find((one) => one.code === code && one.facts)!;
      const [plain] = examplesOf(use);
      const unknown = { ...plain, [fact]: 'no-such-value' };
      for (const language of languages) {
        const said = values.map((value) => wordsFor({ ...use, kind }, { ...plain, [fact]: value }, language));
        const raw = values.map((value) =>
          wordsFor({ ...use, kind }, unknown, language).replace('no-such-value', value),
        );
        expect(said.filter((sentence, index) => sentence === raw[index])).toEqual([]);
        // Two forms of UTF-16 are one to a person.
        expect(new Set(said).size).toBeGreaterThanOrEqual(values.length - 1);
      }
    });
  }

  for (const reason of ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EBUSY']) {
    it(`explains ${reason}`, () => {
      for (const language of languages) {
        const [said, other] = [reason, 'EXYZ'].map((code) =>
          sayFault(sayIn(language), {
            code: 'record.not-saved',
            facts: { kind: 'deck', id: 'deck-1', reason: code },
          }),
        );
        // By what it means: its short name is jargon.
        expect(said).not.toContain(reason);
        expect(said).not.toBe(other);
        expect(other).toContain('EXYZ');
      }
    });
  }
});

describe('a sentence', () => {
  const english = sayIn('en');

  it('says what happened, to which thing, and what to do', () => {
    const fault = { code: 'record.not-saved', facts: { kind: 'deck', id: 'deck-1', reason: 'ENOSPC' } };
    expect(sayFault(english, fault)).toBe(
      'Kitbag could not save the deck; what was there before is unchanged. The disk is full: free some space on it, then try again.',
    );
  });

  it('of a file that could not be read is that of the cause', () => {
    const facts = {
      reason: 'import.too-large',
      file: 'dump.md',
      sizeBytes: 90 * 1024 * 1024,
      limitBytes: 50 * 1024 * 1024,
    };
    expect(sayFinding(english, { code: 'import.failed', facts })).toBe(
      'The file has 90 MB, more than the 50 MB that Kitbag reads. Split it into several files, then import those.',
    );
  });

  it('of a file that the system does not open tells why', () => {
    const facts = { reason: 'EACCES', file: 'notes.md' };
    expect(sayFinding(english, { code: 'import.failed', facts })).toContain('no access there');
  });

  it('of a fault that became a finding is that of the fault', () => {
    expect(sayFinding(english, { code: 'version.damaged', facts: { sha: 'abc' } })).toBe(
      sayFault(english, { code: 'version.damaged', facts: { sha: 'abc' } }),
    );
  });

  it('stands for a code that nobody has written one for', () => {
    expect(sayFault(english, { code: 'kettle.empty', facts: {} })).toContain('(kettle.empty)');
    expect(sayFinding(english, { code: 'kettle.empty', facts: {} })).toContain('(kettle.empty)');
  });

  it('takes what a file says as it stands', () => {
    const facts = { src: '{{file}} $t(findings.slide.empty)' };
    expect(sayFinding(english, { code: 'picture.missing', facts })).toContain('“{{file}} $t(findings.slide.empty)”');
  });

  it('reads as it was written whatever direction a name in it turns to, and shows the name as it is', () => {
    const said = (file: string): string => sayFinding(english, { code: 'picture.missing', facts: { src: file } });
    expect(said('harmless\u202efdp.exe\u2067')).toBe(said('harmlessfdp.exe'));
    expect(said('תרגיל.pdf')).toContain('“\u2068תרגיל.pdf\u2069”');
    expect(sayPlace(english, { file: '\u202ecod.exe', number: 7 })).toBe('cod.exe, slide 7');
  });

  it('gives a terminal nothing to obey', () => {
    const facts = { src: 'a\u001b[2Jb\u009bc\u0007' };
    expect(sayFinding(english, { code: 'picture.missing', facts })).toContain('“a[2Jbc”');
  });

  it('writes numbers as its language does', () => {
    const facts = { printsAtPt: 4.5, layout: '9', wouldDo: '4' };
    const said = sayFinding(sayIn('pt'), { code: 'slide.too-small', facts });
    expect(said).toContain('4,5 pt');
    expect(said).toContain('«Quatro diapositivos»');
  });

  it('names a language within itself in small letters where its language does', () => {
    const named = (language: 'en' | 'pt') =>
      sayIn(language)('pair.translate-into', { language: sayIn(language)('window.language.zh-Hant') });
    expect([named('en'), named('pt')]).toEqual(['Add Traditional Chinese…', 'Adicionar chinês tradicional…']);
  });

  it('tells a Portuguese reader of a kit’s day as days are written', () => {
    const facts = { from: 'PJ', date: '2026-11-27', program: 'Kitbag 1' };
    expect(sayIn('pt')('kit.open.from', facts)).toBe('De PJ, preparado em 27/11/2026 com Kitbag 1');
  });
});

describe('what is counted', () => {
  it('is many where there is none of it, as Portugal counts', () => {
    expect(sayIn('pt')('window.library.count', { count: 0 })).toBe('0 itens');
    expect(sayIn('pt')('window.library.count', { count: 1 })).toBe('1 item');
  });
});
