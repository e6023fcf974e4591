import { handoutIdSchema, templateIdSchema } from '../../../main/model/ids';
import { describe, expect, it } from 'vitest';
import { readWords, UsageError, type Terminal } from '../../../main/cli/command';
import { exportCommand } from '../../../main/cli/commands/export';
import { readTarget } from '../../../main/cli/handout-target';
import { nameRecipe } from '../../../main/cli/recipe-names';
import { readRecipeWords, recipeOptions } from '../../../main/cli/recipe-words';
import { keptRecipe, type Handout } from '../../../main/model/handout';
import { recipeDefaults, recipeSchema, type Recipe } from '../../../main/model/recipe';
import { sayIn } from '../../../main/words/say-in';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { aRecipe } from '../../builders/a-recipe';
import { openAt } from '../../builders/a-library';
import { courseId, dayId, deckId, sessionId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const say = sayIn('en');
const now = '2026-03-02T09:00:00+08:00';

const read = (...words: string[]) => readRecipeWords(readWords(exportCommand, words).options, now, say);

/** A course of two days: the first has a lesson of five slides, the second a break and a lesson without a page of its own. */
async function aStore(): Promise<LibraryStore> {
  const store = await openAt(await temporaryFolder());
  await store.createDeck(aDeck({ slides: slides(5) }));
  const pinned = await store.pinDeck(deckId('deck-tracing'));
  const material = [
    {
      kind: 'slides' as const,
      deck: deckId('deck-tracing'),
      pinned,
      pick: slides(5).map(({ id }) => ({ kind: 'one' as const, slide: id })),
    },
  ];
  const first = aSession({ material });
  const breakTime = aSession({ id: sessionId('session-tea'), kind: 'break', title: { en: 'Tea' } });
  const second = aSession({ id: sessionId('session-2'), title: { en: 'Custody' }, material });
  await store.createCourse(
    aCourse({
      days: [aDay({ sessions: [first] }), aDay({ id: dayId('day-2'), sessions: [breakTime, second] })],
    }),
  );
  return store;
}

async function recipeOf(...words: string[]): Promise<Recipe> {
  const store = await aStore();
  return nameRecipe(read(...words), store, await store.list());
}

const course = ['--course', 'Virtual assets'];

const kept: Handout = {
  format: 'kitbag.handout',
  version: 1,
  revision: 0,
  changedAt: '',
  id: handoutIdSchema.parse('handout-bench'),
  name: { en: 'For the bench', 'zh-Hant': '法官版' },
  recipe: keptRecipe(
    aRecipe({ scope: { kind: 'course', course: courseId('course-va') }, layout: 'cornell', ink: 'grey' }),
  ),
};

describe('A kept handout on the command line', () => {
  const terminal = { say } as Terminal;
  const target = (...words: string[]) => {
    const { positionals, options } = readWords(exportCommand, words);
    return readTarget('export', positionals, options, terminal);
  };

  it('is named by its id or by its name in any language, and is made on the day that is said', async () => {
    const store = await aStore();
    await store.createHandout(kept);
    const listed = await store.list();
    for (const name of ['handout-bench', 'For the bench', '法官版'])
      expect(await nameRecipe(read('--handout', name, '--date', '2026-12-24'), store, listed)).toEqual({
        ...kept.recipe,
        date: '2026-12-24',
      });
    const unknown = nameRecipe(read('--handout', 'For the jury'), store, listed);
    await expect(unknown).rejects.toMatchObject({ code: 'handout.unknown', facts: { handout: 'For the jury' } });
  });

  it('says everything itself but the date', () => {
    const words = ['lib', '--handout', 'x', '--out', 'x.pdf'];
    expect(() => target(...words, '--date', '2026-12-24')).not.toThrow();
    expect(() => target(...words, '--layout', '2')).toThrow(/--layout does not go with --handout/);
    expect(() => target(...words, '--course', 'y')).toThrow(UsageError);
  });
});

describe('The words of an export', () => {
  it('are the defaults where nothing is said', async () => {
    expect(await recipeOf(...course)).toMatchObject({ ...recipeDefaults, languages: ['en'], date: now });
  });

  it('set every field of the recipe', async () => {
    const recipe = await recipeOf(
      ...[
        ...course,
        '--edition',
        'workbook',
        '--blanks',
        'everywhere',
        '--language',
        'zh-Hant+pt',
        '--pairing',
        'facing',
        '--paper',
        'letter',
      ],
      ...['--sides', 'two', '--binding', '--odd-starts', 'days', '--ink', 'saving', '--layout', '6', '--order', 'down'],
      ...['--session-layout', '2=notes', '--slide-layout', '1:2-3=1', '--writing', 'dots:5', '--no-frames'],
      ...['--no-slide-numbers', '--without', 'cover', '--template', '莊重', '--leave-out', '1:5'],
      ...['--label', 'TLP:RED', '--build-for', 'TLP:AMBER', '--dpi', '150', '--archive', '--fingerprint'],
      ...['--date', '2027-03-15', '--day', '1'],
    );
    expect(recipeSchema.parse(recipe)).toEqual(recipe);
    expect(recipe).toMatchObject({
      scope: { kind: 'day', course: courseId('course-virtual-assets'), day: dayId('day-1') },
      blanks: 'everywhere',
      layouts: { 'session-2': 'notes' },
      slideLayouts: { 'slide-2': '1', 'slide-3': '1' },
      leaveOut: ['slide-5'],
      writing: { kind: 'dots', pitchMm: 5 },
    });
    const unchanged = Object.entries(recipeDefaults).filter(
      ([field, value]) => JSON.stringify(recipe[field as keyof Recipe]) === JSON.stringify(value),
    );
    expect(unchanged).toEqual([]);
  });

  it('name a session by the number that is printed, or by its id', async () => {
    for (const name of ['2', 'session-2'])
      expect((await recipeOf(...course, '--session', name)).scope).toMatchObject({
        kind: 'session',
        session: 'session-2',
      });
  });

  it('name the slides of a deck by the numbers that the projector shows', async () => {
    const recipe = await recipeOf('--deck', 'Tracing', '--slide-layout', '4-=notes', '--leave-out', '1,2');
    expect(recipe.slideLayouts).toEqual({ 'slide-4': 'notes', 'slide-5': 'notes' });
    expect(recipe.leaveOut).toEqual(['slide-1', 'slide-2']);
    expect(recipe.parts).toEqual([]);
  });

  it('still know three slides a page by its former name', () => {
    expect(read('--layout', '3-lines').fields.layout).toBe('3');
  });

  it('name a template by its name in any language or by its id, and take the library’s own where none is named', async () => {
    for (const name of ['Formal', '莊重', 'template-formal'])
      expect((await recipeOf(...course, '--template', name)).template).toBe('template-formal');
    await expect(recipeOf(...course, '--template', 'Baroque')).rejects.toMatchObject({
      code: 'template.unknown',
      facts: { template: 'Baroque' },
    });
    const store = await aStore();
    const { agency } = store.library();
    await store.changeLibrary(1, { agency: { ...agency, template: templateIdSchema.parse('template-classroom') } });
    expect(await nameRecipe(read(...course), store, await store.list())).toMatchObject({
      template: 'template-classroom',
    });
  });

  it('are refused with the name of what the course has not', async () => {
    await expect(recipeOf(...course, '--day', '3')).rejects.toMatchObject({ code: 'day.not-numbered' });
    await expect(recipeOf(...course, '--session', '7')).rejects.toMatchObject({ code: 'session.not-numbered' });
    await expect(recipeOf(...course, '--leave-out', '1:9')).rejects.toMatchObject({ code: 'slide.not-numbered' });
    await expect(recipeOf(...course, '--leave-out', '3')).rejects.toMatchObject({ code: 'slide.not-numbered' });
  });

  const wrong = [
    ['--layout', '5'],
    ['--slide-layout', '3=auto'],
    ['--slide-layout', '3'],
    ['--session-layout', '2=tall'],
    ['--writing', 'lines:2'],
    ['--writing', 'ink'],
    ['--parts', 'cover,back'],
    ['--dpi', '50'],
    ['--dpi', 'many'],
    ['--date', '2027-02-30'],
    ['--language', 'en+en'],
    ['--day', '0'],
    ['--label', 'AMBER'],
  ];
  it.each(wrong)('%s %s is wrong usage, told with the option and its value', (option, value) => {
    expect(() => read(option, value)).toThrow(UsageError);
    try {
      read(option, value);
    } catch (error) {
      expect(String(error)).toContain(option);
      expect(String(error)).toContain(value.split(/[=,]/).at(-1));
    }
  });

  it('are each told by the help', () => {
    const help = say('cli.export.help', exportCommand.helpFacts);
    for (const option of Object.keys(recipeOptions)) expect(help).toContain(`--${option}`);
    expect(help).not.toContain('{{');
  });
});
