import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksBilingual, saysItTwice } from '../../../main/model/looks-bilingual';
import {
  countUntranslated,
  languagesWanted,
  untranslatedInCourse,
  untranslatedInDeck,
} from '../../../main/model/untranslated';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';

const english = aText({ title: 'Wallets', body: '- keys', notes: 'Say it slowly', handoutText: 'Keep this page' });
const chinese = aText({ title: '錢包', body: '- 密鑰', notes: '慢慢說', handoutText: '請保存' });
const drawing = { kind: 'drawing', drawing: aHash('d') } as const;
const slide = (id: string, fields: Parameters<typeof aSlide>[0]) => aSlide({ id: slideId(id), looks: {}, ...fields });
const whole = slide('slide-1', { texts: { en: english, 'zh-Hant': chinese } });

describe('What has no translation', () => {
  it('is told slide by slide, each part for itself', () => {
    const deck = aDeck({
      slides: [
        whole,
        slide('slide-2', { texts: { en: english, 'zh-Hant': { ...chinese, notes: '', handoutText: ' \n' } } }),
        slide('slide-3', { texts: { 'zh-Hant': aText({ title: '總結', body: '' }) } }),
      ],
    });
    const list = untranslatedInDeck(deck);
    expect(list.map(({ slide: id, number, language, lacks }) => [id, number, language, lacks])).toEqual([
      ['slide-2', 2, 'zh-Hant', ['notes', 'handoutText']],
      ['slide-3', 3, 'en', ['title']],
    ]);
    expect(countUntranslated(list, 'zh-Hant')).toEqual({ slides: 1, title: 0, body: 0, notes: 1, handoutText: 1 });
    expect(countUntranslated(list, 'en')).toMatchObject({ slides: 1, title: 1 });
  });

  it('never counts bilingual slides, nor those that stand in one language on purpose', () => {
    const texts = { en: english };
    const deck = aDeck({
      slides: [
        whole,
        slide('slide-2', { texts, bilingual: true }),
        slide('slide-3', { texts, tags: ['untranslated'] }),
      ],
    });
    expect(untranslatedInDeck(deck)).toEqual([]);
  });

  it('takes a drawing in the language for its title and body, and a drawing in another for nothing', () => {
    const drawn = slide('slide-2', {
      texts: { en: english, 'zh-Hant': aText({ title: '', body: '' }) },
      looks: { en: drawing, 'zh-Hant': drawing },
    });
    const inEnglish = slide('slide-3', { texts: { en: english }, looks: { en: drawing } });
    expect(untranslatedInDeck(aDeck({ slides: [drawn, inEnglish] })).map(({ lacks }) => lacks)).toEqual([
      ['notes', 'handoutText'],
      ['title', 'body', 'notes', 'handoutText'],
    ]);
  });

  it('can be asked for a language that the deck does not have at all', () => {
    expect(untranslatedInDeck(aDeck({ slides: [whole] }), ['pt'])).toMatchObject([{ language: 'pt' }]);
    expect(untranslatedInDeck(aDeck({ slides: [whole] }))).toEqual([]);
  });

  it('of a course is that of the slides which it shows, in all languages that any of them has', () => {
    const deck = aDeck({
      slides: [whole, slide('slide-2', { texts: { en: english } }), slide('slide-3', { texts: { en: english } })],
    });
    const other = aDeck({ id: deckId('deck-two'), slides: [slide('slide-9', { texts: { en: english } })] });
    const of = (pinned: 'a' | 'b', ...ids: readonly string[]) => ({
      kind: 'slides' as const,
      deck: deck.id,
      pinned: aHash(pinned),
      pick: ids.map((id) => ({ kind: 'one' as const, slide: slideId(id) })),
    });
    const course = aCourse({
      days: [
        aDay({
          sessions: [
            aSession({ material: [of('a', 'slide-1', 'slide-3')] }),
            aSession({ id: sessionId('session-2'), material: [of('b', 'slide-9')] }),
          ],
        }),
      ],
    });
    const versions = new Map([
      [aHash('a'), deck],
      [aHash('b'), other],
    ]);
    expect(
      untranslatedInCourse(course, versions).map((one) => [one.session, one.slide, one.number, one.language]),
    ).toEqual([
      ['session-1', 'slide-3', 3, 'zh-Hant'],
      ['session-2', 'slide-9', 1, 'zh-Hant'],
    ]);
  });

  it('of a course is wanted in its own language and in those of its handouts, though no slide has them', () => {
    const deck = aDeck({ slides: [slide('slide-2', { texts: { en: english } })] });
    const pick = [{ kind: 'from', slide: slideId('slide-2') }] as const;
    const material = { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick } as const;
    const course = aCourse({
      mainLanguage: 'zh-Hant',
      days: [aDay({ sessions: [aSession({ material: [material] })] })],
    });
    const versions = new Map([[aHash('a'), deck]]);
    const ofCourse = { scope: { kind: 'course', course: course.id }, languages: ['pt'] } as const;
    const ofAnother = { scope: { kind: 'deck', deck: deck.id, pinned: null }, languages: ['pt'] } as const;
    expect(languagesWanted(course, versions, [ofAnother])).toEqual(['en', 'zh-Hant']);
    expect(languagesWanted(course, versions, [ofCourse])).toEqual(['en', 'zh-Hant', 'pt']);
    expect(untranslatedInCourse(course, versions, ['zh-Hant']).map((one) => one.number)).toEqual([1]);
  });

  it('never names a slide whose every part is there in every language, whatever else it holds', () => {
    const part = fc.constantFrom('', 'words');
    const text = fc.record({ title: part, body: part, notes: part, handoutText: part });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const deck = aDeck({ slides: [slide('slide-1', { texts: { en: aText(one), pt: aText(two) } })] });
        const named = untranslatedInDeck(deck).flatMap(({ language, lacks }) =>
          lacks.map((part) => `${language} ${part}`),
        );
        const missing = (['title', 'body', 'notes', 'handoutText'] as const).flatMap((name) => [
          ...(one[name] === '' && two[name] !== '' ? [`en ${name}`] : []),
          ...(two[name] === '' && one[name] !== '' ? [`pt ${name}`] : []),
        ]);
        expect(named.sort()).toEqual(missing.sort());
      }),
    );
  });
});

