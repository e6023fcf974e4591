import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { select } from '../../../main/handout/select';
import { applyDeckEdits } from '../../../main/model/apply-deck-edit';
import { unitsOf } from '../../../main/model/markdown-units';
import { cutAt, cutAtHeading, splitEdits, splitSlide } from '../../../main/model/split-slide';
import { carryPicks } from '../../../main/model/take-update';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { deckInput } from '../handout/handouts';

const text = (body: string, title = 'Scene') => aText({ title, body, notes: '', handoutText: '' });
const [id, half] = [slideId('slide-1'), slideId('slide-half')];
const slideOf = (body: string, more: Parameters<typeof aSlide>[0] = {}) =>
  aSlide({ id, texts: { en: text(body) }, looks: {}, ...more });

describe('A slide that is split', () => {
  const body = 'First\n\n- one\n  - within\n- two\n\n## Then\n\nLast';

  it('is cut before the line that holds the cursor, after one at whose end it stands, and never within an entry', () => {
    const at = (part: string, offset = 0): number | null => cutAt(body, body.indexOf(part) + offset);
    const cuts = [at('First'), at('- one'), at('within'), at('two'), at('- two', 5), at('Last', 4)];
    const starts = cuts.map((cut) => (cut === null ? null : body.slice(unitsOf(body)[cut]?.from).split('\n')[0]));
    expect(starts).toEqual([null, '- one', '- one', '- two', '## Then', null]);
    expect(cutAt('First\n\nLast', 'First\n\nLast'.length - 1)).toBe(1);
  });

  it('takes the heading that begins the second as its title, and else keeps its own', () => {
    const cut = cutAtHeading(body);
    const split = splitSlide(slideOf(body), 'en', cut ?? 0, half);
    expect(split?.changes.texts?.en).toMatchObject({ title: 'Scene', body: 'First\n\n- one\n  - within\n- two' });
    expect(split?.second.texts.en).toMatchObject({ title: 'Then', body: 'Last' });
    expect(splitSlide(slideOf(body), 'en', 1, half)?.second.texts.en?.title).toBe('Scene');
    expect(cutAtHeading('## Only\n\nwords')).toBeNull();
  });

  it('is split in the other language too where that is built alike, and else leaves it whole on the first', () => {
    const alike = slideOf(body, { texts: { en: text('a\n\n- b\n- c'), 'zh-Hant': text('甲\n\n- 乙\n- 丙') } });
    const both = splitSlide(alike, 'en', 2, half);
    expect([both?.changes.texts?.['zh-Hant']?.body, both?.second.texts['zh-Hant']?.body]).toEqual([
      '甲\n\n- 乙',
      '- 丙',
    ]);
    expect(both?.whole).toEqual([]);
    const other = slideOf(body, { texts: { en: text('a\n\n- b\n- c'), 'zh-Hant': text('甲\n\n乙丙') } });
    const one = splitSlide(other, 'en', 2, half);
    expect(one?.whole).toEqual(['zh-Hant']);
    expect(one?.changes.texts?.['zh-Hant']?.body).toBe('甲\n\n乙丙');
    expect(one?.second.texts['zh-Hant']).toBeUndefined();
  });

  it('keeps who may have it, its label and its time together, and its notes with the first', () => {
    const kept = { hidden: true, audience: 'instructor', minutes: 5 } as const;
    const slide = slideOf('a\n\nb', {
      ...kept,
      texts: { en: { ...text('a\n\nb'), notes: 'Slowly', blankWords: ['b'] } },
    });
    const split = splitSlide(slide, 'en', 1, half);
    expect(split?.second).toMatchObject({ ...kept, minutes: 2, marking: slide.marking, origins: [] });
    expect(split?.changes.minutes).toBe(3);
    expect(split?.second.texts.en).toMatchObject({ notes: '', blankWords: ['b'] });
    expect(split?.changes.texts?.en).toMatchObject({ notes: 'Slowly' });
    expect(split?.changes.texts?.en).not.toHaveProperty('blankWords');
  });

  it('is not cut where it is drawn, and one step takes a cut back', () => {
    const drawn = slideOf(body, { looks: { en: { kind: 'drawing', drawing: 'a'.repeat(64) as never } } });
    expect(splitSlide(drawn, 'en', 1, half)).toBeNull();
    const deck = aDeck({ slides: [slideOf(body), aSlide({ id: slideId('slide-2') })] });
    const split = splitSlide(deck.slides[0]!, 'en', 1, half);
    const { deck: after, inverse } = applyDeckEdits(deck, splitEdits(id, split!, 0));
    expect(after.slides.map((slide) => slide.id)).toEqual([id, half, 'slide-2']);
    expect(applyDeckEdits(after, inverse).deck).toEqual(deck);
  });

  it('loses no line and doubles none, wherever it is cut', () => {
    const unit = fc.constantFrom(
      'words',
      '- entry',
      '- entry\n  - within',
      '## Head',
      '| a | b |',
      '```\ncode\n\nmore\n```',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 8 }), fc.nat(200), (parts, at) => {
        const whole = parts.join('\n\n');
        const cut = cutAt(whole, at);
        const split = cut === null ? null : splitSlide(slideOf(whole), 'en', cut, half);
        if (!split) return;
        const first = split.changes.texts?.en?.body ?? '';
        const second = split.second.texts.en;
        const head = second?.title === 'Scene' ? '' : `## ${second?.title ?? ''}\n`;
        const lines = (words: string): string[] => words.split('\n').filter((line) => line.trim() !== '');
        expect(lines(`${first}\n${head}${second?.body ?? ''}`)).toEqual(lines(whole));
        expect(first.trim()).not.toBe('');
      }),
    );
  });
});

describe('What held a slide before it was split', () => {
  const older = [{ id }, { id: slideId('slide-2') }];
  const quarter = slideId('slide-quarter');
  const newer = [{ id }, { id: half, splitFrom: id }, { id: quarter, splitFrom: half }, { id: slideId('slide-2') }];

  it('holds both halves: a session that takes the newer version, and pieces of pieces', () => {
    expect(carryPicks([{ kind: 'one', slide: id }], older, newer).map(({ slide }) => slide)).toEqual([
      id,
      half,
      quarter,
    ]);
    expect(carryPicks([{ kind: 'one', slide: slideId('slide-2') }], older, newer)).toHaveLength(1);
    expect(carryPicks([{ kind: 'one', slide: id }], newer, newer)).toHaveLength(1);
  });

  it('leaves both out: a handout that the slide was kept from', () => {
    const slides = newer.map((slide) => aSlide(slide));
    const { days } = select(deckInput(aDeck({ slides }), { leaveOut: [id] }));
    expect(days[0]?.sessions[0]?.slides.map(({ slide }) => slide.id)).toEqual(['slide-2']);
  });
});
