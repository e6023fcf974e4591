/**
 * Records without what only instructors get: for a kit that may be handed to participants. What is kept is what a participant's
 * handout prints (see `main/handout/audience.ts`), and what Kitbag needs to print it; fields that it does not know may be notes.
 */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { SlideId } from '../../model/ids';
import { languages, type Texts } from '../../model/language';
import { coursePlanForParticipants, sessionPlanForParticipants } from '../../model/lesson-plan';
import type { Marking } from '../../model/marking';
import { knownPart } from '../../model/migrations';
import { isForEveryone, type Slide, type SlideText } from '../../model/slide';
import { untranslatedTag } from '../../model/slide-languages';
import { withoutComments } from './without-comments';
import { withSlides } from './pick-slides';

/** The reason for which a label was lowered is the sender's own; that it was lowered must stay, or the label would not count. */
const withheld = '–';

function markingFor(marking: Marking): Marking {
  return marking.lowered === null ? marking : { ...marking, lowered: { ...marking.lowered, reason: withheld } };
}

/** The deck without hidden and instructors' slides, those that are not `shown`, and all that came with its original file. */
export function deckForParticipants(deck: Deck, shown: ReadonlySet<SlideId> | null): Deck {
  const { pairedFrom: _pairedFrom, ...left } = withSlides(
    knownPart('deck', deck),
    (slide) => isForEveryone(slide) && (shown === null || shown.has(slide.id)),
  );
  const stays = new Set(left.slides.map(({ id }) => id));
  const slides = left.slides.map((slide) => slideForParticipants(slide, stays));
  return { ...left, marking: markingFor(left.marking), slides, sources: [] };
}

function slideForParticipants(slide: Slide, stays: ReadonlySet<SlideId>): Slide {
  const { movedIn: _movedIn, splitFrom, ...left } = slide;
  const texts = Object.fromEntries(
    languages.flatMap((language) => {
      const text = slide.texts[language];
      return text ? [[language, textForParticipants(text)]] : [];
    }),
  );
  return {
    ...left,
    texts,
    marking: markingFor(slide.marking),
    minutes: null,
    tags: slide.tags.filter((tag) => tag === untranslatedTag),
    origins: [],
    ...(splitFrom !== undefined && stays.has(splitFrom) ? { splitFrom } : {}),
  };
}

function textForParticipants(text: SlideText): SlideText {
  return {
    ...text,
    body: withoutComments(text.body),
    handoutText: withoutComments(text.handoutText),
    notes: '',
  };
}

function textsForParticipants(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, withoutComments(text)]));
}

/**
 * The course without instructors' notes, answers, what to bring, what is theirs in the lesson plan, and what it says of slides that are
 * not among those that the kit `holds`.
 */
export function courseForParticipants(whole: Course, holds: ReadonlySet<SlideId>): Course {
  const course = knownPart('course', whole);
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      instructorNotes: {},
      materials: [],
      ...(session.plan ? { plan: sessionPlanForParticipants(session.plan) } : {}),
      questions: session.questions.map((question) => ({ ...question, answer: {} })),
      ...(session.slideObjectives
        ? { slideObjectives: session.slideObjectives.filter(({ slide }) => holds.has(slide)) }
        : {}),
      marking: markingFor(session.marking),
      material: session.material.map((one) =>
        one.kind === 'appendix' ? { ...one, marking: markingFor(one.marking) } : one,
      ),
    })),
  }));
  const plan = course.plan ? { plan: coursePlanForParticipants(course.plan) } : {};
  return {
    ...course,
    ...plan,
    howToUse: textsForParticipants(course.howToUse),
    distribution: textsForParticipants(course.distribution),
    people: course.people.map((person) => ({ ...person, biography: textsForParticipants(person.biography) })),
    marking: markingFor(course.marking),
    days,
    taughtFrom: null,
  };
}
