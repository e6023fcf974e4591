/** Every font is in the file, and only the glyphs that are used: no reader puts another in its place, none is given away whole. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, nameUnder } from '../read/pdf-values';

export function checkFonts({ objects, fontOf }: OpenFile, foreign: ReadonlySet<number>, note: Note): void {
  for (const [id, value] of objects.byId) {
    if (foreign.has(id)) continue;
    const font = entriesOf(objects, value);
    if (nameUnder(objects, font, 'Type') !== 'Font') continue;
    // The half of a composite font that its other half names.
    if (nameUnder(objects, font, 'Subtype')?.startsWith('CIDFontType')) continue;
    const read = fontOf({ kind: 'ref', id });
    if (!read) continue;
    const { name, embedded, subset, isType3 } = read;
    if (isType3) note('fonts.drawn', null, { font: name });
    else if (!embedded) note('fonts.not-embedded', null, { font: name });
    else if (!subset) note('fonts.whole', null, { font: name });
  }
}
