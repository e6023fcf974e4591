/** Gathers what a person wants to pack, as it stands in the library. */
import { KitbagFault, nullOnFault } from '../model/fault';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { CourseId, DeckId, Sha256, TemplateId } from '../model/ids';
import type { KeptRecord, KitSource } from '../kit/prepare/kit-source';
import type { Handout } from '../model/handout';
import { languages, type Texts } from '../model/language';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import { builtInTemplate } from '../model/template';
import { createSay } from '../words/say';
import { titleOfScope } from './issue-handout';

/** What a kit shall hold; `all` is everything in the library. */
export type KitScope =
  | 'all'
  | {
      readonly courses: readonly CourseId[];
      readonly decks: readonly DeckId[];
      readonly templates: readonly TemplateId[];
    };

/**
 * Courses bring the versions that they pin, the decks that they use, and the look that the library's handouts have; courses and decks
 * bring the handouts that are kept of them. `handouts` looks up too what the PDFs that were given out were made of.
 */
export async function gatherKit(store: LibraryStore, scope: KitScope, handouts: boolean): Promise<KitSource> {
  const library = store.library();
  const listed = await store.list();
  const ownTemplates = (await store.listTemplates()).filter(({ id }) => builtInTemplate(id) === null);
  const wanted = scope === 'all' ? allOf(listed, ownTemplates) : scope;
  const courses: Course[] = [];
  for (const id of wanted.courses) courses.push(await store.getCourse(id));
  const decks: Deck[] = [];
  for (const id of wanted.decks) decks.push(await store.getDeck(id));
  const recipes: KeptRecord[] = [];
  for (const { id } of listed.handouts.filter(isOf(wanted))) {
    const record = await store.getHandout(id);
    recipes.push({ record, title: await titleOfKept(store, record) });
  }
  const templates = new Set<TemplateId>([
    ...wanted.templates,
    ...(courses.length > 0 ? [library.agency.template] : []),
    ...recipes.map(({ record }) => record.recipe.template),
  ]);
  const versions = new Map<Sha256, Deck>();
  const used = new Set<DeckId>();
  for (const material of courses.flatMap((course) =>
    course.days.flatMap((day) => day.sessions.flatMap((one) => one.material)),
  )) {
    if (material.kind !== 'slides') continue;
    if (!versions.has(material.pinned)) versions.set(material.pinned, await store.getVersion(material.pinned));
    used.add(material.deck);
  }
  const present = new Set(listed.decks.map(({ id }) => id));
  const courseDecks: Deck[] = [];
  for (const id of used) if (present.has(id) && !wanted.decks.includes(id)) courseDecks.push(await store.getDeck(id));
  for (const id of wanted.templates)
    if (!ownTemplates.some((template) => template.id === id)) throw new KitbagFault('template.built-in', {});
  const minimum = store.minimumLabel ? { minimumLabel: store.minimumLabel } : {};
  const issues = await issuesOf(store, wanted);
  return {
    library: {
      id: library.id,
      name: library.name,
      defaultLabel: library.defaultLabel,
      agency: library.agency,
      ...minimum,
    },
    courses,
    decks,
    courseDecks,
    versions,
    templates: ownTemplates.filter(({ id }) => templates.has(id)),
    recipes,
    issues,
    issued: await issuedOf(store, handouts ? issues : []),
  };
}

type Wanted = Exclude<KitScope, 'all'>;

function allOf(
  { courses, decks }: Awaited<ReturnType<LibraryStore['list']>>,
  templates: readonly { readonly id: TemplateId }[],
): Wanted {
  const ids = <I>(records: readonly { readonly id: I }[]): readonly I[] => records.map(({ id }) => id);
  return { courses: ids(courses), decks: ids(decks), templates: ids(templates) };
}

/** What was given out of the courses and decks, oldest first. */
async function issuesOf(store: LibraryStore, wanted: Wanted): Promise<KitSource['issues']> {
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
function isOf({ decks, courses }: Wanted): (recipe: Pick<Recipe, 'scope'>) => boolean {
  return ({ scope }) => (scope.kind === 'deck' ? decks.includes(scope.deck) : courses.includes(scope.course));
}

/** By the name that a person gave it, or by whom it is for and what it is of, in every language of that. */
async function titleOfKept(store: LibraryStore, { name, recipe }: Handout): Promise<Texts> {
  if (Object.keys(name).length > 0) return name;
  const of = await titleOfScope(store, recipe);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const title = of[language];
      return title ? [[language, `${createSay(language)(`window.edition.${recipe.edition}`)} · ${title}`]] : [];
    }),
  );
}
