/** The shapes of a tree in the order of painting; groups are taken apart, their children placed on the slide. */
import type { DrawnShape } from '../../../model/drawing';
import { tellEffects } from '../style/effects';
import { fillElements, readFill } from '../style/fill';
import { child, firstOf, type Xml } from '../xml/xml';
import { frameOfGroup } from './place';
import { placeholderOf } from './placeholders';
import { readGraphicFrame } from './read-graphic-frame';
import { readPicture } from './read-picture';
import { readShape } from './read-shape';
import { readFacts } from './shape-facts';
import type { SheetReading } from './sheet-reading';

function readGroup(group: Xml, reading: SheetReading): readonly DrawnShape[] {
  const properties = child(group, 'p:grpSpPr') ?? child(group, 'dsp:grpSpPr');
  const facts = readFacts(group, reading);
  const surroundings = {
    scope: reading.scope,
    extent: { widthPt: 1, heightPt: 1, turnedDeg: 0 },
    group: reading.groupFill,
  };
  const shapes = readShapes(group, {
    ...reading,
    frame: frameOfGroup(reading.frame, child(properties, 'a:xfrm')),
    groupFill: readFill(firstOf(properties, fillElements), surroundings) ?? reading.groupFill,
    groupLink: facts.link,
    groupHidden: facts.hidden,
  });
  const [first, ...rest] = shapes;
  if (first) tellEffects([{ properties }], reading.scope);
  // The group's description speaks for its first shape, so that it is read out once.
  return first && facts.alt !== ''
    ? [{ ...first, alt: [facts.alt, first.alt].filter(Boolean).join('. ') }, ...rest]
    : shapes;
}

function readOne(element: Xml, reading: SheetReading): readonly DrawnShape[] {
  const one = (shape: DrawnShape | null): readonly DrawnShape[] => (shape ? [shape] : []);
  switch (element.name) {
    case 'p:sp':
    case 'p:cxnSp':
    case 'dsp:sp':
      return one(readShape(element, reading));
    case 'p:pic':
      return one(readPicture(element, reading));
    case 'p:graphicFrame':
      return readGraphicFrame(element, reading);
    case 'p:grpSp':
    case 'dsp:grpSp':
      return readGroup(element, reading);
    case 'p:contentPart':
    case 'p14:contentPart':
      reading.scope.note('pptx.ink-ignored', 'look');
      return [];
    default:
      return [];
  }
}

export function readShapes(tree: Xml, reading: SheetReading): readonly DrawnShape[] {
  return tree.children.flatMap((element) => readOne(element, reading));
}

/** A layout's and a master's own shapes; their placeholders are only patterns. */
export function readOrnaments(tree: Xml | null, reading: SheetReading): readonly DrawnShape[] {
  return (tree?.children ?? [])
    .filter((element) => placeholderOf(element) === null)
    .flatMap((element) => readOne(element, reading));
}
