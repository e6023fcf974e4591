/** What front matter and text say about a whole deck: language, size, theme, handling marks. */
import type { Language } from '../../model/language';
import { severity, unmarked, type Marking, type TlpLabel } from '../../model/marking';
import type { Slide } from '../../model/slide';
import type { Report } from '../findings';
import { findGrading, findLabel, findStandingLabel } from '../text/find-marks';
import { guessLanguage, isSimplified, languageOfTag } from '../text/guess-language';
import { valueText, type DirectiveValue } from './directives';
import { parseTlp } from './kitbag-comment';

type Settings = ReadonlyMap<string, DirectiveValue>;

/** Marp's own themes are plain ones; any other name is a style sheet that we do not have. */
const plainThemes = new Set(['', 'default', 'gaia', 'uncover', 'plain']);
const ownThemes = new Set(['plain', 'slate']);

/** Languages without spaces cannot be told from a few words of code: that much text decides. */
const enoughText = 200_000;

export function chooseLanguage(settings: Settings, named: Language | null, text: string, report: Report): Language {
  const tag = valueText(settings.get('lang')) || valueText(settings.get('language'));
  const declared = tag === '' ? null : languageOfTag(tag);
  const sample = text.slice(0, enoughText);
  const language = declared?.language ?? named ?? guessLanguage(sample);
  if (!declared && !named)
    report('deck.language-guessed', 'information', {}, tag === '' ? { language } : { language, declared: tag });
  if (language === 'zh-Hant' && (declared?.simplified || isSimplified(sample))) report('deck.simplified', 'look', {});
  return language;
}

export function chooseSize(settings: Settings, report: Report): { readonly width: number; readonly height: number } {
  const size = valueText(settings.get('size'));
  const pixels = /^(\d{3,5})\s*[x×]\s*(\d{3,5})$/.exec(size);
  if (size === '4:3') return { width: 720, height: 540 };
  if (pixels) return { width: (540 * Number(pixels[1])) / Number(pixels[2]), height: 540 };
  if (size !== '' && size !== '16:9')
    report('markdown.directive-ignored', 'look', { line: 1 }, { directive: 'size', value: size });
  return { width: 960, height: 540 };
}

export function chooseTheme(settings: Settings, report: Report): string {
  const theme = valueText(settings.get('theme'));
  if (ownThemes.has(theme)) return theme;
  if (!plainThemes.has(theme)) report('markdown.theme-unknown', 'information', { line: 1 }, { theme });
  return 'plain';
}

/** All of a slide's words in one language. */
export function wordsOfSlide(slide: Slide): string {
  return Object.values(slide.texts)
    .map((text) => [text.title, text.body, text.notes, text.handoutText].join('\n\n'))
    .join('\n\n');
}

function declaredMarking(settings: Settings, report: Report): Marking {
  const tlp = valueText(settings.get('tlp'));
  const label = tlp === '' ? null : parseTlp(tlp);
  if (tlp !== '' && !label) report('markdown.unknown-directive', 'look', { line: 1 }, { directive: 'tlp', value: tlp });
  const grading = valueText(settings.get('grading'));
  return { ...unmarked, label, grading: grading === '' ? null : grading };
}

interface Marked {
  readonly marking: Marking;
  readonly slides: readonly Slide[];
}

/** The strictest label that the slides name, with the first slide that does. */
function strictestOnSlides(slides: readonly Slide[]): { readonly label: TlpLabel; readonly index: number } | null {
  let strictest: { label: TlpLabel; index: number } | null = null;
  for (const [index, slide] of slides.entries()) {
    const label = findLabel(wordsOfSlide(slide));
    if (label && (!strictest || severity(label) > severity(strictest.label))) strictest = { label, index };
  }
  return strictest;
}

/**
 * The deck's marking. What front matter declares holds for the deck; a stricter label that stands alone on a slide is
 * that slide's own mark, one within a sentence is only reported. Without a declaration the strictest label found is taken.
 */
export function chooseMarking(settings: Settings, margins: string, slides: readonly Slide[], report: Report): Marked {
  const declared = declaredMarking(settings, report);
  const found = strictestOnSlides(slides);
  const inMargins = findLabel(margins);
  const label =
    declared.label ??
    (inMargins && (!found || severity(inMargins) >= severity(found.label)) ? inMargins : (found?.label ?? null));
  if (!declared.label && label) {
    const at = found?.label === label ? { number: found.index + 1, ...slidePlace(slides[found.index]) } : { line: 1 };
    report('deck.label-found', 'look', at, { label });
  }
  const own = declared.label;
  const marked = own ? slides.map((slide, index) => markSlide(slide, index + 1, own, report)) : slides;
  const gradingText = [margins, ...slides.map(wordsOfSlide)].join('\n\n');
  const grading = declared.grading ?? findGrading(gradingText);
  if (!declared.grading && grading) {
    const index = slides.findIndex((slide) => findGrading(wordsOfSlide(slide)) === grading);
    report(
      'deck.grading-found',
      'look',
      index < 0 ? { line: 1 } : { number: index + 1, ...slidePlace(slides[index]) },
      { grading },
    );
  }
  if (!label) report('deck.unlabelled', 'look', {});
  return { marking: { ...declared, label, grading }, slides: marked };
}

function slidePlace(slide: Slide | undefined): { slide?: Slide['id']; line?: number } {
  const line = slide?.origins[0]?.line;
  return slide ? { slide: slide.id, ...(typeof line === 'number' ? { line } : {}) } : {};
}

function markSlide(slide: Slide, number: number, declared: TlpLabel, report: Report): Slide {
  const words = wordsOfSlide(slide);
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
