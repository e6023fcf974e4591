import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradingIn, type Marking, type TlpLabel, severity, tlpLabels, unmarked } from '../../../main/model/marking';
import { languages } from '../../../main/model/language';
import { placeOfCaveat, placeOfGrading, type IncludedItem, workOutMarking } from '../../../main/model/work-out-label';
import { aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aLibrary } from '../../builders/a-library';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';

const library = aLibrary();

function item(deck: Partial<Marking>, slide: Partial<Marking> = {}, id = 'deck-1'): IncludedItem {
  return {
    kind: 'slide',
    deck: aDeck({ id: deckId(id), marking: { ...unmarked, ...deck } }),
    slide: aSlide({ id: slideId(`${id}-slide`), marking: { ...unmarked, ...slide } }),
    number: 4,
  };
}

const labelOf = (items: readonly IncludedItem[], raiseTo: TlpLabel | null = null) =>
  workOutMarking(items, library, raiseTo).label;
const lowered = (from: TlpLabel) => ({ from, reason: 'published since', at: '2026-01-01' });

describe('The label of a pack', () => {
  it('is the strictest of what it holds', () => {
    expect(
      labelOf([
        item({ label: 'TLP:GREEN' }),
        item({ label: 'TLP:AMBER' }, {}, 'deck-2'),
        item({ label: 'TLP:CLEAR' }, {}, 'deck-3'),
      ]),
    ).toBe('TLP:AMBER');
  });

  it('is never below any label of a deck in it, whatever the slides say without a reason', () => {
    const label = fc.constantFrom<TlpLabel | null>(...tlpLabels, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 5 }), (pairs) => {
        const worked = severity(
          labelOf(pairs.map(([deck, slide], index) => item({ label: deck }, { label: slide }, `deck-${index}`))),
        );
        for (const [deck, slide] of pairs) {
          expect(worked).toBeGreaterThanOrEqual(severity(deck ?? 'TLP:AMBER+STRICT'));
          if (slide) expect(worked).toBeGreaterThanOrEqual(severity(slide));
        }
      }),
    );
  });

  it('counts a deck without a label as the library’s default and says so once a deck', () => {
    const worked = workOutMarking([item({}), item({}), item({ label: 'TLP:CLEAR' }, {}, 'deck-2')], library, null);
    expect(worked.label).toBe('TLP:AMBER+STRICT');
    expect(worked.findings).toEqual([
      { code: 'deck.unlabelled', weight: 'look', place: { deck: 'deck-1' }, facts: { label: 'TLP:AMBER+STRICT' } },
    ]);
    expect(worked.reasons[0]).toMatchObject({ because: 'library-default', deck: 'deck-1' });
  });

  it('of nothing is the library’s default, never public', () => {
    expect(labelOf([])).toBe('TLP:AMBER+STRICT');
  });

  it('follows a slide that is stricter than its deck, and names the slide', () => {
    const worked = workOutMarking([item({ label: 'TLP:CLEAR' }, { label: 'TLP:RED' })], library, null);
    expect(worked.label).toBe('TLP:RED');
    expect(worked.reasons).toMatchObject([
      { label: 'TLP:RED', deck: 'deck-1', slide: 'deck-1-slide', number: 4, because: 'marked', grading: null },
    ]);
  });

  it('follows a slide that was lowered with a reason', () => {
    expect(labelOf([item({ label: 'TLP:RED' }, { label: 'TLP:GREEN', lowered: lowered('TLP:RED') })])).toBe(
      'TLP:GREEN',
    );
  });

  it('does not follow a lowering from less than the deck is now', () => {
    expect(labelOf([item({ label: 'TLP:RED' }, { label: 'TLP:GREEN', lowered: lowered('TLP:AMBER') })])).toBe(
      'TLP:RED',
    );
  });

  it('asks nothing of a course or session without a label, and follows those that have one', () => {
    const red: Marking = { ...unmarked, label: 'TLP:RED' };
    expect(labelOf([item({ label: 'TLP:GREEN' }), { kind: 'course', marking: unmarked }])).toBe('TLP:GREEN');
    const worked = workOutMarking(
      [item({ label: 'TLP:GREEN' }), { kind: 'session', session: aSession({ marking: red }) }],
      library,
      null,
    );
    expect(worked.reasons.map(({ because }) => because)).toEqual(['session', 'marked']);
    expect(worked.label).toBe('TLP:RED');
  });

  it('counts an appendix without a label as the default too', () => {
    const appendix = { kind: 'appendix', pdf: aHash('a'), title: {}, marking: unmarked } as const;
    const worked = workOutMarking(
      [item({ label: 'TLP:CLEAR' }), { kind: 'appendix', session: sessionId('session-1'), appendix }],
      library,
      null,
    );
    expect(worked.label).toBe('TLP:AMBER+STRICT');
    expect(worked.findings).toMatchObject([{ code: 'appendix.unlabelled' }]);
  });

  it('may be raised by hand, with the reason first', () => {
    const worked = workOutMarking([item({ label: 'TLP:GREEN' })], library, 'TLP:RED');
    expect(worked.label).toBe('TLP:RED');
    expect(worked.reasons.map(({ because }) => because)).toEqual(['raised-by-hand', 'marked']);
  });

  it('is never weaker than what the organisation asks for, and says that it was raised for it', () => {
    const managed = { ...library, minimumLabel: 'TLP:AMBER' } as const;
    const weak = workOutMarking([item({ label: 'TLP:CLEAR' })], managed, null);
    expect(weak.label).toBe('TLP:AMBER');
    expect(weak.reasons.map(({ because, label }) => [because, label])).toEqual([
      ['organisation', 'TLP:AMBER'],
      ['marked', 'TLP:CLEAR'],
    ]);
    expect(() => workOutMarking([item({ label: 'TLP:CLEAR' })], managed, 'TLP:GREEN')).toThrow('label.lower');
    const strict = workOutMarking([item({ label: 'TLP:RED' })], managed, null);
    expect(strict.reasons.map(({ because }) => because)).toEqual(['marked']);
  });

  it('is never lowered by hand', () => {
    expect(() => labelOf([item({ label: 'TLP:AMBER' })], 'TLP:GREEN')).toThrow(
      expect.objectContaining({ code: 'label.lower', facts: { asked: 'TLP:GREEN', label: 'TLP:AMBER' } }),
    );
    expect(labelOf([item({ label: 'TLP:AMBER' })], 'TLP:AMBER')).toBe('TLP:AMBER');
  });
});

