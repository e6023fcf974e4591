/**
 * Windows metafiles (WMF): records of 16-bit words, whose parameters stand in the reverse order of the call's.
 * After the published format, [MS-WMF].
 * Long because: it is the one table of the format's records, with what each does.
 */
import type { Box } from '../../../model/geometry';
import { Bitmaps, type Placed } from './bitmaps';
import { Canvas, plainFont, type Spot, type Tool } from './canvas';
import { readDib } from './dib';
import { arcOutline, boxOutline, ellipseOutline, lineThrough, roundBoxOutline } from './outlines';
import { brushOf, penOf, rgbOf, select } from './tools';
import { decodeWords, writeWords } from './words';

/** A record after its head: signed words by place, and the bytes. */
interface Wmf {
  readonly word: (index: number) => number;
  readonly long: (index: number) => number;
  readonly bytes: Uint8Array;
  readonly canvas: Canvas;
  readonly bitmaps: Bitmaps;
  readonly tools: (Tool | undefined)[];
}

function keep(tool: Tool, { tools }: Wmf): void {
  const free = tools.findIndex((one) => one === undefined);
  tools[free === -1 ? tools.length : free] = tool;
}

const both = { filled: true, stroked: true };
const corners = ({ word }: Wmf, from = 0) => ({
  bottom: word(from),
  right: word(from + 1),
  top: word(from + 2),
  left: word(from + 3),
});
const spotsFrom = ({ word }: Wmf, from: number, count: number): Spot[] =>
  Array.from({ length: Math.max(0, Math.min(count, 16_000)) }, (_, index) => ({
    x: word(from + index * 2),
    y: word(from + index * 2 + 1),
  }));

function polyPolygon(record: Wmf): void {
  const count = Math.max(0, Math.min(record.word(0), 4000));
  let at = 1 + count;
  let data = '';
  for (let index = 0; index < count; index += 1) {
    const length = record.word(1 + index) & 0xffff;
    data += lineThrough(spotsFrom(record, at, length), record.canvas, true);
    at += length * 2;
  }
  record.canvas.path(data, both);
}

function font({ word, bytes }: Wmf): Tool {
  const name = decodeWords(bytes.subarray(18, 50), plainFont);
  return {
    kind: 'font',
    height: word(0),
    degrees: word(2) / 10,
    weight: word(4),
    italic: (bytes[10] ?? 0) !== 0,
    underline: (bytes[11] ?? 0) !== 0,
    charset: bytes[13] ?? 0,
    family: name,
  };
}

function extendedText(record: Wmf): void {
  const { word, bytes, canvas } = record;
  const [y, x, count, options] = [word(0), word(1), Math.max(0, word(2)), word(3)];
  const start = options & 6 ? 16 : 8;
  if (options & 2) fillGround({ left: word(4), top: word(5), right: word(6), bottom: word(7) }, canvas);
  const own = bytes.subarray(start, start + count);
  const words = decodeWords(own, canvas.state.font);
  const after = start + count + (count % 2);
  const advances =
    after + count * 2 <= bytes.length ? Array.from({ length: count }, (_, index) => word(after / 2 + index)) : null;
  writeWords(canvas, words, { x, y }, advances && words.length === count ? advances : null);
}

function fillGround(box: Parameters<typeof boxOutline>[0], canvas: Canvas): void {
  const { brush } = canvas.state;
  canvas.state.brush = { kind: 'brush', rgb: canvas.state.groundRgb };
  canvas.path(boxOutline(box, canvas), { filled: true, stroked: false });
  canvas.state.brush = brush;
}

/** Bitmaps: sources and targets stand behind the operation, the last first; `at` is where the bitmap begins, in words. */
function bitmap(record: Wmf, source: Placed | null, target: Placed, at: number | null): void {
  const pixels = at === null ? null : readDib(record.bytes.subarray(at * 2));
  record.bitmaps.place(pixels, source, target, record.long(0));
}

function box({ word }: Wmf, from: number): Placed {
  return { height: word(from), width: word(from + 1), y: word(from + 2), x: word(from + 3) };
}