describe('A slide that says everything in two languages', () => {
  const twice = {
    title: 'Before the interview 會見之前',
    body: '- Choose a quiet room 選一個安靜的房間\n- Bring two copies of the form 帶備兩份表格\n- Switch the phone off 關掉電話',
  };

  it('is proposed as bilingual', () => {
    expect(saysItTwice(twice)).toBe(true);
    expect(looksBilingual({ bilingual: false, texts: { en: aText(twice) } })).toBe(true);
  });

  it('is not proposed again once it is marked, nor where its languages stand in their own places', () => {
    expect(looksBilingual({ bilingual: true, texts: { en: aText(twice) } })).toBe(false);
    expect(looksBilingual({ bilingual: false, texts: { en: aText(twice), 'zh-Hant': chinese } })).toBe(false);
  });

  it.each([
    [
      'a Chinese slide with English terms',
      {
        title: 'UTXO 模型：錢進、錢出',
        body: '- 每個 UTXO 只可用一次\n- 找續輸出回到同一個 wallet\n- 參考 Bitcoin Core 的說明文件',
      },
    ],
    [
      'an English slide with a Chinese name',
      { title: 'Requests to 平台', body: '- Write to the compliance officer\n- Name the law that you act under' },
    ],
    [
      'a Chinese slide with code in English',
      {
        title: '一段小程式',
        body: '做法如下，請逐行閱讀並與同事討論：\n\n```\nfor each output in the list of spent outputs do follow it\nuntil the next one is not spent\n```',
      },
    ],
    [
      'a Chinese table of English names',
      {
        title: 'APTIA 的裁定',
        body: '| 裁定名稱 | 組別 |\n| --- | --- |\n| Manufacturing and Associated Industries and Occupations Award 2010 | 1C |\n| Vehicle Manufacturing, Repair, Services and Retail Award 2010 | 1C |\n| Passenger Vehicle Transportation Award 2010 | 2C |\n| Clerks – Private Sector Award 2010 | 3A |',
      },
    ],
    ['an empty slide', { title: '', body: '' }],
  ])('is not %s', (_, text) => {
    expect(saysItTwice(text)).toBe(false);
  });
});
