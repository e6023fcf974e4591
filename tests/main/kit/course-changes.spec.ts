import { describe, expect, it } from 'vitest';
import { courseChanges } from '../../../main/kit/compare/course-changes';
import { deckChanges } from '../../../main/kit/compare/deck-changes';
import type { Course } from '../../../main/model/course';
import type { Language } from '../../../main/model/language';
import { unmarked } from '../../../main/model/marking';
import { sayIn } from '../../../main/words/say-in';
import { sayKitChange } from '../../../main/words/say-kit-change';
import { aCourse, aDay, anObjective, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { objectiveId, sessionId, slideId } from '../../builders/ids';
import { sha256 } from '../../../main/files/sha256';

const [one, two, three] = [1, 2, 3].map((number) => objectiveId(`objective-${String(number)}`));
const objectives = [one, two, three].map((id) => anObjective({ id: id! }));
const pin = (count: number) => {
  const deck = aDeck({ slides: slides(count) });
  const pinned = sha256(new TextEncoder().encode(String(count)));
  const pick = [{ kind: 'from' as const, slide: slideId('slide-1') }];
  return { deck, pinned, material: [{ kind: 'slides' as const, deck: deck.id, pinned, pick }] };
};
const [short, long] = [pin(3), pin(6)];
const versions = new Map([short, long].map(({ pinned, deck }) => [pinned, deck]));
const title = { en: 'Tracing', 'zh-Hant': '追蹤', pt: 'Rastreio' };

function taught(session: Partial<ReturnType<typeof aSession>>, fields: Partial<Course> = {}): Course {
  const rest = [1, 2, 3].map((number) => aSession({ id: sessionId(`session-${String(number)}`) }));
  const fourth = aSession({ id: sessionId('session-4'), title, objectives: [two!], ...session });
  return aCourse({ objectives, days: [aDay({ sessions: [...rest, fourth] })], ...fields });
}

function told(mine: Course, theirs: Course, language: Language = 'en'): readonly string[] {
  return courseChanges(mine, theirs, versions).map((change) => sayKitChange(sayIn(language), change));
}

const reworded = [
  objectives[0]!,
  anObjective({ id: two!, text: { en: 'Follow a payment to its end' } }),
  objectives[2]!,
];

describe('What a kit would change in a course', () => {
  it('says what would restrict it otherwise beside its label, and not that the label changed', () => {
    const by = (grading: string | null, ...caveats: readonly string[]) => ({ ...unmarked, grading, caveats });
    const [mine, theirs] = [by('SECRET', 'EYES ONLY'), by(null)];
    const words = ['grading and caveats: SECRET · EYES ONLY becomes –'];
    expect(told(taught({}, { marking: mine }), taught({}, { marking: theirs }))).toEqual(words);
    const changes = deckChanges(aDeck({ marking: mine }), aDeck({ marking: theirs }));
    expect(changes.map((change) => sayKitChange(sayIn('en'), change))).toEqual(words);
  });

  it('says so of a slide, a session and an appendix too, beside what else changed in them', () => {
    const strict = { ...unmarked, label: 'TLP:AMBER', grading: 'SECRET', caveats: ['EYES ONLY'] } as const;
    const [slide, other] = slides(2);
    const theirs = [{ ...slide!, marking: strict, minutes: 7 }, other!];
    const ofDeck = deckChanges(aDeck({ slides: [slide!, other!] }), aDeck({ slides: theirs }));
    const becomes = 'label: – becomes TLP:AMBER; grading and caveats: – becomes SECRET · EYES ONLY';
    expect(ofDeck.map((change) => sayKitChange(sayIn('en'), change))).toEqual([
      `slide 1: ${becomes}`,
      'slide 1: length changed',
    ]);
    expect(told(taught({}), taught({ marking: strict }))).toEqual([`Session 4, Tracing: ${becomes}`]);
    const annex = { kind: 'appendix', pdf: sha256('annex'), title: { en: 'The order' }, marking: unmarked } as const;
    const marked = taught({ material: [{ ...annex, marking: strict }] });
    expect(told(taught({ material: [annex] }), marked)).toEqual([
      `Session 4, Tracing: appendix “The order”: ${becomes}`,
    ]);
    expect(told(taught({ material: [annex] }), marked, 'pt').join()).toContain('anexo «The order»: ');
  });

  it('tells appendices that came, went or are another file, also where the slides changed too', () => {
    const annex = (en: string, pdf: string) =>
      ({ kind: 'appendix', pdf: sha256(pdf), title: { en }, marking: unmarked }) as const;
    const mine = taught({ material: [...short.material, annex('The order', 'a'), annex('The form', 'b')] });
    const theirs = taught({ material: [...long.material, annex('The order', 'c'), annex('The map', 'd')] });
    expect(told(mine, theirs)).toEqual([
      'Session 4, Tracing: 3 slides added (4–6); appendix “The order” changed; appendix “The map” added; appendix “The form” removed',
    ]);
  });

  it('tells a changed objective in the session that leads to it, beside the slides that were added', () => {
    const [mine, theirs] = [
      taught({ material: short.material }),
      taught({ material: long.material }, { objectives: reworded }),
    ];
    expect(told(mine, theirs)).toEqual(['Session 4, Tracing: objective 2 changed; 3 slides added (4–6)']);
  });

  it('says the session’s title in the reader’s language', () => {
    const [mine, theirs] = [taught({}), taught({}, { objectives: reworded })];
    expect([told(mine, theirs, 'zh-Hant'), told(mine, theirs, 'pt')]).toEqual([
      ['第 4 節「追蹤」：學習目標 2 有改動'],
      ['Sessão 4, Rastreio: objectivo 2 mudou'],
    ]);
  });

  it('numbers the objectives that a session leads to now, and those that it leads to no more', () => {
    expect(told(taught({}), taught({ objectives: [one!, three!] }))).toEqual([
      'Session 4, Tracing: objectives 1, 3 added; objective 2 removed',
    ]);
  });

  it('tells an objective by itself where no session leads to it', () => {
    const [mine, theirs] = [taught({ objectives: [] }), taught({ objectives: [] }, { objectives: reworded })];
    expect(told(mine, theirs)).toEqual(['Objective 2 changed']);
  });
});
