/** Whether a path lies inside a folder. */
import { isAbsolute, relative, resolve } from 'node:path';

/** The way from the folder to the path, empty for the folder itself; null where the path lies outside, as on another drive. */
export function wayWithin(folder: string, path: string): string | null {
  const way = relative(resolve(folder), resolve(path));
  // A name may itself begin with two dots.
  return isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way) ? null : way;
}