describe('The grading of a pack', () => {
  const gradingOf = (...gradings: (string | null)[]) =>
    workOutMarking(
      gradings.map((grading, index) => item({ label: 'TLP:GREEN', grading }, {}, `deck-${index}`)),
      library,
      null,
    );

  it('is the highest by its place in the agency’s list, in whichever language it was written', () => {
    expect(gradingOf('RESTRICTED', '高度機密', 'confidential ').grading).toMatchObject({
      en: 'SECRET',
      'zh-Hant': '高度機密',
    });
  });

  it('is that of a slide where it is higher than its deck’s', () => {
    const worked = workOutMarking([item({ grading: 'SECRET' }, { grading: 'RESTRICTED' })], library, null);
    expect(worked.grading?.en).toBe('SECRET');
  });

  it('is none where nothing is graded', () => {
    expect(gradingOf(null, '').grading).toBeNull();
  });

  it('keeps a grading that the list does not know, beside the highest known one, and reports it', () => {
    const worked = gradingOf('RESTRICTED', 'COSMIC');
    expect(worked.grading).toMatchObject({ en: 'COSMIC / RESTRICTED', 'zh-Hant': 'COSMIC / 限閱' });
    expect(worked.findings).toEqual([
      { code: 'grading.unknown', weight: 'look', place: { deck: 'deck-1' }, facts: { grading: 'COSMIC' } },
    ]);
  });
});

describe('What is not written', () => {
  it('is no grading and no caveat of the agency’s, though those lack a language', () => {
    expect(placeOfGrading('', [{ en: 'RESTRICTED', 'zh-Hant': '限閱' }])).toBe(-1);
    expect(placeOfCaveat(' ', [{ en: 'POLICE ONLY' }])).toBe(-1);
    expect(placeOfGrading('reservado', [{ en: 'RESTRICTED', 'zh-Hant': '限閱', pt: 'RESERVADO' }])).toBe(0);
  });
});

describe('The caveats of a pack', () => {
  it('are the union, the agency’s first in its own order and languages, each once however it was written', () => {
    const agency = { ...library.agency, caveats: [{ en: 'NO COPIES', 'zh-Hant': '不得複印' }, { en: 'POLICE ONLY' }] };
    const items = [
      item({ caveats: ['return after use', 'POLICE ONLY'] }),
      item({}, { caveats: ['police only', '不得複印'] }, 'deck-2'),
    ];
    const asWritten = 'return after use';
    expect(workOutMarking(items, { ...library, agency }, null).caveats).toEqual([
      ...agency.caveats,
      Object.fromEntries(languages.map((language) => [language, asWritten])),
    ]);
  });
});

describe('A grading', () => {
  it('that is written in one language alone stands in every handout', () => {
    const only = { en: '', 'zh-Hant': '', pt: 'RESERVADO' };
    for (const language of languages) expect(gradingIn(only, language)).toBe('RESERVADO');
    expect(gradingIn({ en: 'RESTRICTED', 'zh-Hant': '限閱' }, 'pt')).toBe('RESTRICTED');
  });
});