const records: Readonly<Record<number, (record: Wmf) => void>> = {
  0x001e: ({ canvas }) => canvas.save(),
  0x0127: ({ canvas, word }) => canvas.restore(word(0)),
  0x0103: ({ canvas, word }) => void (canvas.state.mode = word(0)),
  0x0102: ({ canvas, word }) => void (canvas.state.opaqueGround = word(0) === 2),
  0x0106: ({ canvas, word }) => void (canvas.state.evenOdd = word(0) !== 2),
  0x012e: ({ canvas, word }) => void (canvas.state.align = word(0)),
  0x0201: ({ canvas, long }) => void (canvas.state.groundRgb = rgbOf(long(0))),
  0x0209: ({ canvas, long }) => void (canvas.state.textRgb = rgbOf(long(0))),
  0x020b: ({ canvas: { state }, word }) => void (state.window = { ...state.window, yPt: word(0), xPt: word(1) }),
  0x020c: ({ canvas: { state }, word }) =>
    void (state.window = { ...state.window, heightPt: word(0), widthPt: word(1) }),
  0x020d: ({ canvas: { state }, word }) => void (state.viewport = { ...state.viewport, yPt: word(0), xPt: word(1) }),
  0x020e: ({ canvas: { state }, word }) =>
    void (state.viewport = { ...state.viewport, heightPt: word(0), widthPt: word(1) }),
  0x012d: ({ canvas, word, tools }) => select(tools[word(0)], canvas),
  0x01f0: ({ word, tools }) => void (tools[word(0)] = undefined),
  0x02fa: (record) => keep(penOf(record.word(0), record.word(1), record.long(3)), record),
  0x02fc: (record) => keep(brushOf(record.word(0), record.long(1), record.canvas), record),
  0x02fb: (record) => keep(font(record), record),
  0x00f7: (record) => keep({ kind: 'other' }, record),
  0x06ff: (record) => keep({ kind: 'other' }, record),
  0x0142: (record) => keep(patternOf(record.bytes.subarray(4)), record),
  0x01f9: (record) => keep({ kind: 'brush', rgb: '808080' }, record),
  0x0214: ({ canvas, word }) => void (canvas.state.at = { x: word(1), y: word(0) }),
  0x0213: ({ canvas, word }) => {
    const to = { x: word(1), y: word(0) };
    canvas.path(lineThrough([canvas.state.at, to], canvas, false), { filled: false, stroked: true });
    canvas.state.at = to;
  },
  0x0324: (record) => record.canvas.path(lineThrough(spotsFrom(record, 1, record.word(0)), record.canvas, true), both),
  0x0325: (record) =>
    record.canvas.path(lineThrough(spotsFrom(record, 1, record.word(0)), record.canvas, false), {
      filled: false,
      stroked: true,
    }),
  0x0538: polyPolygon,
  0x041b: (record) => record.canvas.path(boxOutline(corners(record), record.canvas), both),
  0x0418: (record) => record.canvas.path(ellipseOutline(corners(record), record.canvas), both),
  0x061c: (record) =>
    record.canvas.path(roundBoxOutline(corners(record, 2), record.word(1), record.word(0), record.canvas), both),
  0x0817: (record) => arc(record, 'arc'),
  0x0830: (record) => arc(record, 'chord'),
  0x081a: (record) => arc(record, 'pie'),
  0x0416: (record) => clipTo(record.canvas, corners(record)),
  0x012c: ({ canvas, word, tools }) => {
    // No region ends all clipping; regions themselves are not followed.
    if (tools[word(0)]?.kind !== 'other') canvas.state.clip = null;
  },
  0x0521: (record) => {
    const count = Math.max(0, record.word(0));
    const after = 1 + Math.ceil(count / 2);
    const words = decodeWords(record.bytes.subarray(2, 2 + count), record.canvas.state.font);
    writeWords(record.canvas, words, { x: record.word(after + 1), y: record.word(after) }, null);
  },
  0x0a32: extendedText,
  0x061d: (record) => bitmap(record, null, box(record, 2), null),
  0x0940: (record) =>
    record.bytes.length > 24
      ? bitmap(record, { ...box(record, 4), y: record.word(2), x: record.word(3) }, box(record, 4), 8)
      : bitmap(record, null, box(record, 5), null),
  0x0b41: (record) =>
    record.bytes.length > 28
      ? bitmap(record, box(record, 2), box(record, 6), 10)
      : bitmap(record, null, box(record, 7), null),
  0x0f43: (record) => bitmap(record, box(record, 3), box(record, 7), 11),
  0x0d33: (record) => bitmap({ ...record, long: () => 0xcc0020 }, null, box(record, 5), 9),
};

/** Drawing records that are left out knowingly: palettes, escapes to printers, modes that change nothing here. */
const silent = new Set([
  0x0000, 0x0035, 0x0104, 0x0105, 0x0107, 0x0108, 0x0139, 0x0149, 0x020a, 0x0231, 0x0234, 0x0436, 0x0037, 0x0626,
  0x0415, 0x0220, 0x0211,
]);

/** A pattern becomes its mean colour. */
function patternOf(bytes: Uint8Array): Tool {
  const pixels = readDib(bytes);
  if (!pixels) return { kind: 'brush', rgb: '808080' };
  const sums = [0, 0, 0];
  const count = pixels.width * pixels.height;
  for (let at = 0; at < count * 4; at += 4)
    for (let channel = 0; channel < 3; channel += 1)
      sums[channel] = (sums[channel] ?? 0) + (pixels.rgba[at + channel] ?? 0);
  return {
    kind: 'brush',
    rgb: sums
      .map((sum) =>
        Math.round(sum / count)
          .toString(16)
          .padStart(2, '0'),
      )
      .join(''),
  };
}

function arc(record: Wmf, kind: 'arc' | 'chord' | 'pie'): void {
  const { word, canvas } = record;
  const data = arcOutline(corners(record, 4), { x: word(3), y: word(2) }, { x: word(1), y: word(0) }, kind, canvas);
  canvas.path(data, { filled: kind !== 'arc', stroked: true });
}

