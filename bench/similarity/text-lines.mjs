// The lines of text of a PDF's pages, as poppler finds their words; told alike for both programs.
import { spawnSync } from 'node:child_process';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) =>
  text
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code ? String.fromCodePoint(code) : (entities[name] ?? whole),
    )
    .normalize('NFKC')
    .replace(/\u00ad/g, '');

/** Marks and numbers before a list's item: programs place and name them differently, and their text is no line's own. */
const mark = /^(?:[^\p{L}\p{N}]+|[\uE000-\uF8FF§Øüvqo]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])$/u;
/** Signs of symbol fonts: one program keeps a font's own number, another writes the sign that is seen. */
const signs = /[\uE000-\uF8FF\u2022\u25A0-\u25FF]/gu;

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
    const own = line.slice(first);
    const [top, bottom] = [Math.min(...own.map((word) => word.top)), Math.max(...own.map((word) => word.bottom))];
    const text = bareText(own.map((word) => word.text).join(''));
    return [{ text, left: own[0].left, middle: (top + bottom) / 2 }];
  });
}

/** For each page its width and its lines: text without spaces, left edge and middle in points. */
export function linesOfPdf(file) {
  const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
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
      };
    });
}

/** Lines that run to the left: one program's PDF gives them as they are read, another's as they stand; their letters tell them. */
const toldAlike = (text) => (/[\u0590-\u08ff]/.test(text) ? [...text].sort().join('') : text);

/** Which lines of one page stand in the other with the same words, within a fiftieth of the slide's width. */
export function compareLines(theirs, ours) {
  const scale = ours.widthPt / theirs.widthPt;
  const reach = ours.widthPt / 50;
  const free = new Set(ours.lines);
  const found = [];
  const lost = [];
  for (const line of theirs.lines) {
    const [left, middle] = [line.left * scale, line.middle * scale];
    const twin = [...free].find(
      (one) =>
        toldAlike(one.text) === toldAlike(line.text) &&
        Math.abs(one.left - left) <= reach &&
        Math.abs(one.middle - middle) <= reach,
    );
    if (twin) free.delete(twin);
    (twin ? found : lost).push(line);
  }
  return { found, lost, added: [...free] };
}
