/** What is looked for in the open deck, and what is put in its place. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { changeBy, choose, useSlides } from './slides-store';
import type { WordsReplacedView } from '../../../main/contract/replace-requests';
import type { WordsFound, WordsWanted } from '../../../main/model/replace-words';
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

/** Replaces the words on one slide or on all, as one step; null where nothing was replaced. */
export async function replaceIn(
  { find, matchCase, language }: WordsWanted,
  right: string,
  only: SlideId | null,
): Promise<Pick<WordsReplacedView, 'replaced' | 'left'> | null> {
  let report: Pick<WordsReplacedView, 'replaced' | 'left'> | null = null;
  const done = await changeBy(async ({ id, revision }) => {
    const at = { deck: id, base: revision, slide: only };
    const view = await ask('deck.replace-words', { ...at, find, matchCase, language, right });
    report = view;
    return view;
  }, 'replace-words');
  return done ? report : null;
}
