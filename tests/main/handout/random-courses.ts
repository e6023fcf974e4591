/** Random courses for the rules that hold for every handout. */
import fc from 'fast-check';
import type { Course } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { Sha256, SlideId } from '../../../main/model/ids';
import { layoutNames, papers, type LayoutName, type Recipe } from '../../../main/model/recipe';
import type { Slide } from '../../../main/model/slide';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, dayId, deckId, objectiveId, personId, sessionId, slideId } from '../../builders/ids';

const english = fc
  .array(
    fc.constantFrom('trace', 'the', 'payment', 'AVAILABLE', 'office', 'custody', '2025', 'well-known', 'key', 'To'),
    {
      minLength: 0,
      maxLength: 90,
    },
  )
  .map((words) => words.join(' '));
const chinese = fc.string({ unit: fc.constantFrom(...'虛擬資產交易平台須於收到法律請求後提供，。'), maxLength: 160 });
const some = english.map((text) => text || 'one word');
const few = some.map((text) => text.split(' ').slice(0, 8).join(' '));
/** Lists in lists, with paragraphs, ticks and numbers of their own. */
const lists = fc
  .tuple(some, few, few, chinese)
  .map(
    ([text, first, second, han]) =>
      `- ${text}\n  - ${first}\n    1. ${second}\n    2. ${han || 'last'}\n\n  A paragraph of the item: ${text}\n- [ ] ${first}\n- [x] ${second}\n\n7. seventh\n8. eighth`,
  );
/** More rows than some columns hold, and cells of many lines. */
const tables = fc
  .tuple(fc.array(fc.tuple(few, some, fc.nat(9999)), { minLength: 1, maxLength: 14 }), few)
  .map(
    ([rows, head]) =>
      `| ${head} | What is said of it | Sum |\n| --- | :---: | ---: |\n${rows
        .map(([name, text, sum]) => `| ${name} | ${text} | ${String(sum)} |`)
        .join('\n')}`,
  );
const codes = fc
  .tuple(fc.array(some, { minLength: 1, maxLength: 20 }), few)
  .map(([lines, words]) => `Run \`${words}\` first:\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\``);
const links = fc
  .tuple(some, few, few)
  .map(
    ([text, words, more]) =>
      `${text} [${words}](https://example.org/${encodeURIComponent(words)}) **${more}** and *${words}* ~~${more}~~\n${text}`,
  );
const markdown = fc.oneof(
  english,
  lists,
  tables,
  codes,
  links,
  english.map((text) => `## Say first\n\n${text}\n\n- ${text.slice(0, 60) || 'one'}\n- two\n\n1. first\n2. second`),
  english.map(
    (text) =>
      `> ${text || 'quoted'}\n\n\`\`\`\nconst a = 1;\n\`\`\`\n\n| Head | Amount |\n| --- | ---: |\n| ${text.slice(0, 80).replaceAll('\n', ' ') || 'x'} | 1.25 |`,
  ),
);

interface SlideSeed {
  readonly hidden: boolean;
  readonly instructor: boolean;
  readonly bilingual: boolean;
  readonly translated: boolean;
  readonly notes: string;
  readonly handoutText: string;
  readonly chinese: string;
  readonly body: string;
  readonly drawn: boolean;
  /** Words of it are blanks in a workbook. */
  readonly blanks: boolean;
}

const slideSeed: fc.Arbitrary<SlideSeed> = fc.record({
  hidden: fc.boolean(),
  instructor: fc.boolean(),
  bilingual: fc.boolean(),
  translated: fc.boolean(),
  notes: markdown,
  handoutText: markdown,
  chinese,
  body: fc.oneof(fc.constant('- a point'), markdown),
  drawn: fc.boolean(),
  blanks: fc.boolean(),
});

/** Words that belong to one slide alone, so that a test finds them again. */
export function pointOf(name: string): string {
  return `point of ${name}`;
}

function slideOf(seed: SlideSeed, name: string): Slide {
  const text = aText({
    title: `Title ${name}`,
    body: `- ${pointOf(name)}\n\n${seed.body}`,
    notes: seed.notes,
    handoutText: seed.handoutText,
    alt: `alt of ${name}`,
    ...(seed.blanks ? { blankWords: ['payment', 'well-known key', 'custody'] } : {}),
  });
  return aSlide({
    id: slideId(`slide-${name}`),
    hidden: seed.hidden,
    audience: seed.instructor ? 'instructor' : 'everyone',
    bilingual: seed.bilingual,
    texts: seed.translated
      ? {
          en: text,
          'zh-Hant': aText({
            title: `標題${name}`,
            body: `- 要點\n\n${seed.chinese}`,
            notes: seed.chinese,
            handoutText: '',
          }),
        }
      : { en: text },
    looks: { en: seed.drawn ? { kind: 'drawing', drawing: aHash('d') } : { kind: 'text', classes: [] } },
  });
}

export interface RandomCourse {
  readonly course: Course;
  readonly versions: ReadonlyMap<Sha256, Deck>;
  readonly recipe: Partial<Recipe>;
}

