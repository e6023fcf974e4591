/** Gathers what a person wants to pack, as it stands in the library. */
import { KitbagFault, nullOnFault } from '../model/fault';
import { slidesMaterialOf } from '../model/course-material';
import type { Finding } from '../model/finding';
import type { Deck } from '../model/deck';
import type { CourseId, DeckId, PresetId, Sha256, TemplateId } from '../model/ids';
import type { KeptRecord, KitSource } from '../kit/prepare/kit-source';
import type { Handout } from '../model/handout';
import { languages, textIn, type Texts } from '../model/language';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import { builtInTemplate } from '../model/template';
import { sayIn } from '../words/say-in';
import { titleOfScope } from './handout-names';
import { stayedBehind } from './stayed-behind';

/** What a kit shall hold; `all` is everything in the library. */
export type KitScope =
  | 'all'
  | {
      readonly courses: readonly CourseId[];
      readonly decks: readonly DeckId[];
      readonly templates: readonly TemplateId[];
      /** Absent for none. */
      readonly presets?: readonly PresetId[];
    };

export interface GatheredKit {
  readonly source: KitSource;
  /** What was to travel and cannot be read. */
  readonly findings: readonly Finding[];
}

/**
 * Courses bring the versions that they pin, the decks that they use, and the look that the library's handouts have; courses and decks
 * bring the handouts that are kept of them, and presets the look that they choose. `handouts` looks up too what the PDFs that were
 * given out were made of. Of the whole library what can be read goes, and the rest is named; a thing that was asked for by name and
 * cannot be read is thrown.
 */
export async function gatherKit(store: LibraryStore, scope: KitScope, handouts: boolean): Promise<GatheredKit> {
  const library = store.library();
  const listed = await store.list();
  const ownTemplates = (await store.listTemplates()).filter(({ id }) => builtInTemplate(id) === null);
  const ownPresets = await store.listPresets();
  const wanted = scope === 'all' ? allOf(listed, ownTemplates, ownPresets) : scope;
  const behind = stayedBehind(scope === 'all');
  const titles = new Map(
    [...listed.courses, ...listed.decks].map(({ id, title }) => [id as string, textIn(title, 'en')]),
  );
  const readEach = async <I extends string, R>(kind: string, ids: readonly I[], read: (id: I) => Promise<R>) => {
    const found: R[] = [];
    for (const id of ids) {
      const record = await behind.orName(`${kind}s/${id}.json`, titles.get(id) ?? '', () => read(id));
      if (record) found.push(record);
    }
    return found;
  };
  const versions = new Map<Sha256, Deck>();
  const courses = await readEach('course', wanted.courses, async (id) => {
    const course = await store.getCourse(id);
    // A course that shows what nobody can read any more does not travel with a hole in it.
    for (const { pinned } of slidesMaterialOf(course))
      if (!versions.has(pinned)) versions.set(pinned, await store.getVersion(pinned));
    return course;
  });
  const decks = await readEach('deck', wanted.decks, store.getDeck);
  const held = { courses: courses.map(({ id }) => id), decks: decks.map(({ id }) => id) };
  const kept = listed.handouts.filter(isOf(held)).map(({ id }) => id);
  const recipes: readonly KeptRecord[] = await readEach('handout', kept, async (id) => {
    const record = await store.getHandout(id);
    return { record, title: await titleOfKept(store, record) };
  });
  const asked = new Set(wanted.presets);
  for (const id of asked) if (!ownPresets.some((preset) => preset.id === id)) await store.getPreset(id);
  const presets = ownPresets.filter(({ id }) => asked.has(id));
  const templates = new Set<TemplateId>([
    ...wanted.templates,
    ...(courses.length > 0 ? [library.agency.template] : []),
    ...recipes.map(({ record }) => record.recipe.template),
    ...presets.flatMap(({ choices }) => choices.template ?? []),
  ]);
  const used = new Set(courses.flatMap(slidesMaterialOf).map(({ deck }) => deck));
  const present = new Set(listed.decks.map(({ id }) => id));
  const unread = [...used].filter((id) => present.has(id) && !wanted.decks.includes(id));
  const courseDecks = await readEach('deck', unread, store.getDeck);
  // What the library left out of its lists, but for what was brought back since.
  const named = new Set<string>([...used, ...templates]);
  const read = new Set<string>(
    [...courses, ...decks, ...courseDecks, ...ownTemplates, ...ownPresets].map(({ id }) => id),
  );
  for (const { record } of recipes) read.add(record.id);
  for (const { place } of store.findings()) {
    const [, id = ''] = recordFile.exec(place.file ?? '') ?? [];
    if (id !== '' && !read.has(id) && (scope === 'all' || named.has(id))) behind.name(place.file ?? '', '');
  }
  for (const id of wanted.templates)
    if (!ownTemplates.some((template) => template.id === id)) throw new KitbagFault('template.built-in', {});
  const minimum = store.minimumLabel ? { minimumLabel: store.minimumLabel } : {};
  const issues = await issuesOf(store, held);
  return {
    source: {
      library: {
        id: library.id,
        name: library.name,
        defaultLabel: library.defaultLabel,
        agency: library.agency,
        ...minimum,
      },
      courses,
      ...(scope === 'all' ? { isAll: true as const } : {}),
      decks,
      courseDecks,
      versions,
      templates: ownTemplates.filter(({ id }) => templates.has(id)),
      presets,
      otherPresets: ownPresets.filter(({ id }) => !asked.has(id)),
      recipes,
      issues,
      issued: await issuedOf(store, handouts ? issues : []),
    },
    findings: behind.findings(),
  };
}

