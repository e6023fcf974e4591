/** Tells a picture's kind by its first bytes; names lie. */

export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'tiff' | 'bmp' | 'svg';

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isSvg(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return false;
  const start = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 65_536))
    .replace(/^\ufeff/, '')
    .trimStart();
  return start.startsWith('<') && /<(?:[\w-]+:)?svg[\s>]/.test(start) && !/^<(?:!doctype html|html)/i.test(start);
}

export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avif|avis|mif1/.test(ascii(bytes, 8, 32))) return 'avif';
  if (ascii(bytes, 0, 4) === 'II*\0' || ascii(bytes, 0, 4) === 'MM\0*') return 'tiff';
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 30) return 'bmp';
  return isSvg(bytes) ? 'svg' : null;
}
