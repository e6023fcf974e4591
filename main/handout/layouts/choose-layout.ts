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
export function chooseLayout(slides: readonly LaidSlide[], paper: Paper): LayoutName {
  const readable = slides.filter((laid) => isReadable(laid, '1', paper));
  if (readable.length === 0) return '1';
  return byDensity.find((name) => readable.every((laid) => isReadable(laid, name, paper))) ?? '1';
}

/** A finding where the slide prints too small, with the densest layout that would do (`none` where none does). */
export function findTooSmall(name: LayoutName, laid: LaidSlide, paper: Paper, find: (finding: Finding) => void): void {
  if (isReadable(laid, name, paper)) return;
  const { deck, slide, number } = laid.shown;
  const wouldDo = byDensity.find((other) => isReadable(laid, other, paper)) ?? 'none';
  const smallest = Math.min(...laid.pictures.map((picture) => printsAt(picture, name, paper).smallest));
  find({
    code: 'slide.too-small',
    weight: 'look',
    place: { deck: deck.id, slide: slide.id, number },
    facts: { printsAtPt: Math.round(smallest * 10) / 10, layout: name, wouldDo },
  });
}

function isReadable(laid: LaidSlide, name: LayoutName, paper: Paper): boolean {
  return laid.pictures.every((picture) => {
    const { latin, han } = printsAt(picture, name, paper);
    // A hundredth of a point is the rounding of the scene, not of the eye.
    return latin >= leastLatinPt - 0.01 && han >= leastHanPt - 0.01;
  });
}

function printsAt(
  { scene }: LaidSlide['pictures'][number],
  name: LayoutName,
  paper: Paper,
): { latin: number; han: number; smallest: number } {
  const cell = layouts[name].cell(paper);
  const scale = Math.min(cell.widthPt / scene.widthPt, cell.heightPt / scene.heightPt);
  const [latin, han] = [scene.smallestLatinPt * scale, scene.smallestHanPt * scale];
  return { latin, han, smallest: Math.min(latin, han) };
}
