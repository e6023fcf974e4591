import { describe, expect, it } from 'vitest';
import { commonGradings, unmarked, type Marking } from '../../../main/model/marking';
import { renewDeck, type Renewal } from '../../../main/model/renewal/renew-deck';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { aDeck, aSlide } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';

const rules = { defaultLabel: 'TLP:AMBER+STRICT', gradings: commonGradings } as const;
const marked = (marking: Partial<Marking>): Marking => ({ ...unmarked, ...marking });
const lowered = (from: 'TLP:AMBER' | 'TLP:RED') => ({ from, reason: 'Published since', at: '2026-11-01T08:00:00Z' });

interface Sides {
  readonly known: Partial<Marking>;
  readonly fresh: Partial<Marking>;
  readonly markedBefore?: Marking;
  /** Of the slide that both have. */
  readonly slides?: readonly [known: Partial<Marking>, fresh: Partial<Marking>];
}

/** The deck after the update, which had one slide and has a second, new one. */
function renewed({ known, fresh, markedBefore, slides: [one, other] = [{}, {}] }: Sides) {
  const [a, b] = [slideId('a'), slideId('b')];
  const renewal: Renewal = {
    known: aDeck({ marking: marked(known), slides: [aSlide({ id: a, marking: marked(one) })] }),
    fresh: aDeck({ marking: marked(fresh), slides: [aSlide({ id: a, marking: marked(other) }), aSlide({ id: b })] }),
    language: 'en',
    pairs: new Map(),
    before: () => ({}),
    markedBefore: markedBefore ?? null,
    rules,
  };
  const deck = renewDeck(renewal);
  return { ...deck.marking, counts: deck.slides.map((slide) => labelOfSlide(deck, slide, rules.defaultLabel)) };
}

describe('A deck that takes in a newer version of its file', () => {
  it('is raised to the label that its author set since, and keeps a stricter one of its own', () => {
    expect(renewed({ known: { label: 'TLP:AMBER' }, fresh: { label: 'TLP:RED' } })).toMatchObject({
      label: 'TLP:RED',
      counts: ['TLP:RED', 'TLP:RED'],
    });
    const kept = { label: 'TLP:RED', counts: ['TLP:RED', 'TLP:RED'] };
    expect(renewed({ known: { label: 'TLP:RED' }, fresh: { label: 'TLP:GREEN' } })).toMatchObject(kept);
    expect(renewed({ known: { label: 'TLP:RED' }, fresh: {} })).toMatchObject(kept);
  });

  it('without a label takes a stricter one than the default of the library, and is not lowered by a milder one', () => {
    expect(renewed({ known: {}, fresh: { label: 'TLP:RED' } }).label).toBe('TLP:RED');
    expect(renewed({ known: {}, fresh: { label: 'TLP:GREEN' } }).label).toBeNull();
  });

  it('stays lowered where that was decided of as strict a label, but for slides that nobody had seen then', () => {
    const known = { label: 'TLP:GREEN', lowered: lowered('TLP:RED') } as const;
    expect(renewed({ known, fresh: { label: 'TLP:RED' } })).toMatchObject({
      ...known,
      counts: ['TLP:GREEN', 'TLP:RED'],
    });
    const mild = { label: 'TLP:GREEN', lowered: lowered('TLP:AMBER') } as const;
    expect(renewed({ known: mild, fresh: { label: 'TLP:RED' } })).toMatchObject({ label: 'TLP:RED', lowered: null });
  });

  it('raises a slide to the label that stands on it since, unless it was lowered from that', () => {
    const both = { known: { label: 'TLP:GREEN' }, fresh: { label: 'TLP:GREEN' } } as const;
    expect(renewed({ ...both, slides: [{}, { label: 'TLP:RED' }] }).counts).toEqual(['TLP:RED', 'TLP:GREEN']);
    const decided = { label: 'TLP:GREEN', lowered: lowered('TLP:RED') } as const;
    expect(renewed({ ...both, slides: [decided, { label: 'TLP:RED' }] }).counts).toEqual(['TLP:GREEN', 'TLP:GREEN']);
  });

  it('takes a higher grading, and none that its file had already when a person chose another', () => {
    const [known, fresh] = [{ grading: 'RESTRICTED' }, { grading: 'SECRET' }];
    expect(renewed({ known, fresh }).grading).toBe('SECRET');
    expect(renewed({ known: fresh, fresh: known }).grading).toBe('SECRET');
    expect(renewed({ known: {}, fresh }).grading).toBe('SECRET');
    expect(renewed({ known, fresh, markedBefore: marked(fresh) }).grading).toBe('RESTRICTED');
  });
});
