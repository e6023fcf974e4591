import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KitbagFault } from '../../../main/model/fault';
import { severity, tlpLabels, unmarked, type Marking, type TlpLabel } from '../../../main/model/marking';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';
import { wordsOf } from '../../matchers/placed-text';
import { agency, courseInput, deckInput, plan } from './handouts';

const marked = (label: TlpLabel | null): Marking => ({ ...unmarked, label });
const titled = (name: string, label: TlpLabel | null) =>
  aSlide({ id: slideId(`slide-${name}`), marking: marked(label), texts: { en: aText({ title: name, body: '' }) } });
const deck = aDeck({
  marking: marked('TLP:GREEN'),
  slides: [titled('open', null), titled('guarded', 'TLP:RED'), titled('public', null)],
});
const session = (name: string, label: TlpLabel | null) =>
  aSession({
    id: sessionId(`session-${name}`),
    title: { en: `The ${name} session` },
    marking: marked(label),
    material: [
      { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-open') }] },
    ],
  });
const course = aCourse({ days: [aDay({ sessions: [session('plain', null), session('closed', 'TLP:AMBER')] })] });
const versions = new Map([[aHash('a'), deck]]);

describe('A handout that is built for a label', () => {
  it('leaves out slides that are stricter, says each with its deck, number and label, and has the label of the rest', () => {
    const made = plan(deckInput(deck, { buildFor: 'TLP:GREEN' }));
    expect(made.pages.flatMap((page) => page.shows)).toEqual(['slide-open', 'slide-public']);
    expect(made.label).toBe('TLP:GREEN');
    expect(made.leftOut).toMatchObject([{ label: 'TLP:RED', deck: deck.id, slide: 'slide-guarded', number: 2 }]);
    expect(made.findings).toContainEqual({
      code: 'slide.left-out',
      weight: 'look',
      place: { deck: deck.id, slide: 'slide-guarded', number: 2 },
      facts: { label: 'TLP:RED', asked: 'TLP:GREEN' },
    });
    expect(made.pages.map(wordsOf).join(' ')).not.toContain('guarded');
  });

  it('leaves a stricter session out of every page, also of contents and timetable', () => {
    const made = plan(courseInput(course, versions, { buildFor: 'TLP:GREEN' }));
    const words = made.pages.map(wordsOf).join(' ');
    expect(words).toContain('The plain session');
    expect(words).not.toContain('closed');
    expect(made.findings.map(({ code }) => code)).toContain('session.left-out');
    expect(made.label).toBe('TLP:GREEN');
  });

  it('is refused where the course itself is stricter, and says what it is', () => {
    const guarded = { ...course, marking: marked('TLP:RED') };
    expect(() => plan(courseInput(guarded, versions, { buildFor: 'TLP:AMBER' }))).toThrow(
      expect.objectContaining({ code: 'course.stricter', facts: { label: 'TLP:RED', asked: 'TLP:AMBER' } }),
    );
  });

  it('is refused where nothing is left', () => {
    expect(() =>
      plan(deckInput({ ...deck, marking: marked('TLP:RED') }, { buildFor: 'TLP:GREEN', parts: [] })),
    ).toThrow(expect.objectContaining({ code: 'handout.nothing-left', facts: { asked: 'TLP:GREEN' } }));
  });

  it('takes a deck without a label for the library’s default', () => {
    expect(() => plan(deckInput({ ...deck, marking: unmarked }, { buildFor: 'TLP:AMBER' }))).toThrow(
      expect.objectContaining({ code: 'handout.nothing-left' }),
    );
  });

  it('does not tell of hidden slides that a participant would not have got anyway', () => {
    const hidden = {
      ...deck,
      slides: deck.slides.map((slide) => ({ ...slide, hidden: slide.id === 'slide-guarded' })),
    };
    expect(plan(deckInput(hidden, { buildFor: 'TLP:GREEN' })).leftOut).toEqual([]);
    expect(plan(deckInput(hidden, { buildFor: 'TLP:GREEN', edition: 'instructor' })).leftOut).toHaveLength(1);
  });

  it('never lets a stricter slide, session or course through, whatever the course', () => {
    const label = fc.constantFrom<TlpLabel | null>(...tlpLabels, null);
    const random = fc.record({
      decks: fc.array(fc.record({ own: label, slides: fc.array(label, { minLength: 1, maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      sessions: fc.array(label, { minLength: 4, maxLength: 4 }),
      course: label,
      asked: fc.constantFrom(...tlpLabels),
    });
    fc.assert(
      fc.property(random, ({ decks, sessions, course: own, asked }) => {
        const made = decks.map(({ own: ofDeck, slides }, index) =>
          aDeck({
            id: deckId(`deck-${String(index)}`),
            marking: marked(ofDeck),
            slides: slides.map((ofSlide, at) => titled(`${String(index)}x${String(at)}`, ofSlide)),
          }),
        );
        const whole = aCourse({
          marking: marked(own),
          days: [
            aDay({
              sessions: made.map((one, index) => ({
                ...session(String(index), sessions[index] ?? null),
                material: [
                  {
                    kind: 'slides' as const,
                    deck: one.id,
                    pinned: aHash(String(index)),
                    pick: [{ kind: 'from' as const, slide: one.slides[0]?.id ?? slideId('slide-none') }],
                  },
                ],
              })),
            }),
          ],
        });
        const input = courseInput(whole, new Map(made.map((one, index) => [aHash(String(index)), one])), {
          buildFor: asked,
        });
        try {
          const { label: worked, pages } = plan(input);
          if (pages.some((page) => page.shows.length > 0))
            expect(severity(worked)).toBeLessThanOrEqual(severity(asked));
          const shown = new Set(pages.flatMap((page) => page.shows));
          for (const one of made)
            for (const slide of one.slides)
              if (severity(labelOfSlide(one, slide, agency.defaultLabel)) > severity(asked))
                expect(shown.has(slide.id)).toBe(false);
          const words = pages.map(wordsOf).join(' ');
          sessions.slice(0, made.length).forEach((ofSession, index) => {
            if (ofSession !== null && severity(ofSession) > severity(asked))
              expect(words).not.toContain(`The ${String(index)} session`);
          });
        } catch (error) {
          if (!(error instanceof KitbagFault)) throw error;
          if (error.code === 'course.stricter') expect(severity(own ?? 'TLP:CLEAR')).toBeGreaterThan(severity(asked));
          else expect(['handout.nothing-left', 'handout.empty']).toContain(error.code);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('A handout of material that is restricted', () => {
  it('says so before it goes to participants, and no more once the restricted slides are left out', () => {
    const slides = deck.slides.map((slide) =>
      slide.id === 'slide-guarded' ? { ...slide, marking: { ...slide.marking, caveats: ['POLICE ONLY'] } } : slide,
    );
    const told = (recipe: Parameters<typeof deckInput>[1]) =>
      plan(deckInput({ ...deck, slides }, recipe)).findings.filter(({ code }) => code === 'caveat.carried');
    expect(told({})).toMatchObject([
      { facts: { caveat: 'POLICE ONLY' }, places: [{ deck: deck.id, slide: 'slide-guarded', number: 2 }] },
    ]);
    expect(told({ leaveOut: [slideId('slide-guarded')] })).toEqual([]);
  });
});
