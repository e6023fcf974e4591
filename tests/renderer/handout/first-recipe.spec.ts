import { describe, expect, it } from 'vitest';
import {
  firstRecipe,
  recipeLike,
  scopeKey,
  withMain,
  withSecond,
} from '../../../renderer/screens/handout/first-recipe';
import type { CourseId, DeckId, SessionId, TemplateId } from '../../../main/model/ids';

const course = 'course-one' as CourseId;
const ours = 'template-ours' as TemplateId;

describe('the recipe that a handout starts with', () => {
  it('is for participants, in the look of the library, on the organisation’s paper, with nothing left out and no label raised', () => {
    const recipe = firstRecipe(
      { kind: 'course', course },
      'zh-Hant',
      { template: ours, paper: 'letter' },
      '2025-11-29',
    );
    expect(recipe).toMatchObject({
      edition: 'participant',
      template: ours,
      paper: 'letter',
      languages: ['zh-Hant'],
      leaveOut: [],
      raiseTo: null,
    });
  });

  it('has no timetable, objectives or session openers for one deck', () => {
    const scope = { kind: 'deck', deck: 'deck-one' as DeckId, pinned: null } as const;
    const { parts } = firstRecipe(scope, 'en', { template: ours, paper: 'letter' }, '2025-11-29');
    for (const part of ['timetable', 'objectives', 'sessions'] as const) expect(parts).not.toContain(part);
    expect(parts).toContain('cover');
  });

  it('is that of the session before it in the same course, but for what was chosen for its slides', () => {
    const session = (id: string) => ({ kind: 'session', course, session: id as SessionId }) as const;
    const first = firstRecipe(session('session-a'), 'zh-Hant', { template: ours, paper: 'a4' }, '2025-11-29');
    const chosen = {
      ...first,
      ink: 'grey',
      layout: '6',
      layouts: { ['session-a' as SessionId]: '2' },
      parts: [...first.parts.filter((part) => part !== 'cover'), 'index'],
    } as const;
    const next = recipeLike(chosen, session('session-b'), '2025-11-30');
    expect(next).toMatchObject({ ink: 'grey', layout: '6', layouts: {}, languages: ['zh-Hant'], date: '2025-11-30' });
    expect(next?.parts).not.toContain('cover');
    expect(next?.parts).toContain('index');
    const other = { kind: 'session', course: 'course-two' as CourseId, session: 'session-c' as SessionId } as const;
    expect(recipeLike(chosen, other, '2025-11-30')).toBeNull();
  });

  it('is remembered apart for a course and for a session of it', () => {
    const session = { kind: 'session', course, session: 'session-a' as SessionId } as const;
    expect(scopeKey(session)).not.toBe(scopeKey({ kind: 'course', course }));
  });
});

describe('the languages of a handout', () => {
  it('drops the second where it becomes the main one', () => {
    expect(withMain(['en', 'zh-Hant'], 'zh-Hant')).toEqual(['zh-Hant']);
    expect(withMain(['en', 'zh-Hant'], 'pt')).toEqual(['pt', 'zh-Hant']);
  });

  it('takes no language twice', () => {
    expect(withSecond(['en'], 'en')).toEqual(['en']);
    expect(withSecond(['en'], 'pt')).toEqual(['en', 'pt']);
    expect(withSecond(['en', 'pt'], null)).toEqual(['en']);
  });
});
