import { describe, expect, it } from 'vitest';
import { boxesInRoom, firstFrom, stepped } from '../../../renderer/screens/handout/find/hits';
import { pageOfEntry } from '../../../renderer/screens/handout/preview/page-entry';

const room = { widthPt: 595, heightPt: 842 };
const hit = (page: number, widthPt = 595, heightPt = 842) => ({
  page,
  widthPt,
  heightPt,
  boxes: [{ xPt: 100, yPt: 50, widthPt: 40, heightPt: 10 }],
});

describe('Words that were found in a handout', () => {
  it('begin at the page that is read, and at the first where none comes after it', () => {
    expect(firstFrom([hit(2), hit(5), hit(9)], 4)).toBe(1);
    expect(firstFrom([hit(2), hit(5)], 8)).toBe(0);
  });

  it('are gone through around the end, in both directions', () => {
    expect([stepped(2, 1, 3), stepped(0, -1, 3), stepped(0, 1, 0)]).toEqual([0, 2, 0]);
  });

  it('are marked where their page is drawn: one that lies across is smaller, and stands in the middle', () => {
    expect(boxesInRoom(hit(0), room)).toEqual([{ xPt: 100, yPt: 50, widthPt: 40, heightPt: 10 }]);
    const [box] = boxesInRoom(hit(0, 842, 595), room);
    const fit = 595 / 842;
    expect(box?.xPt).toBeCloseTo(100 * fit);
    expect(box?.yPt).toBeCloseTo((842 - 595 * fit) / 2 + 50 * fit);
  });
});

describe('A page to go to', () => {
  const labels = ['i', 'ii', '1', '2', '3'];
  it.each([
    ['ii', 1],
    [' II ', 1],
    ['2', 3],
    ['5', 4],
    ['４', 3],
  ])('is the one with that number on it, or the one at that place: %s', (entry, page) => {
    expect(pageOfEntry(entry, labels)).toBe(page);
  });

  it.each(['', '0', '6', '-1', 'x', '1.5'])('is none where there is no such page: %j', (entry) => {
    expect(pageOfEntry(entry, labels)).toBeNull();
  });
});
