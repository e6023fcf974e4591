import type { Glyph } from 'fontkit';
import type { PathData } from '../model/geometry';

/** A glyph's outline in thousandths of an em as absolute M L C Z; quadratic curves are raised to cubic ones. */
export function outlineOf(glyph: Glyph, scale: number): PathData {
  const parts: string[] = [];
  let x = 0;
  let y = 0;
  for (const { command, args } of glyph.path.commands) {
    const at = (index: number): number => (args[index] ?? 0) * scale;
    switch (command) {
      case 'moveTo':
        parts.push(`M${numbers(at(0), at(1))}`);
        break;
      case 'lineTo':
        parts.push(`L${numbers(at(0), at(1))}`);
        break;
      case 'quadraticCurveTo': {
        const [cx, cy, ex, ey] = [at(0), at(1), at(2), at(3)];
        const [ax, ay] = [x + ((cx - x) * 2) / 3, y + ((cy - y) * 2) / 3];
        parts.push(`C${numbers(ax, ay, ex + ((cx - ex) * 2) / 3, ey + ((cy - ey) * 2) / 3, ex, ey)}`);
        break;
      }
      case 'bezierCurveTo':
        parts.push(`C${numbers(at(0), at(1), at(2), at(3), at(4), at(5))}`);
        break;
      case 'closePath':
        parts.push('Z');
        break;
    }
    if (args.length >= 2) [x, y] = [at(args.length - 2), at(args.length - 1)];
  }
  return parts.join('');
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 100) / 100)).join(' ');
}
