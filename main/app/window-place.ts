/** Where a window stood, and where it may stand now: values alone, read before anything but Electron is loaded. */

/** In the system's own pixels; `isMaximized` keeps the place that the window takes when it is made smaller again. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** A display's area without the system's bars. */
export type WorkArea = Pick<WindowPlace, 'x' | 'y' | 'width' | 'height'>;

/** The laptop designed for is 1920 × 1080 at 150 %. */
export const firstSize = { width: 1280, height: 720 };
export const smallestSize = { width: 960, height: 600 };

/** So much of a window's title row must be in sight that a hand can take hold of it there. */
const graspable = { width: 160, height: 24 };

/** The place in what was written; null where it is damaged: a window never stays shut for that. */
export function placeIn(written: unknown): WindowPlace | null {
  if (typeof written !== 'object' || written === null) return null;
  const { x, y, width, height, isMaximized } = written as Record<string, unknown>;
  const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(value as number) < 1e6;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

/** How much of a window's upper edge lies in an area, in each direction. */
function seenIn(area: WorkArea, { x, y, width }: WorkArea): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(x + width, area.x + area.width) - Math.max(x, area.x),
    height: Math.min(y + 40, area.y + area.height) - Math.max(y, area.y),
  };
}

/**
 * Where to open a window: where it stood, if its title row can still be taken hold of; on a display that is gone, or became
 * smaller, nobody would find it again. Then it has its size at most, and the system chooses the place.
 */
export function placeToOpen(
  kept: WindowPlace | null,
  areas: readonly WorkArea[],
): Partial<Pick<WindowPlace, 'x' | 'y'>> & Pick<WindowPlace, 'width' | 'height'> {
  if (kept === null) return firstSize;
  const area = areas.find((one) => {
    const seen = seenIn(one, kept);
    return seen.width >= graspable.width && seen.height >= graspable.height;
  });
  const most = area ?? areas[0];
  const within = (length: number, smallest: number, longest: number): number =>
    Math.max(smallest, Math.min(length, longest));
  const size = {
    width: within(kept.width, smallestSize.width, most?.width ?? kept.width),
    height: within(kept.height, smallestSize.height, most?.height ?? kept.height),
  };
  return area ? { x: kept.x, y: kept.y, ...size } : size;
}

/** Beside a window that is open: a little lower and further on, so that both are seen. */
export function placeBeside(open: WindowPlace): WindowPlace {
  const step = 32;
  return { ...open, x: open.x + step, y: open.y + step };
}
