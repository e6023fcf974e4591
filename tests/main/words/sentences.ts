/** The sentences of a catalogue, flat, and what they are compared by. */

/** What JSON catalogues hold. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Every sentence by its whole key, such as `record.not-saved`. */
export function sentencesOf(catalogue: Catalogue, above = ''): ReadonlyMap<string, string> {
  const flat = Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : [...sentencesOf(value, `${above}${key}.`)],
  );
  return new Map(flat);
}

/** The key without its plural ending. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** The code that a sentence belongs to: its key without variant and plural. */
export function codeOf(key: string): string {
  return key.split('_', 1).join('');
}

/** The names between double braces, sorted, each once. */
export function placeholdersOf(sentence: string): readonly string[] {
  const names = [...sentence.matchAll(/\{\{\s*([\w-]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}
