import { describe, expect, it } from 'vitest';
import { giveDeck, joining } from '../../../main/model/give-deck';
import { commonGradings } from '../../../main/model/marking';
import { renewDeck } from '../../../main/model/renewal/renew-deck';
import { underHead } from '../../../main/model/under-head';
import { aDeck, aSlide } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import type { Slide } from '../../../main/model/slide';

const slide = (name: string, audience: Slide['audience'] = 'everyone') => aSlide({ id: slideId(name), audience });
const kept = aDeck({ slides: [slide('a', 'instructor'), slide('b', 'instructor')] });
const audiences = (slides: readonly Slide[]) => slides.map(({ audience }) => audience);

describe('A deck that is for instructors alone', () => {
  it('is one whose slides all are: those that were already are not touched', () => {
    const edits = giveDeck({ slides: [slide('a'), slide('b', 'instructor')] }, 'instructor');
    expect(edits).toEqual([{ kind: 'slide.set', slide: 'a', changes: { audience: 'instructor' } }]);
    expect(giveDeck(kept, 'instructor')).toEqual([]);
  });

  it('takes in every slide that joins it, while a deck of which some are for everybody leaves a slide as it is', () => {
    expect(joining(slide('new'), kept).audience).toBe('instructor');
    expect(joining(slide('new'), { slides: [...kept.slides, slide('c')] }).audience).toBe('everyone');
    expect(joining(slide('new'), { slides: [] }).audience).toBe('everyone');
  });

  it('takes in what a newer version of its file brings', () => {
    const fresh = aDeck({ slides: [slide('a'), slide('new'), slide('b')] });
    const rules = { defaultLabel: 'TLP:GREEN', gradings: commonGradings } as const;
    const same = { language: 'en', pairs: new Map(), before: () => ({}), markedBefore: null } as const;
    const renewed = renewDeck({ known: kept, fresh, ...same, rules });
    expect(audiences(renewed.slides)).toEqual(['instructor', 'instructor', 'instructor']);
  });

  it('keeps its older versions from participants too, with the slides that it has no more', () => {
    const version = aDeck({ slides: [slide('a'), slide('gone'), slide('b')] });
    const shown = underHead(kept, version, { defaultLabel: 'TLP:GREEN', gradings: commonGradings });
    expect(audiences(shown.slides)).toEqual(['instructor', 'instructor', 'instructor']);
  });
});
