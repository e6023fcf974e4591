/** What a copy must not hold: notes, answers, hidden slides and the like, each with the place in the library that it is of. */
import { blankWordsOf } from '../../../model/blank-words';
import type { Course, Session } from '../../../model/course';
import { drawingOf, wordsOfShape, framesOf, type DrawnPart } from '../../../model/drawing';
import { languages, textIn, type Texts } from '../../../model/language';
import { planTexts } from '../../../model/lesson-plan';
import type { MediaSource } from '../../../model/media';
import type { Slide, SlideText } from '../../../model/slide';
import { drawingShown } from '../../../model/swap-pictures';
import { plainPieces, type ReadMarkdown } from './plain-pieces';
import type { ScopedDeck, SearchScope } from './search-scope';

export type ForbiddenKind =
  | 'notes'
  | 'hidden-slide'
  | 'instructor-slide'
  | 'left-out'
  | 'concealed'
  | 'blank'
  | 'session-notes'
  | 'answer'
  | 'materials'
  | 'plan'
  | 'file-name'
  | 'reason';

export interface ForbiddenText {
  readonly kind: ForbiddenKind;
  /** The deck's or session's title. */
  readonly title: string;
  /** As the projector shows it; null where it is of no slide. */
  readonly slide: number | null;
  readonly pieces: readonly string[];
}

export interface LeakTools {
  readonly media: MediaSource;
  readonly readMarkdown: ReadMarkdown;
}

export function forbiddenTexts(scope: SearchScope, tools: LeakTools): readonly ForbiddenText[] {
  const found = [
    ...scope.decks.flatMap((deck) => ofDeck(deck, scope, tools)),
    ...(scope.edition === 'instructor' ? [] : scope.courses.flatMap((course) => ofCourse(course, tools))),
  ];
  return found.filter(({ pieces }) => pieces.length > 0);
}

/** The language that a file’s name may end in is no part of it: behind a deck’s title stands the language of the PDF, and both together read like the name. */
const languageMark = /\.[a-z]{2}(?:-[a-z]{2,4})?$/i;

function ofDeck(
  { deck, shown, withheld }: ScopedDeck,
  { edition }: SearchScope,
  tools: LeakTools,
): readonly ForbiddenText[] {
  const title = textIn(deck.title, deck.mainLanguage);
  const forParticipants = edition !== 'instructor';
  const slides = deck.slides.flatMap((slide, index): readonly ForbiddenText[] => {
    const of = (kind: ForbiddenKind, pieces: readonly string[]): ForbiddenText => ({
      kind,
      title,
      slide: index + 1,
      pieces,
    });
    const notes = forParticipants ? [of('notes', notesOf(slide, tools))] : [];
    if (withheld.has(slide.id)) return [of(whyUnseen(slide, forParticipants), everythingOf(slide, tools)), ...notes];
    if (!forParticipants || !shown.has(slide.id)) return notes;
    const blanks = edition === 'workbook' ? [of('blank', blankWordsOf(slide))] : [];
    return [...notes, of('concealed', concealedOf(slide, tools)), ...blanks];
  });
  if (!forParticipants) return slides;
  const ofWhole = (kind: ForbiddenKind, pieces: readonly string[]): ForbiddenText => ({
    kind,
    title,
    slide: null,
    pieces,
  });
  const reasons = [deck, ...deck.slides].flatMap(({ marking }) => marking.lowered?.reason ?? []);
  const names = deck.sources.map(({ fileName }) => fileName.replace(/\.[^.]*$/, '').replace(languageMark, ''));
  return [...slides, ofWhole('reason', reasons), ofWhole('file-name', names)];
}

function whyUnseen({ hidden, audience }: Slide, forParticipants: boolean): ForbiddenKind {
  if (!forParticipants) return 'left-out';
  return hidden ? 'hidden-slide' : audience === 'instructor' ? 'instructor-slide' : 'left-out';
}

