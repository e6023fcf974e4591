/** The search's side of the worker: the words of every deck stay folded in memory, and a deck is read again when it has changed. */
import type { DeckId, SlideId } from '../model/ids';
import { searchWords } from '../model/search/fold-text';
import { findInDeck, readDeckText, snippet, type DeckText, type SearchedSlide } from '../model/search/slide-search';
import { slideName } from '../model/slide-name';
import { libraryPaths } from '../store/library-paths';
import type { SlideFound, SlidesFound } from '../model/search/slides-found';

export interface SearchedDeck {
  readonly id: DeckId;
  readonly revision: number;
}

/** What a person looks through; more words find fewer. */
export const mostFound = 100;

/** Decks whose slides stay at hand as they are written: the hundred that are shown with one letter are mostly shown with the next. */
const mostAtHand = 128;

interface Read {
  readonly revision: number;
  readonly text: DeckText;
}

export interface SlideSearch {
  find(folder: string, decks: readonly SearchedDeck[], query: string, onDeck: (done: number) => void): SlidesFound;
}

/** `readFile` throws where there is no file. */
export function createSlideSearch(readFile: (path: string) => Uint8Array): SlideSearch {
  let open: { readonly folder: string; readonly decks: Map<DeckId, Read> } | null = null;

  const atHand = new Map<DeckId, readonly SearchedSlide[]>();

  /** The words as they are written, for the few decks that are shown. */
  const writtenOf = (folder: string, deck: DeckId): readonly SearchedSlide[] => {
    const slides = atHand.get(deck) ?? slidesOf(folder, deck);
    atHand.delete(deck);
    atHand.set(deck, slides);
    const [oldest] = atHand.keys();
    if (atHand.size > mostAtHand && oldest !== undefined) atHand.delete(oldest);
    return slides;
  };

  const slidesOf = (folder: string, deck: DeckId): readonly SearchedSlide[] => {
    try {
      const record = JSON.parse(new TextDecoder().decode(readFile(libraryPaths(folder).fileOf('deck', deck)))) as {
        readonly slides?: readonly SearchedSlide[];
      };
      return record.slides ?? [];
    } catch {
      return []; // A deck that cannot be read is told of by the library itself.
    }
  };

  return {
    find(folder, decks, query, onDeck) {
      if (open?.folder !== folder) {
        open = { folder, decks: new Map() };
        atHand.clear();
      }
      const known = open.decks;
      const wanted = new Set(decks.map(({ id }) => id));
      for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
      decks.forEach(({ id, revision }, index) => {
        if (known.get(id)?.revision === revision) return;
        atHand.delete(id);
        known.set(id, { revision, text: readDeckText(slidesOf(folder, id)) });
        onDeck(index + 1);
      });
      const words = searchWords(query);
      const found: SlideFound[] = [];
      let count = 0;
      for (const { id } of decks) {
        const text = known.get(id)?.text;
        const places = text ? findInDeck(text, words) : [];
        count += places.length;
        const room = mostFound - found.length;
        if (places.length === 0 || room <= 0) continue;
        const slides = writtenOf(folder, id);
        for (const { slide: at, language, field, from, to } of places.slice(0, room)) {
          const slide = slides[at];
          const written = slide?.texts[language]?.[field] ?? '';
          const [before, match, after] = snippet(written, from, to);
          const title = slide ? slideName(slide, language) : '';
          found.push({
            deck: id,
            slide: slide?.id ?? ('' as SlideId),
            number: at + 1,
            language,
            field,
            title,
            before,
            match,
            after,
          });
        }
      }
      return { found, count };
    },
  };
}
