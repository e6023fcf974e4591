import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severity, tlpLabels, unmarked, type Marking, type TlpLabel } from '../../../main/model/marking';
import { refuseSilentCourseLowering, refuseSilentDeckLowering } from '../../../main/model/silent-lowering';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aHash, sessionId } from '../../builders/ids';

const standard = 'TLP:AMBER+STRICT' as const;
const marked = (label: TlpLabel | null, lowered: Marking['lowered'] = null): Marking => ({
  ...unmarked,
  label,
  lowered,
});
const why = (from: TlpLabel, reason = 'Published since') => ({ from, reason, at: '2026-03-02T09:00:00Z' });
const deck = (own: Marking, slide: Marking = unmarked) => aDeck({ marking: own, slides: [aSlide({ marking: slide })] });
const change = (before: ReturnType<typeof deck>, after: ReturnType<typeof deck>) => () => {
  refuseSilentDeckLowering(before, after, standard);
};
const refused = (from: string, to: string): object =>
  expect.objectContaining({ code: 'label.lowered-silently', facts: { from, to } }) as object;

describe('A deck’s label', () => {
  it('is not lowered without a reason, whoever asks', () => {
    expect(change(deck(marked('TLP:RED')), deck(marked('TLP:GREEN')))).toThrow(refused('TLP:RED', 'TLP:GREEN'));
    expect(change(deck(marked('TLP:RED')), deck(marked(null)))).toThrow(refused('TLP:RED', standard));
  });

  it('is lowered with a reason that says from what', () => {
    expect(change(deck(marked('TLP:RED')), deck(marked('TLP:GREEN', why('TLP:RED'))))).not.toThrow();
    expect(change(deck(marked('TLP:RED')), deck(marked('TLP:GREEN', why('TLP:AMBER'))))).toThrow();
    expect(change(deck(marked('TLP:RED')), deck(marked('TLP:GREEN', why('TLP:RED', ' '))))).toThrow();
  });

  it('needs a reason of its own each time', () => {
    const once = marked('TLP:AMBER', why('TLP:RED'));
    expect(change(deck(once), deck({ ...once, label: 'TLP:GREEN' }))).toThrow(refused('TLP:AMBER', 'TLP:GREEN'));
    expect(change(deck(once), deck(marked('TLP:GREEN', why('TLP:RED', 'Names are out'))))).not.toThrow();
  });

  it('is given for the first time without one, where it is not below the library’s default', () => {
    expect(change(deck(marked(null)), deck(marked(standard)))).not.toThrow();
    expect(change(deck(marked(null)), deck(marked('TLP:RED')))).not.toThrow();
    expect(change(deck(marked(null)), deck(marked('TLP:CLEAR')))).toThrow(refused(standard, 'TLP:CLEAR'));
    expect(change(deck(marked(null)), deck(marked('TLP:CLEAR', why(standard))))).not.toThrow();
  });
});

describe('A slide’s label', () => {
  it('is not lowered without a reason, nor taken off', () => {
    const red = deck(marked('TLP:GREEN'), marked('TLP:RED'));
    expect(change(red, deck(marked('TLP:GREEN'), marked('TLP:AMBER')))).toThrow(refused('TLP:RED', 'TLP:AMBER'));
    expect(change(red, deck(marked('TLP:GREEN'), marked(null)))).toThrow(refused('TLP:RED', 'TLP:GREEN'));
    expect(change(red, deck(marked('TLP:GREEN'), marked('TLP:AMBER', why('TLP:RED'))))).not.toThrow();
  });

  it('may follow its deck, whose reason covers it', () => {
    expect(change(deck(marked('TLP:RED')), deck(marked('TLP:AMBER', why('TLP:RED'))))).not.toThrow();
  });

  it('never counts as less than before in a change without a reason', () => {
    const any = fc.option(fc.constantFrom(...tlpLabels));
    fc.assert(
      fc.property(any, any, any, any, (deckWas, slideWas, deckIs, slideIs) => {
        const [before, after] = [deck(marked(deckWas), marked(slideWas)), deck(marked(deckIs), marked(slideIs))];
        const [was, is] = [before, after].map((one) =>
          Math.max(...one.slides.map((slide) => severity(labelOfSlide(one, slide, standard)))),
        );
        try {
          refuseSilentDeckLowering(before, after, standard);
        } catch {
          return;
        }
        expect(is).toBeGreaterThanOrEqual(was ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('The label of a course or session', () => {
  const course = (own: Marking, session: Marking) =>
    aCourse({ marking: own, days: [aDay({ sessions: [aSession({ marking: session })] })] });

  it('is neither lowered nor taken off without a reason', () => {
    const before = course(marked('TLP:AMBER'), marked('TLP:RED'));
    for (const after of [
      course(marked(null), marked('TLP:RED')),
      course(marked('TLP:AMBER'), marked('TLP:GREEN')),
      course(marked('TLP:AMBER'), marked(null)),
    ])
      expect(() => {
        refuseSilentCourseLowering(before, after, standard);
      }).toThrow(expect.objectContaining({ code: 'label.lowered-silently' }));
    expect(() => {
      refuseSilentCourseLowering(
        before,
        course(marked(null, why('TLP:AMBER')), marked('TLP:GREEN', why('TLP:RED'))),
        standard,
      );
    }).not.toThrow();
  });
});

describe('The label of an appendix', () => {
  const appendix = (marking: Marking, pdf = aHash('a')) => ({ kind: 'appendix' as const, pdf, title: {}, marking });
  const course = (...sessions: readonly (readonly ReturnType<typeof appendix>[])[]) =>
    aCourse({
      days: [
        aDay({
          sessions: sessions.map((material, index) =>
            aSession({ id: sessionId(`session-${String(index)}`), material }),
          ),
        }),
      ],
    });
  const changed = (before: ReturnType<typeof course>, after: ReturnType<typeof course>) => () => {
    refuseSilentCourseLowering(before, after, standard);
  };

  it('is neither lowered nor taken off without a reason', () => {
    const red = course([appendix(marked('TLP:RED'))]);
    expect(changed(red, course([appendix(marked('TLP:GREEN'))]))).toThrow(refused('TLP:RED', 'TLP:GREEN'));
    expect(changed(red, course([appendix(marked(null))]))).toThrow(refused('TLP:RED', standard));
    expect(changed(red, course([appendix(marked('TLP:GREEN', why('TLP:RED')))]))).not.toThrow();
    expect(changed(red, course([appendix(marked('TLP:GREEN'), aHash('b'))]))).not.toThrow();
  });

  it('goes below what counts by default with a reason alone', () => {
    const plain = course([appendix(marked(null))]);
    expect(changed(plain, course([appendix(marked('TLP:CLEAR'))]))).toThrow(refused(standard, 'TLP:CLEAR'));
    expect(changed(plain, course([appendix(marked('TLP:RED'))]))).not.toThrow();
  });

  it('goes with the PDF into another session', () => {
    const before = course([appendix(marked('TLP:RED'))], []);
    expect(changed(before, course([], [appendix(marked('TLP:GREEN'))]))).toThrow(refused('TLP:RED', 'TLP:GREEN'));
    expect(changed(before, course([], [appendix(marked('TLP:RED'))]))).not.toThrow();
  });

  it('may differ between two places of one PDF', () => {
    const both = course([appendix(marked('TLP:RED'))], [appendix(marked('TLP:GREEN', why('TLP:RED')))]);
    expect(changed(both, both)).not.toThrow();
  });
});
