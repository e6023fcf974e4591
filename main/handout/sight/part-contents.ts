/** Parts a shape from contents that nobody sees: its form may still be seen, and goes on without them. */
import { framesOf, wordsOfShape, type ConcealedWhy, type DrawnPart, type DrawnShape } from '../../model/drawing';
import { hasLetters } from '../../model/has-letters';

/** The shape itself where it shows what it holds; `pictures` says whether any of its pictures is seen, null where it has none. */
export function partWithHiddenContents(
  shape: DrawnShape,
  pictures: 'seen' | ConcealedWhy | null,
): readonly DrawnShape[] {
  const hidden = hiddenWords(shape);
  const hasWords = hasLetters(wordsOfShape(shape));
  const noPicture = pictures === null || pictures !== 'seen';
  const noWord = !hasWords || hidden !== null;
  const why = hidden ?? (pictures === 'seen' ? null : pictures);
  if (why === null || !noPicture || (!noWord && pictures === null)) return [shape];
  const goes = ({ kind }: DrawnPart): boolean => kind === 'picture' || (kind === 'text' && noWord);
  const [gone, left] = [shape.parts.filter(goes), shape.parts.filter((part) => !goes(part))];
  const concealed = { ...shape, parts: gone, concealed: why };
  if (left.length === 0) return [concealed];
  // What the shape says of itself, its name and its number in the file go with its contents.
  return [{ ...shape, id: `${shape.id}~`, name: '', alt: '', parts: left }, concealed];
}

/** Why none of its words is seen; null where one is, or where it has none. */
function hiddenWords(shape: DrawnShape): ConcealedWhy | null {
  const runs = shape.parts
    .flatMap(framesOf)
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs))
    .filter(({ text }) => hasLetters(text));
  return runs.every(({ concealed }) => concealed !== null) ? (runs[0]?.concealed ?? null) : null;
}
