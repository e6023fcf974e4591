/**
 * Enhanced metafiles (EMF): records of 32-bit numbers. After the published format, [MS-EMF]; the part for GDI+ is passed over.
 * Long because: it is the one table of the format's records, with what each does.
 */
import { compose, identity, type Box, type Matrix } from '../../../model/geometry';
import { Bitmaps } from './bitmaps';
import { Canvas, type Spot, type Tool } from './canvas';
import { readBlended, readDib, type Pixels } from './dib';
import {
  arcOutline,
  boxOutline,
  curveThrough,
  ellipseOutline,
  lineThrough,
  roundBoxOutline,
  type Corners,
} from './outlines';
import { brushOf, penOf, rgbOf, select, stockTool } from './tools';
import { clipTo, type Drawn } from './wmf';
import { decodeWords, writeWords } from './words';

interface Emf {
  /** Signed, by the byte from the record's start. */
  readonly long: (at: number) => number;
  readonly float: (at: number) => number;
  readonly short: (at: number) => number;
  readonly bytes: Uint8Array;
  readonly canvas: Canvas;
  readonly bitmaps: Bitmaps;
  readonly tools: Map<number, Tool>;
  /** The path that is being gathered; null outside of one. */
  readonly path: { data: string | null };
}

const mostSpots = 100_000;

function spots({ long, short, bytes }: Emf, at: number, count: number, isShort: boolean): Spot[] {
  const size = isShort ? 4 : 8;
  const length = Math.max(0, Math.min(count, mostSpots, Math.floor((bytes.length - at) / size)));
  return Array.from({ length }, (_, index) =>
    isShort
      ? { x: short(at + index * 4), y: short(at + index * 4 + 2) }
      : { x: long(at + index * 8), y: long(at + index * 8 + 4) },
  );
}

const corners = ({ long }: Emf, at: number): Corners => ({
  left: long(at),
  top: long(at + 4),
  right: long(at + 8),
  bottom: long(at + 12),
});

/** A figure goes into the open path, else onto the canvas. */
function draw(record: Emf, data: string, filled: boolean, stroked = true): void {
  if (record.path.data === null) record.canvas.path(data, { filled, stroked });
  else record.path.data += data;
}

/** A figure that goes on from where the last one ended. */
function goOn(record: Emf, data: string, to: Spot | undefined): void {
  const { path } = record;
  if (path.data === null) record.canvas.path(data, { filled: false, stroked: true });
  else path.data += path.data === '' || path.data.endsWith('Z') ? data : data.replace(/^M[^LC]*/, '');
  if (to) record.canvas.state.at = to;
}

type Act = (record: Emf) => void;

const poly =
  (isShort: boolean, figure: 'polygon' | 'polyline' | 'bezier' | 'lines-on' | 'bezier-on'): Act =>
  (record) => {
    const { canvas } = record;
    const list = spots(record, 28, record.long(24), isShort);
    switch (figure) {
      case 'polygon':
        draw(record, lineThrough(list, canvas, true), true);
        break;
      case 'polyline':
        draw(record, lineThrough(list, canvas, false), false);
        break;
      case 'bezier':
        draw(record, curveThrough(list, canvas), false);
        break;
      case 'lines-on':
        goOn(record, lineThrough([canvas.state.at, ...list], canvas, false), list.at(-1));
        break;
      case 'bezier-on':
        goOn(record, curveThrough([canvas.state.at, ...list], canvas), list.at(-1));
        break;
    }
  };

const polyPoly =
  (isShort: boolean, closed: boolean): Act =>
  (record) => {
    const count = Math.max(0, Math.min(record.long(24), 10_000));
    let at = 32 + count * 4;
    let data = '';
    for (let index = 0; index < count; index += 1) {
      const length = record.long(32 + index * 4);
      data += lineThrough(spots(record, at, length, isShort), record.canvas, closed);
      at += length * (isShort ? 4 : 8);
    }
    draw(record, data, closed);
  };

