/** What is looked for in the open deck, and what is put in its place. */
import { create } from 'zustand';
import { change, choose, useSlides } from './slides-store';
import { findWords, replaceWords, type WordsFound, type WordsWanted } from '../../../main/model/replace-words';
import type { DeckEdit } from '../../../main/model/change';
import type { SlideId } from '../../../main/model/ids';

interface Replacing {
  readonly open: boolean;
  readonly find: string;
  readonly right: string;
  readonly matchCase: boolean;
}

export const useReplacing = create<Replacing>(() => ({ open: false, find: '', right: '', matchCase: false }));

export function openReplacing(): void {
  useReplacing.setState({ open: true });
}

export function closeReplacing(): void {
  useReplacing.setState({ open: false });
}

/** Shows the slide on which a place stands, in its language. */
export function showFound({ slide, language }: WordsFound): void {
  useSlides.setState({ language });
  choose(new Set([slide]));
}

/** Replaces the words on one slide or on all, as one step; gives how often they were replaced. */
export async function replaceIn(wanted: WordsWanted, right: string, only: SlideId | null): Promise<number> {
  let count = 0;
  const done = await change((deck) => {
    const slides = deck.slides.filter(({ id }) => only === null || id === only);
    count = findWords(slides, wanted).filter(({ canReplace }) => canReplace).length;
    return slides.flatMap((slide): readonly DeckEdit[] => {
      const changes = replaceWords(slide, wanted, right);
      return changes ? [{ kind: 'slide.set', slide: slide.id, changes }] : [];
    });
  }, 'replace-words');
  return done ? count : 0;
}
