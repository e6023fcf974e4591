import type { PictureBlock } from '../model/blocks';

type Length = NonNullable<PictureBlock['width']>;

const size = /^(w|width|h|height):(\d*\.?\d+)(px|%|cm|mm|in|pt|pc|em)?$/i;
const side = /^(left|right)(?::(\d*\.?\d+)%)?$/i;
const percent = /^(\d*\.?\d+)%$/;
const filter =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?$/i;
const pixels: Readonly<Record<string, number>> = { px: 1, cm: 37.8, mm: 3.78, in: 96, pt: 4 / 3, pc: 16, em: 16 };

interface Read {
  width: Length | null;
  height: Length | null;
  centred: boolean;
  isBackground: boolean;
  side: 'whole' | 'left' | 'right';
  share: number;
  fit: 'cover' | 'contain' | 'auto' | number;
}

/**
 * A picture whose alternative text may hold Marp's keywords. A size or `bg` counts anywhere; a bare word such as `fit`
 * or `center` counts only at the ends, since it may be part of the description.
 */
export function pictureFrom(src: string, alternative: string): PictureBlock {
  const words = alternative.split(/\s+/).filter(Boolean);
  const read: Read = {
    width: null,
    height: null,
    centred: false,
    isBackground: words.some((word) => word.toLowerCase() === 'bg'),
    side: 'whole',
    share: 0.5,
    fit: 'cover',
  };
  const rest = trimBareWords(
    words.filter((word) => !readSize(word, read) && word.toLowerCase() !== 'bg'),
    read,
  );
  return {
    kind: 'picture',
    src,
    alt: rest.join(' '),
    width: read.width,
    height: read.height,
    centred: read.centred,
    background: read.isBackground ? { side: read.side, share: read.share, fit: read.fit } : null,
  };
}

function readSize(word: string, read: Read): boolean {
  const found = size.exec(word);
  if (found === null) return false;
  const [, name = '', value = '', unit = 'px'] = found;
  const amount = Number(value);
  const length: Length =
    unit === '%' ? { value: amount, unit: '%' } : { value: amount * (pixels[unit.toLowerCase()] ?? 1), unit: 'px' };
  if (name.toLowerCase().startsWith('w')) read.width = length;
  else read.height = length;
  return true;
}

function trimBareWords(words: readonly string[], read: Read): readonly string[] {
  let from = 0;
  let to = words.length;
  while (from < to && readBareWord(words[from] ?? '', read)) from += 1;
  while (to > from && readBareWord(words[to - 1] ?? '', read)) to -= 1;
  return words.slice(from, to);
}

function readBareWord(word: string, read: Read): boolean {
  const lower = word.toLowerCase();
  if (lower === 'center' || lower === 'centre') {
    read.centred = true;
    return true;
  }
  const share = percent.exec(word);
  if (share !== null) {
    if (read.isBackground) read.fit = Number(share[1]) / 100;
    else read.width ??= { value: Number(share[1]), unit: '%' };
    return true;
  }
  if (lower === 'fit') {
    read.fit = 'contain';
    return true;
  }
  return read.isBackground && readBackgroundWord(lower, read);
}

function readBackgroundWord(word: string, read: Read): boolean {
  const placed = side.exec(word);
  if (placed !== null) {
    read.side = placed[1] === 'left' ? 'left' : 'right';
    if (placed[2] !== undefined) read.share = Math.min(1, Math.max(0, Number(placed[2]) / 100));
    return true;
  }
  if (word === 'contain' || word === 'cover' || word === 'auto') {
    read.fit = word;
    return true;
  }
  return word === 'vertical' || word === 'horizontal' || filter.test(word);
}
