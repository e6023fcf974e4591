/** The slides that hold what stands in the search box; an answer that comes after a newer question is dropped. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { showFault } from '../../state/faults';
import type { SlidesFound } from '../../../main/model/search/slides-found';

interface SlideHits {
  /** What was asked for; null while there is nothing to find. */
  readonly query: string | null;
  readonly answer: SlidesFound | null;
}

export const useSlideHits = create<SlideHits>(() => ({ query: null, answer: null }));

/** Somebody waits for an answer: what is typed meanwhile is asked for when it is here, and only what stands in the box then. */
let isAsking = false;
/** Counts what was wished for: the same words again, where decks were changed, are another wish. */
let wished = 0;

/** No text has it. */
const nowhere = '\u0001';

/** Has the worker read all decks when a person turns to the search box: of a thousand decks that takes two seconds. */
export function readAhead(): void {
  if (useApp.getState().state?.library) void ask('library.find-slides', { query: nowhere }).catch(() => undefined);
}

/** Asks for the slides that hold these words, at once; what was found before stays until the answer is here. */
export function findSlides(text: string): void {
  const query = text.trim().slice(0, 200);
  wished += 1;
  useSlideHits.setState(query === '' ? { query: null, answer: null } : { query });
  if (query !== '' && !isAsking) void askForNewest();
}

/** One question after the other: a worker that is asked for every letter of a quick hand would answer the last one last. */
async function askForNewest(): Promise<void> {
  isAsking = true;
  try {
    let asked = 0;
    while (asked !== wished) {
      asked = wished;
      const { query } = useSlideHits.getState();
      const answer = query === null ? null : await ask('library.find-slides', { query });
      if (asked === wished) useSlideHits.setState({ answer });
    }
  } catch (error) {
    showFault(error);
  } finally {
    isAsking = false;
  }
}
