/** Puts the made pictures into a slide's shapes, a labelled box where one could not be made. */
import { withFrames, type DrawnPart, type DrawnShape, type TextFrame } from '../../model/drawing';
import { picturesIn, withoutPicture } from '../../model/drawn-pictures';
import type { Sha256 } from '../../model/ids';
import type { Makings } from './pictures/make-pictures';
import { labelParts } from './slide/label';
import type { Note, Scope } from './slide/scope';

/** A bullet whose picture could not be made is the sign that it has beside it. */
function finishBullets(frame: TextFrame, { made }: Makings, note: Note): TextFrame {
  if (!frame.paragraphs.some(({ bullet }) => bullet?.picture)) return frame;
  const paragraphs = frame.paragraphs.map((paragraph) => {
    const { bullet } = paragraph;
    if (bullet?.picture === undefined) return paragraph;
    const found = made.get(bullet.picture);
    if (!found) note('pptx.picture-bullet', 'information');
    return { ...paragraph, bullet: found ? { ...bullet, picture: found.media.sha } : withoutPicture(bullet) };
  });
  return { ...frame, paragraphs };
}

function finishPart(
  part: DrawnPart,
  shape: DrawnShape,
  makings: Makings,
  scope: Pick<Scope, 'theme'>,
  note: Note,
): readonly DrawnPart[] {
  if (part.kind !== 'picture') return [withFrames(part, (frame) => finishBullets(frame, makings, note))];
  const made = makings.made.get(part.picture);
  if (made?.isPartial) note('pptx.metafile-partial', 'look', { name: shape.alt || shape.name });
  if (made?.keepsColours) note('pptx.recolour-ignored', 'information');
  if (made) return [{ ...part, picture: made.media.sha }];
  const trouble = makings.trouble.get(part.picture);
  if (trouble) note(trouble.code, 'look', trouble.facts);
  // A label in place of one behind a cell would stand behind the whole table.
  return shape.role === 'background' || shape.parts.some(({ kind }) => kind === 'table')
    ? []
    : labelParts([shape.alt || shape.name, trouble?.facts['kind']].filter(Boolean).join(' · '), shape, scope);
}

export function finishShapes(
  shapes: readonly DrawnShape[],
  makings: Makings,
  scope: Pick<Scope, 'theme'>,
  note: Note,
): readonly DrawnShape[] {
  return shapes.map((shape) =>
    shape.parts.some((part) => picturesIn(part).length > 0)
      ? { ...shape, parts: shape.parts.flatMap((part) => finishPart(part, shape, makings, scope, note)) }
      : shape,
  );
}

/** Whether a made picture hides what is beneath it, by the hash that it has now. */
export function opaquePictures(makings: Makings): ReadonlySet<Sha256> {
  return new Set([...makings.made.values()].filter(({ opaque }) => opaque).map(({ media }) => media.sha));
}

/** The made pictures by the hash that they have now. */
export function madePictures(makings: Makings): (picture: Sha256) => Uint8Array | null {
  const made = new Map([...makings.made.values()].map(({ media }) => [media.sha, media.bytes]));
  return (picture) => made.get(picture) ?? null;
}
