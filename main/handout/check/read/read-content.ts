/**
 * Long because: one table of operators, a line or two each.
 * Goes through a page's content as a reader does and lists what it paints. A program of our own, beside pdf.js: it says where each
 * word stands, under which clip and in which order, and opens no picture.
 */
import { compose, identity, type Matrix } from '../../../model/geometry';
import { readOperators } from './content-tokens';
import { flatPath, isEmpty, meet, openPathPen, type Edges, type FlatPath } from '../../../model/flat-path';
import { applyExtended, colourOf, firstState, isPlainSpace, type GraphicsState } from './graphics-state';
import type { Painted, PaintedThing } from './painted.types';
import {
  entriesOf,
  entry,
  isArray,
  isKind,
  nameUnder,
  numbersOf,
  numberUnder,
  under,
  type PdfEntries,
  type PdfObjects,
  type PdfStream,
  type PdfValue,
} from './pdf-values';
import type { ReadFont } from './read-font';
import { showStrings } from './show-text';
import { openMarks, type Marks } from './marks';
import { contentOf } from './unpack-stream';

export interface ContentReader {
  readonly objects: PdfObjects;
  /** The font under a reference, opened once. */
  readonly fontOf: (font: PdfValue) => ReadFont | null;
  /** Told of every code that is drawn but in forms; `explained` where an ActualText says what it stands for. */
  readonly onCode: (font: ReadFont, code: number, explained: boolean) => void;
  /** Told of every form that is drawn, by the number of its object. */
  readonly onForm: (id: number) => void;
}

export interface PageContent {
  readonly painted: readonly PaintedThing[];
  /** What is said in place of glyphs, as ActualText within the content. */
  readonly said: readonly string[];
  /** Every mark of content on the page, in order. */
  readonly mcids: readonly number[];
  /** Content that is shown or not as a reader wishes. */
  readonly optional: boolean;
  /** Content that could not be unpacked. */
  readonly unread: boolean;
  /** A picture inside the content itself: no file of ours has one. */
  readonly inlined: boolean;
}

/** Forms within forms; deeper is an attack or a circle. */
const deepest = 12;

interface Frame {
  readonly resources: PdfEntries | null;
  readonly depth: number;
  /** Inside a mask or pattern. */
  readonly apart: boolean;
  /** Inside a form that the page draws. */
  readonly foreign: boolean;
}

