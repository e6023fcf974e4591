import { describe, expect, it } from 'vitest';
import { pairByMatching } from '../../../main/import/pair-decks';
import { codesOf, importText, textsOf } from './import-text';

describe('A comment of blanks', () => {
  it('names the words that a workbook leaves blank, and is no note', async () => {
    const imported = await importText(
      '# Keys\n\nA **private** key and a seed phrase\n\n<!-- blanks: private key; seed  phrase -->',
    );
    expect(textsOf(imported)[0]).toMatchObject({ notes: '', blankWords: ['private key', 'seed phrase'] });
    expect(codesOf(imported)).not.toContain('blank.unmatched');
  });

  it('takes Chinese marks and words on lines of their own', async () => {
    const imported = await importText('# 錢包\n\n私鑰及助記詞\n\n<!-- 填空：私鑰、\n助記詞 -->', {
      name: 'a.zh-Hant.md',
    });
    expect(textsOf(imported)[0]?.blankWords).toEqual(['私鑰', '助記詞']);
  });

  it('with a word that does not stand on its slide is told, with the line', async () => {
    const { findings } = await importText('# Keys\n\nwords\n\n<!-- blanks: seed phrase -->');
    const [found] = findings.filter(({ code }) => code === 'blank.unmatched');
    expect(found).toMatchObject({ place: { number: 1, line: 5 }, facts: { word: 'seed phrase' } });
  });

  it('leaves a slide without one as it was, so that older decks keep their hash', async () => {
    const [slide] = (await importText('# A\n\nwords\n\n<!-- a note -->')).deck.slides;
    expect(Object.keys(slide?.texts.en ?? {})).not.toContain('blankWords');
    expect(Object.keys(slide ?? {})).not.toContain('terms');
  });
});

describe('A comment of terms', () => {
  it('explains a term a line; a line without an equals sign goes on with the meaning', async () => {
    const imported = await importText(
      '# A\n\nwords\n\n<!-- term: UTXO = An output\nthat is unspent\nHash = A fingerprint = short -->',
    );
    expect(imported.deck.slides[0]?.terms).toEqual([
      { term: { en: 'UTXO' }, meaning: { en: 'An output that is unspent' } },
      { term: { en: 'Hash' }, meaning: { en: 'A fingerprint = short' } },
    ]);
    expect(textsOf(imported)[0]?.notes).toBe('');
  });

  it('is a note where it explains nothing', async () => {
    const imported = await importText('# A\n\nwords\n\n<!-- Terms: go slowly here -->');
    expect(textsOf(imported)[0]?.notes).toBe('Terms: go slowly here');
  });

  it('is paired by its place with those of the same slide in another language', async () => {
    const english = await importText('# A\n\n<!-- term: Hash = A fingerprint\nKey = A secret -->', { name: 'a.en.md' });
    const chinese = await importText('# 甲\n\n<!-- term: 雜湊值 = 指紋 -->', { name: 'a.zh-Hant.md' });
    const means = { drawingOf: () => null, rules: { defaultLabel: 'TLP:AMBER+STRICT', gradings: [] } } as const;
    expect(pairByMatching(english.deck, chinese.deck, means).deck.slides[0]?.terms).toEqual([
      { term: { en: 'Hash', 'zh-Hant': '雜湊值' }, meaning: { en: 'A fingerprint', 'zh-Hant': '指紋' } },
      { term: { en: 'Key' }, meaning: { en: 'A secret' } },
    ]);
  });
});
