/** A session's time at a glance: what is planned, what the slides take, what is left or over; and what it holds. */
import type { Session } from '../../model/course';
import type { Language } from '../../model/language';
import { textIn } from '../../model/language';
import { fillIn } from '../../words/handout-words';
import { colon, listComma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { rangesOf } from '../front/coverage';
import type { Piece } from '../flow/piece';
import { wordedLines, type Place } from '../flow/worded';
import { ink } from '../page/ink';
import type { ShownSession, ShownSlide } from '../shown';

/** Two lines in each language: the minutes, and what is in the session. */
export function timingPieces(
  shownSession: ShownSession,
  session: Session,
  place: Place,
  composing: Composing,
): readonly Piece[] {
  const { shown } = composing;
  const lines = (say: (language: Language) => string): readonly { language: Language; text: string }[] =>
    shown.languages.map((language) => ({ language, text: say(language) })).filter(({ text }) => text !== '');
  const minutes = lines((language) => minutesSaid(shownSession, session, language, composing));
  const holds = lines((language) => summaryOf(shownSession, session, language, composing));
  return [
    ...wordedLines(minutes, { weight: 700 }, place, composing),
    ...wordedLines(holds, { paint: ink.quiet }, place, composing),
  ];
}

/** `Planned 75 min · slides 67 min · 8 min left`; only the plan where no slide has minutes. */
function minutesSaid({ slides }: ShownSession, { minutes }: Session, language: Language, { words }: Composing): string {
  const say = words[language];
  const ofSlides = slides.reduce((sum, { timing }) => sum + (timing?.minutes ?? 0), 0);
  const left = minutes - ofSlides;
  const told = [
    minutes > 0 ? fillIn(say.timingPlanned, { minutes }) : '',
    ofSlides > 0 ? fillIn(say.timingSlides, { minutes: ofSlides }) : '',
    minutes > 0 && ofSlides > 0 && left > 0 ? fillIn(say.timingLeft, { minutes: left }) : '',
    minutes > 0 && ofSlides > 0 && left < 0 ? fillIn(say.timingOver, { minutes: -left }) : '',
  ];
  return told.filter(Boolean).join(say.listMark);
}

/** `Blockchain basics: slides 1–8 · hidden: 4 · activities: 2 · questions: 3`. */
function summaryOf(shownSession: ShownSession, session: Session, language: Language, composing: Composing): string {
  const { shown, words } = composing;
  const say = words[language];
  const between = listComma(language);
  const mark = colon(language);
  const decks = new Map<string, ShownSlide[]>();
  for (const slide of shownSession.slides) decks.set(slide.deck.id, [...(decks.get(slide.deck.id) ?? []), slide]);
  const numbersOf = (slides: readonly ShownSlide[]): string =>
    rangesOf(
      slides.map(({ number }) => number),
      between,
    );
  const ofDecks = [...decks.values()].flatMap((slides) => {
    const [first] = slides;
    if (!first) return [];
    const numbers = fillIn(slides.length === 1 ? say.slideInside : say.slidesInside, { numbers: numbersOf(slides) });
    return [`${textIn(first.deck.title, language, shown.fallback)}${mark}${numbers}`];
  });
  const hidden = shownSession.slides.filter(({ slide }) => slide.hidden);
  const own = shownSession.slides.filter(({ slide }) => !slide.hidden && slide.audience === 'instructor');
  const counted = [
    hidden.length > 0 ? `${say.hiddenSlide}${mark}${numbersOf(hidden)}` : '',
    own.length > 0 ? `${say.instructorSlide}${mark}${numbersOf(own)}` : '',
    session.activities.length > 0 ? `${say.activities}${mark}${String(session.activities.length)}` : '',
    session.questions.length > 0 ? `${say.questions}${mark}${String(session.questions.length)}` : '',
  ];
  return [...ofDecks, ...counted].filter(Boolean).join(say.listMark);
}
