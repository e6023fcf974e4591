/** SmartArt: the drawing that the file carries, or a plain figure of its words where it carries none. */
import type { DrawnShape } from '../../../model/drawing';
import { solid } from '../../../model/geometry';
import { blockColoursOf } from '../diagram/block-colours';
import { drawBlocks } from '../diagram/draw-blocks';
import { familyOf } from '../diagram/family';
import { layBlocks } from '../diagram/lay-blocks';
import { flattened, readNodes, wordsAsList } from '../diagram/read-nodes';
import { wordColoursOf } from '../diagram/word-colours';
import { attribute, child, descend, type Xml } from '../xml/xml';
import { bulleted, labelParts, plainFrame, plainParagraph, plainRun } from './label';
import { frameOfGroup, type Frame, type Placed, type readTransform } from './place';
import { readShapes } from './read-shapes';
import { relationshipOf, type Scope } from './scope';
import { makeShape, type ShapeFacts, type SheetReading } from './sheet-reading';

/** The drawing's part: named in the data's extension, else the only one that the slide refers to. */
function drawingPart(data: Xml | null, scope: Scope): string | null {
  for (const ext of child(data, 'dgm:extLst')?.children ?? []) {
    const id = attribute(child(ext, 'dsp:dataModelExt'), 'relId');
    const part = relationshipOf(scope, id)?.part;
    if (part) return part;
  }
  const all = [...scope.parts.relationships(scope.part).values()].filter(({ type }) => type === 'diagramDrawing');
  return all.length === 1 ? (all[0]?.part ?? null) : null;
}

/** A plain figure of its words; a list where these are too many for one. */
function withoutDrawing(
  data: Xml | null,
  ids: Xml | null,
  placed: Placed,
  facts: ShapeFacts,
  scope: Scope,
): readonly DrawnShape[] {
  const nodes = readNodes(data);
  const texts = flattened(nodes);
  scope.note('pptx.diagram-as-blocks', 'look', { name: facts.name });
  const layout = scope.parts.xml(relationshipOf(scope, attribute(ids, 'r:lo'))?.part ?? null);
  const family = familyOf(attribute(layout, 'uniqueId') ?? '');
  const colours = scope.parts.xml(relationshipOf(scope, attribute(ids, 'r:cs'))?.part ?? null);
  const chosen = blockColoursOf(data, colours, scope.colours);
  const parts = texts.length === 0 ? null : drawBlocks(layBlocks(nodes, family, placed), chosen, scope);
  if (parts) {
    scope.charts.set(facts.id, wordsAsList(texts));
    return [makeShape(facts, 'other', placed, parts)];
  }
  return [asList(texts, placed, facts, scope)];
}

function asList(texts: ReturnType<typeof flattened>, placed: Placed, facts: ShapeFacts, scope: Scope): DrawnShape {
  if (texts.length === 0) return makeShape(facts, 'other', placed, labelParts(facts.alt || facts.name, placed, scope));
  const sizePt = Math.max(6, Math.min(20, placed.heightPt / (texts.length * 1.4)));
  const { scheme, map } = scope.colours;
  // As the slide's own words are: dark on a light ground, light on a dark one.
  const paint = solid(scheme.get(map.get('tx1') ?? 'dk1') ?? '000000');
  const paragraphs = texts.map(({ text, level }) => {
    const run = plainRun({ text, sizePt, paint, family: scope.theme.minor.latin });
    return bulleted(plainParagraph([run], 'start'), level, sizePt, paint);
  });
  const frame = plainFrame(
    { xPt: 0, yPt: 0, widthPt: placed.widthPt, heightPt: placed.heightPt },
    paragraphs,
    'top',
    true,
  );
  return makeShape(facts, 'other', placed, [{ kind: 'text', frame }]);
}

/** Diagrams are drawn in a space of the frame's own size; the box they are given here may differ after a group's stretch. */
function innerFrame(transform: NonNullable<ReturnType<typeof readTransform>>, placed: Placed): Frame {
  return {
    matrix: placed.matrix,
    scaleX: transform.width > 0 ? placed.widthPt / transform.width : 1,
    scaleY: transform.height > 0 ? placed.heightPt / transform.height : 1,
    originX: 0,
    originY: 0,
  };
}

export function readDiagram(
  ids: Xml | null,
  transform: NonNullable<ReturnType<typeof readTransform>>,
  placed: Placed,
  facts: ShapeFacts,
  reading: SheetReading,
): readonly DrawnShape[] {
  const { scope } = reading;
  const data = scope.parts.xml(relationshipOf(scope, attribute(ids, 'r:dm'))?.part ?? null);
  const part = drawingPart(data, scope);
  const tree = descend(part === null ? null : scope.parts.xml(part), 'dsp:spTree');
  if (part === null || !tree) return withoutDrawing(data, ids, placed, facts, scope);
  const frame = frameOfGroup(innerFrame(transform, placed), child(child(tree, 'dsp:grpSpPr'), 'a:xfrm'));
  const colours = scope.parts.xml(relationshipOf(scope, attribute(ids, 'r:cs'))?.part ?? null);
  const shapes = readShapes(tree, {
    ...reading,
    wordColours: wordColoursOf(data, colours),
    scope: { ...scope, part },
    frame,
    groupLink: facts.link,
    groupHidden: facts.hidden,
    idPrefix: `${reading.idPrefix}${facts.id.slice(scope.sheet.length)}-`,
    layout: [],
    master: [],
  });
  const [first, ...rest] = shapes;
  if (!first) return withoutDrawing(data, ids, placed, facts, scope);
  return [{ ...first, alt: [facts.alt, first.alt].filter(Boolean).join('. ') }, ...rest];
}
