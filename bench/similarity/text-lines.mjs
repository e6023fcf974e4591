// The lines of text of a PDF's pages, as poppler finds their words; told alike for both programs.
import { spawnSync } from 'node:child_process';
import { facesOfPdf } from './line-faces.mjs';
import { plain } from './plain-words.mjs';

/** Marks and numbers before a list's item: programs place and name them differently, and their text is no line's own. */
const mark = /^(?:[^\p{L}\p{N}]+|[\uE000-\uF8FF§Øüvqo]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])$/u;
/**
 * Signs of symbol fonts: one program keeps a font's own number, which poppler gives back as a private character or not at all,
 * another writes the sign that is seen. Arrows, ticks and faces among them, wherever they stand in a line.
 */
const signs =
  /[\uE000-\uF8FF\u2022\u2190-\u21FF\u2300-\u23FF\u25A0-\u27BF\u2B00-\u2BFF\u{1F300}-\u{1FAFF}]|[\uFE0E\uFE0F]/gu;

/** A bullet that poppler takes for the start of the word after it: where the word itself begins, nobody says. */
const gluedSign = new RegExp(`^(?:${signs.source})+[\\p{L}\\p{N}]`, 'u');

/** Words without their spaces and signs, as lines of both programs are told alike by. */
export const bareText = (text) => plain(text).replace(/\s+/g, '').replace(signs, '');

/** Words that stand on end: their neighbours along the page are not those in their line. */
const isOnEnd = ({ text, left, right, top, bottom }) => [...text].length > 2 && bottom - top > (right - left) * 1.5;

/**
 * Lines on end, upwards or downwards. Poppler gives their words in no order, and cuts them at hyphens or joins them over a space as it
 * comes: they are told by where they stand and by their letters.
 */
function linesOnEnd(words) {
  const lines = [];
  for (const word of [...words].sort((a, b) => a.top - b.top)) {
    const height = word.right - word.left;
    const line = lines.findLast(
      (one) => Math.abs(one.at(-1).left - word.left) < height * 0.15 && word.top - one.at(-1).bottom < height * 2,
    );
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const text = [...bareText(line.map((word) => word.text).join(''))].sort().join('');
    const [left, right] = [Math.min(...line.map((word) => word.left)), Math.max(...line.map((word) => word.right))];
    const middle = (line[0].top + line.at(-1).bottom) / 2;
    return { text, marked: text, left, right, markedLeft: left, isGlued: false, middle, words: line };
  });
}

/** Words follow each other on a line when they stand at one height, the next no further off than twice their height. */
function follows(last, word) {
  const height = Math.max(last.bottom - last.top, word.bottom - word.top);
  const middle = (box) => (box.top + box.bottom) / 2;
  return (
    Math.abs(middle(last) - middle(word)) < height * 0.35 &&
    word.left > last.right - height * 0.5 &&
    word.left - last.right < height * 2
  );
}

function toLines(all) {
  const onEnd = all.filter(isOnEnd);
  return [...linesAcross(all.filter((word) => !onEnd.includes(word))), ...linesOnEnd(onEnd)];
}

function linesAcross(words) {
  const lines = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && follows(line.at(-1), word)) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => {
    const first = line.findIndex(({ text }) => !mark.test(text));
    if (first === -1) return [];
    const isGlued = gluedSign.test(line[first].text);
    const all = line.map((word) => ({ ...word, text: bareText(word.text) }));
    const own = all.slice(first);
    const [top, bottom] = [Math.min(...own.map((word) => word.top)), Math.max(...own.map((word) => word.bottom))];
    const [text, marked] = [own, all].map((one) => one.map((word) => word.text).join(''));
    const edges = {
      left: own[0].left,
      right: own.at(-1).right,
      markedLeft: all[0].left,
      isGlued,
    };
    return text === '' ? [] : [{ text, marked, ...edges, middle: (top + bottom) / 2, words: own }];
  });
}

/**
 * For each page its width, its lines (text without spaces, edges and middle in points, words; `marked` and `markedLeft` with the mark
 * before them; `isGlued` where the left edge is that of a bullet) and the faces they are set in.
 */
export function linesOfPdf(file) {
  const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const faces = facesOfPdf(file);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const words = [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: plain(text),
      }));
      return {
        widthPt: Number(/width="([\d.]+)"/.exec(page)?.[1] ?? 1),
        lines: toLines(words.filter(({ text }) => text.trim() !== '')),
        faces: faces[index] ?? [],
      };
    });
}
