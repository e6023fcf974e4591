/** Pens, brushes and fonts as both kinds of metafile describe them, and Windows' stock of them. */
import { noBrush, noPen, plainFont, type Brush, type Canvas, type Pen, type Tool } from './canvas';

/** Red stands in the lowest byte. */
export function rgbOf(colour: number): string {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}

const dashes: Readonly<Record<number, readonly number[]>> = {
  1: [3, 1],
  2: [1, 1],
  3: [3, 1, 1, 1],
  4: [3, 1, 1, 1, 1, 1],
};

export function penOf(style: number, width: number, colour: number): Pen {
  const kind = style & 15;
  return kind === 5 ? noPen : { kind: 'pen', rgb: rgbOf(colour), width: Math.abs(width), dash: dashes[kind] ?? [] };
}

/** A hatched brush is drawn as its colour mixed with the ground: half of it is lines. */
export function brushOf(style: number, colour: number, canvas: Canvas): Brush {
  if (style === 1) return noBrush;
  if (style !== 2) return { kind: 'brush', rgb: rgbOf(colour) };
  const [own, ground] = [rgbOf(colour), canvas.state.opaqueGround ? canvas.state.groundRgb : 'ffffff'];
  return { kind: 'brush', rgb: mix(own, ground) };
}

function mix(a: string, b: string): string {
  const part = (rgb: string, at: number): number => parseInt(rgb.slice(at, at + 2), 16);
  return [0, 2, 4]
    .map((at) =>
      Math.round(part(a, at) * 0.4 + part(b, at) * 0.6)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

const stockBrushes = ['ffffff', 'c0c0c0', '808080', '404040', '000000', null];

/** The objects that need not be made: brushes, pens, fonts by number. */
export function stockTool(number: number): Tool {
  if (number <= 5) return { kind: 'brush', rgb: stockBrushes[number] ?? null };
  if (number === 6) return { ...noPen, rgb: 'ffffff' };
  if (number === 7) return { ...noPen, rgb: '000000' };
  if (number === 8) return noPen;
  return number >= 10 && number <= 17 ? plainFont : { kind: 'other' };
}

export function select(tool: Tool | undefined, canvas: Canvas): void {
  if (tool?.kind === 'pen') canvas.state.pen = tool;
  if (tool?.kind === 'brush') canvas.state.brush = tool;
  if (tool?.kind === 'font') canvas.state.font = tool;
}
