import { describe, expect, it } from 'vitest';
import { deckSchema, type Deck } from '../../../main/model/deck';
import { pairByMatching, type PairedDecks } from '../../../main/import/pair-decks';
import { importText } from './import-text';

const deck = async (name: string, ...slides: readonly string[]): Promise<Deck> =>
  (await importText(slides.join('\n\n---\n\n'), { name })).deck;
const pairDecks = (main: Deck, other: Deck): PairedDecks =>
  pairByMatching(main, other, { drawingOf: () => null, rules: { defaultLabel: 'TLP:AMBER+STRICT', gradings: [] } });
const titles = (paired: Deck) =>
  paired.slides.map(({ texts }) => [texts.en?.title ?? null, texts['zh-Hant']?.title ?? null]);

describe('Pairing two decks', () => {
  it('moves texts, looks, origins and sources into the main deck’s slides, which keep their ids', async () => {
    const en = await deck('a.en.md', '# One', '# Two');
    const zh = await deck('a.zh.md', '# 一', '<!-- _class: lead -->\n# 二');
    const { deck: paired } = pairDecks(en, zh);
    expect(titles(paired)).toEqual([
      ['One', '一'],
      ['Two', '二'],
    ]);
    expect(paired.slides.map(({ id }) => id)).toEqual(en.slides.map(({ id }) => id));
    expect(paired.slides[1]?.looks['zh-Hant']).toEqual({ kind: 'text', classes: ['lead'] });
    expect(paired.slides[1]?.origins.map(({ language, number }) => [language, number])).toEqual([
      ['en', 2],
      ['zh-Hant', 2],
    ]);
    expect(paired.sources.map(({ fileName }) => fileName)).toEqual(['a.en.md', 'a.zh.md']);
    expect(deckSchema.safeParse(paired).success).toBe(true);
  });

  it('gives a slide marked as untranslated no text in that language', async () => {
    const en = await deck('a.en.md', '# One', '# Two');
    const zh = await deck('a.zh.md', '# One\n\n<!-- kitbag: untranslated -->', '# 二');
    expect(titles(pairDecks(en, zh).deck)).toEqual([
      ['One', null],
      ['Two', '二'],
    ]);
  });

  it('skips untranslated slides that the other deck left out', async () => {
    const en = await deck('a.en.md', '# One', '# Two\n\n<!-- kitbag: untranslated -->', '# Three');
    const zh = await deck('a.zh.md', '# 一', '# 三');
    const { deck: paired, findings } = pairDecks(en, zh);
    expect(titles(paired)).toEqual([
      ['One', '一'],
      ['Two', null],
      ['Three', '三'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['deck.paired']);
  });

  it('sets slides that are left over after the others and reports them', async () => {
    const { deck: longer, findings } = pairDecks(await deck('a.en.md', '# One'), await deck('a.zh.md', '# 一', '# 二'));
    expect(titles(longer)).toEqual([
      ['One', '一'],
      [null, '二'],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'deck.pair-uneven',
        weight: 'look',
        facts: { other: 'a.zh.md', main: 1, others: 2 },
      }),
    );
    expect(
      pairDecks(await deck('a.en.md', '# One', '# Two'), await deck('a.zh.md', '# 一')).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(['deck.paired', 'deck.pair-uneven']);
  });

  it('keeps from participants what either deck keeps from them, and takes the stricter label', async () => {
    const en = await deck('a.en.md', '---\ntlp: GREEN\n---\n# One', '# Two');
    const zh = await deck(
      'a.zh.md',
      '---\ntlp: AMBER\n---\n# 一\n\n<!-- kitbag: audience=instructor -->',
      '# 二\n\n<!-- kitbag: hidden -->',
    );
    const { deck: paired } = pairDecks(en, zh);
    expect(paired.marking.label).toBe('TLP:AMBER');
    expect(paired.slides.map(({ audience, hidden }) => [audience, hidden])).toEqual([
      ['instructor', false],
      ['everyone', true],
    ]);
  });

  it('of one language leaves them as they are and says so', async () => {
    const one = await deck('a.en.md', '# One');
    const { deck: same, findings } = pairDecks(one, await deck('b.en.md', '# Uno'));
    expect(same).toBe(one);
    expect(findings.map(({ code }) => code)).toEqual(['deck.pair-same-language']);
  });
});