/** Clips to a logical box within what is clipped already. */
export function clipTo(canvas: Canvas, { left, top, right, bottom }: ReturnType<typeof corners>): void {
  const [a, b] = [canvas.toView({ x: left, y: top }), canvas.toView({ x: right, y: bottom })];
  const now = canvas.state.clip ?? canvas.view;
  const x0 = Math.max(now.xPt, Math.min(a.x, b.x));
  const y0 = Math.max(now.yPt, Math.min(a.y, b.y));
  const x1 = Math.min(now.xPt + now.widthPt, Math.max(a.x, b.x));
  const y1 = Math.min(now.yPt + now.heightPt, Math.max(a.y, b.y));
  canvas.state.clip = { xPt: x0, yPt: y0, widthPt: Math.max(0, x1 - x0), heightPt: Math.max(0, y1 - y0) };
}

const mostRecords = 200_000;

interface Found {
  readonly code: number;
  readonly bytes: Uint8Array;
}

function* recordsOf(bytes: Uint8Array, start: number): Generator<Found> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  for (let count = 0; at + 6 <= bytes.length && count < mostRecords; count += 1) {
    const size = view.getUint32(at, true) * 2;
    const code = view.getUint16(at + 4, true);
    if (size < 6 || code === 0) return;
    yield { code, bytes: bytes.subarray(at + 6, Math.min(bytes.length, at + size)) };
    at += size;
  }
}

const wordAt = (bytes: Uint8Array, index: number): number => {
  const value = (bytes[index * 2] ?? 0) | ((bytes[index * 2 + 1] ?? 0) << 8);
  return value > 0x7fff ? value - 0x10000 : value;
};

interface Room {
  /** The window that the first records open, or the placeable head's box. */
  readonly window: Box;
  readonly perMm: number;
}

/** Where the target's height stands in the records of bitmaps, in words; its width and its place follow. */
const targetOfBitmap: Readonly<Record<number, number>> = { 0x0940: 4, 0x0b41: 6, 0x0d33: 5, 0x0f43: 7 };

/** The picture is as large as its first window, in logical units; one of nothing but bitmaps as far as they reach. */
function roomOf(bytes: Uint8Array, isPlaceable: boolean, start: number): Room {
  let origin: Spot | null = null;
  let extent: Spot | null = null;
  let reach: Spot = { x: 0, y: 0 };
  for (const { code, bytes: own } of recordsOf(bytes, start)) {
    const at = targetOfBitmap[code];
    if (at !== undefined)
      reach = {
        x: Math.max(reach.x, wordAt(own, at + 1) + wordAt(own, at + 3)),
        y: Math.max(reach.y, wordAt(own, at) + wordAt(own, at + 2)),
      };
    if (code === 0x020b) origin ??= { x: wordAt(own, 1), y: wordAt(own, 0) };
    if (code === 0x020c) extent ??= { x: wordAt(own, 1), y: wordAt(own, 0) };
    if (origin && extent) break;
  }
  const placed = [3, 4, 5, 6].map((index) => wordAt(bytes, index));
  const [left = 0, top = 0, right = 0, bottom = 0] = isPlaceable ? placed : [];
  const at = origin ?? { x: left, y: top };
  const size = extent ?? (isPlaceable ? { x: right - left, y: bottom - top } : reach);
  const perMm = (isPlaceable ? wordAt(bytes, 7) || 1440 : 1440) / 25.4;
  return { window: { xPt: at.x, yPt: at.y, widthPt: size.x || 1000, heightPt: size.y || 1000 }, perMm };
}

export interface Drawn {
  readonly canvas: Canvas;
  readonly bitmaps: Bitmaps;
}

/** Draws a WMF, with or without the placeable head. `cropped` cuts the view out of the whole. */
export function drawWmf(bytes: Uint8Array, cropped: (whole: Box) => Box): Drawn {
  const isPlaceable = bytes[0] === 0xd7 && bytes[1] === 0xcd;
  const start = isPlaceable ? 22 : 0;
  const { window, perMm } = roomOf(bytes, isPlaceable, start + 18);
  const whole: Box = { xPt: 0, yPt: 0, widthPt: Math.abs(window.widthPt), heightPt: Math.abs(window.heightPt) };
  const canvas = new Canvas(cropped(whole), perMm);
  canvas.state.viewport = whole;
  canvas.state.window = window;
  canvas.state.mode = 8;
  const bitmaps = new Bitmaps(canvas);
  const tools: (Tool | undefined)[] = [];
  for (const { code, bytes: own } of recordsOf(bytes, start + 18)) {
    const word = (index: number): number => wordAt(own, index);
    const long = (index: number): number => ((word(index) & 0xffff) | (word(index + 1) << 16)) >>> 0;
    const act = records[code];
    if (act) act({ word, long, bytes: own, canvas, bitmaps, tools });
    else if (!silent.has(code)) canvas.unknown.add(code);
  }
  return { canvas, bitmaps };
}
