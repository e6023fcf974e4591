/** Words that nobody sees, said once: a master repeats them on every slide of its deck. */
import type { DeckId, SlideId } from '../../model/ids';
import type { ShownSlide } from '../shown';

/**
 * For one session: tells of each slide which of its concealed texts no earlier slide of the same deck had. A slide that is laid out again
 * is told the same.
 */
export function concealedOnce(): (slide: Pick<ShownSlide, 'deck' | 'slide'>) => (text: string) => boolean {
  const first = new Map<DeckId, Map<string, SlideId>>();
  return ({ deck, slide }) => {
    const known = first.get(deck.id) ?? new Map<string, SlideId>();
    first.set(deck.id, known);
    const here = new Set<string>();
    return (text) => {
      const words = text.trim().replace(/\s+/g, ' ');
      if (words === '' || here.has(words)) return false;
      here.add(words);
      const by = known.get(words) ?? slide.id;
      known.set(words, by);
      return by === slide.id;
    };
  };
}
