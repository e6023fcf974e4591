/** Chooses the layout that `auto` means, and finds slides whose smallest text prints too small to read. */
import type { Finding } from '../../model/finding';
import type { LayoutName } from '../../model/recipe';
import type { Paper } from '../page/paper';
import type { LaidSlide } from '../slides/lay-slides';
import { layouts } from './layouts';
import { isReadable, printsAt, type Cell } from './readable-text';

/** From the most slides a page to the fewest. `notes` is no answer to small text alone: it prints another text too. */
export const byDensity: readonly LayoutName[] = ['9', '6', '4', '3', '2', '1'];

/** The densest layout in which every slide that can be read at all is read; one a page where none would do. */
export function chooseLayout(slides: readonly LaidSlide[], hasPairs: boolean, paper: Paper): LayoutName {
  const cellOf = (name: LayoutName): Cell | null => layouts[name].cell(paper, hasPairs);
  const readable = slides.filter((laid) => isReadable(laid, cellOf('1')));
  if (readable.length === 0) return '1';
  return byDensity.find((name) => readable.every((laid) => isReadable(laid, cellOf(name)))) ?? '1';
}

/** A finding for a slide that prints too small, with the densest layout that would do (`none` where none does). */
export function findTooSmall(
  name: LayoutName,
  laid: LaidSlide,
  hasPairs: boolean,
  paper: Paper,
  find: (finding: Finding) => void,
): void {
  const cellOf = (each: LayoutName): Cell | null => layouts[each].cell(paper, hasPairs);
  const { deck, slide, number } = laid.shown;
  const wouldDo = byDensity.find((other) => isReadable(laid, cellOf(other))) ?? 'none';
  const cell = cellOf(name);
  if (cell === null) return;
  const smallest = Math.min(...laid.pictures.map((picture) => printsAt(picture, cell).smallest));
  find({
    code: 'slide.too-small',
    weight: 'look',
    place: { deck: deck.id, slide: slide.id, number },
    facts: { printsAtPt: Math.round(smallest * 10) / 10, layout: name, wouldDo },
  });
}
