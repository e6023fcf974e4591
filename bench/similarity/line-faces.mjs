// The faces that the words of a PDF are set in. A file may name Calibri and a program set it in another face all the same, by an
// inheritance that it reads otherwise: lines that two programs set in different faces cannot break alike.
import { spawnSync } from 'node:child_process';
import { plain } from './plain-words.mjs';

const familyOf = (name) => name.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, '');
/** The most that pdftohtml takes: it gives whole numbers. */
const zoom = 3;

const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** For each page the pieces of text with their boxes in points and the family and the size that they are set in. */
export function facesOfPdf(file) {
  const { stdout } = spawnSync('pdftohtml', ['-xml', '-i', '-stdout', '-fontfullname', '-zoom', String(zoom), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const fonts = new Map();
  return (stdout ?? '')
    .split('<page ')
    .slice(1)
    .map((page) => {
      for (const [, id, size, name] of page.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"[^>]*family="([^"]*)"/g))
        fonts.set(id, { family: familyOf(name), size: Number(size) / zoom });
      return [
        ...page.matchAll(
          /<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(-?\d+)" font="(\d+)">(.*?)<\/text>/g,
        ),
      ].map(([, top, left, width, height, font, text]) => ({
        left: Number(left) / zoom,
        right: (Number(left) + Number(width)) / zoom,
        middle: (Number(top) + Number(height) / 2) / zoom,
        letters: letters(plain(text.replace(/<[^>]*>/g, ''))),
        family: fonts.get(font)?.family ?? '',
        size: fonts.get(font)?.size ?? 0,
      }));
    });
}

/** The family and the size that most of a word's neighbours on its place are set in; null where nothing stands there. */
export function faceAt(faces, { left, right, top, bottom }) {
  const counts = new Map();
  for (const piece of faces) {
    const shared = Math.min(right, piece.right) - Math.max(left, piece.left);
    if (piece.letters === 0 || shared <= 0 || piece.middle < top || piece.middle > bottom) continue;
    const key = `${piece.family} ${String(piece.size)}`;
    counts.set(key, { piece, shared: (counts.get(key)?.shared ?? 0) + shared });
  }
  return [...counts.values()].sort((a, b) => b.shared - a.shared)[0]?.piece ?? null;
}
