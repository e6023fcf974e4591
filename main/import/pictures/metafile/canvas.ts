/** What a Windows metafile draws on: its state, its mapping from logical units to the picture's, and the SVG that comes of it. */
import { compose, identity, type Box, type Matrix } from '../../../model/geometry';
import { boxOfWords, standsIn } from './box-of-words';
import { escapeText, num } from './svg-words';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Pen {
  readonly kind: 'pen';
  /** Null draws nothing. */
  readonly rgb: string | null;
  /** In logical units; 0 is as thin as the device can. */
  readonly width: number;
  /** In widths of the line. */
  readonly dash: readonly number[];
}

export interface Brush {
  readonly kind: 'brush';
  readonly rgb: string | null;
}

export interface Font {
  readonly kind: 'font';
  /** Logical: negative is the size, positive the height of a line. */
  readonly height: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly family: string;
  readonly charset: number;
  /** Counterclockwise. */
  readonly degrees: number;
}

export type Tool = Pen | Brush | Font | { readonly kind: 'other' };

export interface State {
  mode: number;
  window: Box;
  viewport: Box;
  world: Matrix;
  pen: Pen;
  brush: Brush;
  font: Font;
  textRgb: string;
  groundRgb: string;
  opaqueGround: boolean;
  align: number;
  evenOdd: boolean;
  at: Spot;
  /** In the picture's units. */
  clip: Box | null;
}

const unit: Box = { xPt: 0, yPt: 0, widthPt: 1, heightPt: 1 };

export const noPen: Pen = { kind: 'pen', rgb: null, width: 0, dash: [] };
export const noBrush: Brush = { kind: 'brush', rgb: null };
export const plainFont: Font = {
  kind: 'font',
  height: -12,
  weight: 400,
  italic: false,
  underline: false,
  family: '',
  charset: 0,
  degrees: 0,
};

function fresh(): State {
  return {
    mode: 1,
    window: unit,
    viewport: unit,
    world: identity,
    pen: { ...noPen, rgb: '000000' },
    brush: { kind: 'brush', rgb: 'ffffff' },
    font: plainFont,
    textRgb: '000000',
    groundRgb: 'ffffff',
    opaqueGround: true,
    align: 0,
    evenOdd: true,
    at: { x: 0, y: 0 },
    clip: null,
  };
}

/** Longer drawings are data, not pictures; a slide's picture has a few thousand elements. */
const mostElements = 40_000;
const mostCharacters = 12_000_000;

/** Thrown where a metafile would fill the memory. */
export class MetafileTooLong extends Error {}

export class Canvas {
  state: State = fresh();
  private readonly saved: State[] = [];
  private readonly out: string[] = [];
  /** Which of these are words, and whether all of them stand within the picture. */
  private readonly words = new Map<number, 'within' | 'across'>();
  private readonly clips = new Map<string, string>();
  private length = 0;
  /** Records that would draw something and are not known. */
  readonly unknown = new Set<number>();
  drawn = 0;

  /** `perMm`: how many of the picture's units a millimetre has; needed for mappings in inches and millimetres. */
  constructor(
    readonly view: Box,
    private readonly perMm: number,
  ) {}

  save(): void {
    if (this.saved.length < 1000) this.saved.push({ ...this.state });
  }

  /** Windows counts from the last one back (-1), or from the first on. */
  restore(which: number): void {
    const index = which < 0 ? this.saved.length + which : which - 1;
    const found = this.saved[index];
    if (!found) return;
    this.state = found;
    this.saved.length = index;
  }

  matrix(): Matrix {
    return compose(this.page(), this.state.world);
  }

  private page(): Matrix {
    const { mode, window, viewport } = this.state;
    const [sx, sy] = this.scales(mode, window, viewport);
    return [sx, 0, 0, sy, viewport.xPt - window.xPt * sx, viewport.yPt - window.yPt * sy];
  }

  private scales(mode: number, window: Box, viewport: Box): readonly [number, number] {
    // Tenths and hundredths of a millimetre, hundredths and thousandths of an inch, twentieths of a point; y upwards.
    const mm = [0.1, 0.01, 0.254, 0.0254, 25.4 / 1440][mode - 2];
    if (mm !== undefined) return [mm * this.perMm, -mm * this.perMm];
    if (mode === 1) return [1, 1];
    const [sx, sy] = [viewport.widthPt / (window.widthPt || 1), viewport.heightPt / (window.heightPt || 1)];
    if (mode !== 7) return [sx, sy];
    const least = Math.min(Math.abs(sx), Math.abs(sy));
    return [Math.sign(sx) * least, Math.sign(sy) * least];
  }

