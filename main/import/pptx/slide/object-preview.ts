/** The picture that an embedded object shows: in its own frame, or, in older files, in the slide's VML drawing. */
import { readPictureFill, type PictureFill } from '../pictures/place-picture';
import { attribute, child, everyElement, madeOf, type Xml } from '../xml/xml';
import { relationshipOf, type Scope } from './scope';

const plainFill = madeOf('p:blipFill');

export interface VmlPreview {
  readonly fill: PictureFill;
  /** `style` of the shape, which says in points where it stands. */
  readonly style: string;
}

/** Shapes of a VML drawing are named by the object's `spid`: in `id`, or in `o:spid` where its author named the shape. */
export function previewInVml(spid: string, scope: Scope): VmlPreview | null {
  for (const { type, part } of scope.parts.relationships(scope.part).values()) {
    const root = type === 'vmlDrawing' && part !== null ? scope.parts.xml(part) : null;
    if (!root || part === null) continue;
    const shape = [...everyElement(root)].find(
      ({ attributes }) => attributes['id'] === spid || attributes['o:spid'] === spid,
    );
    const data = shape && [...everyElement(shape)].find(({ name }) => name === 'v:imagedata');
    const picture = scope.parts.relationships(part).get(attribute(data, 'o:relid') ?? '')?.part;
    if (shape && picture) {
      const source = { left: 0, top: 0, right: 1, bottom: 1 };
      return {
        fill: { part: picture, source, recolour: [], alpha: 1, element: plainFill },
        style: attribute(shape, 'style') ?? '',
      };
    }
  }
  return null;
}

export function objectPreview(data: Xml, scope: Scope): PictureFill | null {
  const elements = [...everyElement(data)];
  const element = elements.find(({ name }) => name === 'p:blipFill');
  const isThere = relationshipOf(scope, attribute(child(element ?? null, 'a:blip'), 'r:embed')) !== null;
  const spid = elements.map((one) => attribute(one, 'spid')).find((one) => one !== null);
  // Some programs write the newer form without a picture, and keep the picture with the older one.
  const older = isThere || spid === undefined ? null : previewInVml(spid, scope);
  return older?.fill ?? (element ? readPictureFill(element, scope) : null);
}
