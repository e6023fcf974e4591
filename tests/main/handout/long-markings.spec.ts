import { describe, expect, it } from 'vitest';
import { languages, type Texts } from '../../../main/model/language';
import { gradingIn, unmarked } from '../../../main/model/marking';
import type { PlanPage } from '../../../main/model/plan';
import { editions, papers, type Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHash, slideId } from '../../builders/ids';
import { overlaps, slideBoxes, textsOf, writingBoxes } from '../../matchers/placed-text';
import { agency, courseInput, plan } from './handouts';

const grading = {
  en: 'OFFICIAL SENSITIVE – LAW ENFORCEMENT',
  'zh-Hant': '官方敏感資料（限執法人員閱覽）',
  pt: 'OFICIAL SENSÍVEL – FORÇAS DE SEGURANÇA',
};
const caveats: readonly Texts[] = [
  { en: 'Law enforcement only', 'zh-Hant': '只限執法機關', pt: 'Apenas forças de segurança' },
  { en: 'Not for use in court', 'zh-Hant': '不得用作法庭證據', pt: 'Não usar em tribunal' },
  { en: 'No onward sharing without consent', 'zh-Hant': '未經同意不得轉交', pt: 'Não partilhar sem consentimento' },
];
const host = {
  en: 'The Training Institute of the Commercial Crime Bureau of a Police Headquarters with a Long Name',
  'zh-Hant': '警務處總部商業罪案調查科虛擬資產及金融調查訓練學院',
  pt: 'Escola de Investigação Criminal e Financeira da Diretoria do Serviço de Polícia Judiciária',
};
const deck = aDeck({
  marking: {
    ...unmarked,
    label: 'TLP:AMBER+STRICT',
    grading: grading.en,
    caveats: caveats.flatMap(({ en }) => en ?? []),
  },
});
const material = [
  { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-1') }] },
] as const;
const course = aCourse({ host, title: host, days: [aDay({ sessions: [aSession({ material })] })] });
const library = { ...agency, agency: { ...agency.agency, gradings: [grading], caveats } };

function pagesOf(recipe: Partial<Recipe>, numbered: boolean): readonly PlanPage[] {
  return plan({ ...courseInput(course, new Map([[aHash('a'), deck]]), recipe), library, numbered }).pages;
}

/** What stands around the content, as the ink of each text. */
function runningOf(page: PlanPage) {
  return textsOf(page.items)
    .filter(({ tag, inSlide, text }) => tag === 'artifact' && !inSlide && text.trim() !== '')
    .map((text) => ({
      ...text,
      box: {
        // Spaces between Chinese and figures are narrower than they were set.
        xPt: text.xPt + text.sizePt * 0.28,
        yPt: text.baselinePt - text.sizePt * 0.65,
        widthPt: Math.max(0.1, text.widthPt - text.sizePt * 0.56),
        heightPt: text.sizePt * 0.65,
      },
    }));
}

const closed = (text: string): string => text.replace(/\s+/g, '');

describe('A handout with three caveats, a long grading and a long name of its agency', () => {
  const cases = papers.flatMap((paper) =>
    languages.flatMap((language) => [false, true].map((numbered) => ({ paper, language, numbered }))),
  );

  it.each(cases)(
    'says them whole and readable in head and foot of each page, over nothing else: $paper, $language, numbered $numbered',
    ({ paper, language, numbered }) => {
      for (const edition of editions)
        for (const more of [{}, { sides: 'two', binding: true }, { layout: 'picture' }] as const) {
          const pages = pagesOf({ paper, languages: [language], edition, ...more }, numbered);
          expect(pages.length).toBeGreaterThan(2);
          for (const page of pages) {
            const running = runningOf(page);
            for (const [at, { box, sizePt, text }] of running.entries()) {
              expect(sizePt).toBeGreaterThanOrEqual(6.8);
              const onIt = [
                ...running.slice(at + 1).map((other) => other.box),
                ...(page.stamp ? [page.stamp] : []),
                ...slideBoxes(page),
                ...writingBoxes(page),
              ].filter((other) => overlaps(box, other));
              expect({ text, onIt }).toEqual({ text, onIt: [] });
              expect(box.xPt).toBeGreaterThanOrEqual(28);
              expect(box.xPt + box.widthPt).toBeLessThanOrEqual(page.widthPt - 28);
              expect(box.yPt + box.heightPt).toBeLessThanOrEqual(page.heightPt - 28);
            }
            for (const half of [
              running.filter(({ baselinePt }) => baselinePt < page.heightPt / 2),
              running.filter(({ baselinePt }) => baselinePt > page.heightPt / 2),
            ]) {
              const words = closed(half.map(({ text }) => text).join('')).replaceAll('·', '');
              const all = [grading, ...caveats].map((one) => gradingIn(one, language));
              for (const text of all) expect(words).toContain(closed(text));
            }
          }
        }
    },
  );

  it('has a cover of one page in two languages, with all that it says', () => {
    const aim = {
      en: 'Participants leave able to read a ledger, trace a payment with stated confidence, write a request that a platform can answer, seize and keep virtual assets, and work one case across agencies.',
      'zh-Hant':
        '學員完成課程後，能閱讀帳本，以訂明的可靠程度追蹤付款，撰寫平台能夠回覆的請求，檢取及保管虛擬資產，並與其他機構合力處理同一宗案件。',
    };
    const said = { ...course, aim, title: { en: 'Tracing', 'zh-Hant': '追蹤' }, venue: host, audience: aim };
    for (const languages of [['en', 'zh-Hant'] as const, ['zh-Hant', 'en'] as const]) {
      const recipe = { languages, parts: ['cover'], binding: true } as const;
      const [cover, next] = plan({ ...courseInput(said, new Map([[aHash('a'), deck]]), recipe), library }).pages;
      expect(
        closed(
          textsOf(cover?.items ?? [])
            .map(({ text }) => text)
            .join(''),
        ),
      ).toMatch(/一宗案件。.*一宗案件。/);
      expect(next?.number).toBe('1');
    }
  });

  it('leaves a stamp its whole room, and tells date and page number whole', () => {
    for (const paper of papers)
      for (const [language, date] of [
        ['en', '15March2027'],
        ['zh-Hant', '2027年3月15日'],
        ['pt', '15deMarçode2027'],
      ] as const)
        for (const numbered of [false, true]) {
          const recipe = { paper, languages: [language], date: '2027-03-15', sides: 'two', binding: true } as const;
          for (const page of pagesOf(recipe, numbered).slice(1)) {
            if (numbered) expect(page.stamp?.widthPt).toBeGreaterThanOrEqual(165);
            const foot = closed(
              runningOf(page)
                .filter(({ baselinePt }) => baselinePt > page.heightPt / 2)
                .map(({ text }) => text)
                .join(''),
            );
            expect(foot).toContain(date);
            expect(foot).toMatch(/Page\w+of\w+|第\w+頁，共\w+頁|Página\w+de\w+/);
          }
        }
  });
});
