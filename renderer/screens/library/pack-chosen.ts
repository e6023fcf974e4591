import { askToPack } from '../kit/kit-store';
import { decksOf, type LibraryItem } from './library-items';

/** Asks how the courses and decks among these are to be packed into a kit. */
export function packChosen(chosen: readonly LibraryItem[]): void {
  askToPack({
    courses: chosen.flatMap((item) => (item.kind === 'course' ? [item.course.id] : [])),
    decks: decksOf(chosen),
  });
}
