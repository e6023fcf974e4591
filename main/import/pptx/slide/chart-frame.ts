/** A frame with a chart: the chart, what its author laid over it, or the picture that older programs show in its place. */
import type { DrawnShape } from '../../../model/drawing';
import { drawChart, drawChartOf, type DrawnChart } from '../chart/draw-chart';
import { plainChart } from '../chart/newer-chart';
import { userShapesOf } from '../chart/user-shapes';
import { attribute, child, type Xml } from '../xml/xml';
import { labelParts } from './label';
import type { Placed } from './place';
import { readShapes } from './read-shapes';
import { relationshipOf } from './scope';
import { makeShape, type ShapeFacts, type SheetReading } from './sheet-reading';

export interface ChartPlace {
  readonly placed: Placed;
  readonly facts: ShapeFacts;
  readonly reading: SheetReading;
}

function overChart(part: string, { placed, facts, reading }: ChartPlace): readonly DrawnShape[] {
  const { scope } = reading;
  const over = userShapesOf(part, placed, scope.parts);
  if (!over) return [];
  return readShapes(over.tree, {
    ...reading,
    scope: { ...scope, part: over.part },
    frame: { matrix: placed.matrix, scaleX: 1, scaleY: 1, originX: 0, originY: 0 },
    groupFill: null,
    groupLink: facts.link,
    groupHidden: facts.hidden,
    idPrefix: `${reading.idPrefix}${facts.id.slice(scope.sheet.length)}-`,
    layout: [],
    master: [],
  });
}

function withWords(
  shapes: readonly DrawnShape[],
  { words }: DrawnChart,
  { scope }: SheetReading,
): readonly DrawnShape[] {
  if (shapes[0]) scope.charts.set(shapes[0].id, words);
  return shapes;
}

/** A chart of 2016 or later looks as its program pictured it; without that picture it is drawn as plain bars. */
function readNewer(element: Xml, reference: Xml, place: ChartPlace): readonly DrawnShape[] | null {
  const { placed, facts, reading } = place;
  const part = relationshipOf(reading.scope, attribute(reference, 'r:id'))?.part ?? null;
  const plain = plainChart(part === null ? null : reading.scope.parts.xml(part));
  const drawn = plain && part !== null ? drawChartOf(plain.root, part, placed, reading.scope) : null;
  const instead = child(element, 'mc:Fallback');
  if (instead) {
    const shapes = readShapes(instead, reading).map((shape) => ({ ...shape, alt: shape.alt || facts.alt }));
    return drawn ? withWords(shapes, drawn, reading) : shapes;
  }
  if (!plain || !drawn) return null;
  reading.scope.note('pptx.chart-simplified', 'information', { kind: plain.kind });
  return withWords([makeShape(facts, 'other', placed, drawn.parts)], drawn, reading);
}

function readPlain(reference: Xml, place: ChartPlace): readonly DrawnShape[] | null {
  const { placed, facts, reading } = place;
  const part = relationshipOf(reading.scope, attribute(reference, 'r:id'))?.part ?? null;
  const drawn = drawChart(part, placed, reading.scope);
  if (!drawn || part === null) return null;
  return [...withWords([makeShape(facts, 'other', placed, drawn.parts)], drawn, reading), ...overChart(part, place)];
}

/** Null where the frame holds no chart. */
export function readChartFrame(element: Xml, data: Xml, place: ChartPlace): readonly DrawnShape[] | null {
  const [older, newer] = [child(data, 'c:chart'), child(data, 'cx:chart')];
  const { placed, facts, reading } = place;
  if (!older && !newer) return null;
  const read = newer ? readNewer(element, newer, place) : older && readPlain(older, place);
  if (read) return read;
  const label = facts.alt || facts.name;
  reading.scope.note('pptx.chart-not-drawn', 'look', { name: label });
  return [makeShape(facts, 'other', placed, labelParts(label, placed, reading.scope))];
}
