/** Pictures are pixels alone: no camera data, places, comments, thumbnails, profiles, nor bytes behind their end. */
import type { Note, OpenFile } from '../check.types';
import { readJpeg } from '../read/jpeg-segments';
import {
  entriesOf,
  entry,
  isArray,
  isKind,
  nameUnder,
  numberUnder,
  resolved,
  type PdfObjects,
  type PdfStream,
} from '../read/pdf-values';
import { mostBehind, unpackStream } from '../read/unpack-stream';

/** `pageOf` says where a picture first stands, by its object's number. */
export function checkPictureData(
  { objects }: OpenFile,
  foreign: ReadonlySet<number>,
  pageOf: (id: number) => number | null,
  note: Note,
): void {
  for (const [id, value] of objects.byId) {
    if (!isKind(value, 'stream') || nameUnder(objects, value, 'Subtype') !== 'Image' || foreign.has(id)) continue;
    const page = pageOf(id);
    const unpacked = unpackStream(objects, value);
    if (!unpacked) note('picture-data.unreadable', page, { object: id });
    else if (unpacked.left === 'DCTDecode' || unpacked.left === 'DCT') checkJpeg(unpacked.bytes, id, page, note);
    else if (unpacked.left !== null) note('picture-data.unreadable', page, { object: id });
    else if (unpacked.bytes.length > pixelBytes(objects, value) + 1 || unpacked.behind > mostBehind)
      note('picture-data.hidden-bytes', page, { object: id });
  }
}

/** JFIF without a thumbnail and Adobe's word on colours belong to the pixels. */
function checkJpeg(bytes: Uint8Array, object: number, page: number | null, note: Note): void {
  const jpeg = readJpeg(bytes);
  if (!jpeg) {
    note('picture-data.unreadable', page, { object });
    return;
  }
  if (jpeg.behind > 0) note('picture-data.hidden-bytes', page, { object });
  for (const { marker, bytes: data } of jpeg.segments) {
    const name = String.fromCharCode(...data.subarray(0, 12));
    if (marker === 0xfe) note('picture-data.comment', page, { object });
    else if (marker === 0xe0 && name.startsWith('JFIF\0')) {
      if ((data[12] ?? 0) * (data[13] ?? 0) > 0) note('picture-data.thumbnail', page, { object });
    } else if (marker === 0xe2 && name.startsWith('ICC_PROFILE')) note('picture-data.profile', page, { object });
    else if (marker >= 0xe0 && marker <= 0xef && !(marker === 0xee && name.startsWith('Adobe')))
      note('picture-data.metadata', page, {
        object,
        data: name.replace(/[^\x20-\x7e]+.*$/s, '') || `APP${String(marker - 0xe0)}`,
      });
  }
}

const componentsOf: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  CalGray: 1,
  DeviceRGB: 3,
  CalRGB: 3,
  DeviceCMYK: 4,
  Indexed: 1,
  Separation: 1,
  Lab: 3,
};

/** How many bytes the pixels of an unpacked picture take. Of an unknown colour space nothing is said. */
function pixelBytes(objects: PdfObjects, picture: PdfStream): number {
  const bits =
    entry(objects, picture, 'ImageMask') === true ? 1 : (numberUnder(objects, picture, 'BitsPerComponent') ?? 8);
  const space = entry(objects, picture, 'ColorSpace');
  const family = isArray(space) ? resolved(objects, space[0]) : space;
  const components =
    isKind(family, 'name') && family.name === 'ICCBased' && isArray(space)
      ? numberUnder(objects, entriesOf(objects, space[1]), 'N')
      : isKind(family, 'name')
        ? componentsOf[family.name]
        : 1;
  if (!components) return Number.POSITIVE_INFINITY;
  const width = numberUnder(objects, picture, 'Width') ?? 0;
  return Math.ceil((width * components * bits) / 8) * (numberUnder(objects, picture, 'Height') ?? 0);
}
