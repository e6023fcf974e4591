/** What a page's content calls by name: its fonts, states, shadings and pictures. */

/** Named things that the page's content uses. */
export interface PageNeeds {
  readonly fonts: Map<string, unknown>;
  readonly states: Map<string, unknown>;
  readonly shadings: Map<string, unknown>;
  readonly pictures: Map<string, unknown>;
}

export function noNeeds(): PageNeeds {
  return { fonts: new Map(), states: new Map(), shadings: new Map(), pictures: new Map() };
}

/** Writes them into a page's resources. */
export function fillResources(resources: Record<string, unknown>, needs: PageNeeds): void {
  const categories: readonly (readonly [string, ReadonlyMap<string, unknown>])[] = [
    ['Font', needs.fonts],
    ['ExtGState', needs.states],
    ['Shading', needs.shadings],
    ['XObject', needs.pictures],
  ];
  for (const [category, used] of categories) if (used.size > 0) resources[category] = Object.fromEntries(used);
}
