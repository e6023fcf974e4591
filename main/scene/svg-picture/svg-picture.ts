/**
 * SVG pictures as items: outlines stay outlines on paper and words stay words. resvg simplifies the file to groups, paths and
 * pictures; words are taken out before and set by us. What items cannot say (filters, masks, patterns) becomes pixels.
 */
import { Resvg } from '@resvg/resvg-js';
import { containedIn, solid, type Box, type Matrix, flat } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import type { GroupItem, Item, TagRef } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import { boxPath } from '../shapes';
import { firstOfLightDark } from './css';
import { openDesk } from './desk';
import { imageSize } from './image-size';
import { inlinePicture, noFonts, render, wordsOf, type Size } from './pixels';
import { prepare, type Prepared } from './prepare';
import type { View } from './probe';
import { rasterWidth, UndrawableError } from './raster-size';
import { readUsvg, type UsvgTools } from './read-usvg';
import { setLabel } from './set-label';
import type { SvgFinding } from './svg-picture.types';
import { UnsupportedError } from './unsupported';
import { fillOf, type Definitions } from './usvg-paint';
import { elementsOf, localName, parseXml, TooLargeError, type XmlElement } from './xml';

export interface SvgPicture {
  /** In user units (CSS pixels). */
  readonly width: number;
  readonly height: number;
  readonly findings: readonly SvgFinding[];
  /** The picture drawn into a box, all of it under one tag. */
  readonly draw: (box: Box, tag: TagRef) => GroupItem;
}

/** Pictures in pictures are followed so far. */
const deepest = 3;
/** Beyond this, outlines cost more than pixels. */
const mostItems = 20_000;
/** Elements that are measured and left to resvg; reading more of them takes seconds. */
const mostToMeasure = 100_000;
/** Decoded, so many pixels of the pictures within one take 160 MB. */
const mostInnerPixels = 40_000_000;

const read = new WeakMap<Typesetter, Map<string, SvgPicture | null>>();

/**
 * Null for bytes that are no SVG, and for a drawing that costs more than a picture may. Read once for each picture and typesetter.
 * `inPixels` wants its shapes as one picture, as for a file that shows them on every page.
 */
export function svgPicture(
  bytes: Uint8Array,
  sha: Sha256,
  typesetter: Typesetter,
  lang = 'en',
  inPixels = false,
): SvgPicture | null {
  const pictures = read.get(typesetter) ?? new Map<string, SvgPicture | null>();
  read.set(typesetter, pictures);
  const key = `${sha} ${lang} ${String(inPixels)}`;
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const picture = readPicture(new TextDecoder().decode(bytes), typesetter, lang, 0, inPixels);
  pictures.set(key, picture);
  return picture;
}

interface Drawn {
  readonly items: readonly Item[];
  /** From the drawing's units to the items'. */
  readonly scale: number;
}

function readPicture(
  source: string,
  typesetter: Typesetter,
  lang: string,
  depth: number,
  inPixels = false,
): SvgPicture | null {
  const findings: SvgFinding[] = [];
  const context: Context = { typesetter, lang, depth, note: (finding) => findings.push(finding) };
  try {
    const svg = firstOfLightDark(source);
    const prepared = prepare(parseXml(svg));
    const resvg = new Resvg(prepared.marked, noFonts);
    const simple = parseXml(resvg.toString());
    const size = { width: resvg.width, height: resvg.height };
    const view = viewOf(simple, size);
    try {
      const drawn = (inPixels ? drawPixels : drawVectors)(simple, prepared, view, context);
      return pictureOf(drawn, view, size, findings);
    } catch (error) {
      if (!(error instanceof UnsupportedError) && !(error instanceof TooLargeError)) throw error;
      context.note({
        code: 'picture.rasterised',
        weight: 'information',
        facts: { why: error instanceof UnsupportedError ? error.feature : 'size' },
      });
      return pictureOf(drawPixels(simple, prepared, view, context), view, size, findings);
    }
  } catch (error) {
    return error instanceof TooLargeError ? pixelsOf(source, findings) : null;
  }
}

interface Context {
  readonly typesetter: Typesetter;
  readonly lang: string;
  readonly depth: number;
  readonly note: (finding: SvgFinding) => void;
}