  toView({ x, y }: Spot): Spot {
    const [a, b, c, d, e, f] = this.matrix();
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  }

  /** How much larger lengths become. */
  scale(): number {
    const [a, b, c, d] = this.matrix();
    return Math.sqrt(Math.abs(a * d - b * c)) || 1;
  }

  /** A path's data is in the picture's units already. */
  path(data: string, painted: { readonly filled: boolean; readonly stroked: boolean }): void {
    const { brush, pen, evenOdd } = this.state;
    const fill = painted.filled && brush.rgb !== null ? `#${brush.rgb}` : 'none';
    const stroke = painted.stroked && pen.rgb !== null ? this.strokeOf(pen, pen.rgb) : '';
    if (data === '' || (fill === 'none' && stroke === '')) return;
    const rule = fill !== 'none' && evenOdd ? ' fill-rule="evenodd"' : '';
    this.put(`<path d="${data}" fill="${fill}"${rule}${stroke}/>`);
  }

  private strokeOf(pen: Pen, rgb: string): string {
    const width = Math.max(pen.width * this.scale(), Math.max(this.view.widthPt, this.view.heightPt) / 1500);
    const dash =
      pen.dash.length > 0 ? ` stroke-dasharray="${pen.dash.map((part) => num(part * width)).join(' ')}"` : '';
    return ` stroke="#${rgb}" stroke-width="${num(width)}" stroke-linejoin="round"${dash}`;
  }

  /** `x` and `y` are the baseline's start in the picture's units. */
  text(words: string, at: Spot, anchor: 'start' | 'middle' | 'end', size: number, degrees: number): void {
    const { font, textRgb } = this.state;
    const stands = standsIn(this.view, boxOfWords(words, at, anchor, size, degrees));
    if (words.trim() === '' || !(size > 0) || stands === 'outside') return;
    const look =
      `${font.weight >= 600 ? ' font-weight="bold"' : ''}${font.italic ? ' font-style="italic"' : ''}` +
      `${font.underline ? ' text-decoration="underline"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
    const turn = Math.abs(degrees) < 0.05 ? '' : ` transform="rotate(${num(degrees)} ${num(at.x)} ${num(at.y)})"`;
    this.words.set(this.out.length, stands);
    this.put(
      `<text x="${num(at.x)}" y="${num(at.y)}" font-family="${escapeText(font.family)}" font-size="${num(size)}"${look} fill="#${textRgb}"${turn}>${escapeText(words)}</text>`,
    );
  }

  /** `mark` stands for the picture's address until it is made. */
  image(mark: string, [a, b, c, d, e, f]: Matrix): void {
    const matrix = [a, b, c, d, e, f].map((one) => num(one)).join(' ');
    this.put(`<image width="1" height="1" preserveAspectRatio="none" transform="matrix(${matrix})" href="${mark}"/>`);
  }

  private put(element: string): void {
    const { clip } = this.state;
    this.drawn += 1;
    this.length += element.length;
    if (this.drawn > mostElements || this.length > mostCharacters) throw new MetafileTooLong();
    this.out.push(clip ? `<g clip-path="url(#${this.clipId(clip)})">${element}</g>` : element);
  }

  private clipId({ xPt, yPt, widthPt, heightPt }: Box): string {
    const box = `x="${num(xPt)}" y="${num(yPt)}" width="${num(widthPt)}" height="${num(heightPt)}"`;
    const id = this.clips.get(box) ?? `c${this.clips.size}`;
    this.clips.set(box, id);
    return id;
  }

  /** Takes the words out that stand wholly within the picture; the others remain a part of its drawing. */
  takeWords(): string {
    const within = [...this.words].filter(([, stands]) => stands === 'within').map(([index]) => index);
    const taken = within.map((index) => this.out[index] ?? '').join('');
    for (const index of within) this.out[index] = '';
    return taken;
  }

  svg(): string {
    const { xPt, yPt, widthPt, heightPt } = this.view;
    const clips = [...this.clips].map(([box, id]) => `<clipPath id="${id}"><rect ${box}/></clipPath>`).join('');
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${num(widthPt)}" height="${num(heightPt)}" viewBox="${[xPt, yPt, widthPt, heightPt].map((one) => num(one)).join(' ')}" preserveAspectRatio="none">` +
      `${clips === '' ? '' : `<defs>${clips}</defs>`}${this.out.join('')}</svg>`
    );
  }
}
