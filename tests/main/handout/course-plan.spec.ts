import { describe, expect, it } from 'vitest';
import { courseForParticipants } from '../../../main/kit/prepare/for-participants';
import { applyCourseEdit, applyCourseEdits } from '../../../main/model/apply-course-edit';
import { planSecrets, planTexts, withPlan, type CoursePlan, type SessionPlan } from '../../../main/model/lesson-plan';
import { firstParts } from '../../../main/model/parts';
import { editions, type Edition } from '../../../main/model/recipe';
import { aCourse, aDay, aSession, anObjective } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { aHash, deckId, slideId } from '../../builders/ids';
import { textsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

/** A word for each field, so that each is found where it may be and nowhere else. */
const coursePlan: CoursePlan = {
  code: 'QZCODE',
  mostParticipants: 4711,
  agencies: [{ name: { en: 'QZAGENCY' }, participants: 12 }],
  prerequisites: { en: 'QZBEFORE' },
  bring: { en: 'QZBRING' },
  methods: { en: 'QZMETHODS' },
  facilities: { en: 'QZROOMS' },
  evaluation: { en: 'QZTEST' },
  prepared: { by: { en: 'QZPREPARED' }, on: '2026-01-05' },
  reviewed: { by: { en: 'QZREVIEWED' }, on: null },
  approved: { by: { en: 'QZAPPROVED' }, on: '2026-02-06' },
  legal: { by: { en: 'QZLEGAL' }, on: null },
};
const sessionPlan: SessionPlan = {
  room: { en: 'QZROOM' },
  technique: { en: 'QZTECHNIQUE' },
  outline: { en: '- QZOUTLINE' },
  closure: { en: 'QZCLOSURE' },
};
const material = [
  {
    kind: 'slides' as const,
    deck: deckId('deck-tracing'),
    pinned: aHash('a'),
    pick: [{ kind: 'from' as const, slide: slideId('slide-1') }],
  },
];
const session = aSession({ startMinute: 540, plan: sessionPlan, material });
const course = aCourse({ plan: coursePlan, objectives: [anObjective()], days: [aDay({ sessions: [session] })] });
const forParticipants = ['QZCODE', 'QZBRING', 'QZROOM'];
const forInstructors = [...JSON.stringify([coursePlan, sessionPlan]).matchAll(/QZ[A-Z]+/g)].map(String);

function printed(edition: Edition): string {
  const parts = firstParts({ kind: 'course' }, edition);
  const made = plan(courseInput(course, new Map([[aHash('a'), aDeck({ slides: slides(2) })]]), { parts, edition }));
  return made.pages.flatMap(({ items }) => textsOf(items).map(({ text }) => text)).join(' ');
}

describe('A lesson plan', () => {
  it('is in the instructor’s guide whole, with who stands for it and when', () => {
    const words = printed('instructor');
    for (const word of forInstructors) expect(words).toContain(word);
    expect(words.replace(/\s+/g, '')).toContain('QZAPPROVED,6February2026');
    expect(words.replace(/\s+/g, '')).toContain('QZAGENCY:12');
    expect(words).toContain('4711');
  });

  it.each(editions.filter((edition) => edition !== 'instructor'))(
    'gives the %s edition the course code, what to bring and the room, and nothing else',
    (edition) => {
      const found = new Set(printed(edition).match(/QZ[A-Z]+|4711/g));
      expect([...found].sort()).toEqual([...forParticipants].sort());
    },
  );

  it('is the same in a kit for participants', () => {
    const found = new Set(JSON.stringify(courseForParticipants(course, new Set())).match(/QZ[A-Z]+|4711/g));
    expect([...found].sort()).toEqual([...forParticipants].sort());
  });

  it('tells the passport every text that participants must not have', () => {
    const secret = [coursePlan, sessionPlan].flatMap(planTexts).flatMap((texts) => Object.values(texts));
    const words = secret.map((text) => text.replace('- ', ''));
    expect(words.sort()).toEqual(forInstructors.filter((word) => !forParticipants.includes(word)).sort());
    expect(planSecrets).not.toContain('room');
  });

  it('asks nobody for any of it: what is emptied is not kept, and what was filled in is undone whole', () => {
    const emptied = withPlan(coursePlan, { code: '', agencies: [], bring: {}, legal: { by: {}, on: null } });
    for (const field of ['code', 'agencies', 'bring', 'legal']) expect(emptied).not.toHaveProperty(field);
    const bare = aCourse({ days: [aDay({ sessions: [aSession()] })] });
    const edits = [
      { kind: 'course.set', plan: { code: 'VA-26' } },
      { kind: 'session.set', session: aSession().id, changes: { plan: sessionPlan } },
    ] as const;
    for (const edit of edits) {
      const done = applyCourseEdit(bare, edit);
      expect(done.course).not.toEqual(bare);
      expect(applyCourseEdits(done.course, done.inverse).course).toStrictEqual(bare);
    }
  });
});
