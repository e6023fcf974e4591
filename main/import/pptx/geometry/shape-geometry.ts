/** A shape's outlines and the box for its text: from the standard's presets or from the file's own geometry. */
import type { Box } from '../../../model/geometry';
import { attribute, child, childrenOf, numberAttribute, type Xml } from '../xml/xml';
import { evaluateGuides, valueOf, type GuideFormula, type Guides } from './guides';
import definitions from './presets.json';
import { arcSteps, boxSteps, quadraticStep, type Outline, type Point, type Shade, type Step } from './trace';

export interface ShapeGeometry {
  readonly outlines: readonly Outline[];
  readonly textBox: Box;
  /** Whether the outline fills its box: what stands beneath is covered. */
  readonly isBox: boolean;
}

interface Preset {
  readonly adjust: readonly GuideFormula[];
  readonly guides: readonly GuideFormula[];
  readonly text: readonly string[] | null;
  readonly paths: readonly {
    readonly w?: number;
    readonly h?: number;
    readonly fill?: string;
    readonly stroke?: boolean;
    readonly d: string;
  }[];
}

const presets = new Map(Object.entries(definitions.shapes as unknown as Readonly<Record<string, Preset>>));

export const presetNames: readonly string[] = [...presets.keys()];

/** Points of one path; more is no drawing. */
const mostSteps = 400_000;
/** Shapes that reach into all four corners, as long as nothing is cut off them. */
const boxes = new Set([
  'rect',
  'flowChartProcess',
  'textBox',
  'actionButtonBlank',
  'flowChartPredefinedProcess',
  'flowChartInternalStorage',
]);

/** Formulas are in the file's units, so that constants among them keep their meaning. */
const scale = 12_700;

const shades = new Set<string>(['norm', 'none', 'lighten', 'lightenLess', 'darken', 'darkenLess']);
const shadeOf = (value: string | null | undefined): Shade => (value && shades.has(value) ? (value as Shade) : 'norm');

/** Follows commands (`M x y`, `A wR hR start sweep`, …), whose terms are guides or numbers, and stretches them into the shape's box. */
function follow(commands: readonly (readonly string[])[], guides: Guides, stretch: Point): readonly Step[] {
  const steps: Step[] = [];
  let at: Point = { x: 0, y: 0 };
  let start: Point = at;
  const point = (x: string | undefined, y: string | undefined): Point => ({
    x: (valueOf(guides, x) * stretch.x) / scale,
    y: (valueOf(guides, y) * stretch.y) / scale,
  });
  for (const [letter, ...terms] of commands.slice(0, mostSteps)) {
    const points = [point(terms[0], terms[1]), point(terms[2], terms[3]), point(terms[4], terms[5])] as const;
    if (letter === 'M' || letter === 'L') {
      [at] = points;
      if (letter === 'M' || steps.length === 0) start = at;
      steps.push({ kind: letter === 'M' || steps.length === 0 ? 'move' : 'line', to: at });
    } else if (letter === 'C') {
      steps.push({ kind: 'curve', first: points[0], second: points[1], to: points[2] });
      at = points[2];
    } else if (letter === 'Q') {
      steps.push(quadraticStep(at, points[0], points[1]));
      at = points[1];
    } else if (letter === 'A') {
      const radius = points[0];
      const arc = arcSteps(at, radius.x, radius.y, valueOf(guides, terms[2]), valueOf(guides, terms[3]));
      steps.push(...arc);
      const last = arc.at(-1);
      if (last?.kind === 'curve') at = last.to;
    } else if (letter === 'Z' && steps.length > 0) {
      steps.push({ kind: 'close' });
      at = start;
    }
  }
  return steps[0] && steps[0].kind !== 'move' ? [{ kind: 'move', to: { x: 0, y: 0 } }, ...steps] : steps;
}

function splitCommands(data: string): readonly (readonly string[])[] {
  return data.split(/ (?=[MLCQAZ](?: |$))/).map((command) => command.split(' '));
}

function textBoxOf(guides: Guides, sides: readonly (string | null | undefined)[]): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = sides.map((side) => valueOf(guides, side ?? undefined) / scale);
  return { xPt: left, yPt: top, widthPt: Math.max(0, right - left), heightPt: Math.max(0, bottom - top) };
}

