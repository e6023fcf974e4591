/** Which parts of a handout mean something for what it covers and for whom it is: window, command line and planning ask here. */
import { parts, type Edition, type Part, type Scope } from './recipe';

type ScopeKind = Scope['kind'];

/** One deck has no days and no sessions, and what belongs to these. */
const ofCourses: readonly Part[] = [
  'timetable',
  'objectives',
  'plan',
  'people',
  'materials',
  'sessions',
  'references',
  'appendices',
];

/** What an edition alone has: instructors have the plan, bring things and know the answers, the others have questions. */
const ofEditions: Partial<Record<Part, readonly Edition[]>> = {
  plan: ['instructor'],
  materials: ['instructor'],
  answers: ['instructor'],
  'own-questions': ['participant', 'workbook'],
};

/** The parts that a handout of this scope and edition can have, in the order in which they are printed. */
export function partsFor({ kind }: { readonly kind: ScopeKind }, edition: Edition): readonly Part[] {
  return parts.filter(
    (part) => (kind !== 'deck' || !ofCourses.includes(part)) && (ofEditions[part]?.includes(edition) ?? true),
  );
}

/** The less a handout covers, the less stands around its slides. */
const leftOutAtFirst: Readonly<Record<ScopeKind, readonly Part[]>> = {
  course: ['index'],
  day: ['how-to-use', 'plan', 'people', 'index', 'distribution'],
  session: ['how-to-use', 'timetable', 'plan', 'people', 'index', 'distribution'],
  deck: ['how-to-use', 'own-questions', 'index', 'distribution'],
};

/**
 * The parts that it has until a person chooses otherwise. The slides' index is never among them: the contents list slides
 * already. A page for one's own questions is offered to participants and given with a workbook.
 */
export function firstParts(scope: { readonly kind: ScopeKind }, edition: Edition): readonly Part[] {
  const leftOut = leftOutAtFirst[scope.kind];
  return partsFor(scope, edition).filter(
    (part) => !leftOut.includes(part) && (part !== 'own-questions' || edition === 'workbook'),
  );
}

/** The chosen parts that mean something, in the order in which they are printed; each once. */
export function orderedParts(
  chosen: readonly Part[],
  scope: { readonly kind: ScopeKind },
  edition: Edition,
): readonly Part[] {
  return partsFor(scope, edition).filter((part) => chosen.includes(part));
}

/** The parts after the edition changed: what was chosen stays, and what only the new edition can have comes as it starts with. */
export function partsForEdition(
  chosen: readonly Part[],
  scope: { readonly kind: ScopeKind },
  edition: { readonly from: Edition; readonly to: Edition },
): readonly Part[] {
  const before = partsFor(scope, edition.from);
  const fresh = firstParts(scope, edition.to).filter((part) => !before.includes(part));
  return orderedParts([...chosen, ...fresh], scope, edition.to);
}
