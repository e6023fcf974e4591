import { describe, expect, it } from 'vitest';
import { placeBeside, placeIn, placeToOpen, type WindowPlace } from '../../../main/app/window-place';

const laptop = { x: 0, y: 0, width: 1280, height: 720 };
const beamer = { x: 1280, y: 0, width: 1920, height: 1080 };
const place = (changes: Partial<WindowPlace> = {}): WindowPlace => ({
  x: 1400,
  y: 80,
  width: 1300,
  height: 800,
  isMaximized: false,
  ...changes,
});

describe('A window', () => {
  it('opens where it stood, at the size it had', () => {
    expect(placeToOpen(place(), [laptop, beamer])).toEqual({ x: 1400, y: 80, width: 1300, height: 800 });
  });

  it('opens at its first size where none stood before', () => {
    expect(placeToOpen(null, [laptop])).toEqual({ width: 1280, height: 720 });
  });

  it('that stood on a display which is gone opens where the system puts it, no larger than what is there', () => {
    expect(placeToOpen(place(), [laptop])).toEqual({ width: 1280, height: 720 });
  });

  it.each([
    ['under the lower edge', { x: 100, y: 715 }],
    ['above the upper edge', { x: 100, y: -60 }],
    ['left with a few pixels', { x: -1200, y: 50 }],
  ])('whose title row cannot be taken hold of, %s, is brought back', (_where, changes) => {
    expect(placeToOpen(place(changes), [laptop])).not.toHaveProperty('x');
  });

  it('half beside the display stays there: its title row is at hand', () => {
    expect(placeToOpen(place({ x: 900, y: 300, width: 1000, height: 700 }), [laptop])).toMatchObject({
      x: 900,
      y: 300,
    });
  });

  it('is never smaller than what its columns need', () => {
    expect(placeToOpen(place({ x: 0, y: 0, width: 10, height: 10 }), [laptop, beamer])).toMatchObject({
      width: 960,
      height: 600,
    });
  });

  it('beside another stands a little lower and further on', () => {
    expect(placeBeside(place())).toMatchObject({ x: 1432, y: 112, width: 1300 });
  });

  it('takes no place from a damaged file', () => {
    for (const written of [null, 'a', {}, { ...place(), x: null }, { ...place(), width: 1e9 }, { ...place(), y: 1.5 }])
      expect(placeIn(written), JSON.stringify(written)).toBeNull();
    expect(placeIn({ ...place(), more: 1 })).toEqual(place());
  });
});
