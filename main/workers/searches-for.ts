/** The searches that a check makes for what a copy must not hold. */
import { openLeakSearch, type LeakSearch } from '../handout/check/leaks/leak-search';
import { scopeOfHandout, scopeOfLibrary } from '../handout/check/leaks/search-scope';
import type { SceneTools } from '../scene/lay-slide.types';
import type { Edition } from '../model/recipe';
import type { Against } from './jobs';

/** An instructor's copy may hold whatever a library has; of its own recipe it may not hold what was left out. */
export function searchesFor(
  against: readonly Against[],
  toolsFor: (folder: string) => SceneTools,
): (edition: Edition) => readonly LeakSearch[] {
  return (edition) =>
    against.flatMap((one) => {
      if (one.kind === 'library' && edition === 'instructor') return [];
      const scope = one.kind === 'handout' ? scopeOfHandout(one.handout) : scopeOfLibrary(edition, one.held);
      return [openLeakSearch(scope, toolsFor(one.folder))];
    });
}
