/** The name at the end of a path of whatever system, for people to read. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