/** What the store's findings call a record that travels. */
const recordFile = /^(?:courses|decks|templates|presets|handouts)\/([^/]+)\.json$/;

type Wanted = Exclude<KitScope, 'all'>;
type Held = Pick<Wanted, 'courses' | 'decks'>;

function allOf(
  { courses, decks }: Awaited<ReturnType<LibraryStore['list']>>,
  templates: readonly { readonly id: TemplateId }[],
  presets: readonly { readonly id: PresetId }[],
): Wanted {
  const ids = <I>(records: readonly { readonly id: I }[]): readonly I[] => records.map(({ id }) => id);
  return { courses: ids(courses), decks: ids(decks), templates: ids(templates), presets: ids(presets) };
}

/** What was given out of the courses and decks, oldest first. */
async function issuesOf(store: LibraryStore, wanted: Held): Promise<KitSource['issues']> {
  const isWanted = isOf(wanted);
  return (await store.listIssues()).filter(({ recipe }) => isWanted(recipe)).toReversed();
}

/** A version or a deck that the library does not hold, or cannot read, is left out. */
async function issuedOf(store: LibraryStore, issues: KitSource['issues']): Promise<KitSource['issued']> {
  const versions = new Map<Sha256, Deck>();
  const heads = new Map<DeckId, Deck>();
  for (const sha of new Set(issues.flatMap((issue) => issue.versions))) {
    const version = await store.getVersion(sha).catch(nullOnFault);
    if (!version) continue;
    versions.set(sha, version);
    const head = heads.has(version.id) ? null : await store.getDeck(version.id).catch(nullOnFault);
    if (head) heads.set(version.id, head);
  }
  return { versions, heads };
}

/** True for a recipe of what is wanted. */
function isOf({ decks, courses }: Held): (recipe: Pick<Recipe, 'scope'>) => boolean {
  return ({ scope }) => (scope.kind === 'deck' ? decks.includes(scope.deck) : courses.includes(scope.course));
}

/** By the name that a person gave it, or by whom it is for, in which languages, and what it is of, in every language of that. */
async function titleOfKept(store: LibraryStore, { name, recipe }: Handout): Promise<Texts> {
  if (Object.keys(name).length > 0) return name;
  const of = await titleOfScope(store, recipe);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const title = of[language];
      if (!title) return [];
      const say = sayIn(language);
      const spoken = recipe.languages.map((one) => say(`window.language.${one}`)).join(' + ');
      return [[language, [say(`window.edition.${recipe.edition}`), spoken, title].join(' · ')]];
    }),
  );
}
