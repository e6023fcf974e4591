import { describe, expect, it } from 'vitest';
import { solid } from '../../../../main/model/geometry';
import type { PlanPage } from '../../../../main/model/plan';
import type { Item } from '../../../../main/model/scene';
import { builtInTemplates, plainTemplate, templateFonts, type Template } from '../../../../main/model/template';
import type { Recipe } from '../../../../main/model/recipe';
import { templateIdSchema } from '../../../../main/model/ids';
import { aCourse, aDay, anObjective, aSession } from '../../../builders/a-course';
import { labelPaints } from '../../../../main/handout/page/label-box';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { readBundledFont, typesetter } from '../../typeset/bundled-fonts';
import { aHash, objectiveId, sessionId } from '../../../builders/ids';
import { courseInput, plan } from '../handouts';

const deck = aDeck({ slides: [aSlide({ texts: { en: said('Following'), 'zh-Hant': said('追蹤') } })] });

function said(title: string) {
  return aText({ title, body: 'Every word', handoutText: '## Heading\n\nText with **weight**.' });
}

const session = aSession({
  title: { en: 'Following the money', 'zh-Hant': '追蹤資金' },
  objectives: [objectiveId('objective-1')],
  activities: [{ en: 'Work in pairs', 'zh-Hant': '二人一組' }],
  material: [
    { kind: 'slides', deck: deck.id, pinned: aHash('deck'), pick: [{ kind: 'from', slide: deck.slides[0]!.id }] },
  ],
});
const course = aCourse({
  title: { en: 'Virtual assets', 'zh-Hant': '虛擬資產' },
  host: { en: 'Police Headquarters', 'zh-Hant': '警察總部' },
  days: [aDay({ sessions: [session, aSession({ id: sessionId('session-2'), startMinute: 660, kind: 'break' })] })],
  objectives: [anObjective()],
});

function planIn(template: Template, recipe: Partial<Recipe> = {}) {
  const input = courseInput(course, new Map([[aHash('deck'), deck]]), {
    template: template.id,
    layout: 'notes',
    ...recipe,
  });
  return plan({ ...input, template });
}

interface Inked {
  readonly rgb: string;
  readonly inSlide: boolean;
}

/** Every plain colour on a page, and whether it stands in a slide. */
function coloursOf(items: readonly Item[], inSlide = false): readonly Inked[] {
  return items.flatMap((item): readonly Inked[] => {
    if (item.kind === 'group') return coloursOf(item.items, inSlide || item.slide !== undefined);
    if (item.kind === 'picture' || item.kind === 'page') return [];
    const paints = item.kind === 'line' ? [item.paint] : [item.fill, item.stroke?.paint ?? null];
    return paints.flatMap((paint) => (paint?.kind === 'solid' ? [{ rgb: paint.rgb, inSlide }] : []));
  });
}

const own = (pages: readonly PlanPage[]): readonly string[] =>
  pages.flatMap((page) => coloursOf(page.items).flatMap(({ rgb, inSlide }) => (inSlide ? [] : [rgb])));
const ofSlides = (pages: readonly PlanPage[]): readonly string[] =>
  pages.flatMap((page) => coloursOf(page.items).flatMap(({ rgb, inSlide }) => (inSlide ? [rgb] : [])));

interface Faced {
  readonly text: string;
  readonly face: string;
}

function facesOf(items: readonly Item[]): readonly Faced[] {
  return items.flatMap((item): readonly Faced[] => {
    if (item.kind === 'group') return item.slide === undefined ? facesOf(item.items) : [];
    return item.kind === 'line' ? [{ text: item.words.map((word) => word.text).join(''), face: item.face }] : [];
  });
}

const faceOf = (pages: readonly PlanPage[], words: string): readonly string[] => [
  ...new Set(
    pages.flatMap((page) => facesOf(page.items).flatMap((one) => (one.text.includes(words) ? [one.face] : []))),
  ),
];

const formal = builtInTemplates.find(({ fonts }) => fonts.headings === 'serif') ?? plainTemplate;