/** How pages look, whatever is on them. */
const pageChoices = fc.record({
  pairing: fc.constantFrom<Recipe['pairing']>('beside', 'facing', 'beneath'),
  sides: fc.constantFrom<Recipe['sides']>('one', 'two'),
  binding: fc.boolean(),
  oddStarts: fc.constantFrom<Recipe['oddStarts']>('none', 'days', 'sessions'),
  order: fc.constantFrom<Recipe['order']>('across', 'down'),
  writing: fc.record({
    kind: fc.constantFrom<Recipe['writing']['kind']>('lines', 'dots', 'grid', 'none'),
    pitchMm: fc.constantFrom(3, 5, 8, 15),
  }),
  frames: fc.boolean(),
  slideNumbers: fc.boolean(),
});

/** `edition` fixes for whom; everything else varies. */
export function randomCourse(
  edition: Recipe['edition'],
  layouts: readonly Recipe['layout'][] = [...layoutNames, 'auto'],
): fc.Arbitrary<RandomCourse> {
  return fc
    .record({
      decks: fc.array(fc.array(slideSeed, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      wide: fc.boolean(),
      days: fc.integer({ min: 1, max: 3 }),
      layout: fc.constantFrom(...layouts),
      second: fc.constantFrom(...layouts),
      /** Some slides have a layout of their own. */
      own: fc.array(fc.option(fc.constantFrom(...layouts.filter((name) => name !== 'auto'))), { maxLength: 6 }),
      choices: pageChoices,
      languages: fc.constantFrom<Recipe['languages']>(
        ['en'],
        ['zh-Hant'],
        ['en', 'zh-Hant'],
        ['zh-Hant', 'en'],
        ['pt'],
      ),
      paper: fc.constantFrom(...papers),
      title: fc.oneof(
        fc.constant('Virtual assets'),
        english.filter((text) => text !== ''),
      ),
      aim: english,
      parts: fc.constantFrom<Recipe['parts']>(
        ['cover', 'contents', 'timetable', 'objectives', 'sessions'],
        ['contents'],
        [],
      ),
    })
    .map(({ decks, wide, days, layout, second, own, choices, languages, paper, parts, title, aim }) => {
      const made = decks.map((seeds, index) =>
        aDeck({
          id: deckId(`deck-${String(index)}`),
          sizePt: index % 2 === 0 && wide ? { width: 960, height: 540 } : { width: 720, height: 540 },
          slides: seeds.map((seed, at) => slideOf(seed, `${String(index)}-${String(at)}`)),
        }),
      );
      const versions = new Map(made.map((deck, index) => [aHash(String(index)), deck]));
      const sessions = made.map((deck, index) =>
        aSession({
          id: sessionId(`session-${String(index)}`),
          title: { en: `Session ${String(index)} ${title}`, 'zh-Hant': `第${String(index)}課` },
          startMinute: 540 + index * 75,
          objectives: [objectiveId('objective-1')],
          instructors: [personId('person-1')],
          activities: [{ en: 'Work in pairs' }],
          material: [
            {
              kind: 'slides',
              deck: deck.id,
              pinned: aHash(String(index)),
              pick: [{ kind: 'from', slide: slideId(`slide-${String(index)}-0`) }],
            },
          ],
        }),
      );
      const perDay = Math.ceil(sessions.length / days);
      const course = aCourse({
        title: { en: title },
        aim: { en: aim, 'zh-Hant': '學員能夠追蹤付款。' },
        host: { en: title },
        objectives: [anObjective()],
        people: [aPerson()],
        days: Array.from({ length: days }, (_, day) =>
          aDay({
            id: dayId(`day-${String(day)}`),
            date: `2026-03-0${String(day + 2)}`,
            sessions: sessions.slice(day * perDay, (day + 1) * perDay),
          }),
        ),
      });
      return {
        course,
        versions,
        recipe: {
          ...choices,
          edition,
          layout,
          languages,
          paper,
          parts,
          layouts: { [sessionId('session-1')]: second },
          slideLayouts: ownLayouts(made, own),
        },
      };
    });
}

function ownLayouts(decks: readonly Deck[], own: readonly (LayoutName | null)[]): Recipe['slideLayouts'] {
  const slides = decks.flatMap((deck) => deck.slides);
  return Object.fromEntries(slides.flatMap(({ id }, index) => (own[index] ? [[id, own[index]]] : [])));
}

/** The layout in which a slide of a random course is printed; null where the handout chooses it. */
export function layoutOfSlide({ versions, recipe }: RandomCourse, id: SlideId): LayoutName | null {
  const own = recipe.slideLayouts?.[id];
  if (own) return own;
  const deck = [...versions.values()].find(({ slides }) => slides.some((slide) => slide.id === id));
  const session = sessionId((deck?.id ?? '').replace('deck', 'session'));
  const layout = recipe.layouts?.[session] ?? recipe.layout;
  return layout === undefined || layout === 'auto' ? null : layout;
}
