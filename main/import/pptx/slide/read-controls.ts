/** `p:controls`: what is pressed or filled in while a show runs. On paper each is the picture that its program left of it. */
import type { DrawnShape } from '../../../model/drawing';
import { boxSteps, formatSteps } from '../geometry/trace';
import { placePicture } from '../pictures/place-picture';
import { attribute, child, childrenOf, type Xml } from '../xml/xml';
import { previewInVml } from './object-preview';
import { placeShape } from './place';
import { readPicture } from './read-picture';
import { makeShape, type SheetReading } from './sheet-reading';

/** A length of a VML style, in points; null where it has another unit. */
function pointsOf(style: string, name: string): number | null {
  const found = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]{1,12})pt`).exec(style)?.[1];
  return found === undefined ? null : Number(found);
}

/** Files of before 2010 keep the picture and its place in the slide's VML drawing alone. */
function readOlder(control: Xml, name: string, { frame, scope, idPrefix }: SheetReading): DrawnShape | null {
  const number = attribute(control, 'spid') ?? '';
  const preview = previewInVml(number, scope) ?? previewInVml(`_x0000_s${number}`, scope);
  const at = (length: string): number | null => pointsOf(preview?.style ?? '', length);
  const [width, height] = [at('width'), at('height')];
  if (!preview || width === null || height === null) return null;
  const transform = { x: at('left') ?? 0, y: at('top') ?? 0, width, height, degrees: 0, flipX: false, flipY: false };
  const placed = placeShape(frame, transform);
  const boxPath = formatSteps(boxSteps(0, 0, placed.widthPt, placed.heightPt));
  const picture = placePicture(preview.fill, { ...placed, clip: null, boxPath, flipped: 'none' }, scope);
  const id = `${scope.sheet}${idPrefix}control-${number}`;
  const facts = { id, name, alt: '', link: null, hidden: false };
  return picture && makeShape(facts, 'other', placed, [picture]);
}

/** The controls of a slide, above all its shapes; one without a picture is told. */
export function readControls(controls: Xml | null, reading: SheetReading): readonly DrawnShape[] {
  return childrenOf(controls, 'p:control').flatMap((control) => {
    const name = (attribute(control, 'name') ?? '').slice(0, 80);
    const picture = child(control, 'p:pic');
    const shape = picture ? readPicture(picture, reading) : readOlder(control, name, reading);
    if (shape) reading.scope.note('pptx.control-preview', 'information');
    else reading.scope.note('pptx.graphic-not-drawn', 'look', { name, kind: 'control' });
    return shape ? [shape] : [];
  });
}