const arc =
  (kind: 'arc' | 'chord' | 'pie'): Act =>
  (record) => {
    const { long, canvas } = record;
    const [start, end] = [
      { x: long(24), y: long(28) },
      { x: long(32), y: long(36) },
    ];
    draw(record, arcOutline(corners(record, 8), start, end, kind, canvas), kind !== 'arc');
  };

const paintPath =
  (filled: boolean, stroked: boolean): Act =>
  ({ canvas, path }) => {
    if (path.data !== null) canvas.path(path.data, { filled, stroked });
    path.data = null;
  };

function words(record: Emf, wide: boolean): void {
  const { long, bytes, canvas } = record;
  const [count, from, options, advancesAt] = [long(44), long(48), long(52), long(72)];
  if (count <= 0 || count > 10_000 || from <= 0) return;
  const own = bytes.subarray(from, from + count * (wide ? 2 : 1));
  const text = wide ? new TextDecoder('utf-16le').decode(own) : decodeWords(own, canvas.state.font);
  // Glyph numbers instead of characters: nothing to be read.
  if (options & 0x10) {
    canvas.unknown.add(84);
    return;
  }
  const step = options & 0x2000 ? 8 : 4;
  const advances =
    advancesAt > 0 && advancesAt + count * step <= bytes.length
      ? Array.from({ length: count }, (_, index) => long(advancesAt + index * step))
      : null;
  writeWords(canvas, text, { x: long(36), y: long(40) }, advances);
}

function font({ long, bytes }: Emf): Tool {
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(40, 104)).replace(/\0.*$/s, '');
  return {
    kind: 'font',
    height: long(12),
    degrees: long(20) / 10,
    weight: long(28),
    italic: (bytes[32] ?? 0) !== 0,
    underline: (bytes[33] ?? 0) !== 0,
    charset: bytes[35] ?? 0,
    family: name,
  };
}

function matrixAt({ float }: Emf, at: number): Matrix {
  return [float(at), float(at + 4), float(at + 8), float(at + 12), float(at + 16), float(at + 20)];
}

function changeWorld(record: Emf): void {
  const { state } = record.canvas;
  const matrix = matrixAt(record, 8);
  const how = record.long(32);
  if (how === 1) state.world = identity;
  if (how === 2) state.world = compose(state.world, matrix);
  if (how === 3) state.world = compose(matrix, state.world);
  if (how === 4) state.world = matrix;
}

/** A bitmap of which the record says at `at` where its head and its pixels are. */
function bitmapAt(
  { long, bytes }: Emf,
  at: number,
  read: (head: Uint8Array, bits: Uint8Array) => Pixels | null = readDib,
) {
  const [headAt, headSize, bitsAt, bitsSize] = [long(at), long(at + 4), long(at + 8), long(at + 12)];
  if (headAt <= 0 || headSize <= 0 || bitsAt <= 0) return null;
  return read(bytes.subarray(headAt, headAt + headSize), bytes.subarray(bitsAt, bitsAt + bitsSize));
}

function blendBitmap(record: Emf): void {
  const { bytes, long } = record;
  const blend = { share: bytes[42] ?? 255, byPixel: bytes[43] === 1 };
  const pixels = bitmapAt(record, 84, (head, bits) => readBlended(head, bits, blend));
  const source = { x: long(44), y: long(48), width: long(100), height: long(104) };
  record.bitmaps.place(pixels, source, placed(record, 24), 0xcc0020);
}

const placed = ({ long }: Emf, at: number) => ({
  x: long(at),
  y: long(at + 4),
  width: long(at + 8),
  height: long(at + 12),
});

const state =
  (change: (record: Emf) => Partial<Canvas['state']>): Act =>
  (record) =>
    void Object.assign(record.canvas.state, change(record));

