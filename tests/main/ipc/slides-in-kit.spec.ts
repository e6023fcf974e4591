import { describe, expect, it } from 'vitest';
import { slidesInKit } from '../../../main/ipc/slides-in-kit';
import type { KitItem } from '../../../main/model/kit';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import type { Sha256 } from '../../../main/model/ids';

const sha = (digit: string): Sha256 => digit.repeat(64) as Sha256;
const pick = [{ kind: 'from' as const, slide: slideId('slide-1') }];
const thing = (kind: KitItem['kind'], record: Parameters<typeof slidesInKit>[0]['record']) => ({
  item: { kind } as KitItem,
  record,
  needs: [],
  isWhole: true,
  lacks: [],
});

describe('A thing of a kit', () => {
  const deck = aDeck({ slides: slides(2) });
  const closed = aDeck({ title: { en: 'Guest' }, slides: slides(3).map((one) => ({ ...one, hidden: true })) });
  const material = [sha('1'), sha('2'), sha('1')].map((pinned) => ({
    kind: 'slides' as const,
    deck: deck.id,
    pinned,
    pick,
  }));

  it('names the decks of which a course brings slides, each once, and marks the one that is for instructors alone', () => {
    const course = aCourse({ days: [aDay({ sessions: [aSession({ material })] })] });
    const versions = new Map([
      [sha('1'), deck],
      [sha('2'), closed],
    ]);
    expect(slidesInKit(thing('course', course), versions)).toEqual([
      { title: deck.title, slides: 2, isInstructors: false },
      { title: { en: 'Guest' }, slides: 3, isInstructors: true },
    ]);
    expect(slidesInKit(thing('course', { ...course, days: [] }), versions)).toEqual([]);
  });

  it('says of a deck whether any slide of it is for participants', () => {
    expect(slidesInKit(thing('deck', deck), new Map())[0]?.isInstructors).toBe(false);
    expect(slidesInKit(thing('deck', closed), new Map())[0]?.isInstructors).toBe(true);
  });
});
