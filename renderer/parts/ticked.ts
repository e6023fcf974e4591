/** The list with an id put in or taken out, as its box was ticked or not. */
export function ticked<T>(list: readonly T[], id: T, on: boolean): readonly T[] {
  return on ? [...list, id] : list.filter((other) => other !== id);
}
