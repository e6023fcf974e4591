import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDeckEdit, applyDeckEdits } from '../../../main/model/apply-deck-edit';
import { isMarked, markedPieces, marksOf, withMark, wordsToMark } from '../../../main/model/mark-words';
import { aDeck, aSlide, aText } from '../../builders/a-deck';

const slide = aSlide({ texts: { en: aText({ title: 'The ledger', body: 'A **ledger** is public.' }) } });

describe('Marking words of a slide', () => {
  it.each(['blank', 'term'] as const)('marks a %s, takes the mark away again, and is undone whole', (kind) => {
    const deck = aDeck({ slides: [slide] });
    const set = { kind: 'slide.set', slide: slide.id, changes: withMark(slide, 'en', kind, 'ledger') } as const;
    const done = applyDeckEdit(deck, set);
    const [marked] = done.deck.slides;
    expect(marksOf(marked!, 'en', kind)).toEqual(['ledger']);
    expect(isMarked(marked!, 'en', kind, 'Ledger ')).toBe(true);
    expect(isMarked(marked!, 'pt', kind, 'ledger')).toBe(false);
    expect(applyDeckEdits(done.deck, done.inverse).deck).toEqual(deck);
    const off = { ...set, changes: withMark(marked!, 'en', kind, 'LEDGER') };
    expect(applyDeckEdit(done.deck, off).deck.slides).toStrictEqual(deck.slides);
  });

  it.each([
    ['  ledger ', 'ledger'],
    ['**ledger**', 'ledger'],
    ['- `hash`', 'hash'],
    ['## The ledger', 'The ledger'],
    ['one\ntwo', null],
    ['  ', null],
  ])('takes %j for %j', (selected, words) => {
    expect(wordsToMark(selected)).toBe(words);
  });

  it('shows every mark where it stands, a longer word before one within it', () => {
    expect(markedPieces('Ledgers and ledger keys', { blank: ['ledger'], term: ['ledger keys'] })).toEqual([
      { text: 'Ledgers', kind: 'blank' },
      { text: ' and ', kind: null },
      { text: 'ledger keys', kind: 'term' },
    ]);
  });

  it('loses no character of the text', () => {
    const word = fc.constantFrom('ab', 'b', '帳本', '');
    const text = fc
      .array(fc.constantFrom('ab', 'b', ' ', '帳本', '\n', 'é'), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.array(word), fc.array(word), (written, blank, term) => {
        const pieces = markedPieces(written, { blank, term });
        expect(pieces.map((piece) => piece.text).join('')).toBe(written);
      }),
    );
  });
});