const records: Readonly<Record<number, Act>> = {
  2: poly(false, 'bezier'),
  3: poly(false, 'polygon'),
  4: poly(false, 'polyline'),
  5: poly(false, 'bezier-on'),
  6: poly(false, 'lines-on'),
  7: polyPoly(false, false),
  8: polyPoly(false, true),
  9: state(({ long, canvas }) => ({ window: { ...canvas.state.window, widthPt: long(8), heightPt: long(12) } })),
  10: state(({ long, canvas }) => ({ window: { ...canvas.state.window, xPt: long(8), yPt: long(12) } })),
  11: state(({ long, canvas }) => ({ viewport: { ...canvas.state.viewport, widthPt: long(8), heightPt: long(12) } })),
  12: state(({ long, canvas }) => ({ viewport: { ...canvas.state.viewport, xPt: long(8), yPt: long(12) } })),
  17: state(({ long }) => ({ mode: long(8) })),
  18: state(({ long }) => ({ opaqueGround: long(8) === 2 })),
  19: state(({ long }) => ({ evenOdd: long(8) !== 2 })),
  22: state(({ long }) => ({ align: long(8) })),
  24: state(({ long }) => ({ textRgb: rgbOf(long(8)) })),
  25: state(({ long }) => ({ groundRgb: rgbOf(long(8)) })),
  27: state(({ long }) => ({ at: { x: long(8), y: long(12) } })),
  30: (record) => clipTo(record.canvas, corners(record, 8)),
  33: ({ canvas }) => canvas.save(),
  34: ({ canvas, long }) => canvas.restore(long(8)),
  35: state((record) => ({ world: matrixAt(record, 8) })),
  36: changeWorld,
  37: ({ canvas, long, tools }) => select(long(8) < 0 ? stockTool(long(8) & 0x7fffffff) : tools.get(long(8)), canvas),
  38: ({ long, tools }) => void tools.set(long(8), penOf(long(12), long(16), long(24))),
  39: ({ long, tools, canvas }) => void tools.set(long(8), brushOf(long(12), long(16), canvas)),
  40: ({ long, tools }) => void tools.delete(long(8)),
  42: (record) => draw(record, ellipseOutline(corners(record, 8), record.canvas), true),
  43: (record) => draw(record, boxOutline(corners(record, 8), record.canvas), true),
  44: (record) =>
    draw(record, roundBoxOutline(corners(record, 8), record.long(24), record.long(28), record.canvas), true),
  45: arc('arc'),
  46: arc('chord'),
  47: arc('pie'),
  54: (record) => {
    const to = { x: record.long(8), y: record.long(12) };
    goOn(record, lineThrough([record.canvas.state.at, to], record.canvas, false), to);
  },
  59: ({ path }) => void (path.data = ''),
  60: () => undefined,
  61: ({ path }) => void (path.data = path.data === null ? null : `${path.data}Z`),
  62: paintPath(true, false),
  63: paintPath(true, true),
  64: paintPath(false, true),
  67: ({ path }) => void (path.data = null),
  68: ({ path }) => void (path.data = null),
  // A region that takes the place of what was clipped before; regions themselves are not followed.
  75: ({ canvas, long }) => {
    if (long(12) === 5) canvas.state.clip = null;
  },
  76: (record) => record.bitmaps.place(bitmapAt(record, 84), null, placed(record, 24), record.long(40) >>> 0),
  77: (record) => {
    const source = { x: record.long(44), y: record.long(48), width: record.long(100), height: record.long(104) };
    record.bitmaps.place(bitmapAt(record, 84), source, placed(record, 24), record.long(40) >>> 0);
  },
  80: (record) =>
    record.bitmaps.place(
      bitmapAt(record, 48),
      null,
      { ...placed(record, 24), width: record.long(40), height: record.long(44) },
      0xcc0020,
    ),
  81: (record) => {
    const target = { x: record.long(24), y: record.long(28), width: record.long(72), height: record.long(76) };
    record.bitmaps.place(bitmapAt(record, 48), placed(record, 32), target, record.long(68) >>> 0);
  },
  82: (record) => void record.tools.set(record.long(8), font(record)),
  83: (record) => words(record, false),
  84: (record) => words(record, true),
  85: poly(true, 'bezier'),
  86: poly(true, 'polygon'),
  87: poly(true, 'polyline'),
  88: poly(true, 'bezier-on'),
  89: poly(true, 'lines-on'),
  90: polyPoly(true, false),
  91: polyPoly(true, true),
  93: ({ long, tools }) => void tools.set(long(8), { kind: 'brush', rgb: '808080' }),
  94: ({ long, tools }) => void tools.set(long(8), { kind: 'brush', rgb: '808080' }),
  95: ({ long, tools }) =>
    void tools.set(
      long(8),
      (long(28) & 15) === 5 || long(36) === 1 ? penOf(5, 0, 0) : penOf(long(28), long(32), long(40)),
    ),
  114: blendBitmap,
};

