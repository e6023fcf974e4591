import { describe, expect, it } from 'vitest';
import { loweredLabels } from '../../../main/model/lowered';
import { unmarked, type Marking, type TlpLabel } from '../../../main/model/marking';
import type { IncludedItem } from '../../../main/model/work-out-label';
import { aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';

const why = (from: TlpLabel) => ({ from, reason: 'Published since', at: '2026-03-02' });
const marked = (label: TlpLabel | null, from: TlpLabel | null = null): Marking => ({
  ...unmarked,
  label,
  lowered: from && why(from),
});
const slide = (deck: Marking, own: Marking): IncludedItem => ({
  kind: 'slide',
  deck: aDeck({ marking: deck }),
  slide: aSlide({ marking: own }),
  number: 3,
});

describe('The lowered labels of a handout', () => {
  it('name the deck or slide, from what to what, and why; a deck once', () => {
    const items = [
      slide(marked('TLP:GREEN', 'TLP:RED'), unmarked),
      slide(marked('TLP:GREEN', 'TLP:RED'), marked('TLP:CLEAR', 'TLP:GREEN')),
    ];
    expect(loweredLabels(items, 'TLP:AMBER+STRICT')).toEqual([
      {
        deck: 'deck-tracing',
        slide: null,
        number: null,
        session: null,
        from: 'TLP:RED',
        to: 'TLP:GREEN',
        reason: 'Published since',
        at: '2026-03-02',
      },
      {
        deck: 'deck-tracing',
        slide: 'slide-1',
        number: 3,
        session: null,
        from: 'TLP:GREEN',
        to: 'TLP:CLEAR',
        reason: 'Published since',
        at: '2026-03-02',
      },
    ]);
  });

  it('name a session whose label was taken off', () => {
    const items: readonly IncludedItem[] = [
      { kind: 'session', session: aSession({ marking: marked(null, 'TLP:RED') }) },
    ];
    expect(loweredLabels(items, 'TLP:AMBER+STRICT')).toMatchObject([
      { session: 'session-1', from: 'TLP:RED', to: null },
    ]);
  });

  it('hold nothing that counts as strictly as before', () => {
    expect(loweredLabels([slide(marked('TLP:RED'), marked('TLP:CLEAR', 'TLP:GREEN'))], 'TLP:AMBER+STRICT')).toEqual([]);
  });
});
