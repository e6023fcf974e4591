/** What random courses and their sessions say beside their slides. What is the instructor's alone has the secret word in it. */
import fc from 'fast-check';
import type { Course, Person, Session } from '../../../main/model/course';
import type { Texts } from '../../../main/model/language';
import { objectiveId } from '../../builders/ids';
import { english, markdownTexts, texts, secretlyIn } from './random-words';

export interface CourseWords {
  readonly course: Partial<Course>;
  readonly otherTitle: Texts;
  readonly objective: Texts;
  readonly person: Partial<Person>;
}

const mayBe = (arbitrary: fc.Arbitrary<Texts>) => fc.oneof(fc.constant<Texts>({}), arbitrary);
const hidden = (arbitrary: fc.Arbitrary<Texts>) => mayBe(arbitrary).map(secretlyIn);
const term = fc.record({ term: texts, meaning: texts });
const signed = fc.record({ by: hidden(texts), on: fc.constantFrom('2026-02-01', null) });

export const courseWords: fc.Arbitrary<CourseWords> = fc.record({
  course: fc
    .record({
      aim: fc.oneof(
        english.map((en): Texts => ({ en, 'zh-Hant': '學員能夠追蹤付款。' })),
        texts,
      ),
      host: mayBe(texts),
      venue: mayBe(texts),
      audience: mayBe(texts),
      howToUse: mayBe(markdownTexts),
      distribution: mayBe(markdownTexts),
      glossary: fc.array(term, { maxLength: 4 }),
      code: fc.boolean(),
      bring: mayBe(texts),
      agencies: fc.array(fc.record({ name: hidden(texts), participants: fc.constantFrom(null, 12) }), { maxLength: 3 }),
      prerequisites: hidden(texts),
      methods: hidden(texts),
      facilities: hidden(texts),
      evaluation: hidden(texts),
      prepared: signed,
      legal: signed,
    })
    .map(({ aim, host, venue, audience, howToUse, distribution, glossary, code, ...plan }): Partial<Course> => ({
      aim,
      host,
      venue,
      audience,
      howToUse,
      distribution,
      glossary,
      plan: { ...plan, ...(code ? { code: 'VA-2026/03' } : {}) },
    })),
  otherTitle: fc.constantFrom<Texts>({}, { 'zh-Hant': '虛擬資產調查' }, { pt: 'Ativos virtuais' }),
  objective: texts,
  person: fc.record({
    name: fc.constant<Texts>({ en: 'A. Instructor' }),
    role: mayBe(texts),
    agency: mayBe(texts),
    biography: mayBe(texts),
  }),
});

export interface SessionWords extends Pick<
  Session,
  'kind' | 'activities' | 'references' | 'questions' | 'materials' | 'instructorNotes'
> {
  readonly isTimed: boolean;
  readonly room: Texts;
  readonly technique: Texts;
  readonly outline: Texts;
  readonly closure: Texts;
}

export const sessionWords: fc.Arbitrary<SessionWords> = fc.record({
  kind: fc.constantFrom<Session['kind'][]>('lesson', 'lesson', 'exercise', 'assessment', 'other'),
  isTimed: fc.boolean(),
  activities: fc.array(texts, { maxLength: 3 }),
  references: fc.array(texts, { maxLength: 3 }),
  questions: fc.array(
    fc.record({
      text: texts,
      answer: hidden(texts),
      objectives: fc.constantFrom([], [objectiveId('objective-1')]),
    }),
    { maxLength: 3 },
  ),
  materials: fc.array(texts.map(secretlyIn), { maxLength: 3 }),
  instructorNotes: hidden(markdownTexts),
  room: mayBe(texts),
  technique: hidden(texts),
  outline: hidden(markdownTexts),
  closure: hidden(texts),
});

/** The words of a session as the record has them. */
export function aroundSession({
  room,
  technique,
  outline,
  closure,
  isTimed: _,
  ...words
}: SessionWords): Partial<Session> {
  return { ...words, plan: { room, technique, outline, closure } };
}
