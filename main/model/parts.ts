/** Which parts of a handout mean something for what it covers and for whom it is: window, command line and planning ask here. */
import { parts, type Edition, type Part, type Scope } from './recipe';

/** One deck has no days and no sessions. */
const ofCourses: readonly Part[] = ['timetable', 'objectives', 'sessions'];

/** The parts that a handout of this scope and edition can have, in the order in which they are printed. */
export function partsFor(scope: Pick<Scope, 'kind'>, _edition: Edition): readonly Part[] {
  return parts.filter((part) => scope.kind !== 'deck' || !ofCourses.includes(part));
}

/** The parts that it has until a person chooses otherwise. */
export function firstParts(scope: Pick<Scope, 'kind'>, edition: Edition): readonly Part[] {
  return partsFor(scope, edition);
}

/** The chosen parts that mean something, in the order in which they are printed; each once. */
export function orderedParts(chosen: readonly Part[], scope: Pick<Scope, 'kind'>, edition: Edition): readonly Part[] {
  return partsFor(scope, edition).filter((part) => chosen.includes(part));
}
