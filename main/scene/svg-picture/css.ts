/** The little CSS that text in SVG pictures needs: declarations, lengths, simple sheets. Shapes' styles are resvg's business. */
import { Resvg } from '@resvg/resvg-js';

export type Declarations = Readonly<Record<string, string>>;

export function parseDeclarations(text: string): Declarations {
  const found: Record<string, string> = {};
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) {
      found[part.slice(0, colon).trim().toLowerCase()] = part
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim();
    }
  }
  return found;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** A length in user units; `em` and `%` count from what is given. Null for words such as `auto`. */
export function lengthOf(text: string | undefined, em: number, whole: number): number | null {
  const match = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text ?? '');
  if (!match) return null;
  const value = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === 'em') return value * em;
  if (unit === 'rem') return value * 16;
  if (unit === 'ex') return value * em * 0.5;
  if (unit === '%') return (value / 100) * whole;
  const factor = units[unit];
  return factor === undefined ? null : value * factor;
}

export interface Colour {
  readonly rgb: string;
  readonly alpha: number;
}

const asked = new Map<string, Colour | null>();

/** Any CSS colour, read by resvg, which knows all names and notations. Null for none, transparent and what it does not know. */
export function colourOf(text: string | undefined): Colour | null {
  const value = firstOfLightDark(text ?? '')
    .trim()
    .toLowerCase();
  if (
    !/^[a-z0-9#(),.%\s/-]{3,60}$/.test(value) ||
    /^(none|initial|inherit|unset|transparent|currentcolor|auto)$/.test(value)
  )
    return null;
  const plain = plainColour(value);
  if (plain) return plain;
  const known = asked.get(value);
  if (known !== undefined) return known;
  const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path id="p" d="M0 0H1V1H0Z" fill="none" style="fill:${value}"/></svg>`;
  const written = new Resvg(probe, { font: { loadSystemFonts: false } }).toString();
  const rgb = /<path[^>]*fill="#([0-9a-f]{6})"/.exec(written)?.[1];
  const alpha = Number(/<path[^>]*fill-opacity="([\d.]+)"/.exec(written)?.[1] ?? 1);
  const colour = rgb === undefined || alpha === 0 ? null : { rgb, alpha };
  if (asked.size < 2000) asked.set(value, colour);
  return colour;
}

/** The two notations that nearly all drawings use, without asking resvg. */
function plainColour(value: string): Colour | null {
  if (/^#[0-9a-f]{6}$/.test(value)) return { rgb: value.slice(1), alpha: 1 };
  const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(value)?.slice(1).map(Number);
  if (!channels || channels.some((channel) => channel > 255)) return null;
  return { rgb: channels.map((channel) => channel.toString(16).padStart(2, '0')).join(''), alpha: 1 };
}

/** New drawings name a colour for light and one for dark windows; paper is light. */
export function firstOfLightDark(text: string): string {
  let result = text;
  for (let round = 0; round < 50; round += 1) {
    const start = result.indexOf('light-dark(');
    if (start < 0) break;
    const inside = start + 'light-dark('.length;
    let depth = 1;
    let comma = -1;
    let end = inside;
    for (; end < result.length && depth > 0; end += 1) {
      const character = result[end];
      if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      else if (character === ',' && depth === 1 && comma < 0) comma = end;
    }
    const first = result.slice(inside, comma < 0 ? end - 1 : comma);
    result = result.slice(0, start) + first.trim() + result.slice(end);
  }
  return result.replace(/var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\)[^()]*)?)\)/g, '$1');
}
