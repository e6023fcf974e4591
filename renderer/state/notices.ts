/** What was just done: said once, with a way to take it back, until the person puts it away or goes on. */
import { create } from 'zustand';
import type { Facts, WordKey } from '../../main/words/say';

interface Act {
  readonly label: WordKey;
  readonly run: () => void;
}

export interface Notice {
  readonly words: WordKey;
  readonly facts: Facts;
  readonly act: Act | null;
}

export const useNotices = create<{ readonly shown: Notice | null }>(() => ({ shown: null }));

/** Says what was done; it takes the place of what was said before. */
export function tell(words: WordKey, facts: Facts = {}, act: Act | null = null): void {
  useNotices.setState({ shown: { words, facts, act } });
}

/** They tell of a step that the next change leaves behind. */
const ofSteps: readonly WordKey[] = [
  'window.notices.undo',
  'window.notices.undo-of',
  'window.notices.redo',
  'window.notices.redo-of',
];

/**
 * Puts away what tells of an undo, or could have been undone by its own press: something was changed since, and the press would take
 * back that instead.
 */
export function hushUndo(): void {
  const { shown } = useNotices.getState();
  if (shown && (shown.act?.label === 'window.edit.undo' || ofSteps.includes(shown.words))) hush();
}

/** Puts the notice away. */
export function hush(): void {
  useNotices.setState({ shown: null });
}
