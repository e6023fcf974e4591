/** The media of a library in which every drawing carries the marks of what is not seen on it, whichever Kitbag imported it. */
import { parseDrawing } from '../../model/drawing';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';
import type { Typesetter } from '../../typeset/typesetter';
import { openOpacity } from './is-opaque';
import { markUnseen } from './mark-unseen';

/** Drawings that were looked at here: those of a course of 1,500 slides come to about 30 MB. */
const mostKept = 2000;

const drawingHead = '{"format":"kitbag.drawing"';
const sightedHead = `${drawingHead},"version":1,"sight":1,`;

/** Drawings without marks are looked at as they are read, each once; everything else is as it is. */
export function sightedMedia<T extends MediaSource>(media: T, typesetter: Typesetter): T {
  // What is hidden does not hang on the machine: it is looked for as on import, with our own fonts.
  const ours: Typesetter = { ...typesetter, ownFont: () => null };
  const tools = { typesetter: ours, media, isOpaque: openOpacity(media) };
  const marked = new Map<Sha256, Uint8Array>();
  const bytes = (sha: Sha256): Uint8Array | null => {
    const known = marked.get(sha);
    if (known) return known;
    const stored = media.bytes(sha);
    if (!stored) return stored;
    const head = new TextDecoder('latin1').decode(stored.subarray(0, 64));
    if (!head.startsWith(drawingHead) || head.startsWith(sightedHead)) return stored;
    const drawing = parseDrawing(stored);
    if (!drawing) return stored;
    const written = new TextEncoder().encode(JSON.stringify(markUnseen(drawing, tools)));
    if (marked.size >= mostKept) marked.clear();
    marked.set(sha, written);
    return written;
  };
  return { ...media, bytes };
}
