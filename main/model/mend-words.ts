/** Wrong words of an imported drawing and what they are replaced with: recorded beside the drawing, which stays as it came. */
import { framesOf, withFrames, type Drawing, type DrawnShape, type Paragraph, type TextFrame } from './drawing';
import type { Language } from './language';
import type { Slide, WordMend } from './slide';

/** The replacements that hold for one language of a slide. */
export function mendsIn(slide: Slide, language: Language): readonly WordMend[] {
  return (slide.mends ?? []).filter((mend) => mend.language === language);
}

/** A wrong word may be spread over several runs: its replacement stands in the first of them. */
function mendParagraph(paragraph: Paragraph, { wrong, right }: WordMend): Paragraph {
  let runs = paragraph.runs;
  let from = 0;
  for (;;) {
    const whole = runs.map(({ text }) => text).join('');
    const start = whole.indexOf(wrong, from);
    if (start < 0) return runs === paragraph.runs ? paragraph : { ...paragraph, runs };
    const end = start + wrong.length;
    let at = 0;
    runs = runs.map((run) => {
      const [begins, ends] = [at, at + run.text.length];
      at = ends;
      if (ends <= start || begins >= end) return run;
      const [head, tail] = [run.text.slice(0, Math.max(0, start - begins)), run.text.slice(Math.max(0, end - begins))];
      const isFirst = start >= begins;
      return { ...run, text: `${head}${isFirst ? right : ''}${ends >= end ? tail : ''}` };
    });
    from = start + right.length;
  }
}

function mendFrame(frame: TextFrame, mends: readonly WordMend[]): TextFrame {
  return { ...frame, paragraphs: frame.paragraphs.map((paragraph) => mends.reduce(mendParagraph, paragraph)) };
}

function mendShape(shape: DrawnShape, mends: readonly WordMend[]): DrawnShape {
  return { ...shape, parts: shape.parts.map((part) => withFrames(part, (frame) => mendFrame(frame, mends))) };
}

/** The drawing with its wrong words replaced, in the order in which they were mended. */
export function mendDrawing(drawing: Drawing, mends: readonly WordMend[]): Drawing {
  return mends.length === 0 ? drawing : { ...drawing, shapes: drawing.shapes.map((shape) => mendShape(shape, mends)) };
}

/** How often a word stands in a drawing, as it is mended already. */
export function timesIn(drawing: Drawing, word: string): number {
  return drawing.shapes
    .flatMap(({ parts }) => parts.flatMap(framesOf))
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce(
      (count, { runs }) =>
        count +
        runs
          .map(({ text }) => text)
          .join('')
          .split(word).length -
        1,
      0,
    );
}

/**
 * What a slide becomes when a word of its drawing is mended: the record, and the same word in the text beside it. `inMarkdown` has
 * it replaced in a Markdown text; null where that cannot be done, and the text then stays.
 */
export function mendWord(
  slide: Slide,
  mend: WordMend,
  inMarkdown: (text: string, mend: WordMend) => string | null,
): Partial<Slide> {
  const text = slide.texts[mend.language];
  const replaced = (words: string): string => words.replaceAll(mend.wrong, () => mend.right);
  return {
    mends: [...(slide.mends ?? []), mend],
    ...(text
      ? {
          texts: {
            ...slide.texts,
            [mend.language]: {
              ...text,
              title: replaced(text.title),
              body: inMarkdown(text.body, mend) ?? text.body,
              alt: replaced(text.alt),
            },
          },
        }
      : {}),
  };
}
