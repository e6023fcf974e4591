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

function toLines(words) {
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
    const edges = { left: own[0].left, right: own.at(-1).right, markedLeft: all[0].left, isGlued };
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
