/** Whether words are seen: what an author has hidden never reaches paper, and no text layer either. */
import type { Declarations } from './css';

/** Fainter than this is not seen on a projector. */
export const leastAlpha = 0.02;

/** An opacity as CSS writes it: a number or a percentage; 1 where there is none. */
export function alphaOf(text: string | undefined): number {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i.exec(text ?? '');
  if (!match) return 1;
  return Math.min(Math.max(Number(match[1]) / (match[2] === '%' ? 100 : 1), 0), 1);
}

/** A fill or stroke that leaves nothing on paper. */
export function isUnpainted(paint: string | undefined): boolean {
  const value = (paint ?? '').trim().toLowerCase();
  return (
    value === 'none' ||
    value === 'transparent' ||
    /^#[0-9a-f]{3}0$|^#[0-9a-f]{6}0[0-4]$/.test(value) ||
    /^(?:rgb|hsl)a?\([^()]*[,/]\s*(?:0*\.?0+|0*\.0[01]\d*|[01](?:\.\d+)?%)\s*\)$/.test(alphaAlone(value))
  );
}

/** A colour function without an alpha has three channels, the last of which is none. */
function alphaAlone(value: string): string {
  const channels = value.split(/[\s,/()]+/).filter(Boolean);
  return channels.length >= 5 ? value : '';
}

/** By the declarations that reach the words, inherited ones among them. Opacity of groups and clips is looked at where they are placed. */
export function isSeen(style: Declarations): boolean {
  if (style.display === 'none') return false;
  if (/^(?:hidden|collapse)$/.test(style.visibility ?? '')) return false;
  if (Number(style.tspanAlpha ?? 1) < leastAlpha || alphaOf(style.opacity) < leastAlpha) return false;
  const filled = !isUnpainted(style.tspanFill ?? style.fill) && alphaOf(style['fill-opacity']) >= leastAlpha;
  return filled || isStroked(style);
}

/** Outlined words are read by their outline. */
export function isStroked(style: Declarations): boolean {
  return (
    style.stroke !== undefined &&
    !isUnpainted(style.stroke) &&
    alphaOf(style['stroke-opacity']) >= leastAlpha &&
    !/^\s*0*\.?0*\s*(?:[a-z%]*)\s*$/i.test(style['stroke-width'] ?? '1')
  );
}
