/** A slide that was drawn elsewhere becomes one that Kitbag sets from its title and body. */
import { isItsOwn, type Drawing } from './drawing';
import { languages, type Language } from './language';
import { formatMediaReference } from './media';
import type { Sha256 } from './ids';
import type { Slide } from './slide';

export interface DrawnLanguage {
  readonly language: Language;
  readonly drawing: Drawing;
}

/** The ending of a medium, for its reference. */
export type EndingOf = (sha: Sha256) => string;

/** Pictures that stood on the slide come after its words; what its author hid is none of them, nor is the ground. */
function picturesOf({ shapes }: Drawing, endingOf: EndingOf): readonly string[] {
  const shown = shapes.filter((shape) => shape.concealed === null && isItsOwn(shape));
  const written = shown.flatMap(({ parts, alt }) =>
    parts.flatMap((part) =>
      part.kind === 'picture'
        ? [`![${alt.replace(/[[\]\n]/g, ' ').trim()}](${formatMediaReference(part.picture, endingOf(part.picture))})`]
        : [],
    ),
  );
  return [...new Set(written)];
}

/** Which languages of a slide are drawn: those can be converted. */
export function drawnIn(slide: Slide): readonly Language[] {
  return languages.filter((language) => slide.looks[language]?.kind === 'drawing');
}

/** What a slide becomes: its drawings give way to its title and body, their pictures go into the body; mended words and replaced pictures are there already. */
export function convertSlide(slide: Slide, drawn: readonly DrawnLanguage[], endingOf: EndingOf): Partial<Slide> {
  const looks = { ...slide.looks };
  const texts = { ...slide.texts };
  for (const { language, drawing } of drawn) {
    looks[language] = { kind: 'text', classes: [] };
    const text = texts[language];
    if (text)
      texts[language] = { ...text, body: [text.body, ...picturesOf(drawing, endingOf)].filter(Boolean).join('\n\n') };
  }
  return { looks, texts, ...(slide.mends ? { mends: [] } : {}), ...(slide.swaps ? { swaps: [] } : {}) };
}
