// Which lines of one program's page stand in the other's: the same words, at the same place, with the same breaks, in the same face.
import { faceAt } from './line-faces.mjs';

/** Lines that run to the left: one program's PDF gives them as they are read, another's as they stand; their letters tell them. */
const toldAlike = (text) => (/[\u0590-\u08ff]/.test(text) ? [...text].sort().join('') : text);

/** Where a line's character stands: within a word by its share of the letters. */
function leftOf(line, index) {
  let at = 0;
  for (const { text, left, right } of line.words) {
    if (index < at + text.length) return left + ((right - left) * (index - at)) / text.length;
    at += text.length;
  }
  return line.words.at(-1).right;
}

/**
 * The pieces that a whole line is made of, each where its words stand in the whole; null where they do not make it up. Poppler
 * joins words of two frames, cells or columns that come near each other, and parts a line at a wide gap: by where the words stand
 * to the tenth of a point, so that it cuts the same line one way in one program's file and another way in the other's.
 */
function piecesOf(whole, lines, reach) {
  const found = [];
  let at = 0;
  while (at < whole.text.length) {
    const left = leftOf(whole, at);
    const isNext = (text, from) =>
      text.length < whole.text.length && whole.text.startsWith(text, at) && Math.abs(from - left) <= reach;
    const near = lines.filter((line) => !found.includes(line) && Math.abs(line.middle - whole.middle) <= reach);
    const piece = near.find((line) => isNext(line.marked, line.markedLeft) || isNext(line.text, line.left));
    if (!piece) return null;
    found.push(piece);
    at += isNext(piece.marked, piece.markedLeft) ? piece.marked.length : piece.text.length;
  }
  return found;
}

function scaled(line, scale) {
  const words = line.words.map((word) => ({
    text: word.text,
    left: word.left * scale,
    right: word.right * scale,
    top: word.top * scale,
    bottom: word.bottom * scale,
  }));
  return {
    ...line,
    left: line.left * scale,
    right: line.right * scale,
    markedLeft: line.markedLeft * scale,
    middle: line.middle * scale,
    words,
  };
}

/** Sizes are told to a third of a point: so far apart, as a share, they are not the same. */
const otherSize = 0.03;

/** The families and sizes that most words of a line, and the same words on the other page, are set in; null where they are not there. */
function facesOf(line, theirs, ours, scale) {
  const pairs = new Map();
  for (const word of line.words) {
    if (!/[\p{L}\p{N}]/u.test(word.text)) continue;
    const their = faceAt(theirs.faces, {
      left: word.left / scale,
      right: word.right / scale,
      top: word.top / scale,
      bottom: word.bottom / scale,
    });
    const off = (one) => Math.abs(one.left - word.left) + Math.abs(one.top - word.top);
    const [twin] = ours.words.filter(({ text }) => text === word.text).sort((a, b) => off(a) - off(b));
    const our = twin && faceAt(ours.faces, twin);
    if (!their || !our) continue;
    const sameSize = Math.abs((their.size * scale) / our.size - 1) <= otherSize;
    const key = `${their.family}/${our.family}/${String(sameSize)}`;
    const known = pairs.get(key) ?? { families: [their.family, our.family], sameSize, ourSize: our.size, letters: 0 };
    pairs.set(key, { ...known, letters: known.letters + word.text.length });
  }
  return [...pairs.values()].sort((a, b) => b.letters - a.letters)[0] ?? null;
}

/** Lines stand at one place by their left edges, or by their right ones where a bullet hides where the words begin. */
function isInPlace(line, one, reach) {
  const aside = line.isGlued || one.isGlued ? line.right - one.right : line.left - one.left;
  return Math.abs(aside) <= reach && Math.abs(line.middle - one.middle) <= reach;
}

/**
 * Which lines of one page stand in the other with the same words, within a fiftieth of the slide's width. All lines are told in
 * the measures of our page; `faces` are the families in theirs and ours.
 */
export function compareLines(theirs, ours) {
  const scale = ours.widthPt / theirs.widthPt;
  const reach = ours.widthPt / 50;
  const free = new Set(ours.lines);
  const found = new Set();
  const lines = theirs.lines.map((line) => scaled(line, scale));
  for (const line of lines) {
    const twin = [...free].find((one) => toldAlike(one.text) === toldAlike(line.text) && isInPlace(line, one, reach));
    if (!twin) continue;
    free.delete(twin);
    found.add(line);
  }
  for (const line of lines.filter((one) => !found.has(one))) {
    const pieces = piecesOf(line, [...free], reach);
    if (!pieces) continue;
    found.add(line);
    for (const piece of pieces) free.delete(piece);
  }
  for (const whole of [...free]) {
    const pieces = piecesOf(
      whole,
      lines.filter((one) => !found.has(one)),
      reach,
    );
    if (!pieces) continue;
    free.delete(whole);
    for (const piece of pieces) found.add(piece);
  }
  const ourPage = { faces: ours.faces, words: ours.lines.flatMap(({ words }) => words) };
  const told = lines.map((line) => ({ ...line, faces: facesOf(line, theirs, ourPage, scale) }));
  return {
    found: told.filter((_, index) => found.has(lines[index])),
    lost: told.filter((_, index) => !found.has(lines[index])),
    added: [...free],
  };
}
