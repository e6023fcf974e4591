/** Pictures and forms that no page draws: a page may name them all the same, and anyone can take them out of the file. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, isKind, nameUnder, under } from '../read/pdf-values';
import { walk } from './actions';
import type { PictureSight } from './pictures';

/** By the numbers of their objects. Masks belong to what they mask. */
export interface Drawable {
  readonly pictures: readonly number[];
  readonly forms: readonly number[];
}

/** `isOurs` says which objects are to be looked at. */
export function drawableThings({ objects }: OpenFile, isOurs: (id: number) => boolean): Drawable {
  const masks = new Set<number>();
  for (const value of objects.byId.values())
    walk(value, (entries) => {
      const group = under(objects, entries, 'SMask')?.entries.get('G');
      for (const mask of [entries.entries.get('SMask'), entries.entries.get('Mask'), group])
        if (isKind(mask, 'ref')) masks.add(mask.id);
    });
  const of = (type: string): readonly number[] =>
    [...objects.byId].flatMap(([id, value]) =>
      isKind(value, 'stream') &&
      nameUnder(objects, entriesOf(objects, value), 'Subtype') === type &&
      !masks.has(id) &&
      isOurs(id)
        ? [id]
        : [],
    );
  return { pictures: of('Image'), forms: of('Form') };
}

export function checkUndrawn(
  { pictures, forms }: Drawable,
  sights: readonly PictureSight[],
  drawnForms: readonly number[],
  note: Note,
): void {
  const [seen, drawn] = [new Set(sights.map(({ id }) => id)), new Set(drawnForms)];
  for (const id of pictures) if (!seen.has(id)) note('pictures.unseen', null);
  for (const id of forms) if (!drawn.has(id)) note('file.loose-object', null, { object: id });
}
