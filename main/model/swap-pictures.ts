/** Pictures of an imported drawing and what stands in their place: recorded beside the drawing, which stays as it came. */
import { isItsOwn, type Drawing, type DrawnPart, type DrawnPicture, type DrawnShape } from './drawing';
import { boxThrough, containedIn, type Box } from './geometry';
import type { Sha256 } from './ids';
import type { Language } from './language';
import { mendDrawing, mendsIn } from './mend-words';
import type { PictureSwap, Slide } from './slide';

/** A picture of a drawing that can be replaced. */
export interface DrawnPictureFound {
  readonly language: Language;
  /** As the drawing's file brought it, whatever stands in its place now. */
  readonly picture: Sha256;
  /** What its author said of it. */
  readonly alt: string;
  /** Where it stands, in shares of the slide's width and height. */
  readonly place: Box;
  /** Width by height of the form that it fills, to which its successor is cut; null where that may have a shape of its own. */
  readonly fills: number | null;
}

/** The replacements that hold for one language of a slide. */
export function swapsIn(slide: Pick<Slide, 'swaps'>, language: Language): readonly PictureSwap[] {
  return (slide.swaps ?? []).filter((swap) => swap.language === language);
}

/** The drawing with its pictures replaced: each stands whole in the middle of the place of the one before, with its own description. */
export function swapPictures(drawing: Drawing, swaps: readonly PictureSwap[]): Drawing {
  if (swaps.length === 0) return drawing;
  const swapOf = new Map(swaps.map((swap) => [swap.old, swap]));
  const shapes = drawing.shapes.map((shape): DrawnShape => {
    const own = shape.parts.map((part) => (part.kind === 'picture' ? swapOf.get(part.picture) : undefined));
    const first = own.find((swap) => swap !== undefined);
    if (!first) return shape;
    const parts = shape.parts.map((part, index): DrawnPart => {
      const swap = own[index];
      return swap && part.kind === 'picture' ? swapped(part, swap) : part;
    });
    return { ...shape, alt: first.alt, parts };
  });
  return { ...drawing, shapes };
}

function swapped(part: DrawnPicture, { picture, ratio }: PictureSwap): DrawnPicture {
  const boxes = part.boxes.map((box) => containedIn(box, { widthPt: ratio, heightPt: 1 }));
  return { ...part, picture, boxes, flipped: 'none' };
}

/** A drawing as its slide shows it in a language: its wrong words mended, its pictures replaced. */
export function drawingShown(drawing: Drawing, slide: Slide, language: Language): Drawing {
  return swapPictures(mendDrawing(drawing, mendsIn(slide, language)), swapsIn(slide, language));
}

/** The pictures of a drawing that stand on its slide for themselves and are seen, each once. */
export function picturesDrawn(drawing: Drawing, language: Language): readonly DrawnPictureFound[] {
  const found = new Map<Sha256, DrawnPictureFound>();
  for (const shape of drawing.shapes.filter((one) => one.concealed === null && isItsOwn(one)))
    for (const part of shape.parts) {
      const [box] = part.kind === 'picture' ? part.boxes : [];
      if (part.kind !== 'picture' || !box || found.has(part.picture)) continue;
      const { xPt, yPt, widthPt, heightPt } = boxThrough(shape.matrix, box);
      const [w, h] = [drawing.widthPt, drawing.heightPt];
      const place = { xPt: xPt / w, yPt: yPt / h, widthPt: widthPt / w, heightPt: heightPt / h };
      const fills = part.clip === null ? null : box.widthPt / box.heightPt;
      found.set(part.picture, { language, picture: part.picture, alt: shape.alt, place, fills });
    }
  return [...found.values()];
}

/** What a slide becomes when a picture is replaced in every language whose drawing shows it; `found` are those of its drawings. */
export function swapPicture(
  slide: Slide,
  found: readonly DrawnPictureFound[],
  old: Sha256,
  by: Pick<PictureSwap, 'picture' | 'ratio'>,
): Partial<Slide> | null {
  const shown = found.filter(({ picture }) => picture === old);
  if (shown.length === 0) return null;
  const before = slide.swaps ?? [];
  const kept = before.filter((swap) => swap.old !== old || !shown.some(({ language }) => language === swap.language));
  const swaps = shown.map(({ language }): PictureSwap => ({ language, old, ...by, alt: '' }));
  const texts = { ...slide.texts };
  for (const { language, alt } of shown) {
    const said = before.find((swap) => swap.language === language && swap.old === old)?.alt ?? alt;
    const text = texts[language];
    if (text) texts[language] = { ...text, alt: withDescription(text.alt, said, '') };
  }
  return { swaps: [...kept, ...swaps], texts };
}

/** What a slide becomes when somebody says what a picture shows that was put there. */
export function describeSwap(slide: Slide, language: Language, old: Sha256, alt: string): Partial<Slide> {
  const before = swapsIn(slide, language).find((swap) => swap.old === old)?.alt ?? '';
  const swaps = (slide.swaps ?? []).map((swap) =>
    swap.old === old && swap.language === language ? { ...swap, alt } : swap,
  );
  const text = slide.texts[language];
  return {
    swaps,
    ...(text
      ? { texts: { ...slide.texts, [language]: { ...text, alt: withDescription(text.alt, before, alt) } } }
      : {}),
  };
}

/** The descriptions of a slide's pictures are sentences of its own: one gives way to another. */
function withDescription(all: string, before: string, after: string): string {
  const parts = all === '' ? [] : all.split(/\.\s+/);
  const was = before.replace(/\s+/g, ' ').trim();
  const is = after.replace(/\s+/g, ' ').trim();
  if (was !== '' && all.includes(was)) return tidy(all.replace(was, () => is));
  return is === '' ? all : tidy([...parts, is].join('. '));
}

const tidy = (text: string): string => text.replace(/(?:\.\s*){2,}/g, '. ').replace(/^[.\s]+|(?<=\.)\s*\.$|\s+$/g, '');
