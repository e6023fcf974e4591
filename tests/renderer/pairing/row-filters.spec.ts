import { describe, expect, it } from 'vitest';
import { filterRows, surenessOf, toldReasons } from '../../../renderer/screens/pairing/row-filters';
import type { ShownRow } from '../../../main/model/pairing/row-moves';
import type { SlideId } from '../../../main/model/ids';

const row = (fields: Partial<ShownRow>): ShownRow => ({
  main: 'slide-1' as SlideId,
  other: 'slide-a' as SlideId,
  bilingual: false,
  confidence: 0.9,
  reasons: ['pictures'],
  ...fields,
});

describe('the rows of a pairing', () => {
  const rows = [
    row({}),
    row({ confidence: 0.55, reasons: ['order'] }),
    row({ confidence: 0.7, reasons: ['words', 'moved'] }),
    row({ other: null, confidence: 0.6, reasons: ['alone'] }),
    row({ other: null, bilingual: true, reasons: ['alone'] }),
    row({ confidence: 1, reasons: ['hand'] }),
  ];
  const places = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map(({ at }) => at);

  it('that want a second look are those by order alone and those out of order', () => {
    expect(places('check')).toEqual([1, 2]);
  });

  it('in one language are those without a partner that are not bilingual already', () => {
    expect(places('alone')).toEqual([3]);
    expect(places('bilingual')).toEqual([4]);
  });

  it('keep their places among all rows', () => {
    expect(places('all')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(places('hand')).toEqual([5]);
  });

  it('tell first of another place, which is what to look at', () => {
    expect(toldReasons({ reasons: ['words', 'numbers', 'moved'] })).toEqual(['moved', 'words', 'numbers']);
  });

  it('are as sure as what speaks for them, and say nothing where nothing was matched', () => {
    expect([0.95, 0.6, 0.2, null].map((confidence) => surenessOf({ confidence }))).toEqual([
      'sure',
      'likely',
      'guess',
      null,
    ]);
  });
});
