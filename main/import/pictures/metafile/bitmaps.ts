/** Bitmaps of a metafile: put where they belong, masks and pictures joined to one with holes, made PNG at the end. */
import sharp from 'sharp';
import { compose } from '../../../model/geometry';
import type { Canvas } from './canvas';
import type { Pixels } from './dib';
import { boxOutline } from './outlines';

/** How a bitmap meets what lies beneath it. */
const and = 0x8800c6;
const paint = 0xee0086;
const invert = 0x660046;
const fillWithBrush = 0xf00021;
const blackness = 0x000042;
const whiteness = 0xff0062;

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function crop(pixels: Pixels, source: Placed | null): Pixels {
  if (!source) return pixels;
  const left = Math.max(0, Math.round(source.x));
  const top = Math.max(0, Math.round(source.y));
  const width = Math.min(pixels.width - left, Math.round(Math.abs(source.width)));
  const height = Math.min(pixels.height - top, Math.round(Math.abs(source.height)));
  if (width <= 0 || height <= 0 || (width === pixels.width && height === pixels.height)) return pixels;
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * pixels.width + left) * 4;
    rgba.set(pixels.rgba.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, rgba };
}

/** Where the mask is white, nothing is drawn. */
function masked(picture: Pixels, mask: Pixels): Pixels {
  const rgba = picture.rgba.slice();
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const at =
        Math.floor((y * mask.height) / picture.height) * mask.width + Math.floor((x * mask.width) / picture.width);
      if ((mask.rgba[at * 4] ?? 0) > 127) rgba[(y * picture.width + x) * 4 + 3] = 0;
    }
  return { ...picture, rgba };
}

export class Bitmaps {
  private readonly pending: Pixels[] = [];
  private mask: { readonly pixels: Pixels; readonly key: string } | null = null;

  constructor(private readonly canvas: Canvas) {}

  /** Puts a bitmap, or without one the brush, into a logical box. `operation` is a ternary raster operation of Windows. */
  place(pixels: Pixels | null, source: Placed | null, target: Placed, operation: number): void {
    const corners = { left: target.x, top: target.y, right: target.x + target.width, bottom: target.y + target.height };
    if (!pixels) {
      this.fill(operation, boxOutline(corners, this.canvas));
      return;
    }
    const cut = crop(pixels, source);
    const key = JSON.stringify(target);
    if (operation === and) {
      this.flush();
      this.mask = { pixels: cut, key };
      return;
    }
    const { mask } = this;
    this.mask = null;
    const joined = mask?.key === key && (operation === paint || operation === invert) ? masked(cut, mask.pixels) : cut;
    this.draw(joined, target);
  }

  private fill(operation: number, outline: string): void {
    const { state } = this.canvas;
    const rgb = operation === blackness ? '000000' : operation === whiteness ? 'ffffff' : state.brush.rgb;
    if (operation !== blackness && operation !== whiteness && operation !== fillWithBrush) return;
    const before = state.brush;
    state.brush = { kind: 'brush', rgb };
    this.canvas.path(outline, { filled: true, stroked: false });
    state.brush = before;
  }

  private draw(pixels: Pixels, target: Placed): void {
    const matrix = compose(this.canvas.matrix(), [target.width, 0, 0, target.height, target.x, target.y]);
    this.canvas.image(`{{bitmap ${this.pending.length}}}`, matrix);
    this.pending.push(pixels);
  }

  /** A mask that nothing followed darkens what is beneath: its white lets the ground through. */
  flush(): void {
    const { mask } = this;
    this.mask = null;
    if (!mask) return;
    const [x = 0, y = 0, width = 0, height = 0] = Object.values(JSON.parse(mask.key) as Record<string, number>);
    this.draw(masked(mask.pixels, mask.pixels), { x, y, width, height });
  }

  /** The drawing's SVG with its bitmaps in it. */
  async written(): Promise<string> {
    this.flush();
    const addresses = await Promise.all(
      this.pending.map(async ({ width, height, rgba }) => {
        const png = await sharp(rgba, { raw: { width, height, channels: 4 } })
          .png()
          .toBuffer();
        return `data:image/png;base64,${png.toString('base64')}`;
      }),
    );
    return this.canvas.svg().replace(/\{\{bitmap (\d+)\}\}/g, (_, index: string) => addresses[Number(index)] ?? '');
  }
}
