/** Finding words in the handout that is shown: over all its pages, also those that were not drawn yet. */
import { create } from 'zustand';
import { ask } from '../../../bridge';
import { showFault } from '../../../state/faults';
import { goToPage, useHandout } from '../handout-store';
import { useReading } from '../preview/reading';
import type { WordsOnPage } from '../../../../main/model/previewed-pages';
import { boxesInRoom, firstFrom, stepped } from './hits';

interface Finding {
  readonly open: boolean;
  readonly query: string;
  readonly found: readonly WordsOnPage[];
  readonly total: number;
  /** Which of them the person is at. */
  readonly at: number;
  /** The query whose answer this is: a newer one is on its way where it is another. */
  readonly answered: string;
  /** Counts up with every wish to write what to find. */
  readonly asked: number;
}

const nothing = { found: [], total: 0, at: 0, answered: '' } as const;

export const useFinding = create<Finding>(() => ({ open: false, query: '', asked: 0, ...nothing }));

/** Typing goes on while the words are looked for. */
const typingMs = 120;
/** The pages of an edit are drawn first. */
const afterEditMs = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Opens the bar, or puts the cursor back into it. */
export function openFinding(): void {
  useFinding.setState(({ asked }) => ({ open: true, asked: asked + 1 }));
  seekSoon('shown', 0);
}

export function closeFinding(): void {
  clearTimeout(waiting);
  useFinding.setState({ open: false, ...nothing });
}

export function writeFinding(query: string): void {
  useFinding.setState(query.trim() === '' ? { query, ...nothing } : { query });
  seekSoon('typed', typingMs);
}

/** Looks again on a new plan's pages; the reader stays where they are. */
export function findAgain(): void {
  if (useFinding.getState().open) seekSoon('shown', afterEditMs);
}

/** Goes to the next one for 1, to the one before for -1. */
export function stepFinding(by: 1 | -1): void {
  const { found, at, open } = useFinding.getState();
  if (!open) openFinding();
  if (found.length === 0) return;
  useFinding.setState({ at: stepped(at, by, found.length) });
  showHit();
}

function seekSoon(why: 'typed' | 'shown', delayMs: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void seek(why), delayMs);
}

async function seek(why: 'typed' | 'shown'): Promise<void> {
  const { preview } = useHandout.getState();
  const { query, open } = useFinding.getState();
  if (!open || preview === null || query.trim() === '') return;
  try {
    const answer = await ask('handout.find', { plan: preview.plan, query });
    const now = useFinding.getState();
    // Null: there is a newer plan, which is asked when it is shown.
    if (answer === null || !now.open || now.query !== query) return;
    const isNew = now.answered !== query;
    const at = isNew
      ? firstFrom(answer.found, useReading.getState().page)
      : Math.min(now.at, Math.max(0, answer.found.length - 1));
    useFinding.setState({ ...answer, at, answered: query });
    if (isNew && why === 'typed') showHit();
  } catch (error) {
    showFault(error);
  }
}

function showHit(): void {
  const { found, at } = useFinding.getState();
  const { preview } = useHandout.getState();
  const hit = found[at];
  if (!hit || !preview) return;
  const [box] = boxesInRoom(hit, preview);
  goToPage(hit.page, box);
}
