import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonGradings, severity, tlpLabels, type Marking } from '../../../main/model/marking';
import { underHead } from '../../../main/model/under-head';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { aDeck, aSlide } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import type { Deck } from '../../../main/model/deck';

const handled = fc.record({
  label: fc.option(fc.constantFrom(...tlpLabels)),
  audience: fc.constantFrom('everyone', 'instructor'),
  hidden: fc.boolean(),
});
const deck = fc
  .record({ own: fc.option(fc.constantFrom(...tlpLabels)), slides: fc.array(handled, { minLength: 1, maxLength: 4 }) })
  .map(({ own, slides }) =>
    aDeck({
      marking: { label: own, grading: null, caveats: [], lowered: null },
      slides: slides.map(({ label, ...rest }, index) =>
        aSlide({
          id: slideId(`slide-${String(index)}`),
          marking: { label, grading: null, caveats: [], lowered: null },
          ...rest,
        }),
      ),
    }),
  );
const usual = 'TLP:AMBER+STRICT';
const rules = { defaultLabel: usual, gradings: commonGradings } as const;
const isKept = (made: Deck, at: number): boolean => {
  const slide = made.slides[at];
  return slide?.hidden === true || slide?.audience === 'instructor';
};

describe('An older version of a deck, as it may be shown today', () => {
  it('shows no slide to more people than the deck does, nor than the version did', () => {
    fc.assert(
      fc.property(deck, deck, (head, version) => {
        const shown = underHead(head, version, rules);
        shown.slides.forEach((slide, at) => {
          const was = version.slides[at];
          const now = head.slides[at];
          if (!was) throw new Error('No slide is added');
          const label = severity(labelOfSlide(shown, slide, usual));
          expect(label).toBeGreaterThanOrEqual(severity(labelOfSlide(version, was, usual)));
          if (isKept(version, at)) expect(isKept(shown, at)).toBe(true);
          if (!now) return;
          expect(label).toBeGreaterThanOrEqual(severity(labelOfSlide(head, now, usual)));
          if (isKept(head, at)) expect(isKept(shown, at)).toBe(true);
        });
      }),
    );
  });

  it('has the caveats that the deck or its slides got since, and the higher of both gradings', () => {
    const marked = (changes: Partial<Marking>) => ({
      label: 'TLP:GREEN' as const,
      grading: null,
      caveats: [],
      lowered: null,
      ...changes,
    });
    const version = aDeck({
      marking: marked({ grading: 'SECRET', caveats: ['Police only'] }),
      slides: [aSlide({ marking: marked({ grading: 'RESTRICTED' }) })],
    });
    const head = aDeck({
      marking: marked({ grading: 'RESTRICTED', caveats: ['No copies'] }),
      slides: [aSlide({ marking: marked({ grading: '機密', caveats: ['No copies'] }) })],
    });
    const shown = underHead(head, version, rules);
    expect(shown.marking).toMatchObject({ grading: 'SECRET', caveats: ['Police only', 'No copies'] });
    expect(shown.slides[0]?.marking).toMatchObject({ grading: '機密', caveats: ['No copies'] });
  });

  it('is the version itself where the deck became no stricter', () => {
    fc.assert(
      fc.property(deck, (version) => {
        const weaker = aDeck({
          ...version,
          marking: { label: 'TLP:CLEAR', grading: null, caveats: [], lowered: null },
          slides: version.slides.map((slide) => ({
            ...slide,
            audience: 'everyone' as const,
            hidden: false,
            marking: { label: 'TLP:CLEAR' as const, grading: null, caveats: [], lowered: null },
          })),
        });
        expect(underHead(weaker, version, rules)).toBe(version);
      }),
    );
  });
});
