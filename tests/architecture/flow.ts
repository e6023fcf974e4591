import { importsOf, roomOf, type Source } from './source';

/** Two files of a picture of the flow of data, and the file in whose hands the data goes from one to the other, where one is named. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
}

/** The arrows of a Mermaid flowchart between nodes that name a file: `a["what: main/room/file.ts"]`, `a --> b`, `a -->|"file"| b`. */
export function arrowsOf(flowchart: string): readonly Arrow[] {
  const files = new Map<string, string>();
  for (const [, name = '', path = ''] of flowchart.matchAll(/(\w+)\["[^"]*?((?:main|renderer)\/[\w./-]+)"\]/g))
    files.set(name, path);
  const lines = flowchart.replaceAll(/\["[^"]*"\]/g, '').matchAll(/(\w+) -->(?:\|"([^"]+)"\|)? (\w+)/g);
  return Array.from(lines).flatMap(([, start = '', by, end = '']) => {
    const [from, to] = [files.get(start), files.get(end)];
    return from !== undefined && to !== undefined ? [{ from, to, by: by ?? null }] : [];
  });
}

/** The program's files, each with those that it imports. */
function importsByFile(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Set(sources.map(({ path }) => path));
  const fileOf = (imported: string) => ['', '.ts', '.tsx'].map((end) => imported + end).find((path) => paths.has(path));
  return new Map(
    sources.map((source) => [source.path, importsOf(source).flatMap((imported) => fileOf(imported) ?? [])]),
  );
}

/**
 * What is wrong with arrows, by the imports of the program. Without a name on it, an arrow says that one end imports the other, itself or
 * through files of their two rooms. With one, that neither does, and that the file that is named imports something of both rooms, itself
 * or through files of its own room, or by asking the workers.
 */
export function wrongArrows(arrows: readonly Arrow[], sources: readonly Source[]): readonly string[] {
  const imports = importsByFile(sources);
  /** The files behind one, going on only from those of some rooms. */
  const behind = (start: string, rooms: readonly (string | null)[]): ReadonlySet<string> => {
    const seen = new Set([start]);
    for (const path of seen)
      if (rooms.includes(roomOf(path))) for (const next of imports.get(path) ?? []) seen.add(next);
    return seen;
  };
  return arrows.flatMap(({ from, to, by }) => {
    const rooms = [roomOf(from), roomOf(to)];
    const isKnown = behind(from, rooms).has(to) || behind(to, rooms).has(from);
    const arrow = `${from} → ${to}`;
    if (by === null) return isKnown ? [] : [`${arrow}: neither imports the other`];
    if (isKnown) return [`${arrow}: one imports the other, ${by} stands between nothing`];
    const reached = new Set([...behind(by, [roomOf(by), 'workers'])].map(roomOf));
    return rooms.flatMap((room) => (reached.has(room) ? [] : [`${arrow}: ${by} knows nothing of ${String(room)}`]));
  });
}
