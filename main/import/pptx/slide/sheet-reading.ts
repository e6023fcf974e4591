/** What reading the shapes of one sheet takes along on its way through groups. */
import type { DrawnTarget, DrawnPart, DrawnShape, ShapeRole } from '../../../model/drawing';
import type { Fill } from '../style/fill';
import type { Xml } from '../xml/xml';
import type { Frame, Placed } from './place';
import type { Scope } from './scope';

export interface SheetReading {
  readonly scope: Scope;
  readonly frame: Frame;
  readonly groupFill: Fill | null;
  readonly groupLink: DrawnTarget | null;
  readonly groupHidden: boolean;
  /** A prefix for ids within groups of foreign drawings. */
  readonly idPrefix: string;
  /** What the slide stands on, for shapes that are filled with it. */
  readonly ground: DrawnShape | null;
  /** Of a diagram's words, by the number of their shape's model. */
  readonly wordColours?: ReadonlyMap<string, Xml>;
  readonly layout: readonly Xml[];
  readonly master: readonly Xml[];
}

/** What a shape says of itself beside its form. */
export interface ShapeFacts {
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly link: DrawnTarget | null;
  readonly hidden: boolean;
}

export function makeShape(facts: ShapeFacts, role: ShapeRole, placed: Placed, parts: readonly DrawnPart[]): DrawnShape {
  return {
    id: facts.id,
    name: facts.name,
    alt: facts.alt,
    role,
    matrix: placed.matrix,
    widthPt: placed.widthPt,
    heightPt: placed.heightPt,
    link: facts.link,
    concealed: facts.hidden ? 'switched-off' : null,
    parts,
  };
}
