/** A theme: its colours, its fonts by script, and its lists of fills, lines and effects that styles refer to by number. */
import { attribute, child, childrenOf, descend, type Xml } from '../xml/xml';
import { colourIn, type Colours } from './colour';

export interface ThemeFonts {
  readonly latin: string;
  readonly han: string;
  readonly complex: string;
  /** By script, such as `Hant` or `Jpan`. */
  readonly byScript: ReadonlyMap<string, string>;
}

export interface Theme {
  readonly scheme: ReadonlyMap<string, string>;
  readonly major: ThemeFonts;
  readonly minor: ThemeFonts;
  readonly fills: readonly Xml[];
  readonly lines: readonly Xml[];
  readonly grounds: readonly Xml[];
  readonly effects: readonly Xml[];
  /** The part it stands in: its pictures are found from there. */
  readonly part: string | null;
}

const noFonts: ThemeFonts = { latin: 'Calibri', han: '', complex: '', byScript: new Map() };

/** Office's own theme of 2013, for files that name none. */
const office: Readonly<Record<string, string>> = {
  dk1: '000000',
  lt1: 'ffffff',
  dk2: '44546a',
  lt2: 'e7e6e6',
  accent1: '4472c4',
  accent2: 'ed7d31',
  accent3: 'a5a5a5',
  accent4: 'ffc000',
  accent5: '5b9bd5',
  accent6: '70ad47',
  hlink: '0563c1',
  folHlink: '954f72',
};

function readFonts(element: Xml | null): ThemeFonts {
  if (!element) return noFonts;
  const face = (name: string): string => attribute(child(element, name), 'typeface') ?? '';
  const byScript = childrenOf(element, 'a:font').map(
    (font) => [attribute(font, 'script') ?? '', attribute(font, 'typeface') ?? ''] as const,
  );
  return {
    latin: face('a:latin') || noFonts.latin,
    han: face('a:ea'),
    complex: face('a:cs'),
    byScript: new Map(byScript),
  };
}

function readScheme(element: Xml | null): ReadonlyMap<string, string> {
  const none: Colours = { scheme: new Map(), map: new Map(), placeholder: null };
  const scheme = new Map(Object.entries(office));
  for (const entry of element?.children ?? []) {
    const colour = colourIn(entry, none);
    if (colour) scheme.set(entry.name.slice(2), colour.rgb);
  }
  return scheme;
}

export function readTheme(root: Xml | null, part: string | null): Theme {
  const elements = child(root, 'a:themeElements');
  const styles = child(elements, 'a:fmtScheme');
  return {
    scheme: readScheme(child(elements, 'a:clrScheme')),
    major: readFonts(descend(elements, 'a:fontScheme', 'a:majorFont')),
    minor: readFonts(descend(elements, 'a:fontScheme', 'a:minorFont')),
    fills: child(styles, 'a:fillStyleLst')?.children ?? [],
    lines: child(styles, 'a:lnStyleLst')?.children ?? [],
    grounds: child(styles, 'a:bgFillStyleLst')?.children ?? [],
    effects: child(styles, 'a:effectStyleLst')?.children ?? [],
    part,
  };
}

/** A chart may bring colours of its own, from the deck that it was copied from. */
export function withOverride(theme: Theme, root: Xml | null): Theme {
  const scheme = child(root, 'a:clrScheme') ?? child(child(root, 'a:themeElements'), 'a:clrScheme');
  return scheme ? { ...theme, scheme: readScheme(scheme) } : theme;
}

/** The map that masters have unless they say otherwise. */
const plainMap: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** Reads `p:clrMap` or `a:overrideClrMapping`. */
export function readColourMap(element: Xml | null): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...plainMap, ...element?.attributes }));
}

/** The fill of a style matrix: from 1001 on the grounds, from 1 on the fills. */
export function styledFill(theme: Theme, index: number): Xml | null {
  if (index >= 1001) return theme.grounds[index - 1001] ?? theme.grounds.at(-1) ?? null;
  return index >= 1 && index < 1000 ? (theme.fills[index - 1] ?? null) : null;
}

/** The effects of a style matrix; 0 is none. */
export function styledEffect(theme: Theme, index: number): Xml | null {
  return index >= 1 ? (theme.effects[index - 1] ?? null) : null;
}
