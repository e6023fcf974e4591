/** Colours of a file: from the theme through the slide's map, by number or by name, changed step by step. */
import { attribute, numberAttribute, numberOf, type Xml } from '../xml/xml';
import { namedColour } from './colour-names';
import { formatHex, fromHsl, fromLinear, mapRgb, parseHex, toHsl, toLinear, type Rgb } from './colour-space';

export interface Colour {
  readonly rgb: string;
  readonly alpha: number;
}

/** Where a colour's name leads: the theme's scheme by its own names, the map from slide names to them, the style's placeholder. */
export interface Colours {
  readonly scheme: ReadonlyMap<string, string>;
  readonly map: ReadonlyMap<string, string>;
  readonly placeholder: Colour | null;
}

export const colourElements: ReadonlySet<string> = new Set([
  'a:srgbClr',
  'a:schemeClr',
  'a:sysClr',
  'a:prstClr',
  'a:scrgbClr',
  'a:hslClr',
]);

/** What Windows takes where a file does not note the colour it saw. */
const systemColours: Readonly<Record<string, string>> = {
  window: 'ffffff',
  windowText: '000000',
  highlight: '0078d7',
  highlightText: 'ffffff',
  btnFace: 'f0f0f0',
  btnText: '000000',
  grayText: '6d6d6d',
};

const share = (element: Xml, fallback = 100_000): number => (numberAttribute(element, 'val') ?? fallback) / 100_000;

const hex = (value: string | null): string | null =>
  value !== null && /^[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;

function schemeColour(name: string, colours: Colours): Colour | null {
  if (name === 'phClr') return colours.placeholder;
  const rgb = colours.scheme.get(colours.map.get(name) ?? name);
  return rgb === undefined ? null : { rgb, alpha: 1 };
}

function baseColour(element: Xml, colours: Colours): Colour | null {
  const value = attribute(element, 'val');
  const plain = (rgb: string | null | undefined): Colour | null => (rgb ? { rgb, alpha: 1 } : null);
  switch (element.name) {
    case 'a:srgbClr':
      return plain(hex(value));
    case 'a:schemeClr':
      return schemeColour(value ?? '', colours);
    case 'a:sysClr':
      return plain(hex(attribute(element, 'lastClr')) ?? systemColours[value ?? ''] ?? '000000');
    case 'a:prstClr':
      return plain(namedColour(value ?? ''));
    case 'a:scrgbClr': {
      const [r, g, b] = ['r', 'g', 'b'].map((name) => fromLinear((numberOf(attribute(element, name)) ?? 0) / 100_000));
      return plain(formatHex([r ?? 0, g ?? 0, b ?? 0]));
    }
    case 'a:hslClr': {
      const [hue, sat, lum] = ['hue', 'sat', 'lum'].map((name) => numberOf(attribute(element, name)) ?? 0);
      return plain(formatHex(fromHsl([(hue ?? 0) / 60_000, (sat ?? 0) / 100_000, (lum ?? 0) / 100_000])));
    }
    default:
      return null;
  }
}

const inHsl = (rgb: Rgb, change: (hsl: Rgb) => Rgb): Rgb => fromHsl(change(toHsl(rgb)));

type Change = (rgb: Rgb, element: Xml) => Rgb;

const changes: Readonly<Record<string, Change>> = {
  'a:lumMod': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h, s, l * share(e)]),
  'a:lumOff': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h, s, l + share(e, 0)]),
  'a:lum': (rgb, e) => inHsl(rgb, ([h, s]) => [h, s, share(e)]),
  'a:satMod': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h, s * share(e), l]),
  'a:satOff': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h, s + share(e, 0), l]),
  'a:sat': (rgb, e) => inHsl(rgb, ([h, , l]) => [h, share(e), l]),
  'a:hueMod': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h * share(e), s, l]),
  'a:hueOff': (rgb, e) => inHsl(rgb, ([h, s, l]) => [h + (numberAttribute(e, 'val') ?? 0) / 60_000, s, l]),
  'a:hue': (rgb, e) => inHsl(rgb, ([, s, l]) => [(numberAttribute(e, 'val') ?? 0) / 60_000, s, l]),
  'a:tint': (rgb, e) => mapRgb(rgb, (c) => fromLinear(toLinear(c) * share(e) + 1 - share(e))),
  'a:shade': (rgb, e) => mapRgb(rgb, (c) => fromLinear(toLinear(c) * share(e))),
  'a:comp': (rgb) => inHsl(rgb, ([h, s, l]) => [h + 180, s, l]),
  'a:inv': (rgb) => mapRgb(rgb, (c) => 1 - c),
  'a:gray': ([r, g, b]) => mapRgb([0, 0, 0], () => 0.3 * r + 0.59 * g + 0.11 * b),
  'a:gamma': (rgb) => mapRgb(rgb, fromLinear),
  'a:invGamma': (rgb) => mapRgb(rgb, toLinear),
  'a:red': ([, g, b], e) => [fromLinear(share(e)), g, b],
  'a:green': ([r, , b], e) => [r, fromLinear(share(e)), b],
  'a:blue': ([r, g], e) => [r, g, fromLinear(share(e))],
  'a:redMod': ([r, g, b], e) => [r * share(e), g, b],
  'a:greenMod': ([r, g, b], e) => [r, g * share(e), b],
  'a:blueMod': ([r, g, b], e) => [r, g, b * share(e)],
};

export const colourChanges: readonly string[] = [...Object.keys(changes), 'a:alpha', 'a:alphaMod', 'a:alphaOff'];

/** Reads one colour element with its changes; null where it names nothing. */
export function readColour(element: Xml | null | undefined, colours: Colours): Colour | null {
  const base = element ? baseColour(element, colours) : null;
  if (!element || !base) return null;
  let alpha = base.alpha;
  if (element.children.length === 0) return base;
  let rgb = parseHex(base.rgb);
  for (const step of element.children) {
    if (step.name === 'a:alpha') alpha = share(step);
    else if (step.name === 'a:alphaMod') alpha *= share(step);
    else if (step.name === 'a:alphaOff') alpha += share(step, 0);
    else rgb = changes[step.name]?.(rgb, step) ?? rgb;
  }
  return { rgb: formatHex(rgb), alpha: Math.max(0, Math.min(1, Math.round(alpha * 1000) / 1000)) };
}

/** The colour that an element holds, such as that of an `a:solidFill`. */
export function colourIn(element: Xml | null | undefined, colours: Colours): Colour | null {
  return readColour(
    element?.children.find(({ name }) => colourElements.has(name)),
    colours,
  );
}
