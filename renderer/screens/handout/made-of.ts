/** Whether what was exported is still what the handout is: a file that was told as good is not, once a mended word was taken in. */
import type { HandoutState } from './handout-store';
import type { Source } from './handout-source';
import type { PreviewReport } from '../../../main/contract/views';

/** What the last files were made of. */
export interface MadeOf {
  /** Of the handout's pages, in order; null where they were still on their way. */
  readonly keys: readonly string[] | null;
  /** Of its course or deck. */
  readonly revision: number | null;
}

function revisionOf(source: Source | null): number | null {
  if (source === null) return null;
  return source.kind === 'deck' ? source.deck.revision : source.view.course.revision;
}

/** What an export that begins now is made of. */
export function madeOfNow({
  preview,
  following,
  source,
}: Pick<HandoutState, 'preview' | 'following' | 'source'>): MadeOf {
  return { keys: following ? null : (preview?.keys ?? null), revision: revisionOf(source) };
}

/** The pages that were on their way when the export began are there: later ones are compared with them. */
export function withPages(made: MadeOf | null, { keys }: Pick<PreviewReport, 'keys'>): MadeOf | null {
  return made?.keys === null ? { ...made, keys } : made;
}

/** True where some page is not what it was in the file. Pages that are on their way are waited for. */
export function pagesDiffer({
  madeOf,
  preview,
  following,
}: Pick<HandoutState, 'madeOf' | 'preview' | 'following'>): boolean {
  if (following || !preview || !madeOf?.keys) return false;
  const { keys } = madeOf;
  return keys.length !== preview.keys.length || keys.some((key, at) => key !== preview.keys[at]);
}

/** Of several files: what their course or deck is now is on the screen for one of them alone. */
export function sourceDiffers({ madeOf, source }: Pick<HandoutState, 'madeOf' | 'source'>): boolean {
  const now = revisionOf(source);
  return now !== null && (madeOf?.revision ?? now) !== now;
}
