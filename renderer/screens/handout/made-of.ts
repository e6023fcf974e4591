/** Whether what was exported is still what the handout is: a file that was told as good is not, once a mended word was taken in. */
import { isStricter, type TlpLabel } from '../../../main/model/marking';
import { isForEveryone, type Slide } from '../../../main/model/slide';
import type { HandoutState } from './handout-store';
import type { Source } from './handout-source';
import type { PreviewReport } from '../../../main/contract/views';
import type { SlideId } from '../../../main/model/ids';
import type { Edition } from '../../../main/model/recipe';

/** What the last files were made of. */
export interface MadeOf {
  /** Of the handout's pages, in order; null where they were still on their way. */
  readonly keys: readonly string[] | null;
  /** Of its course or deck. */
  readonly revision: number | null;
  /** Of several files the one that more people get. */
  readonly edition: Edition | null;
  /** The slides of its course or deck that everybody might have. */
  readonly open: ReadonlySet<SlideId>;
  /** What stood in its pages and the label on them; null where they were still on their way. */
  readonly held: { readonly places: ReadonlySet<string>; readonly label: TlpLabel } | null;
}

type Pages = Pick<PreviewReport, 'keys' | 'pageOf' | 'label'>;

function revisionOf(source: Source | null): number | null {
  if (source === null) return null;
  return source.kind === 'deck' ? source.deck.revision : source.view.course.revision;
}

function slidesOf(source: Source | null): readonly Slide[] {
  if (source === null) return [];
  return source.kind === 'deck' ? source.deck.slides : source.view.versions.flatMap(({ slides }) => slides);
}

function openIn(source: Source | null): ReadonlySet<SlideId> {
  return new Set(slidesOf(source).flatMap((slide) => (isForEveryone(slide) ? slide.id : [])));
}

function pagesOf({ keys, pageOf, label }: Pages): Pick<MadeOf, 'keys' | 'held'> {
  return { keys, held: { places: new Set(Object.keys(pageOf)), label } };
}

/** What an export that begins now is made of. */
export function madeOfNow(
  { preview, following, source, recipe }: Pick<HandoutState, 'preview' | 'following' | 'source' | 'recipe'>,
  edition: Edition | null = recipe?.edition ?? null,
): MadeOf {
  const pages = following || preview === null ? { keys: null, held: null } : pagesOf(preview);
  return { ...pages, revision: revisionOf(source), edition, open: openIn(source) };
}

/** The pages that were on their way when the export began are there: later ones are compared with them. */
export function withPages(made: MadeOf | null, pages: Pages): MadeOf | null {
  return made?.keys === null ? { ...made, ...pagesOf(pages) } : made;
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

/** What a file holds that must not be given out with it any more. */
export type Outgrown =
  | { readonly kind: 'slides'; readonly count: number }
  | { readonly kind: 'label'; readonly label: TlpLabel; readonly before: TlpLabel };

/**
 * What was restricted since the file was made: slides in it that are kept from participants now, or what it holds is marked stricter
 * than its pages say. Null where nothing was. `of` is one file whose pages are known, or several of the same course or deck.
 */
export function outgrown(
  {
    madeOf,
    preview,
    following,
    source,
    recipe,
  }: Pick<HandoutState, 'madeOf' | 'preview' | 'following' | 'source' | 'recipe'>,
  of: 'file' | 'set',
): Outgrown | null {
  if (madeOf === null || source === null) return null;
  const { held, edition, open } = madeOf;
  const openNow = openIn(source);
  // A slide that was deleted is no secret.
  const there = new Set(slidesOf(source).map(({ id }) => id));
  const kept = [...open].filter(
    (id) => there.has(id) && !openNow.has(id) && (of === 'set' || (held?.places.has(id) ?? false)),
  );
  if (kept.length > 0 && edition !== 'instructor') return { kind: 'slides', count: kept.length };
  // Other pages ask for a label of their own: only what the file itself holds is compared.
  if (of === 'set' || held === null || following || !preview || recipe?.edition !== edition) return null;
  if (Object.keys(preview.pageOf).some((id) => !held.places.has(id))) return null;
  return isStricter(preview.label, held.label) ? { kind: 'label', label: preview.label, before: held.label } : null;
}
