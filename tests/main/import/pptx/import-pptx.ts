/** Imports a deck made for a test and reaches into what came of it. */
import { pptxImporter } from '../../../../main/import/pptx/pptx-importer';
import type { ImportedDeck } from '../../../../main/import/importer';
import { parseDrawing, type Drawing, type DrawnShape } from '../../../../main/model/drawing';
import type { SlideText } from '../../../../main/model/slide';
import { pptxFile, type PptxNotation, type SlideNotation } from '../../../builders/pptx-file';
import { surroundings } from '../import-text';

export interface Imported extends ImportedDeck {
  drawing(number?: number): Drawing;
  shapes(number?: number): readonly DrawnShape[];
  text(number?: number): SlideText;
  codes(): readonly string[];
}

export async function importPptx(
  notation: PptxNotation | readonly SlideNotation[],
  name = 'deck.en.pptx',
): Promise<Imported> {
  const bytes = pptxFile('slides' in notation ? notation : { slides: notation });
  const imported = await pptxImporter.read(name, bytes, surroundings());
  const drawing = (number = 1): Drawing => {
    const look = imported.deck.slides[number - 1]?.looks.en;
    const found = look?.kind === 'drawing' ? imported.media.find(({ sha }) => sha === look.drawing) : undefined;
    return parseDrawing(found!.bytes)!;
  };
  return {
    ...imported,
    drawing,
    shapes: (number = 1) => drawing(number).shapes.filter(({ role }) => role !== 'background'),
    text: (number = 1) => imported.deck.slides[number - 1]!.texts.en!,
    codes: () => imported.findings.map(({ code }) => code),
  };
}

export const runsOf = (shape: DrawnShape | undefined) =>
  (shape?.parts ?? []).flatMap((part) =>
    part.kind === 'text' ? part.frame.paragraphs.flatMap(({ runs }) => runs) : [],
  );

export const pathsOf = (shape: DrawnShape | undefined) =>
  (shape?.parts ?? []).flatMap((part) => (part.kind === 'path' ? [part] : []));
