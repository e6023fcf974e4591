/** Pictures of a drawing, wherever they stand. */
import { framesOf, type Bullet, type DrawnPart } from './drawing';
import type { Sha256 } from './ids';

/** All pictures of a part, those that stand for bullets too. */
export function picturesIn(part: DrawnPart): readonly Sha256[] {
  if (part.kind === 'picture') return [part.picture];
  return framesOf(part).flatMap(({ paragraphs }) => paragraphs.flatMap(({ bullet }) => bullet?.picture ?? []));
}

/** The bullet as the sign that it has where its picture is not drawn. */
export function withoutPicture(bullet: Bullet | null): Bullet | null {
  if (bullet?.picture === undefined) return bullet;
  const { picture: _picture, ...plain } = bullet;
  return plain;
}
