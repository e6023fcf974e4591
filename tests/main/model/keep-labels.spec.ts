import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handout } from '../../../main/model/handout';
import { courseUnderLabels, deckUnderLabels, handoutUnderLabels } from '../../../main/model/keep-labels';
import { severity, tlpLabels, unmarked, type Marking, type TlpLabel } from '../../../main/model/marking';
import { refuseSilentCourseLowering, refuseSilentDeckLowering } from '../../../main/model/silent-lowering';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aHash, sessionId, slideId } from '../../builders/ids';

const label = fc.option(fc.constantFrom(...tlpLabels));
const marking: fc.Arbitrary<Marking> = fc.record({
  label,
  grading: fc.constant(null),
  caveats: fc.constant([]),
  lowered: fc.option(
    fc.record({ from: fc.constantFrom(...tlpLabels), reason: fc.constant('Agreed.'), at: fc.constant('2026-03-02') }),
  ),
});
const deck = fc.record({ deck: marking, slides: fc.array(marking, { maxLength: 4 }) }).map((made) =>
  aDeck({
    marking: made.deck,
    slides: made.slides.map((one, index) => aSlide({ id: slideId(`slide-${String(index)}`), marking: one })),
  }),
);
const appendix = fc
  .record({ pdf: fc.constantFrom(aHash('a'), aHash('b')), marking })
  .map((made) => ({ kind: 'appendix' as const, title: {}, ...made }));
const session = fc.record({ marking, material: fc.array(appendix, { maxLength: 2 }) });
const course = fc.record({ course: marking, sessions: fc.array(session, { maxLength: 4 }) }).map((made) =>
  aCourse({
    marking: made.course,
    days: [
      aDay({
        sessions: made.sessions.map((one, index) => aSession({ id: sessionId(`session-${String(index)}`), ...one })),
      }),
    ],
  }),
);

describe('Going back to an earlier version', () => {
  it('never makes a label of a deck or of its slides weaker', () => {
    fc.assert(
      fc.property(deck, deck, fc.constantFrom(...tlpLabels), (now, was, standard) => {
        const back = deckUnderLabels(now, was, standard);
        expect(() => {
          refuseSilentDeckLowering(now, back, standard);
        }).not.toThrow();
        for (const slide of back.slides) {
          const other = now.slides.find(({ id }) => id === slide.id);
          if (!other) continue;
          const [is, before] = [labelOfSlide(back, slide, standard), labelOfSlide(now, other, standard)];
          expect(severity(is)).toBeGreaterThanOrEqual(severity(before));
        }
      }),
    );
  });

  it('never makes a label of a course, of its sessions or of its appendices weaker', () => {
    fc.assert(
      fc.property(course, course, fc.constantFrom(...tlpLabels), (now, was, standard) => {
        expect(() => {
          refuseSilentCourseLowering(now, courseUnderLabels(now, was, standard), standard);
        }).not.toThrow();
      }),
    );
  });

  it('leaves a handout raised as far as it is now, or further', () => {
    const raisedTo = (raiseTo: TlpLabel | null) => ({ recipe: { raiseTo } }) as Handout;
    const back = (now: TlpLabel | null, was: TlpLabel | null) =>
      handoutUnderLabels(raisedTo(now), raisedTo(was)).recipe.raiseTo;
    expect(back('TLP:RED', 'TLP:GREEN')).toBe('TLP:RED');
    expect(back('TLP:RED', null)).toBe('TLP:RED');
    expect(back(null, 'TLP:GREEN')).toBe('TLP:GREEN');
    expect(back('TLP:GREEN', 'TLP:RED')).toBe('TLP:RED');
  });

  it('changes nothing where the earlier labels are as strict', () => {
    const was = aDeck({ marking: { ...unmarked, label: 'TLP:RED' } });
    expect(deckUnderLabels(aDeck(), was, 'TLP:GREEN')).toEqual(was);
    expect(courseUnderLabels(aCourse(), aCourse(), 'TLP:GREEN')).toEqual(aCourse());
  });
});
