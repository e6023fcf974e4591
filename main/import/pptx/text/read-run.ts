/** One run: its words and how they look. */
import type { DrawnTarget, Run } from '../../../model/drawing';
import type { Paint } from '../../../model/geometry';
import { readLink } from '../slide/links';
import type { Scope } from '../slide/scope';
import { colourIn, readColour } from '../style/colour';
import { middleOf } from '../style/gradient';
import { attribute, child, numberAttribute, type Xml } from '../xml/xml';
import { resolveFamily } from './fonts';
import { nearestAttribute, nearestChild, nearestFlag, nearestNumber, typefaceOf, type Source } from './sources';
import { isSymbolFont, plainSymbols } from '../../text/symbol-fonts';

const fills: ReadonlySet<string> = new Set(['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill']);
const one = (name: string): ReadonlySet<string> => new Set([name]);
const [latin, eastAsian, symbolic, hyperlink, marker, outline] = [
  one('a:latin'),
  one('a:ea'),
  one('a:sym'),
  one('a:hlinkClick'),
  one('a:highlight'),
  one('a:ln'),
];

const usualSizePt = 18;
/** Office allows 1 to 4,000. */
const [smallest, largest] = [1, 4000];

export type RunStyle = Omit<Run, 'text' | 'field' | 'concealed'>;

/** Letters that are only outlined take the outline's colour: they are seen by it. */
function outlineColour(sources: readonly Source[]): Paint | null {
  const line = nearestChild(sources, outline);
  const colour = line && colourIn(child(line.element, 'a:solidFill'), line.colours);
  return colour && colour.alpha > 0.1 ? { kind: 'solid', ...colour } : null;
}

/** Faint letters take their outline's colour at once; others keep it beside their own. */
function readPaints(sources: readonly Source[], scope: Scope): Pick<Run, 'paint' | 'outline'> {
  const paint = readFillPaint(sources, scope);
  const outline = outlineColour(sources);
  if (outline === null) return { paint };
  return paint.kind === 'solid' && paint.alpha < 0.6 ? { paint: outline } : { paint, outline };
}

function readFillPaint(sources: readonly Source[], scope: Scope): Paint {
  const fill = nearestChild(sources, fills);
  const black: Paint = {
    kind: 'solid',
    rgb: scope.colours.scheme.get(scope.colours.map.get('tx1') ?? 'dk1') ?? '000000',
    alpha: 1,
  };
  if (!fill) return black;
  const { element, colours } = fill;
  if (element.name === 'a:noFill') return { kind: 'solid', rgb: 'ffffff', alpha: 0 };
  if (element.name === 'a:blipFill') {
    scope.note('pptx.text-fill-approximated', 'information');
    return black;
  }
  if (element.name !== 'a:solidFill') scope.note('pptx.text-fill-approximated', 'information');
  const colour =
    element.name === 'a:gradFill'
      ? middleOf(element, colours)
      : colourIn(element.name === 'a:pattFill' ? child(element, 'a:fgClr') : element, colours);
  return colour ? { kind: 'solid', ...colour } : black;
}

interface LinkLook {
  readonly link: DrawnTarget | null;
  /** It is marked as a link, whether we can lead there or not. */
  readonly isMarked: boolean;
  /** Links take the theme's colour unless the file says that they keep their own. */
  readonly paint: Paint | null;
}

function readRunLink(sources: readonly Source[], scope: Scope): LinkLook {
  const element = nearestChild(sources.slice(0, 1), hyperlink)?.element;
  if (!element) return { link: null, isMarked: false, paint: null };
  const keeps = element.children.some((list) =>
    list.children.some((ext) =>
      ext.children.some((inner) => attribute(inner, 'val') === 'tx' && inner.name.endsWith(':hlinkClr')),
    ),
  );
  const rgb = scope.colours.scheme.get(scope.colours.map.get('hlink') ?? 'hlink');
  return {
    link: readLink(element, scope),
    isMarked: true,
    paint: keeps || rgb === undefined ? null : { kind: 'solid', rgb, alpha: 1 },
  };
}

