/** What a page's content calls by name: its fonts, states, shadings, patterns and pictures. */

/** Named things that the page's content uses. */
export interface PageNeeds {
  readonly fonts: Map<string, unknown>;
  readonly states: Map<string, unknown>;
  readonly shadings: Map<string, unknown>;
  readonly patterns: Map<string, unknown>;
  readonly pictures: Map<string, unknown>;
}

export function noNeeds(): PageNeeds {
  return { fonts: new Map(), states: new Map(), shadings: new Map(), patterns: new Map(), pictures: new Map() };
}

/** Writes them into a page's resources. */
export function fillResources(resources: Record<string, unknown>, ...needs: readonly PageNeeds[]): void {
  for (const [category, kind] of categories) {
    const used = needs.flatMap((each) => [...each[kind]]);
    if (used.length > 0) resources[category] = Object.fromEntries(used);
  }
}

/** The same as the body of a small object. */
export function resourcesBody(needs: readonly PageNeeds[]): string {
  const entries = categories.flatMap(([category, kind]) => {
    const used = new Map(needs.flatMap((each) => [...each[kind]]));
    const named = [...used].map(
      ([name, reference]) => `/${name} ${String((reference as { readonly id: number }).id)} 0 R`,
    );
    return named.length > 0 ? [`/${category}<<${named.join('')}>>`] : [];
  });
  return `<<${entries.join('')}>>`;
}

const categories = [
  ['Font', 'fonts'],
  ['ExtGState', 'states'],
  ['Shading', 'shadings'],
  ['Pattern', 'patterns'],
  ['XObject', 'pictures'],
] as const;
