/** A scene as one SVG string: outlines of glyphs, never `<text>`, so that every program shows the same and no font is needed. */
import type { MediaSource } from '../model/media';
import type { Item, LineItem, PathItem, PictureItem, Scene } from '../model/scene';
import type { Typesetter } from '../typeset/typesetter';
import { short } from './shapes';
import { openDefinitions, type Definitions } from './svg/definitions';
import { escapeXml } from './svg/escape-xml';
import { paintAttributes, strokeAttributes } from './svg/svg-paint';

export interface PaintSvgTools {
  readonly typesetter: Typesetter;
  readonly media: MediaSource;
}

export interface PaintSvgOptions {
  /** Read out in place of the picture. */
  readonly title?: string;
  /** Pictures as an address instead of their bytes; null leaves one out. */
  readonly pictureAddress?: (picture: PictureItem) => string | null;
}

interface Brush extends PaintSvgTools {
  readonly definitions: Definitions;
  readonly options: PaintSvgOptions;
}

export function paintSvg(
  scene: Pick<Scene, 'widthPt' | 'heightPt' | 'items'>,
  tools: PaintSvgTools,
  options: PaintSvgOptions = {},
): string {
  const brush: Brush = { ...tools, options, definitions: openDefinitions(tools.typesetter) };
  const drawn = paintItems(scene.items, brush);
  const [width, height] = [short(scene.widthPt), short(scene.heightPt)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${escapeXml(options.title ?? '')}</title>` +
    `<defs>${brush.definitions.written()}</defs>${drawn}</svg>`
  );
}

function paintItems(items: readonly Item[], brush: Brush): string {
  return items.map((item) => paintItem(item, brush)).join('');
}

function paintItem(item: Item, brush: Brush): string {
  switch (item.kind) {
    case 'line':
      return paintLine(item, brush);
    case 'path':
      return paintPath(item, brush);
    case 'picture':
      return paintPicture(item, brush);
    case 'page':
      // No browser draws a PDF inside a picture.
      return item.picture === undefined
        ? ''
        : paintPicture({ ...item, kind: 'picture', picture: item.picture, alpha: 1 }, brush);
    case 'group': {
      const clip = item.clip === null ? '' : ` clip-path="url(#${brush.definitions.clip(item.clip)})"`;
      const alpha = item.alpha === 1 ? '' : ` opacity="${short(item.alpha)}"`;
      return `<g transform="matrix(${item.matrix.map(exact).join(' ')})"${clip}${alpha}>${paintItems(item.items, brush)}</g>`;
    }
  }
}

/** Glyphs stand in thousandths of an em under one transform for the line; y grows upwards in fonts. */
function paintLine(line: LineItem, brush: Brush): string {
  const scale = line.sizePt / 1000;
  if (!(scale > 0)) return '';
  let x = 0;
  let uses = '';
  line.words.forEach((word, index) => {
    word.glyphs.forEach((glyph, place) => {
      const id = brush.definitions.glyph(line.face, glyph);
      const rise = word.rises?.[place] ?? 0;
      const at = `${x === 0 ? '' : ` x="${short(x)}"`}${rise === 0 ? '' : ` y="${short(rise)}"`}`;
      if (id !== null) uses += `<use xlink:href="#${id}"${at}/>`;
      x += word.advances[place] ?? 0;
    });
    x += (line.gapsPt?.[index] ?? 0) / scale;
  });
  if (uses === '') return '';
  const transform = `matrix(${exact(scale)} 0 0 ${exact(-scale)} ${short(line.xPt)} ${short(line.baselinePt)})`;
  return `<g transform="${transform}"${paintAttributes('fill', line.paint, brush.definitions)}>${uses}</g>`;
}

function paintPath(item: PathItem, brush: Brush): string {
  const fill = item.fill ? paintAttributes('fill', item.fill, brush.definitions) : ' fill="none"';
  const stroke = item.stroke ? strokeAttributes(item.stroke, brush.definitions) : '';
  const rule = item.evenOdd ? ' fill-rule="evenodd"' : '';
  return `<path d="${escapeXml(item.path)}"${fill}${rule}${stroke}/>`;
}

function paintPicture(item: PictureItem, brush: Brush): string {
  const address = brush.options.pictureAddress ? brush.options.pictureAddress(item) : dataAddress(item, brush);
  if (address === null) return '';
  const { xPt, yPt, widthPt, heightPt } = item.box;
  const alpha = item.alpha === 1 ? '' : ` opacity="${short(item.alpha)}"`;
  const id = brush.definitions.picture(address);
  const scale = `matrix(${exact(widthPt)} 0 0 ${exact(heightPt)} ${exact(xPt)} ${exact(yPt)})`;
  return `<use xlink:href="#${id}" transform="${scale}"${alpha}/>`;
}

function dataAddress(item: PictureItem, brush: Brush): string | null {
  if (item.inline) return dataUri(item.inline.ext === 'jpg' ? 'image/jpeg' : 'image/png', item.inline.bytes);
  const info = brush.media.info(item.picture);
  const bytes = brush.media.bytes(item.picture);
  if (!info || !bytes || (info.kind !== 'png' && info.kind !== 'jpeg')) return null;
  return dataUri(`image/${info.kind}`, bytes);
}

function dataUri(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

/** Scales need more figures than places do. */
function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