/** What a bullet is drawn in beside such a run: its words' colour, that of links left aside, as PowerPoint has it. */
export function paintBesideLink(run: Xml | null, inherited: readonly Source[], scope: Scope): Paint | null {
  const own = child(run, 'a:rPr');
  if (!own || !child(own, 'a:hlinkClick')) return null;
  return readPaints([{ element: own, colours: scope.colours }, ...inherited], scope).paint;
}

const cleanLang = (lang: string | null): string | null =>
  lang !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? lang : null;

function families(
  sources: readonly Source[],
  scope: Scope,
  lang: string | null,
): { readonly family: string; readonly familyHan: string } {
  const alternative = cleanLang(nearestAttribute(sources, 'altLang'));
  const han =
    resolveFamily(typefaceOf(nearestChild(sources, eastAsian)), scope.theme, lang) ||
    resolveFamily('+mn-ea', scope.theme, alternative);
  return {
    family: resolveFamily(typefaceOf(nearestChild(sources, latin)), scope.theme, lang) || scope.theme.minor.latin,
    familyHan: han,
  };
}

/** How a run looks, from its own properties and all that it inherits. */
export function readRunStyle(sources: readonly Source[], scope: Scope): RunStyle {
  const lang = cleanLang(nearestAttribute(sources, 'lang'));
  const { link, isMarked, paint } = readRunLink(sources, scope);
  const size = nearestNumber(sources, 'sz');
  const ground = readColour(nearestChild(sources, marker)?.element.children[0], scope.colours);
  const cap = nearestAttribute(sources, 'cap');
  const sizePt = Math.max(smallest, Math.min(largest, size === null ? usualSizePt : size / 100));
  return {
    lang,
    ...families(sources, scope, lang),
    sizePt,
    weight: nearestFlag(sources, 'b') ? 700 : 400,
    slant: nearestFlag(sources, 'i') ?? false,
    // ECMA-376, 21.1.2.3.9: `kern` is the least size, in hundredths of a point, at which letters are kerned.
    ...(sizePt * 100 < (nearestNumber(sources, 'kern') ?? 0) ? { unkerned: true } : {}),
    underline: isMarked || (nearestAttribute(sources, 'u') ?? 'none') !== 'none',
    strike: (nearestAttribute(sources, 'strike') ?? 'noStrike') !== 'noStrike',
    raise: Math.max(-1, Math.min(1, (nearestNumber(sources, 'baseline') ?? 0) / 100_000)),
    caps: cap === 'all' ? 'all' : cap === 'small' ? 'small' : 'none',
    spacedPt: (nearestNumber(sources, 'spc') ?? 0) / 100,
    ...(paint ? { paint } : readPaints(sources, scope)),
    ground: ground ? { kind: 'solid', ...ground } : null,
    link,
  };
}

/** Words in a symbol font become the signs that are seen; beside another font it counts for moved characters alone. */
export function withPlainSymbols(text: string, style: RunStyle, sources: readonly Source[]): string {
  if (isSymbolFont(style.family)) return plainSymbols(text, style.family, '▪');
  return /[\uf020-\uf0ff]/.test(text)
    ? text.replace(/[\uf020-\uf0ff]+/g, (signs) =>
        plainSymbols(signs, typefaceOf(nearestChild(sources, symbolic)), '▪'),
      )
    : text;
}

/** Vertical tabs and line separators break lines; other controls are nothing that can be seen. Formulas have a star of their own. */
export function plainText(text: string): string {
  return text
    .replace(/_x000[bB]_|[\v\u2028]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f]/g, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u2217', '*');
}

export function sizeOf(element: Xml | null): number | null {
  const size = numberAttribute(element, 'sz');
  return size === null ? null : Math.max(smallest, Math.min(largest, size / 100));
}
