import { describe, expect, it } from 'vitest';
import { saysItTwice } from '../../../../main/model/looks-bilingual';
import { figuresIn, hanPairsIn, hanShare, latinIn, mediaIn, saidIn } from '../../../../main/model/pairing/text-marks';

const media = `media:${'a1'.repeat(32)}.png`;

describe('What a text keeps when it is translated', () => {
  it('is its figures, however a language groups their digits', () => {
    expect(figuresIn('about 1,234.5 coins')).toEqual(figuresIn('cerca de 1.234,5 moedas'));
    expect(figuresIn('62 000 fichas')).toEqual(['62000']);
    expect(figuresIn('２０２５年')).toEqual(['2025']);
  });

  it('is its dates, whether a month has a name or a number', () => {
    expect(new Set(figuresIn('29 November 2025'))).toEqual(new Set(figuresIn('2025年11月29日')));
    expect(new Set(figuresIn('29 de novembro de 2025'))).toEqual(new Set(figuresIn('2025年11月29日')));
  });

  it('is its Latin words and names without case and accents, and addresses to the letter', () => {
    expect(latinIn('透過 Ação 與 FATF')).toEqual(['acao', 'fatf']);
    expect(latinIn('請看 https://example.org/a?b=1。')).toEqual(['https://example.org/a?b=1']);
    expect(latinIn('寄到 tips@police.example')).toEqual(['tips@police.example']);
    expect(latinIn('地址 bc1qxy2kgd')).toEqual(['bc1qxy2kgd']);
  });

  it('is its pictures, which are neither figures nor words', () => {
    expect(mediaIn(`![](${media})`)).toEqual(['a1'.repeat(32)]);
    expect([...figuresIn(media), ...latinIn(media)]).toEqual([]);
  });

  it('is the Han beside each other of a slide that holds both languages', () => {
    expect(hanPairsIn('Caution 警誡詞，警誡')).toEqual(['警誡', '誡詞', '警誡']);
  });

  it('is about as much as it said before', () => {
    expect(saidIn('Keys, addresses and signatures')).toBeCloseTo(saidIn('密鑰地址與簽署'), 0);
    expect(hanShare('UTXO 模型：錢進、錢出')).toBeGreaterThan(0.5);
    expect(hanShare('Follow the money')).toBe(0);
  });

  it.each(['a', 'a@', 'a.', '1,', '1a', 'a ', '字', '](', '`', '~~~\n'])(
    'is read to its end however often %j stands in it',
    (piece) => {
      const text = piece.repeat(100_000);
      expect(figuresIn(text).length + latinIn(text).length).toBeLessThanOrEqual(200_000);
      expect(saysItTwice({ title: text, body: text })).toBe(false);
    },
  );
});
