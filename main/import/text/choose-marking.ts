/** Handling marks that a file carries become those of the deck and its slides. */
import { cautiousDefaultLabel, severity, type Marking, type TlpLabel } from '../../model/marking';
import type { Slide } from '../../model/slide';
import type { Report } from '../findings';
import { findGrading, findLabel, findStandingLabel } from './find-marks';

/** All of a slide's words in one language. */
function wordsOfSlide(slide: Slide): string {
  return Object.values(slide.texts)
    .map((text) => [text.title, text.body, text.notes, text.handoutText].join('\n\n'))
    .join('\n\n');
}

interface Marked {
  readonly marking: Marking;
  readonly slides: readonly Slide[];
}

/**
 * The label that words carry: a mild one only where it stands as a mark, since a lesson about handling speaks of TLP:CLEAR and is
 * not for everybody.
 */
function labelIn(words: string): TlpLabel | null {
  const spoken = findLabel(words);
  return spoken && severity(spoken) >= severity(cautiousDefaultLabel) ? spoken : findStandingLabel(words);
}

/** The strictest label that the slides carry, with the first slide that does. */
function strictestOnSlides(words: readonly string[]): { readonly label: TlpLabel; readonly index: number } | null {
  let strictest: { label: TlpLabel; index: number } | null = null;
  for (const [index, said] of words.entries()) {
    const label = labelIn(said);
    if (label && (!strictest || severity(label) > severity(strictest.label))) strictest = { label, index };
  }
  return strictest;
}

interface InMargins {
  /** Running lines that stand on slides: marks are often there alone. */
  readonly words: string;
  /** The line of the file that they begin in; left out where it has no lines. */
  readonly line?: number;
}

/**
 * The deck's marking. What the file declares holds for the deck; a stricter label that stands alone on a slide is that slide's own
 * mark, one within a sentence is only reported. Without a declaration the strictest label found is taken: who handles the material
 * by a mark that its author set must not find it on the screen alone.
 */
export function chooseMarking(declared: Marking, margins: InMargins, slides: readonly Slide[], report: Report): Marked {
  const inMarginsAt = margins.line === undefined ? {} : { line: margins.line };
  const words = slides.map(wordsOfSlide);
  const found = strictestOnSlides(words);
  const inMargins = findLabel(margins.words);
  const label =
    declared.label ??
    (inMargins && (!found || severity(inMargins) >= severity(found.label)) ? inMargins : (found?.label ?? null));
  if (!declared.label && label) {
    const at = found?.label === label ? { number: found.index + 1, ...slidePlace(slides[found.index]) } : inMarginsAt;
    report('deck.label-found', 'look', at, { label });
  }
  const own = declared.label;
  const marked = own
    ? slides.map((slide, index) => markSlide(slide, words[index] ?? '', index + 1, own, report))
    : slides;
  const grading = declared.grading ?? findGrading([margins.words, ...words].join('\n\n'));
  if (!declared.grading && grading) {
    const index = words.findIndex((said) => findGrading(said) === grading);
    report(
      'deck.grading-found',
      'look',
      index < 0 ? inMarginsAt : { number: index + 1, ...slidePlace(slides[index]) },
      { grading },
    );
  }
  return { marking: { ...declared, label, grading }, slides: marked };
}

function slidePlace(slide: Slide | undefined): { slide?: Slide['id']; line?: number } {
  const line = slide?.origins[0]?.line;
  return slide ? { slide: slide.id, ...(typeof line === 'number' ? { line } : {}) } : {};
}

function markSlide(slide: Slide, words: string, number: number, declared: TlpLabel, report: Report): Slide {
  const standing = findStandingLabel(words);
  const spoken = findLabel(words);
  const place = { number, ...slidePlace(slide) };
  if (standing && severity(standing) > severity(slide.marking.label ?? declared)) {
    report('slide.label-found', 'look', place, { label: standing, declared });
    return { ...slide, marking: { ...slide.marking, label: standing } };
  }
  if (spoken && severity(spoken) > severity(declared))
    report('slide.label-mentioned', 'information', place, { label: spoken, declared });
  return slide;
}
