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

/** Typing goes on: a question each 80 ms is one too many for a worker that answers in as long. */
const pauseMs = 80;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** No text has it. */
const nowhere = '\u0001';

/** Has the worker read all decks when a person turns to the search box: of a thousand decks that takes two seconds. */
export function readAhead(): void {
  if (useApp.getState().state?.library) void ask('library.find-slides', { query: nowhere }).catch(() => undefined);
}

/** Asks for the slides that hold these words; what was found before stays until the answer is here. */
export function findSlides(text: string): void {
  const query = text.trim().slice(0, 200);
  clearTimeout(waiting);
  if (query === '') {
    useSlideHits.setState({ query: null, answer: null });
    return;
  }
  waiting = setTimeout(() => {
    useSlideHits.setState({ query });
    ask('library.find-slides', { query }).then((answer) => {
      if (useSlideHits.getState().query === query) useSlideHits.setState({ answer });
    }, showFault);
  }, pauseMs);
}