/** `toPage` takes the content's space to points from the page's top left corner; `takesForeign`: forms are pages that others made. */
export function readContent(
  bytes: Uint8Array,
  resources: PdfEntries | null,
  page: Edges,
  toPage: Matrix,
  reader: ContentReader,
  takesForeign: boolean,
): PageContent {
  const { objects } = reader;
  const painted: PaintedThing[] = [];
  const marks: Marks = openMarks(objects);
  let unread = false;
  let inlined = false;

  const run = (content: Uint8Array, first: GraphicsState, frame: Frame): void => {
    let state = { ...first };
    const saved: GraphicsState[] = [];
    let textMap: Matrix = identity;
    let lineMap: Matrix = identity;
    let clipWith: 'W' | 'W*' | null = null;
    const pen = openPathPen(() => state.map);
    const resource = (category: string, name: PdfValue | undefined): PdfValue =>
      isKind(name, 'name') ? entry(objects, under(objects, frame.resources, category), name.name) : null;
    const shared = (): Painted => ({
      mark: marks.current(),
      clips: state.clips,
      clipBox: state.clipBox,
      foreign: frame.foreign,
    });

    const paint = (fill: 'winding' | 'even-odd' | null, stroke: boolean): void => {
      const path = pen.take(fill === 'even-odd' || clipWith === 'W*');
      if (path) {
        if (fill) {
          const opaque = state.fillAlpha >= 0.999 && !state.veiled;
          painted.push({ kind: 'shape', ...shared(), path, rgb: state.fill, opaque, stroke: false });
        }
        if (stroke) painted.push({ kind: 'shape', ...shared(), path, rgb: state.stroke, opaque: false, stroke: true });
        if (clipWith) clipTo(path);
      }
      clipWith = null;
    };
    const clipTo = (path: FlatPath): void => {
      state.clips = [...state.clips, path];
      state.clipBox = meet(state.clipBox, path);
    };
    const showText = (items: readonly PdfValue[]): void => {
      const { shown, textMap: after } = showStrings(items, textMap, state, (font, code) => {
        if (!frame.foreign) reader.onCode(font, code, marks.explained());
      });
      textMap = after;
      if (!shown) return;
      const { fill: rgb, fillAlpha: alpha, mode } = state;
      const spoken = marks.spoken(shown.text);
      painted.push({
        kind: 'text',
        ...shared(),
        ...shown,
        spoken,
        rgb,
        alpha,
        mode,
        apart: frame.apart || state.veiled,
      });
    };
    const nextLine = (x: number, y: number): void => {
      lineMap = compose(lineMap, [1, 0, 0, 1, x, y]);
      textMap = lineMap;
    };
    const picture = (id: number | null, opaque: boolean, stream: PdfStream | null): void => {
      painted.push({
        kind: 'picture',
        ...shared(),
        id,
        matrix: state.map,
        opaque: opaque && state.fillAlpha >= 0.999 && !state.veiled,
        pixelsAcross: numberUnder(objects, stream, 'Width') ?? 0,
        pixelsDown: numberUnder(objects, stream, 'Height') ?? 0,
      });
    };
    const paintShading = (): void => {
      const { left, top, right, bottom } = state.clipBox;
      const path = state.clips.at(-1) ?? flatPath([[left, top, right, top, right, bottom, left, bottom]], false);
      const opaque = state.fillAlpha >= 0.999 && !state.veiled;
      if (path && !isEmpty(state.clipBox))
        painted.push({ kind: 'shape', ...shared(), path, rgb: null, opaque, stroke: false });
    };
    const external = (name: PdfValue | undefined): void => {
      const dictionary = under(objects, frame.resources, 'XObject');
      const reference = isKind(name, 'name') ? dictionary?.entries.get(name.name) : undefined;
      const stream = entriesOf(objects, reference);
      if (!isKind(stream, 'stream')) return;
      if (nameUnder(objects, stream, 'Subtype') === 'Image')
        picture(
          isKind(reference, 'ref') ? reference.id : null,
          !stream.entries.has('SMask') && !stream.entries.has('Mask') && !isMask(objects, stream),
          stream,
        );
      else if (nameUnder(objects, stream, 'Subtype') === 'Form') {
        if (isKind(reference, 'ref')) reader.onForm(reference.id);
        form(stream, state, { ...frame, foreign: takesForeign });
      }
    };
    const setFont = (name: PdfValue | undefined, size: PdfValue | undefined): void => {
      const fonts = under(objects, frame.resources, 'Font');
      const font = isKind(name, 'name') ? fonts?.entries.get(name.name) : undefined;
      state.font = font === undefined ? null : reader.fontOf(font);
      state.fontSize = typeof size === 'number' ? size : 0;
    };

    readOperators(content, (operator, operands) => {
      const n = (index: number): number => {
        const value = operands[index];
        return typeof value === 'number' ? value : 0;
      };
      switch (operator) {
        case 'q':
          saved.push({ ...state });
          break;
        case 'Q':
          state = saved.pop() ?? state;
          break;
        case 'cm':
          state.map = compose(state.map, [n(0), n(1), n(2), n(3), n(4), n(5)]);
          break;
        case 'w':
          state.lineWidth = n(0);
          break;
        case 'gs': {
          const extended = entriesOf(objects, resource('ExtGState', operands[0]));
          const mask = extended && applyExtended(objects, state, extended);
          if (isKind(mask, 'stream')) form(mask, state, { ...frame, apart: true });
          break;
        }
        case 'm':
          pen.move(n(0), n(1));
          break;
        case 'l':
          pen.line(n(0), n(1));
          break;
        case 'c':
          pen.curve(n(0), n(1), n(2), n(3), n(4), n(5));
          break;
        case 'v':
          pen.curve(...pen.at(), n(0), n(1), n(2), n(3));
          break;
        case 'y':
          pen.curve(n(0), n(1), n(2), n(3), n(2), n(3));
          break;
        case 'h':
          pen.close();
          break;
        case 're':
          pen.box(n(0), n(1), n(2), n(3));
          break;
        case 'W':
        case 'W*':
          clipWith = operator;
          break;
        case 'n':
          paint(null, false);
          break;
        case 'S':
        case 's':
          paint(null, true);
          break;
        case 'f':
        case 'F':
          paint('winding', false);
          break;
        case 'f*':
          paint('even-odd', false);
          break;
        case 'B':
        case 'b':
          paint('winding', true);
          break;
        case 'B*':
        case 'b*':
          paint('even-odd', true);
          break;
        case 'BT':
          textMap = lineMap = identity;
          break;
        case 'Tf':
          setFont(operands[0], operands[1]);
          break;
        case 'Tc':
          state.spacing = n(0);
          break;
        case 'Tw':
          state.wordSpacing = n(0);
          break;
        case 'Tz':
          state.stretch = n(0) / 100;
          break;
        case 'TL':
          state.leading = n(0);
          break;
        case 'Ts':
          state.rise = n(0);
          break;
        case 'Tr':
          state.mode = n(0);
          break;
        case 'Td':
          nextLine(n(0), n(1));
          break;
        case 'TD':
          state.leading = -n(1);
          nextLine(n(0), n(1));
          break;
        case 'Tm':
          textMap = lineMap = [n(0), n(1), n(2), n(3), n(4), n(5)];
          break;
        case 'T*':
          nextLine(0, -state.leading);
          break;
        case 'Tj':
          showText(operands);
          break;
        case 'TJ':
          if (isArray(operands[0])) showText(operands[0]);
          break;
        case "'":
          nextLine(0, -state.leading);
          showText(operands);
          break;
        case '"':
          [state.wordSpacing, state.spacing] = [n(0), n(1)];
          nextLine(0, -state.leading);
          showText(operands.slice(2));
          break;
        case 'g':
        case 'rg':
        case 'k':
          state.fill = colourOf(operands);
          break;
        case 'G':
        case 'RG':
        case 'K':
          state.stroke = colourOf(operands);
          break;
        case 'cs':
          state.fill = isPlainSpace(objects, frame.resources, operands[0]) ? '000000' : null;
          break;
        case 'CS':
          state.stroke = isPlainSpace(objects, frame.resources, operands[0]) ? '000000' : null;
          break;
        case 'sc':
        case 'scn':
          state.fill = state.fill === null ? null : colourOf(operands);
          if (operator === 'scn') pattern(resource('Pattern', operands.at(-1)), state, frame);
          break;
        case 'SC':
        case 'SCN':
          state.stroke = state.stroke === null ? null : colourOf(operands);
          break;
        case 'sh':
          paintShading();
          break;
        case 'BI':
          inlined = true;
          picture(null, true, null);
          break;
        case 'Do':
          external(operands[0]);
          break;
        case 'BMC':
        case 'BDC':
          marks.open(operands[0], operands[1], resource('Properties', operands[1]));
          break;
        case 'EMC':
          marks.close();
          break;
        default:
      }
    });
  };

  const form = (stream: PdfStream, state: GraphicsState, frame: Frame): void => {
    if (frame.depth >= deepest) return;
    const content = contentOf(objects, stream);
    if (content === null) {
      unread = true;
      return;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(objects, stream.entries.get('Matrix'));
    const map = compose(state.map, [a, b, c, d, e, f]);
    const pen = openPathPen(() => map);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(objects, stream.entries.get('BBox'));
    pen.box(left, bottom, right - left, top - bottom);
    const box = pen.take(false);
    const inside = box ? { clips: [...state.clips, box], clipBox: meet(state.clipBox, box) } : {};
    const before = marks.depth();
    run(
      content,
      { ...state, map, ...inside },
      { ...frame, resources: under(objects, stream, 'Resources') ?? frame.resources, depth: frame.depth + 1 },
    );
    marks.closeTo(before);
  };

  const pattern = (value: PdfValue, state: GraphicsState, frame: Frame): void => {
    if (isKind(value, 'stream')) form(value, { ...state, map: toPage }, { ...frame, apart: true });
  };

  run(bytes, firstState(toPage, page), { resources, depth: 0, apart: false, foreign: false });
  return { painted, said: marks.said, mcids: marks.mcids, optional: marks.optional(), unread, inlined };
}

function isMask(objects: PdfObjects, stream: PdfStream): boolean {
  return entry(objects, stream, 'ImageMask') === true;
}
