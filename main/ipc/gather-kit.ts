/** Gathers what a person wants to pack, as it stands in the library. */
import { KitbagFault } from '../model/fault';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { CourseId, DeckId, Sha256, TemplateId } from '../model/ids';
import type { KitSource } from '../kit/prepare/kit-source';
import type { LibraryStore } from '../store/library-store.types';
import { builtInTemplate } from '../model/template';

/** What a kit shall hold; `all` is everything in the library. */
export type KitScope =
  | 'all'
  | {
      readonly courses: readonly CourseId[];
      readonly decks: readonly DeckId[];
      readonly templates: readonly TemplateId[];
    };

/** Courses bring the versions that they pin, the decks that they use, and the look that the library's handouts have. */
export async function gatherKit(store: LibraryStore, scope: KitScope): Promise<KitSource> {
  const library = store.library();
  const listed = await store.list();
  const ownTemplates = (await store.listTemplates()).filter(({ id }) => builtInTemplate(id) === null);
  const wanted = scope === 'all' ? allOf(listed, ownTemplates) : scope;
  const courses: Course[] = [];
  for (const id of wanted.courses) courses.push(await store.getCourse(id));
  const decks: Deck[] = [];
  for (const id of wanted.decks) decks.push(await store.getDeck(id));
  const templates = new Set<TemplateId>([
    ...wanted.templates,
    ...(courses.length > 0 ? [library.agency.template] : []),
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
    issues: await issuesOf(store, wanted),
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
  const issues = await store.listIssues();
  return issues
    .filter(({ recipe: { scope } }) =>
      scope.kind === 'deck' ? wanted.decks.includes(scope.deck) : wanted.courses.includes(scope.course),
    )
    .toReversed();
}
