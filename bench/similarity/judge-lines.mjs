// Which lines count: those whose fonts are the same in both programs, and of these which LibreOffice sets by its own reckoning.
import { whyLost } from './why-lost.mjs';

/** The frame that a line stands in: of those that hold its words the one with the fewest; null for labels of charts and the like. */
function frameOf({ text }, frames) {
  return frames.filter(({ words }) => words.includes(text)).sort((a, b) => a.words.length - b.words.length)[0] ?? null;
}

function judge(line, frames) {
  const frame = frameOf(line, frames);
  const sameFonts = frame ? frame.sameFonts : frames.every((one) => one.sameFonts);
  const [theirs, ours] = line.faces ?? [];
  const sameFace = theirs === ours;
  return {
    ...line,
    sameFonts,
    sameFace,
    counts: sameFonts && sameFace,
    anew: frame?.anew.includes(line.text) ?? false,
  };
}

/**
 * The lines of a slide with what they are judged by. `sameFonts`: the file names fonts whose stand-ins are as wide; `sameFace`: and
 * both programs took the same; `anew`: LibreOffice reckons the frame's sizes, its words or its stops itself; `why` for what is not in place.
 */
export function judgeLines({ found, lost, added }, frames) {
  return {
    found: found.map((line) => judge(line, frames)),
    lost: lost.map((line) => {
      const judged = judge(line, frames);
      return { ...judged, why: judged.anew ? 'fitted anew' : whyLost(line, added) };
    }),
    added,
  };
}
