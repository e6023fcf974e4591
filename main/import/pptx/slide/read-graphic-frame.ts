/** `p:graphicFrame`: tables, charts, diagrams, embedded objects. */
import type { DrawnPart, DrawnShape } from '../../../model/drawing';
import { placePicture } from '../pictures/place-picture';
import { readTable } from '../table/read-table';
import { attribute, child, descend, everyElement, type Xml } from '../xml/xml';
import { boxSteps, formatSteps } from '../geometry/trace';
import { readChartFrame } from './chart-frame';
import { readDiagram } from './diagram';
import { labelParts } from './label';
import { objectPreview } from './object-preview';
import { placeShape, readTransform, type Placed } from './place';
import { ancestorsOf, placeholderOf, propertiesOf } from './placeholders';
import { readFacts } from './shape-facts';
import { makeShape, type ShapeFacts, type SheetReading } from './sheet-reading';

/** An embedded object shows the picture that its program left. */
function objectParts(data: Xml, placed: Placed, reading: SheetReading, hidden: boolean): readonly DrawnPart[] {
  const { scope } = reading;
  const elements = [...everyElement(data)];
  const object = elements.find(({ name }) => name === 'p:oleObj');
  const label = attribute(object, 'name') ?? attribute(object, 'progId') ?? 'OLE';
  // Add-ins keep objects of their own on slides, which nobody sees.
  if (!hidden) scope.note('pptx.object-preview', 'information', { program: attribute(object, 'progId') ?? '' });
  const fill = objectPreview(data, scope);
  const boxPath = formatSteps(boxSteps(0, 0, placed.widthPt, placed.heightPt));
  const picture = fill && placePicture(fill, { ...placed, clip: null, boxPath, flipped: 'none' }, scope);
  return picture ? [picture] : labelParts(label, placed, scope);
}

function partsOf(
  data: Xml,
  placed: Placed,
  reading: SheetReading,
  { alt, name, hidden }: ShapeFacts,
): readonly DrawnPart[] {
  const { scope } = reading;
  const label = alt || name;
  const table = child(data, 'a:tbl');
  if (table) {
    const read = readTable(table, placed, scope);
    return [...read.pictures, { kind: 'table', table: read.table }];
  }
  if (child(data, 'p:oleObj') ?? data.children.find(({ name }) => name.endsWith(':oleObj')))
    return objectParts(data, placed, reading, hidden);
  const kind = (attribute(data, 'uri') ?? '').split('/').slice(-2).join('/');
  scope.note('pptx.graphic-not-drawn', 'look', { name: label, kind });
  return labelParts(label, placed, scope);
}

export function readGraphicFrame(element: Xml, reading: SheetReading): readonly DrawnShape[] {
  const ancestors = ancestorsOf(placeholderOf(element), reading.layout, reading.master);
  const own = readTransform(child(element, 'p:xfrm'));
  const inherited = ancestors
    .map((one) => readTransform(child(propertiesOf(one), 'a:xfrm')))
    .find((one) => one !== null);
  const transform = own ?? inherited;
  const data = descend(element, 'a:graphic', 'a:graphicData');
  if (!transform || !data) return [];
  const placed = placeShape(reading.frame, transform);
  const facts = readFacts(element, reading);
  if (child(data, 'dgm:relIds')) return readDiagram(child(data, 'dgm:relIds'), transform, placed, facts, reading);
  const chart = readChartFrame(element, data, { placed, facts, reading });
  if (chart) return chart;
  const parts = partsOf(data, placed, reading, facts);
  return parts.length === 0 ? [] : [makeShape(facts, 'other', placed, parts)];
}
