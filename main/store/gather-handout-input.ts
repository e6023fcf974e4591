/** Gathers everything a handout is made from. */
import type { Course, Material, Session } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault, nullOnFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import type { CourseId, DeckId, Sha256, TemplateId } from '../model/ids';
import type { Library } from '../model/library';
import type { TlpLabel } from '../model/marking';
import type { Recipe } from '../model/recipe';
import { withoutSet } from '../model/set-of-handout';
import type { Template } from '../model/template';
import { underHead } from '../model/under-head';

export interface Sources {
  readonly library: () => Library;
  readonly minimumLabel: TlpLabel | undefined;
  readonly course: (id: CourseId) => Promise<Course>;
  readonly deck: (id: DeckId) => Promise<Deck>;
  readonly version: (sha: Sha256) => Promise<Deck>;
  readonly template: (id: TemplateId) => Promise<Template>;
}

/** Reads the course and the versions that it pins, as they may be shown today, and the head of an unpinned deck. Throws where one of the scope is missing. */
export async function gatherHandoutInput(asked: Recipe, sources: Sources): Promise<HandoutInput> {
  const { scope } = asked;
  const recipe = withoutSet(asked);
  const { defaultLabel, agency } = sources.library();
  const library = { defaultLabel, agency, ...(sources.minimumLabel ? { minimumLabel: sources.minimumLabel } : {}) };
  const shared = { recipe, library, template: await sources.template(recipe.template) };
  if (scope.kind === 'deck') {
    if (scope.pinned === null) {
      return {
        ...shared,
        course: null,
        versions: new Map(),
        heads: new Map([[scope.deck, await sources.deck(scope.deck)]]),
      };
    }
    return {
      ...shared,
      course: null,
      versions: new Map([[scope.pinned, await sources.version(scope.pinned)]]),
      heads: new Map(),
    };
  }
  const course = await sources.course(scope.course);
  const wanted = new Set(sessionsOf(course, recipe).flatMap((session) => session.material.flatMap(pinsOf)));
  const versions = new Map<Sha256, Deck>();
  const add = async (sha: Sha256, version: Deck): Promise<void> => {
    const head = await sources.deck(version.id).catch(nullOnFault);
    // A deck that is in the bin, or cannot be read, says nothing of its versions.
    versions.set(sha, head ? underHead(head, version, { defaultLabel, gradings: agency.gradings }) : version);
  };
  for (const sha of wanted) await add(sha, await sources.version(sha));
  // The other sessions' slides decide which number each session has; one that is missing there is nobody's trouble here.
  const others = course.days.flatMap((day) => day.sessions.flatMap((session) => session.material.flatMap(pinsOf)));
  for (const sha of new Set(others)) {
    if (versions.has(sha)) continue;
    const deck = await sources.version(sha).catch(nullOnFault);
    if (deck) await add(sha, deck);
  }
  return { ...shared, course, versions, heads: new Map() };
}

function pinsOf(material: Material): readonly Sha256[] {
  return material.kind === 'slides' ? [material.pinned] : [];
}

/** Throws `day.unknown` or `session.unknown` where the recipe names one that the course no longer has. */
function sessionsOf(course: Course, { scope }: Recipe): readonly Session[] {
  const sessions = course.days.flatMap((day) => day.sessions);
  if (scope.kind === 'day') {
    const day = course.days.find((one) => one.id === scope.day);
    if (!day) throw new KitbagFault('day.unknown', { id: scope.day });
    return day.sessions;
  }
  if (scope.kind === 'session') {
    const session = sessions.find((one) => one.id === scope.session);
    if (!session) throw new KitbagFault('session.unknown', { id: scope.session });
    return [session];
  }
  return sessions;
}
