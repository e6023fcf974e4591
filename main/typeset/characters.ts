/** What typesetting asks about a character. Code points, not strings: these run once for every character of a handout. */

/** Set in the square of the Chinese face: ideographs, kana, Bopomofo, CJK marks and full-width forms. */
export function isWide(codePoint: number): boolean {
  if (codePoint < 0x2e80) return false;
  return (
    codePoint < 0xa000 ||
    (codePoint >= 0xf900 && codePoint < 0xfb00) ||
    (codePoint >= 0xfe30 && codePoint < 0xfe50) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x20000 && codePoint < 0x40000)
  );
}

const ambiguousMarks = new Set([...'“”‘’…—·‧'].map((mark) => mark.codePointAt(0) ?? 0));

/** Marks and signs that Latin and Chinese share: they take the face of the text they stand in. */
export function isAmbiguous(codePoint: number): boolean {
  if (codePoint < 0xb7 || codePoint >= 0x2e80) return false;
  return (
    ambiguousMarks.has(codePoint) ||
    (codePoint >= 0x2190 && codePoint <= 0x21ff) ||
    (codePoint >= 0x2460 && codePoint <= 0x24ff) ||
    (codePoint >= 0x25a0 && codePoint <= 0x26ff)
  );
}

/** A character of Chinese text that is no mark: a sliver stands between it and Latin. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x3041 && codePoint <= 0x30fa) ||
    (codePoint >= 0x3105 && codePoint <= 0x312f) ||
    (codePoint >= 0x3400 && codePoint < 0xa000) ||
    (codePoint >= 0xf900 && codePoint < 0xfb00) ||
    (codePoint >= 0x20000 && codePoint < 0x40000) ||
    (codePoint >= 0x3005 && codePoint <= 0x3007)
  );
}

/** A Latin, Greek or Cyrillic letter or a digit: what takes a sliver beside Han. */
export function isLetterOrDigit(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x61 && codePoint <= 0x7a)
    );
  }
  return codePoint >= 0xc0 && codePoint < 0x530 && codePoint !== 0xd7 && codePoint !== 0xf7 && !isTone(codePoint);
}

/** The dot of the neutral tone. */
export const neutralTone = 0x2d9;

/** Bopomofo tone marks; the dot of the neutral tone stands before its syllable, the others after. */
export function isTone(codePoint: number): boolean {
  return codePoint === 0x2ca || codePoint === 0x2c7 || codePoint === 0x2cb || codePoint === neutralTone;
}

/** A place in a Bopomofo syllable: 1 for its first letter, 2 for a middle, 3 for an end, 0 for anything else. */
export function bopomofoPlace(codePoint: number): 0 | 1 | 2 | 3 {
  if (codePoint < 0x3105 || codePoint > 0x312f) return 0;
  if (codePoint <= 0x3119) return 1;
  return codePoint >= 0x3127 && codePoint <= 0x3129 ? 2 : 3;
}

const opening = new Set([...'「『（《〈【〔［｛〖〘〚〝“‘﹁﹃'].map((mark) => mark.codePointAt(0) ?? 0));
const closing = new Set([...'」』）》〉】〕］｝〗〙〛〞〟”’﹂﹄'].map((mark) => mark.codePointAt(0) ?? 0));
const pausing = new Set([...'，。、；：！？．'].map((mark) => mark.codePointAt(0) ?? 0));
const neverFirst = new Set([...'·‧・～／％‰℃々〻ー︰﹐﹑﹒﹔﹕﹖﹗'].map((mark) => mark.codePointAt(0) ?? 0));

export type WideMark = 'opening' | 'closing' | 'pausing' | null;

/** Which kind of Chinese mark a character set in a square is. */
export function wideMark(codePoint: number): WideMark {
  if (codePoint >= 0x3400 && codePoint < 0xa000) return null;
  if (opening.has(codePoint)) return 'opening';
  if (closing.has(codePoint)) return 'closing';
  return pausing.has(codePoint) ? 'pausing' : null;
}

/** True where a Chinese line must not start with the character. */
export function neverStartsLine(codePoint: number): boolean {
  if (codePoint >= 0x3400 && codePoint < 0xa000) return false;
  return closing.has(codePoint) || pausing.has(codePoint) || neverFirst.has(codePoint);
}

/** True where a Chinese line must not end with the character. */
export function neverEndsLine(codePoint: number): boolean {
  if (codePoint >= 0x3400 && codePoint < 0xa000) return false;
  return opening.has(codePoint);
}

const markPattern = /^\p{M}$/u;

/** What belongs to the character before it: combining marks, variation selectors, skin tones, joiners, key caps. */
export function extendsCluster(codePoint: number): boolean {
  if (codePoint < 0x300 || (codePoint >= 0x3400 && codePoint < 0xa000)) return false;
  if (codePoint < 0x370) return true;
  if (codePoint >= 0x2e80 && codePoint < 0xd800)
    return codePoint >= 0x302a && markPattern.test(String.fromCodePoint(codePoint));
  return (
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe01ef) ||
    (codePoint < 0x1f000 && markPattern.test(String.fromCodePoint(codePoint)))
  );
}

const isRegional = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;

/** The end of the cluster that starts at `from`: a base with all that belongs to it, or a pair of flag letters. */
export function clusterEnd(text: string, from: number): number {
  const first = text.codePointAt(from) ?? 0;
  let end = from + (first > 0xffff ? 2 : 1);
  let joined = false;
  if (isRegional(first) && isRegional(text.codePointAt(end) ?? 0)) return end + 2;
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0;
    if (!joined && !extendsCluster(next)) return end;
    joined = next === 0x200d && first > 0x2000;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}
