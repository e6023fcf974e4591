import { describe, expect, it } from 'vitest';
import { applyCourseEdits } from '../../../main/model/apply-course-edit';
import { applyDeckEdits } from '../../../main/model/apply-deck-edit';
import { copyNotesToHandout } from '../../../main/model/copy-notes-to-handout';
import { carryPicks, takeUpdate } from '../../../main/model/take-update';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';

describe('Using notes as handout text', () => {
  const deck = aDeck({
    slides: [
      aSlide({
        id: slideId('slide-1'),
        texts: { en: aText({ notes: 'Say this' }), 'zh-Hant': aText({ notes: '講' }) },
      }),
      aSlide({ id: slideId('slide-2'), texts: { en: aText({ notes: 'Secret', handoutText: 'Written' }) } }),
      aSlide({ id: slideId('slide-3'), texts: { en: aText({ notes: ' ' }) } }),
      aSlide({ id: slideId('slide-4'), texts: { pt: aText({ notes: 'Diga' }) } }),
    ],
  });

  it('fills empty handout texts of one language and never overwrites what somebody wrote', () => {
    const { deck: after } = applyDeckEdits(deck, copyNotesToHandout(deck, 'en'));
    expect(after.slides.map((slide) => slide.texts.en?.handoutText)).toEqual(['Say this', 'Written', '', undefined]);
    expect(after.slides[0]?.texts['zh-Hant']?.handoutText).toBe('');
    expect(after.slides[0]?.texts.en?.notes).toBe('Say this');
  });

  it('can be taken back', () => {
    const done = applyDeckEdits(deck, copyNotesToHandout(deck, 'en'));
    expect(applyDeckEdits(done.deck, done.inverse).deck).toEqual(deck);
  });
});

describe('Taking a deck’s newest version into a course', () => {
  const [one, two, three, four] = slides(4);
  const older = [one, two, three].flatMap((slide) => slide ?? []);
  const newer = [one, three, four].flatMap((slide) => slide ?? []);

  it('leaves out slides that are gone and begins an open end with the next that is left', () => {
    expect(
      carryPicks(
        [
          { kind: 'one', slide: slideId('slide-2') },
          { kind: 'one', slide: slideId('slide-1') },
        ],
        older,
        newer,
      ),
    ).toEqual([{ kind: 'one', slide: 'slide-1' }]);
    expect(carryPicks([{ kind: 'from', slide: slideId('slide-2') }], older, newer)).toEqual([
      { kind: 'from', slide: 'slide-3' },
    ]);
    expect(carryPicks([{ kind: 'from', slide: slideId('slide-3') }], older, [])).toEqual([]);
  });

  it('changes the sessions that use the deck, and only those that are behind', () => {
    const use = (pinned: string, deck = 'deck-tracing') =>
      [
        {
          kind: 'slides',
          deck: deckId(deck),
          pinned: aHash(pinned),
          pick: [{ kind: 'from', slide: slideId('slide-1') }],
        },
      ] as const;
    const sessions = [
      aSession({ id: sessionId('behind'), material: use('a') }),
      aSession({ id: sessionId('current'), material: use('b') }),
      aSession({ id: sessionId('other'), material: use('a', 'deck-other') }),
    ];
    const course = aCourse({ days: [aDay({ sessions })] });
    const edits = takeUpdate(course, {
      deck: deckId('deck-tracing'),
      pinned: aHash('b'),
      slides: newer,
      older: new Map([[aHash('a'), older]]),
    });
    expect(edits.map((edit) => edit.kind === 'session.set' && edit.session)).toEqual(['behind']);
    expect(applyCourseEdits(course, edits).course.days[0]?.sessions[0]?.material).toEqual(use('b'));
  });
});
