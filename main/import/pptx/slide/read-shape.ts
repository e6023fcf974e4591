/** `p:sp` and `p:cxnSp`: shapes, text boxes, placeholders, connectors. */
import type { DrawnPart, DrawnShape } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { readGeometry, type ShapeGeometry } from '../geometry/shape-geometry';
import { colourElements, readColour, type Colours } from '../style/colour';
import { fillElements, readFill, type Fill } from '../style/fill';
import { tellEffects } from '../style/effects';
import { readLine, type Line } from '../style/line';
import { styledFill } from '../style/theme';
import { hasWords, listsFor, readFrame } from '../text/read-frame';
import { attribute, child, firstOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';
import { drawOutlines } from './draw-outline';
import { groundFill } from './ground-fill';
import { isSideways, placeShape, readTransform, type Placed } from './place';
import { ancestorsOf, placeholderOf, propertiesOf, roleOf } from './placeholders';
import type { Scope } from './scope';
import { readFacts } from './shape-facts';
import { makeShape, type SheetReading } from './sheet-reading';

interface Ancestor {
  readonly properties: Xml | null;
  /** A shape's style counts after its own properties and before those of the placeholder that it stands in. */
  readonly style: Xml | null;
}

interface Lineage {
  /** The shape first, then the placeholders it inherits from. */
  readonly shapes: readonly Xml[];
  readonly ancestors: readonly Ancestor[];
  readonly properties: readonly Xml[];
  readonly style: Xml | null;
}

function lineageOf(shape: Xml, { layout, master }: SheetReading): Lineage {
  const shapes = [shape, ...ancestorsOf(placeholderOf(shape), layout, master)];
  const ancestors = shapes.map((one) => ({
    properties: propertiesOf(one),
    style: child(one, 'p:style') ?? child(one, 'dsp:style'),
  }));
  return {
    shapes,
    ancestors,
    properties: ancestors.map(({ properties }) => properties).filter((properties) => properties !== null),
    style: ancestors.map(({ style }) => style).find((style) => style !== null) ?? null,
  };
}

function withPlaceholder(colours: Colours, reference: Xml | null): Colours {
  return {
    ...colours,
    placeholder: readColour(
      reference?.children.find(({ name }) => colourElements.has(name)),
      colours,
    ),
  };
}

function fillOf({ ancestors }: Lineage, placed: Placed, reading: SheetReading): Fill {
  const { scope, groupFill } = reading;
  for (const { properties, style } of ancestors) {
    const fill =
      readFill(firstOf(properties, fillElements), { scope, extent: placed, group: groupFill }) ??
      fillOfStyle(child(style, 'a:fillRef'), placed, reading);
    if (fill) return fill;
  }
  return { kind: 'none' };
}

function fillOfStyle(reference: Xml | null, placed: Placed, { scope, groupFill }: SheetReading): Fill | null {
  const styled = reference ? styledFill(scope.theme, numberAttribute(reference, 'idx') ?? 0) : null;
  // A theme's pictures are found from the theme's own part.
  const themed: Scope = scope.theme.part === null ? scope : { ...scope, part: scope.theme.part };
  return readFill(
    styled,
    { scope: styled?.name === 'a:blipFill' ? themed : scope, extent: placed, group: groupFill },
    withPlaceholder(scope.colours, reference),
  );
}

function lineOf({ ancestors }: Lineage, { scope }: SheetReading): Line | null {
  return readLine(
    ancestors.flatMap(({ properties, style }) => {
      const own = child(properties, 'a:ln');
      const reference = child(style, 'a:lnRef');
      const styled = scope.theme.lines[(numberAttribute(reference, 'idx') ?? 0) - 1];
      return [
        ...(own ? [{ element: own, colours: scope.colours }] : []),
        ...(styled ? [{ element: styled, colours: withPlaceholder(scope.colours, reference) }] : []),
      ];
    }),
  );
}

/** A style's font reference as properties of runs; `own` is a colour of more weight than the style's. */
function runsOfStyle(style: Xml | null, own: Xml | undefined): Xml | null {
  const reference = child(style, 'a:fontRef');
  if (!reference) return null;
  const colour = own ? [own] : reference.children.filter(({ name }) => colourElements.has(name));
  const slot = { major: '+mj', minor: '+mn' }[attribute(reference, 'idx') ?? ''];
  const plain = (name: string, attributes: Readonly<Record<string, string>>, children: readonly Xml[]): Xml => ({
    name,
    attributes,
    children,
    text: '',
  });
  return plain('a:defRPr', {}, [
    ...(colour.length > 0 ? [plain('a:solidFill', {}, colour)] : []),
    ...(slot ? [plain('a:latin', { typeface: `${slot}-lt` }, []), plain('a:ea', { typeface: `${slot}-ea` }, [])] : []),
  ]);
}

function flippedBox(box: Box, { flippedAcross, flippedDown, widthPt, heightPt }: Placed): Box {
  return {
    ...box,
    xPt: flippedAcross ? widthPt - box.xPt - box.widthPt : box.xPt,
    yPt: flippedDown ? heightPt - box.yPt - box.heightPt : box.yPt,
  };
}

interface TextPlace {
  readonly box: Box;
  /** Within the shape's own space, beside what the words themselves ask for. */
  readonly turnedDeg: number;
}

/**
 * A diagram's shape may have a box of its own for its words. The box stands where the shape does, before either is turned; its turn is
 * counted from the shape's, so that words stay upright in a shape that lies on its side.
 */
function diagramTextPlace(shape: Xml, placed: Placed): TextPlace | null {
  const own = readTransform(child(shape, 'dsp:txXfrm'));
  const whole = readTransform(child(propertiesOf(shape), 'a:xfrm'));
  if (!own || !whole || whole.width === 0 || whole.height === 0) return null;
  const scales = [placed.widthPt / whole.width, placed.heightPt / whole.height] as const;
  // What stands on its side is stretched the other way.
  const [across, down] = isSideways(whole.degrees) ? [scales[1], scales[0]] : scales;
  const x = (own.x + own.width / 2 - whole.x - whole.width / 2) * across;
  const y = (own.y + own.height / 2 - whole.y - whole.height / 2) * down;
  const angle = (-whole.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const isLying = isSideways(whole.degrees + own.degrees);
  const widthPt = own.width * (isLying ? down : across);
  const heightPt = own.height * (isLying ? across : down);
  return {
    box: {
      xPt: x * cos - y * sin + placed.widthPt / 2 - widthPt / 2,
      yPt: x * sin + y * cos + placed.heightPt / 2 - heightPt / 2,
      widthPt,
      heightPt,
    },
    turnedDeg: own.degrees,
  };
}

function textParts(
  shape: Xml,
  lineage: Lineage,
  geometry: ShapeGeometry,
  placed: Placed,
  { scope, wordColours }: SheetReading,
): readonly DrawnPart[] {
  const body = child(shape, 'p:txBody') ?? child(shape, 'dsp:txBody');
  if (!body) return [];
  const inherited = lineage.shapes.slice(1).map((one) => child(one, 'p:txBody'));
  const placeholder = placeholderOf(shape);
  const place = diagramTextPlace(shape, placed);
  const frame = readFrame({
    scope,
    body,
    properties: [body, ...inherited].map((one) => child(one, 'a:bodyPr')).filter((one) => one !== null),
    lists: [
      ...inherited.map((one) => child(one, 'a:lstStyle')),
      ...listsFor(roleOf(placeholder), placeholder !== null, scope),
    ],
    style: runsOfStyle(lineage.style, wordColours?.get(attribute(shape, 'modelId') ?? '')),
    box: place?.box ?? flippedBox(geometry.textBox, placed),
    // In a shape that is flipped downwards words stand on their head.
    boxTurnedDeg: (place?.turnedDeg ?? 0) + (placed.flippedDown ? 180 : 0),
  });
  return hasWords(frame) ? [{ kind: 'text', frame }] : [];
}

/** Null for what the projector does not show: a placeholder that nobody filled. */
export function readShape(shape: Xml, reading: SheetReading): DrawnShape | null {
  const { scope } = reading;
  const lineage = lineageOf(shape, reading);
  const transform = lineage.properties.map((one) => readTransform(child(one, 'a:xfrm'))).find((one) => one !== null);
  const placeholder = placeholderOf(shape);
  const placed = placeShape(
    reading.frame,
    transform ?? { x: 0, y: 0, width: 0, height: 0, degrees: 0, flipX: false, flipY: false },
  );
  const holder = lineage.properties.find((one) => child(one, 'a:custGeom') ?? child(one, 'a:prstGeom')) ?? null;
  const geometry = readGeometry(holder, placed.widthPt, placed.heightPt, (name) =>
    scope.note('pptx.shape-unknown', 'look', { form: name.slice(0, 60) }),
  );
  const text = textParts(shape, lineage, geometry, placed, reading);
  const ownForm = firstOf(lineage.properties[0], fillElements) ?? child(lineage.properties[0], 'a:ln');
  const showsGround = flagAttribute(shape, 'useBgFill') === true;
  if (placeholder && text.length === 0 && !ownForm && !showsGround) return null;
  const { fill, pictures } = showsGround
    ? groundFill(reading.ground, geometry, placed)
    : { fill: fillOf(lineage, placed, reading), pictures: [] };
  const outline = [...pictures, ...drawOutlines(geometry, fill, lineOf(lineage, reading), placed, scope)];
  if (outline.length + text.length === 0) return null;
  tellEffects(lineage.ancestors, scope);
  return makeShape(readFacts(shape, reading), roleOf(placeholder), placed, [...outline, ...text]);
}
