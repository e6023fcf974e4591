/** Kind and size of a picture from its first bytes alone: nothing foreign is decoded here. */
import type { MediaInfo } from '../model/media';

/** Gives `count` bytes from a place on; fewer where the file ends. */
export type ReadPart = (from: number, count: number) => Uint8Array;

/** What a file is, told by its content and not by its ending; `other` with no size where it is no picture. */
export function mediaInfo(read: ReadPart): MediaInfo {
  const head = read(0, 24);
  return (
    pngInfo(head) ?? jpegInfo(head, read) ?? pdfInfo(head) ?? svgInfo(read) ?? { kind: 'other', width: 0, height: 0 }
  );
}

/** The same of a file that is at hand as a whole. */
export function mediaInfoOf(bytes: Uint8Array): MediaInfo {
  return mediaInfo((from, count) => bytes.subarray(from, from + count));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function at16(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
}

/** Eight bytes of signature; then the IHDR chunk, whose data begin with width and height. */
function pngInfo(head: Uint8Array): MediaInfo | null {
  if (head.length < 24 || !startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return { kind: 'png', width: size.getUint32(16), height: size.getUint32(20) };
}

/** Segments of a marker and a length each; those from C0 to CF hold the size, but for C4, C8 and CC. */
function jpegInfo(head: Uint8Array, read: ReadPart): MediaInfo | null {
  if (!startsWith(head, [0xff, 0xd8, 0xff])) return null;
  let place = 2;
  for (let segment = 0; segment < 512; segment += 1) {
    const part = read(place, 9);
    if (part.length < 9 || part[0] !== 0xff) break;
    const marker = part[1] ?? 0;
    if (marker === 0xff) {
      place += 1; // A fill byte.
      continue;
    }
    const holdsSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (holdsSize) return { kind: 'jpeg', width: at16(part, 7), height: at16(part, 5) };
    place += 2 + Math.max(2, at16(part, 2));
  }
  return { kind: 'jpeg', width: 0, height: 0 };
}

function pdfInfo(head: Uint8Array): MediaInfo | null {
  return startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? { kind: 'pdf', width: 0, height: 0 } : null;
}

/** Comments and a doctype may stand before the root element; draw.io writes its whole source into an attribute of it. */
const svgHeadBytes = 64 * 1024;
const unitsPerPixel: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function svgInfo(read: ReadPart): MediaInfo | null {
  const text = decoded(read(0, svgHeadBytes)).replace(/<!--[\s\S]*?-->/g, '');
  const start = /<(?:[A-Za-z][\w.-]*:)?svg(?=[\s>/])/.exec(text);
  if (
    !start ||
    text
      .slice(0, start.index)
      .replace(/<[!?][^>]*>/g, '')
      .trim()
      .replace(/^\uFEFF/, '')
      .startsWith('<')
  )
    return null;
  const tag = text.slice(start.index);
  const box = attribute(tag, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] = box?.length === 4 && box.every(Number.isFinite) ? [box[2] ?? 0, box[3] ?? 0] : [0, 0];
  const [width, height] = [lengthOf(attribute(tag, 'width')), lengthOf(attribute(tag, 'height'))];
  if (width !== null && height !== null) return { kind: 'svg', width, height };
  if (width !== null && boxWidth > 0) return { kind: 'svg', width, height: (width * boxHeight) / boxWidth };
  if (height !== null && boxHeight > 0) return { kind: 'svg', width: (height * boxWidth) / boxHeight, height };
  return { kind: 'svg', width: boxWidth, height: boxHeight };
}

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The value of the first tag's attribute; the tag ends at the first `>` outside quotes. */
function attribute(tag: string, name: string): string | null {
  const each = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|>/y;
  each.lastIndex = tag.search(/\s|>/);
  while (each.lastIndex < tag.length) {
    const from = each.lastIndex;
    const match = each.exec(tag);
    if (!match) {
      each.lastIndex = from + 1;
      continue;
    }
    if (match[0] === '>') return null;
    if (match[1] === name) return match[2] ?? match[3] ?? '';
  }
  return null;
}

/** Null for a percentage or anything else that is no length by itself. */
function lengthOf(value: string | null): number | null {
  const match = /^\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*([a-z]*)\s*$/i.exec(value ?? '');
  const unit = unitsPerPixel[match?.[2]?.toLowerCase() ?? ''];
  if (!match || unit === undefined) return null;
  const length = Number(match[1]) * unit;
  return length > 0 && Number.isFinite(length) ? length : null;
}