export function boxGeometry(widthPt: number, heightPt: number): ShapeGeometry {
  return {
    outlines: [{ steps: boxSteps(0, 0, widthPt, heightPt), shade: 'norm', stroked: true }],
    textBox: { xPt: 0, yPt: 0, widthPt, heightPt },
    isBox: true,
  };
}

function overridesOf(list: Xml | null): ReadonlyMap<string, string> {
  return new Map(childrenOf(list, 'a:gd').map((gd) => [attribute(gd, 'name') ?? '', attribute(gd, 'fmla') ?? '']));
}

/** The outlines of a preset; null for a name that the standard does not have. */
export function presetGeometry(
  name: string,
  widthPt: number,
  heightPt: number,
  overrides: ReadonlyMap<string, string> = new Map(),
): ShapeGeometry | null {
  const preset = presets.get(name === 'textBox' ? 'rect' : name);
  if (!preset) return null;
  const size = { width: widthPt * scale, height: heightPt * scale };
  const guides = evaluateGuides(size, preset.adjust, overrides, preset.guides);
  return {
    outlines: preset.paths.map(({ w, h, fill, stroke, d }) => ({
      steps: follow(splitCommands(d), guides, { x: w ? size.width / w : 1, y: h ? size.height / h : 1 }),
      shade: shadeOf(fill),
      stroked: stroke !== false,
    })),
    textBox: preset.text ? textBoxOf(guides, preset.text) : { xPt: 0, yPt: 0, widthPt, heightPt },
    isBox: boxes.has(name),
  };
}

const letters: Readonly<Record<string, string>> = {
  'a:moveTo': 'M',
  'a:lnTo': 'L',
  'a:cubicBezTo': 'C',
  'a:quadBezTo': 'Q',
  'a:close': 'Z',
};

function commandOf(element: Xml): readonly string[] {
  if (element.name === 'a:arcTo')
    return ['A', ...['wR', 'hR', 'stAng', 'swAng'].map((name) => attribute(element, name) ?? '0')];
  const points = childrenOf(element, 'a:pt').flatMap((pt) => [attribute(pt, 'x') ?? '0', attribute(pt, 'y') ?? '0']);
  return [letters[element.name] ?? '', ...points];
}

/** The outlines of an `a:custGeom`. */
export function customGeometry(element: Xml, widthPt: number, heightPt: number): ShapeGeometry {
  const size = { width: widthPt * scale, height: heightPt * scale };
  const formulas = childrenOf(child(element, 'a:gdLst'), 'a:gd').map((gd): GuideFormula => [
    attribute(gd, 'name') ?? '',
    attribute(gd, 'fmla') ?? '',
  ]);
  const guides = evaluateGuides(size, [], overridesOf(child(element, 'a:avLst')), formulas);
  const outlines = childrenOf(child(element, 'a:pathLst'), 'a:path').map((path): Outline => {
    const [w, h] = [numberAttribute(path, 'w'), numberAttribute(path, 'h')];
    return {
      steps: follow(path.children.map(commandOf), guides, { x: w ? size.width / w : 1, y: h ? size.height / h : 1 }),
      shade: shadeOf(attribute(path, 'fill')),
      stroked: attribute(path, 'stroke') !== '0' && attribute(path, 'stroke') !== 'false',
    };
  });
  const rect = child(element, 'a:rect');
  const textBox = rect
    ? textBoxOf(
        guides,
        ['l', 't', 'r', 'b'].map((side) => attribute(rect, side)),
      )
    : null;
  const usable = textBox && textBox.widthPt > 0 && textBox.heightPt > 0;
  return { outlines, textBox: usable ? textBox : { xPt: 0, yPt: 0, widthPt, heightPt }, isBox: false };
}

/** The geometry that a shape's properties name. `unknown` is told the name of a preset that does not exist. */
export function readGeometry(
  properties: Xml | null,
  widthPt: number,
  heightPt: number,
  unknown: (name: string) => void,
): ShapeGeometry {
  const custom = child(properties, 'a:custGeom');
  if (custom) return customGeometry(custom, widthPt, heightPt);
  const preset = child(properties, 'a:prstGeom');
  const name = attribute(preset, 'prst');
  if (name === null) return boxGeometry(widthPt, heightPt);
  const geometry = presetGeometry(name, widthPt, heightPt, overridesOf(child(preset, 'a:avLst')));
  if (!geometry) unknown(name);
  return geometry ?? boxGeometry(widthPt, heightPt);
}