function textsOf(slide: Slide): readonly SlideText[] {
  return languages.flatMap((language) => slide.texts[language] ?? []);
}

function notesOf(slide: Slide, { readMarkdown }: LeakTools): readonly string[] {
  return textsOf(slide).flatMap(({ notes }) => plainPieces(notes, readMarkdown, false));
}

function everythingOf(slide: Slide, tools: LeakTools): readonly string[] {
  const written = textsOf(slide).flatMap(({ title, body, handoutText, alt }) => [
    title,
    ...plainPieces(body, tools.readMarkdown, false),
    ...plainPieces(handoutText, tools.readMarkdown, false),
    alt,
  ]);
  const terms = (slide.terms ?? []).flatMap(({ term, meaning }) => [...everyLanguage(term), ...everyLanguage(meaning)]);
  return [...written, ...terms, ...drawnLines(slide, tools, 'all')].filter((piece) => piece.trim() !== '');
}

function concealedOf(slide: Slide, tools: LeakTools): readonly string[] {
  return drawnLines(slide, tools, 'concealed');
}

/** The lines of a slide's drawings: all of them, those that its author hid, or those that are seen. */
export function drawnLines(slide: Slide, { media }: LeakTools, which: 'all' | 'concealed' | 'seen'): readonly string[] {
  return languages.flatMap((language) => {
    const stored = drawingOf(slide, language, media);
    if (!stored) return [];
    const drawing = drawingShown(stored, slide, language);
    return drawing.shapes.flatMap((shape) => {
      const whole = [...wordsOfShape(shape).split('\n'), shape.alt];
      if (which === 'all' || (shape.concealed === null) !== (which === 'concealed'))
        return which === 'seen' ? [...seenLines(shape.parts), shape.alt] : whole;
      if (which === 'seen') return [];
      return hiddenRuns(shape.parts);
    });
  });
}

type Parts = readonly DrawnPart[];

function seenLines(parts: Parts): readonly string[] {
  return parts.flatMap(framesOf).flatMap(({ paragraphs }) =>
    paragraphs.map(({ runs }) =>
      runs
        .filter(({ concealed }) => concealed === null)
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

function hiddenRuns(parts: Parts): readonly string[] {
  return parts
    .flatMap(framesOf)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
    .flatMap(({ concealed, text }) => (concealed ? [text] : []));
}

function everyLanguage(texts: Texts): readonly string[] {
  return languages.flatMap((language) => texts[language] ?? []);
}

function ofCourse(course: Course, { readMarkdown }: LeakTools): readonly ForbiddenText[] {
  const { mainLanguage, title, marking } = course;
  const reason = marking.lowered ? [marking.lowered.reason] : [];
  return [
    { kind: 'reason', title: textIn(title, mainLanguage), slide: null, pieces: reason },
    {
      kind: 'plan',
      title: textIn(title, mainLanguage),
      slide: null,
      pieces: planTexts(course.plan ?? {}).flatMap(everyLanguage),
    },
    ...course.days
      .flatMap(({ sessions }) => sessions)
      .flatMap((session) => ofSession(session, textIn(session.title, mainLanguage), readMarkdown)),
  ];
}

function ofSession(session: Session, title: string, readMarkdown: ReadMarkdown): readonly ForbiddenText[] {
  const of = (kind: ForbiddenKind, pieces: readonly string[]): ForbiddenText => ({ kind, title, slide: null, pieces });
  const markdown = (texts: Texts): readonly string[] =>
    everyLanguage(texts).flatMap((text) => plainPieces(text, readMarkdown, false));
  return [
    of('session-notes', markdown(session.instructorNotes)),
    of(
      'answer',
      session.questions.flatMap(({ answer }) => markdown(answer)),
    ),
    of('materials', session.materials.flatMap(everyLanguage)),
    of('plan', planTexts(session.plan ?? {}).flatMap(markdown)),
    of('reason', session.marking.lowered ? [session.marking.lowered.reason] : []),
  ];
}
