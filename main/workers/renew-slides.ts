/** Finds the slides of a deck again in a newer version of its file, and leads the newer drawings' links to them. */
import { sha256 } from '../files/sha256';
import type { FoundMedia } from '../import/importer';
import { parseDrawing } from '../model/drawing';
import type { SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { MediaSource } from '../model/media';
import { matchRenewed } from '../model/renewal/match-renewed';
import { renewedTraits, type DrawingSource } from '../model/renewal/renewed-traits';
import type { Slide } from '../model/slide';

export interface SlidesToRenew {
  readonly known: readonly Slide[];
  readonly fresh: readonly Slide[];
  readonly language: Language;
}

export interface RenewedSlides {
  /** From slides of the newer file to those of the deck. */
  readonly pairs: readonly (readonly [fresh: SlideId, known: SlideId])[];
  /** Slides of the deck that look as they did, but for their number. */
  readonly alike: readonly SlideId[];
  /** Drawings of the newer file's slides whose links now lead to the deck's slides. */
  readonly drawings: readonly { readonly slide: SlideId; readonly media: FoundMedia }[];
}

export function renewSlides({ known, fresh, language }: SlidesToRenew, media: MediaSource): RenewedSlides {
  const drawingOf: DrawingSource = (sha) => {
    const bytes = media.bytes(sha);
    return bytes && parseDrawing(bytes);
  };
  const older = known.filter((slide) => slide.texts[language] !== undefined);
  const [was, is] = [older, fresh].map((slides) => slides.map((slide) => renewedTraits(slide, language, drawingOf)));
  const matched = matchRenewed(was ?? [], is ?? []);
  const alike = [...matched].flatMap(([now, before]) =>
    is?.[now]?.look === was?.[before]?.look ? (older[before]?.id ?? []) : [],
  );
  const pairs = [...matched].flatMap(([now, before]) => {
    const [one, two] = [fresh[now], older[before]];
    return one && two ? [[one.id, two.id] as const] : [];
  });
  return { pairs, alike, drawings: fresh.flatMap((slide) => relinked(slide, language, new Map(pairs), media)) };
}

/** Ids stand in a drawing as whole words of 16 letters of chance: nothing else in it can be one. */
function relinked(
  slide: Slide,
  language: Language,
  pairs: ReadonlyMap<SlideId, SlideId>,
  media: MediaSource,
): RenewedSlides['drawings'] {
  const look = slide.looks[language];
  const bytes = look?.kind === 'drawing' ? media.bytes(look.drawing) : null;
  if (!bytes) return [];
  const written = new TextDecoder().decode(bytes);
  const changed = written.replace(/slide-[a-km-z2-9]{16}/g, (id) => pairs.get(id as SlideId) ?? id);
  if (changed === written) return [];
  const renewed = new TextEncoder().encode(changed);
  return [{ slide: slide.id, media: { sha: sha256(renewed), ext: 'json', bytes: renewed } }];
}
