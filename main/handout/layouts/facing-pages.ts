/** Fills facing pages with a layout that places slides by number alone: once for each language, then page by page. */
import type { Leaf } from '../page/book';
import { below, gridPt } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { continuedWords } from '../slides/continued';
import { factLines, putFacts } from '../slides/facts';
import { facingView, type LaidSlide } from '../slides/lay-slides';
import type { FacingRoom, SlideLayout } from './layout';

/** Each language's pages are made apart, and then take their places opposite each other. */
export function fillTwice(fill: SlideLayout['fill'], slides: Iterable<LaidSlide>, room: FacingRoom): void {
  for (const laid of slides) {
    const pagesOf = (isSecond: boolean): readonly Leaf[] => {
      const leaves: Leaf[] = [];
      const nextLeaf: FacingRoom['nextLeaf'] = (sheet) => {
        const open = room.loosePage(isSecond, sheet);
        leaves.push(open.leaf);
        return open;
      };
      fill([facingView(laid, room.second, isSecond)], { ...room, nextLeaf });
      return leaves;
    };
    const [mains, seconds] = [pagesOf(false), pagesOf(true)];
    for (let at = 0; at < Math.max(mains.length, seconds.length); at += 1)
      room.addSpread(
        mains[at] ?? pageToWriteOn(laid, room),
        seconds[at] ?? pageToWriteOn({ ...laid, isSecond: true }, room),
      );
  }
}

/** Opposite a page that only one language needs: the slide's number, and room to write. */
function pageToWriteOn(laid: LaidSlide, room: FacingRoom): Leaf {
  const { leaf, body } = room.loosePage(true);
  const endPt = putFacts(leaf, factLines({ ...laid, pictures: [] }, room, continuedWords(laid, room)), body, room);
  leaf.shows.push(laid.shown.slide.id);
  leaf.items.push(...roomFromTop(below(body, endPt + gridPt), room.recipe.writing));
  return leaf;
}
