/** Whether the text of a slide is read with ease at the size in which its picture prints. */
import type { LaidSlide } from '../slides/lay-slides';
import type { SlideLayout } from './layout';

export type Cell = NonNullable<ReturnType<SlideLayout['cell']>>;

/** What a person reads without effort on paper. */
const leastLatinPt = 6;
const leastHanPt = 7;

/** True where all of the slide's text can be read in a cell; a layout that prints no picture prints none too small. */
export function isReadable(laid: LaidSlide, cell: Cell | null): boolean {
  if (cell === null) return true;
  return laid.pictures.every((picture) => {
    const { latin, han } = printsAt(picture, cell);
    // A hundredth of a point is the rounding of the scene, not of the eye.
    return latin >= leastLatinPt - 0.01 && han >= leastHanPt - 0.01;
  });
}

/** The share of a cell's size below which the slide's text is no longer read with ease; more than 1 where it is not in the cell. */
export function leastReadable(laid: LaidSlide, cell: Cell): number {
  return Math.max(
    0,
    ...laid.pictures.map((picture) => {
      const { latin, han } = printsAt(picture, cell);
      return Math.max(leastLatinPt / latin, leastHanPt / han);
    }),
  );
}

export function printsAt(
  { scene }: LaidSlide['pictures'][number],
  cell: Cell,
): { latin: number; han: number; smallest: number } {
  const scale = Math.min(cell.widthPt / scene.widthPt, cell.heightPt / scene.heightPt);
  const [latin, han] = [scene.smallestLatinPt * scale, scene.smallestHanPt * scale];
  return { latin, han, smallest: Math.min(latin, han) };
}
