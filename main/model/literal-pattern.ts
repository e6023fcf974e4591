/** The source of a pattern that finds a text as it stands; it holds in Unicode mode too. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