describe('A template', () => {
  it('gives its accent to the pages and leaves slides as they are', () => {
    const [plain, green] = [planIn(plainTemplate), planIn({ ...plainTemplate, accent: '14532d' })];
    expect(own(plain.pages)).toContain(plainTemplate.accent);
    expect(own(green.pages)).not.toContain(plainTemplate.accent);
    expect(own(green.pages)).toContain('14532d');
    expect(ofSlides(green.pages)).toEqual(ofSlides(plain.pages));
    expect(ofSlides(green.pages).length).toBeGreaterThan(0);
  });

  it('with an accent too light to read prints words in a darker one, and says so', () => {
    const yellow = planIn({ ...plainTemplate, accent: 'ffc000' });
    const finding = yellow.findings.find(({ code }) => code === 'template.accent-darkened');
    expect(finding).toMatchObject({ weight: 'information', facts: { accent: 'ffc000' } });
    expect(own(yellow.pages)).toContain(String(finding?.facts['used']));
    expect(planIn(plainTemplate).findings.map(({ code }) => code)).not.toContain('template.accent-darkened');
  });

  it('that is not the one asked for is told with the name of what stands in', () => {
    const lost = planIn(plainTemplate, { template: templateIdSchema.parse('template-lost'), languages: ['zh-Hant'] });
    expect(lost.findings).toContainEqual({
      code: 'template.missing',
      weight: 'look',
      place: {},
      facts: { name: '素雅' },
    });
  });

  it('sets headings in its family, in Latin and in Chinese, and everything else in the other', () => {
    const english = planIn(formal).pages;
    const chinese = planIn(formal, { languages: ['zh-Hant', 'en'] }).pages;
    expect(faceOf(english, 'Virtual assets')).toContain('NotoSerif-Bold');
    expect(faceOf(english, 'Heading')).toEqual(['NotoSerif-Bold']);
    expect(faceOf(english, 'Text with')).toEqual(['NotoSans-Regular']);
    expect(faceOf(chinese, '虛擬資產')).toContain('NotoSerifHK-Bold');
    expect(faceOf(chinese, '二人一組')).toEqual(['NotoSansHK-Regular']);
  });

  it('never changes the label', () => {
    for (const template of builtInTemplates) {
      const serif = { ...template, fonts: { headings: 'serif', body: 'serif' } } as const;
      const { pages, label } = planIn(serif, { raiseTo: 'TLP:RED' });
      // Prose may name the label too: what is set in a label's own paint is the label.
      const faces = pages.flatMap((page) =>
        page.items.flatMap((item) => (item.kind === 'line' && labelPaints.has(item.paint) ? [item.face] : [])),
      );
      expect(new Set(faces)).toEqual(new Set(['NotoSans-Bold']));
      expect(faceOf(pages, label)).toContain('NotoSans-Bold');
      for (const page of pages) {
        expect(coloursOf(page.items).filter(({ rgb }) => rgb === 'ff2b2b')).toHaveLength(2);
      }
    }
  });

  it.each(builtInTemplates.map((template) => [template.name.en ?? '', template] as const))(
    'named %s says its name in three languages and differs from the others in more than colour',
    (_, template) => {
      expect(Object.values(template.name).filter(Boolean)).toHaveLength(3);
      const alike = builtInTemplates.filter(
        (other) => other.opening === template.opening && other.fonts.headings === template.fonts.headings,
      );
      expect(alike).toEqual([template]);
    },
  );

  it('with a band prints its titles on it', () => {
    const banded = planIn({ ...plainTemplate, opening: 'band' });
    const [cover] = banded.pages;
    const ground = cover?.items.find(
      (item) => item.kind === 'path' && item.fill?.kind === 'solid' && item.fill.rgb === plainTemplate.accent,
    );
    expect(ground).toBeDefined();
    const title = cover?.items.find(
      (item) => item.kind === 'line' && item.words.some((word) => word.text === 'Virtual'),
    );
    expect(title).toMatchObject({ paint: solid('ffffff') });
    expect(cover?.items.indexOf(ground!)).toBeLessThan(cover?.items.indexOf(title!) ?? 0);
  });
});

const latin = {
  sans: 'NotoSans',
  serif: 'NotoSerif',
  carlito: 'Carlito',
  arimo: 'Arimo',
  caladea: 'Caladea',
  tinos: 'Tinos',
};
const cuts = ['Regular', 'Bold', 'Italic', 'BoldItalic'];

describe('The fonts of a template', () => {
  it.each(templateFonts)(
    'set headings and text in their own face, and Chinese in the one that goes with it: %s',
    (font) => {
      const { pages } = planIn({ ...plainTemplate, fonts: { headings: font, body: 'sans' } });
      expect(faceOf(pages, 'Heading')).toEqual([`${latin[font]}-Bold`]);
      expect(faceOf(pages, 'Text with')).toEqual(['NotoSans-Regular']);
      const swapped = planIn(
        { ...plainTemplate, fonts: { headings: 'sans', body: font } },
        { languages: ['en', 'zh-Hant'] },
      );
      expect(faceOf(swapped.pages, 'Text with')).toEqual([`${latin[font]}-Regular`]);
      const isSerif = ['serif', 'caladea', 'tinos'].includes(font);
      expect(faceOf(swapped.pages, '二人一組')).toEqual([isSerif ? 'NotoSerifHK-Regular' : 'NotoSansHK-Regular']);
    },
  );

  it('are as large to the eye as one another: capitals differ by less than a tenth', () => {
    const heights = templateFonts.map((font) => {
      const line = planIn({ ...plainTemplate, fonts: { headings: 'sans', body: font } })
        .pages.flatMap(({ items }) => items)
        .find((item) => item.kind === 'line' && item.words.some(({ text }) => text === 'Work'));
      return line?.kind === 'line' ? typesetter.face(line.face).capHeight * line.sizePt : 0;
    });
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.1);
    expect(Math.min(...heights)).toBeGreaterThan(0);
  });

  it.each(Object.values(latin).flatMap((family) => cuts.map((cut) => `${family}-${cut}`)))(
    'have every letter of Portuguese: %s',
    (face) => {
      const missing = [...'ÀÁÂÃÇÉÊÍÓÔÕÚÜàáâãçéêíóôõúüªº«»“”‘’–—…€§'].filter(
        (letter) => !typesetter.face(face).has(letter.codePointAt(0) ?? 0),
      );
      expect(missing).toEqual([]);
      expect(readBundledFont(face).length).toBeLessThan(800_000);
    },
  );

  it.each(['NotoSerifHK-Regular', 'NotoSerifHK-Bold'])(
    'has Bopomofo, its tones and the characters of Hong Kong: %s',
    (face) => {
      const wanted =
        'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˊˇˋ˙嘅咗嗰喺冇啲嚟嘢佢哋邨衞裏峯𠝹𡃁𨋢𠺘，。、；：「」『』（）《》';
      expect([...wanted].filter((letter) => !typesetter.face(face).has(letter.codePointAt(0) ?? 0))).toEqual([]);
    },
  );
});
