/** Chooses the layout that `auto` means, and finds slides whose smallest text prints too small to read. */
import type { Finding } from '../../model/finding';
import type { LayoutName } from '../../model/recipe';
import type { Paper } from '../page/paper';
import type { LaidSlide } from '../slides/lay-slides';
import { layouts } from './layouts';

/** What a person reads without effort on paper. */
const leastLatinPt = 6;
const leastHanPt = 7;

/** From the most slides a page to the fewest. `notes` is no answer to small text alone: it prints another text too. */
const byDensity: readonly LayoutName[] = ['9', '6', '4', '3-lines', '2', '1'];

/** The densest layout in which every slide that can be read at all is read; one a page where none would do. */
export function chooseLayout(wanted: LayoutName | 'auto', slides: readonly LaidSlide[], paper: Paper): LayoutName {
  if (wanted !== 'auto') return wanted;
  const readable = slides.filter((laid) => isReadable(laid, '1', paper));
  if (readable.length === 0) return slides.length > 0 ? '1' : '3-lines';
  return byDensity.find((name) => readable.every((laid) => isReadable(laid, name, paper))) ?? '1';
}

/** One finding for each slide that prints too small, with the densest layout that would do (`none` where none does). */
export function findTooSmall(name: LayoutName, slides: readonly LaidSlide[], paper: Paper, find: (finding: Finding) => void): void {
  for (const laid of slides) {
    if (isReadable(laid, name, paper)) continue;
    const { deck, slide, number } = laid.shown;
    const wouldDo = byDensity.find((other) => isReadable(laid, other, paper)) ?? 'none';
    const printsAtPt = Math.round(Math.min(...laid.pictures.map((picture) => printsAt(picture, name, paper).smallest)) * 10) / 10;
    find({ code: 'slide.too-small', weight: 'look', place: { deck: deck.id, slide: slide.id, number }, facts: { printsAtPt, layout: name, wouldDo } });
  }
}

function isReadable(laid: LaidSlide, name: LayoutName, paper: Paper): boolean {
  return laid.pictures.every((picture) => {
    const { latin, han } = printsAt(picture, name, paper);
    // A hundredth of a point is the rounding of the scene, not of the eye.
    return latin >= leastLatinPt - 0.01 && han >= leastHanPt - 0.01;
  });
}

function printsAt({ scene }: LaidSlide['pictures'][number], name: LayoutName, paper: Paper): { latin: number; han: number; smallest: number } {
  const cell = layouts[name].cell(paper);
  const scale = Math.min(cell.widthPt / scene.widthPt, cell.heightPt / scene.heightPt);
  const [latin, han] = [scene.smallestLatinPt * scale, scene.smallestHanPt * scale];
  return { latin, han, smallest: Math.min(latin, han) };
}
