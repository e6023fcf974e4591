/** Golden pages of each part, in English and in Chinese, and of what else a page can look like: inks, templates, markings. */
import { beforeAll, describe, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import { createPictureInk } from '../../../main/handout/print/in-ink';
import type { Language } from '../../../main/model/language';
import { unmarked } from '../../../main/model/marking';
import { parts, type Part, type Recipe } from '../../../main/model/recipe';
import { builtInTemplates, plainTemplate, type Template } from '../../../main/model/template';
import { handoutWords } from '../../../main/words/handout-words';
import { expectGolden, type Shown } from '../../matchers/golden';
import { wordsOf } from '../../matchers/placed-text';
import { goldenCourse, goldenCourseInput, goldenLogo, goldenMedia } from './golden-course';
import { tools } from './handouts';

interface Made {
  readonly plan: HandoutPlan;
  readonly pdf: Uint8Array;
}

interface Wish extends Partial<Recipe> {
  readonly look?: Template;
  readonly isRestricted?: boolean;
}

async function made({ look = plainTemplate, isRestricted = false, ...recipe }: Wish): Promise<Made> {
  const input = await goldenCourseInput({ parts: [...parts], template: look.id, ...recipe });
  const caveats = [
    { en: 'For law enforcement only', 'zh-Hant': '只供執法機關使用', pt: 'Só para forças de segurança' },
    { en: 'Return after the course', 'zh-Hant': '課程完結後交還', pt: 'Devolver após o curso' },
    { en: 'Not to be copied', 'zh-Hant': '不得複印', pt: 'Não copiar' },
  ];
  const marking = {
    ...unmarked,
    label: 'TLP:AMBER' as const,
    grading: 'RESTRICTED',
    caveats: caveats.map(({ en }) => en),
  };
  const { library } = input;
  const whole = {
    ...input,
    template: look,
    course: isRestricted ? { ...goldenCourse, marking } : input.course,
    library: { ...library, agency: { ...library.agency, caveats } },
  };
  const withMedia = { ...tools, media: goldenMedia };
  const plan = planHandout(whole, withMedia, handoutWords);
  const inked = await createPictureInk().apply(plan, whole, goldenMedia);
  return { plan, pdf: await drawPlan(inked.plan, { ...withMedia, media: inked.media }) };
}

const languages = ['en', 'zh-Hant'] as const;
/** What only those who teach have. */
const ofInstructors: readonly Part[] = ['plan', 'materials', 'answers'];

describe('The page of each part looks as it did, in English and in Chinese', () => {
  const pairs = new Map<string, Made>();
  beforeAll(async () => {
    for (const language of languages) {
      pairs.set(`participant ${language}`, await made({ languages: [language] }));
      pairs.set(
        `instructor ${language}`,
        await made({ languages: [language], edition: 'instructor', layout: 'notes' }),
      );
    }
  }, 60_000);

  const pageOf = (name: string, edition: 'participant' | 'instructor', language: Language): Shown => {
    const one = pairs.get(`${edition} ${language}`);
    return [one?.pdf ?? new Uint8Array(), [name === 'cover' ? 0 : (one?.plan.places[name]?.page ?? -1)]];
  };

  it.each(parts)('%s', async (part) => {
    const edition = ofInstructors.includes(part) ? 'instructor' : 'participant';
    const name = part === 'sessions' ? 'session-session-first' : part;
    await expectGolden(
      `part-${part}`,
      languages.map((language) => pageOf(name, edition, language)),
    );
  });

  it('of what an instructor has on the page that opens a session', async () => {
    await expectGolden(
      'opener-instructor',
      languages.map((language) => pageOf('session-session-first', 'instructor', language)),
    );
  });
});

describe('A page looks as it did', () => {
  const [, formal, classroom] = builtInTemplates;

  it('where it is blank on purpose', async () => {
    const shown: Shown[] = [];
    for (const language of languages) {
      const { plan, pdf } = await made({ languages: [language], sides: 'two', binding: true, oddStarts: 'sessions' });
      const said = handoutWords[language].intentionallyBlank.replace(/\s/g, '');
      shown.push([pdf, [plan.pages.findIndex((page) => wordsOf(page).replace(/\s/g, '').includes(said))]]);
    }
    await expectGolden('blank', shown);
  });

  it('in grey and saving ink, on bands of colour', async () => {
    const shown: Shown[] = [];
    for (const [ink, language] of [
      ['grey', 'en'],
      ['saving', 'zh-Hant'],
    ] as const) {
      const { plan, pdf } = await made({ ink, languages: [language], look: classroom!, layout: '2' });
      shown.push([pdf, [0, plan.places['timetable']?.page ?? 0, plan.places['session-session-exercise']?.page ?? 0]]);
    }
    await expectGolden('inks', shown);
  });

  it('with three restrictions in a strip of their own, in head and foot', async () => {
    const shown: Shown[] = [];
    for (const language of languages) {
      const { plan, pdf } = await made({ isRestricted: true, languages: [language] });
      shown.push([pdf, [0, plan.places['objectives']?.page ?? 0]]);
    }
    await expectGolden('restrictions', shown);
  });

  it('in Portuguese, whose words are longer, under the same restrictions', async () => {
    const { plan, pdf } = await made({ isRestricted: true, languages: ['pt'] });
    const names = [
      'how-to-use',
      'contents',
      'timetable',
      'objectives',
      'session-session-first',
      'glossary',
      'distribution',
    ];
    await expectGolden('portuguese', [[pdf, [0, ...names.map((name) => plan.places[name]?.page ?? 0)]]]);
  });

  it('with an agency’s logo in its head, in the other two built-in looks', async () => {
    const shown: Shown[] = [];
    for (const [look, language, edition] of [
      [formal!, 'en', 'instructor'],
      [classroom!, 'zh-Hant', 'workbook'],
    ] as const) {
      const wish = { look: { ...look, logo: goldenLogo }, languages: [language], edition } as const;
      const { plan, pdf } = await made(wish);
      shown.push([pdf, [0, plan.places['timetable']?.page ?? 0, plan.places['session-session-exercise']?.page ?? 0]]);
    }
    await expectGolden('looks', shown);
  });
});
