// Which lines count: those whose fonts are the same in both programs, as the file gives them.
import { whyLost } from './why-lost.mjs';

/** The frame that a line stands in: of those that hold its words the one with the fewest; null for labels of charts and the like. */
function frameOf({ text }, frames) {
  return frames.filter(({ words }) => words.includes(text)).sort((a, b) => a.words.length - b.words.length)[0] ?? null;
}

/** Sizes are told to a third of a point. */
const isAs = (told, size) => Math.abs(told - size) <= 0.35;

const ownRules = ['date', 'tabs', 'formula', 'mixed', 'tightened'];

/** The day on which the other program drew a slide, where the file has a date: nothing but numbers that no frame holds. */
function isToday({ text }, frames) {
  return /^\d+([/.-])\d+\1\d+$/.test(text) && frames.some(({ date }) => date !== '');
}

function judge(line, frames) {
  const frame = frameOf(line, frames);
  const sameFonts = frame ? frame.sameFonts : frames.every((one) => one.sameFonts);
  const [theirs, ours] = line.faces?.families ?? [];
  const isIn = (words) => words?.includes(line.text) ?? false;
  const refitted =
    isIn(frame?.fitted) && line.faces?.sameSize === false && frame.sizes.some((size) => isAs(line.faces.ourSize, size));
  const apart = ownRules.find((cause) => isIn(frame?.[cause])) ?? (isToday(line, frames) ? 'date' : null);
  return {
    ...line,
    sameFonts,
    sameFace: theirs === ours,
    apart: !sameFonts ? 'unlike fonts' : theirs !== ours ? 'other faces' : refitted ? 'refitted' : apart,
  };
}

/**
 * The lines of a slide with what they are judged by. `apart` is null for those that count: the file names fonts whose stand-ins are
 * as wide, and both programs took the same in the same size; else it says why the two cannot be held against each other:
 * - `unlike fonts`: the file names a font without a stand-in of its widths;
 * - `other faces`: the programs chose different faces, by an inheritance that they read otherwise;
 * - `refitted`: the file says how far PowerPoint shrank a frame's words, we set them so, and LibreOffice in a size of its own reckoning;
 * - `date`, `tabs`, `formula`, `mixed` (Han beside Latin), `tightened` (lines brought closer together): what LibreOffice writes, sets or leaves out by its own rules (see similarity-entry.mjs).
 * `why` tells how the words of those moved that are not in place.
 */
export function judgeLines({ found, lost, added }, frames) {
  return {
    found: found.map((line) => judge(line, frames)),
    lost: lost.map((line) => ({ ...judge(line, frames), why: whyLost(line, added) })),
    added,
  };
}
