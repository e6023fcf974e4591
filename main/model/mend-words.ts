/** Wrong words of an imported drawing and what they are replaced with: recorded beside the drawing, which stays as it came. */
import { framesOf, withFrames, type Drawing, type DrawnShape, type Paragraph, type TextFrame } from './drawing';
import type { Language } from './language';
import { blanksOf } from './replace-words';
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
  const parts = shape.parts.map((part) => withFrames(part, (frame) => mendFrame(frame, mends)));
  return { ...shape, alt: mends.reduce(mended, shape.alt), parts };
}

function mended(words: string, { wrong, right }: WordMend): string {
  return words.replaceAll(wrong, () => right);
}

/** The drawing with its wrong words replaced, in the order in which they were mended: in what it shows and in what describes it. */
export function mendDrawing(drawing: Drawing, mends: readonly WordMend[]): Drawing {
  return mends.length === 0 ? drawing : { ...drawing, shapes: drawing.shapes.map((shape) => mendShape(shape, mends)) };
}

/** True where a word stands on a drawing, as it is mended already. */
export function shows({ shapes }: Drawing, word: string): boolean {
  const paragraphs = shapes.flatMap(({ parts }) => parts.flatMap(framesOf)).flatMap((frame) => frame.paragraphs);
  return paragraphs.some(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .includes(word),
  );
}

/** True where a word stands in what its author said of a picture, which is read out and printed nowhere. */
export function describes({ shapes }: Drawing, word: string): boolean {
  return shapes.some(({ alt }) => alt.includes(word));
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
  return {
    mends: [...(slide.mends ?? []), mend],
    ...(text
      ? {
          texts: {
            ...slide.texts,
            [mend.language]: {
              ...text,
              title: mended(text.title, mend),
              body: inMarkdown(text.body, mend) ?? text.body,
              alt: mended(text.alt, mend),
              ...blanksOf(text, { find: mend.wrong, matchCase: true }, mend.right),
            },
          },
        }
      : {}),
  };
}