function viewOf(simple: XmlElement, size: Size): View {
  const [left = 0, top = 0, width = 0, height = 0] = (simple.attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? { left, top, width, height } : { left: 0, top: 0, ...size };
}

/** Items are kept some 2,000 units wide, so that two decimals are fine enough however large they are shown. */
function scaleOf(view: Size): number {
  return 2000 / Math.max(view.width, view.height);
}

function drawVectors(simple: XmlElement, prepared: Prepared, view: View, context: Context): Drawn {
  const scale = scaleOf(view);
  const desk = openDesk(simple, prepared, {
    view,
    scale,
    tools: toolsOf(simple, prepared, scale, context),
    note: context.note,
  });
  const items = readUsvg(simple, desk.tools);
  if (countOf(items) > mostItems) throw new TooLargeError('Too many items');
  return { items: desk.finish(items), scale };
}

function toolsOf(simple: XmlElement, prepared: Prepared, scale: number, context: Context): UsvgTools {
  const definitions: Definitions = new Map(
    elementsOf(simple)
      .filter((element) => localName(element.name) === 'defs')
      .flatMap(elementsOf)
      .map((element) => [element.attributes.id ?? '', element]),
  );
  const { typesetter, lang, note } = context;
  let innerPixels = 0;
  const missing = (character: string): void => {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    note({ code: 'glyph.missing', weight: 'look', facts: { character, codePoint } });
  };
  return {
    definitions,
    scale,
    label: (index, marker) => {
      const paint = fillOf(marker, { definitions, scale }) ?? solid('000000');
      return (prepared.labels[index] ?? []).flatMap((label) =>
        setLabel(label, flat(paint), { typesetter, lang, scale, missing }),
      );
    },
    picture: (bytes, kind, box) => {
      if (kind !== 'svg') {
        const { width, height } = imageSize(bytes) ?? { width: 0, height: 0 };
        innerPixels += width * height;
        if (innerPixels > mostInnerPixels) throw new UndrawableError('Too many pixels');
        return [inlinePicture(bytes, kind, box)];
      }
      const inner =
        context.depth < deepest
          ? readPicture(new TextDecoder().decode(bytes), typesetter, lang, context.depth + 1)
          : null;
      if (!inner) throw new UnsupportedError('picture-in-picture');
      inner.findings.forEach(note);
      return [inner.draw(containedIn(box, { widthPt: inner.width, heightPt: inner.height }), 'artifact')];
    },
  };
}

/** Shapes as pixels, words on top as words. */
function drawPixels(simple: XmlElement, prepared: Prepared, view: View, context: Context): Drawn {
  const scale = scaleOf(view);
  const box = {
    xPt: view.left * scale,
    yPt: view.top * scale,
    widthPt: view.width * scale,
    heightPt: view.height * scale,
  };
  const pixels = inlinePicture(render(prepared.wordless, rasterWidth(simple, view)), 'png', box);
  const desk = openDesk(simple, prepared, {
    view,
    scale,
    tools: toolsOf(simple, prepared, scale, context),
    note: context.note,
  });
  return { items: desk.finish([pixels, ...wordsOf(simple, desk.tools)]), scale };
}

/** A drawing too large to be read by us is left to resvg as a whole. */
function pixelsOf(source: string, findings: SvgPicture['findings']): SvgPicture | null {
  try {
    const resvg = new Resvg(source, noFonts);
    const view = { left: 0, top: 0, width: resvg.width, height: resvg.height };
    const pixels = render(source, rasterWidth(parseXml(resvg.toString(), mostToMeasure), view));
    const scale = scaleOf(view);
    const box = { xPt: 0, yPt: 0, widthPt: view.width * scale, heightPt: view.height * scale };
    const found = [...findings, { code: 'picture.rasterised', weight: 'look', facts: { why: 'size' } } as const];
    return pictureOf({ items: [inlinePicture(pixels, 'png', box)], scale }, view, view, found);
  } catch {
    return null;
  }
}

function pictureOf(drawn: Drawn, view: View, size: Size, findings: SvgPicture['findings']): SvgPicture {
  const { scale } = drawn;
  const clip = boxPath({
    xPt: view.left * scale,
    yPt: view.top * scale,
    widthPt: view.width * scale,
    heightPt: view.height * scale,
  });
  return {
    ...size,
    findings,
    draw: (box, tag) => {
      const [across, down] = [box.widthPt / (view.width * scale), box.heightPt / (view.height * scale)];
      const matrix: Matrix = [
        across,
        0,
        0,
        down,
        box.xPt - view.left * scale * across,
        box.yPt - view.top * scale * down,
      ];
      return { kind: 'group', matrix, clip, alpha: 1, items: tagged(drawn.items, tag) };
    },
  };
}

function tagged(items: readonly Item[], tag: TagRef): readonly Item[] {
  return items.map((item) => (item.kind === 'group' ? { ...item, items: tagged(item.items, tag) } : { ...item, tag }));
}

function countOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + (item.kind === 'group' ? countOf(item.items) : 0), 0);
}