/** Palettes, colour spaces, modes and remarks, which change nothing here. */
const silent = new Set([
  1, 13, 14, 15, 16, 20, 21, 23, 26, 48, 49, 50, 51, 52, 57, 58, 65, 70, 98, 99, 100, 101, 104, 111, 112, 113, 115, 116,
  121, 122,
]);

const mostRecords = 200_000;

/** The picture's box in device units: its frame is in hundredths of a millimetre. */
function viewOf(view: DataView): { readonly view: Box; readonly perMm: number } {
  const long = (at: number): number => view.getInt32(at, true);
  const perMm = long(80) > 0 && long(72) > 0 ? long(72) / long(80) : 96 / 25.4;
  const perMmDown = long(84) > 0 && long(76) > 0 ? long(76) / long(84) : perMm;
  const frame: Box = {
    xPt: (long(24) / 100) * perMm,
    yPt: (long(28) / 100) * perMmDown,
    widthPt: ((long(32) - long(24)) / 100) * perMm,
    heightPt: ((long(36) - long(28)) / 100) * perMmDown,
  };
  const bounds: Box = {
    xPt: long(8),
    yPt: long(12),
    widthPt: long(16) - long(8) + 1,
    heightPt: long(20) - long(12) + 1,
  };
  const box = frame.widthPt > 0 && frame.heightPt > 0 ? frame : bounds;
  return { view: { ...box, widthPt: Math.max(1, box.widthPt), heightPt: Math.max(1, box.heightPt) }, perMm };
}

/** Draws an EMF. `cropped` cuts the view out of the whole. */
export function drawEmf(bytes: Uint8Array, cropped: (whole: Box) => Box): Drawn {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { view, perMm } = viewOf(file);
  const canvas = new Canvas(cropped(view), perMm);
  const bitmaps = new Bitmaps(canvas);
  const tools = new Map<number, Tool>();
  const path = { data: null as string | null };
  let at = 0;
  for (let count = 0; at + 8 <= bytes.length && count < mostRecords; count += 1) {
    const [code, size] = [file.getUint32(at, true), file.getUint32(at + 4, true)];
    if (size < 8 || code === 14) break;
    const own = bytes.subarray(at, Math.min(bytes.length, at + size));
    const data = new DataView(own.buffer, own.byteOffset, own.byteLength);
    const act = records[code];
    if (act)
      act({
        long: (place) => (place >= 0 && place + 4 <= own.length ? data.getInt32(place, true) : 0),
        float: (place) => (place >= 0 && place + 4 <= own.length ? data.getFloat32(place, true) : 0),
        short: (place) => (place >= 0 && place + 2 <= own.length ? data.getInt16(place, true) : 0),
        bytes: own,
        canvas,
        bitmaps,
        tools,
        path,
      });
    else if (!silent.has(code)) canvas.unknown.add(code);
    at += size;
  }
  return { canvas, bitmaps };
}
