/** Draws a kit's packing list as a PDF, in the plain look and on the page of a handout, under the kit's label. */
import { courseIdSchema } from '../../model/ids';
import type { Language } from '../../model/language';
import type { PackingList } from '../../model/kit';
import { recipeDefaults, type Recipe } from '../../model/recipe';
import { plainTemplate } from '../../model/template';
import type { HandoutWords } from '../../words/handout-words';
import { openBlanks } from '../blanks/open-blanks';
import type { Composing } from '../composing';
import { drawPlan } from '../draw/draw-plan';
import type { HandoutTools } from '../handout.types';
import { lookOf } from '../look/look';
import { inTemplateFonts } from '../look/template-fonts';
import { openBook } from '../page/book';
import { countedNumbers } from '../page-numbers';
import { paperOf } from '../page/paper';
import type { Shown } from '../shown';
import { planPackingList } from './packing-list';

/** The same list gives the same bytes. */
export async function drawPackingList(
  list: PackingList,
  language: Language,
  tools: HandoutTools,
  words: HandoutWords,
): Promise<Uint8Array> {
  const typesetter = inTemplateFonts(tools.typesetter, plainTemplate.fonts);
  const recipe: Recipe = {
    ...recipeDefaults,
    scope: { kind: 'course', course: courseIdSchema.parse('course-of-a-kit') },
    languages: [language],
    parts: [],
    date: list.date,
  };
  const shown = shownOf(list, language);
  const book = openBook();
  const composing: Composing = {
    recipe,
    template: plainTemplate,
    shown,
    tools: { ...tools, typesetter },
    book,
    paper: paperOf(recipe, plainTemplate.margins),
    look: lookOf(plainTemplate, plainTemplate.id, language),
    words,
    say: words[language],
    blanks: openBlanks(shown, typesetter),
    marking: {
      label: list.label,
      grading: list.grading ?? null,
      caveats: list.caveats ?? [],
      reasons: [],
      findings: [],
    },
    code: null,
    root: book.tag('Document', null, { lang: language }),
    numbers: countedNumbers(recipe),
    turnTo: new Map(),
    numbered: false,
  };
  return drawPlan(planPackingList(list, composing), { typesetter, media: tools.media });
}

function shownOf({ library, preparedBy }: PackingList, language: Language): Shown {
  return {
    edition: 'participant',
    languages: [language],
    fallback: language,
    title: { [language]: library.name },
    aim: {},
    host: preparedBy === '' ? {} : { [language]: preparedBy },
    venue: {},
    audience: {},
    howToUse: {},
    distribution: {},
    glossary: [],
    days: [],
    objectives: [],
    people: [],
    plan: {},
    isCourse: false,
  };
}
