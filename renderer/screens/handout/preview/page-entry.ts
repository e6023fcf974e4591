/**
 * The page, from 0, that somebody means who writes where to go: the number printed on it, such as `ii` or `5`, and where none has
 * that number its place among all. Null where there is no such page.
 */
export function pageOfEntry(entry: string, labels: readonly string[]): number | null {
  const written = entry.normalize('NFKC').trim().toLowerCase();
  if (written === '') return null;
  const printed = labels.findIndex((label) => label.toLowerCase() === written);
  if (printed >= 0) return printed;
  const place = /^\d+$/.test(written) ? Number(written) : 0;
  return place >= 1 && place <= labels.length ? place - 1 : null;
}
