/**
 * What the window showed when it was closed, for the next start to begin with: a page is drawn from it while the code behind it is
 * still to be read and the library to be opened. It is taken only where nothing has changed since, to the names in every folder of the
 * library; what it may have missed all the same the page is told as soon as the library is open.
 *
 * What the library lists lies in the library's own folder, and not among this person's things: it leaves the machine with its stick. This
 * person's things hold the rest, and what the bytes of that list were, so that no library brings one of its own making.
 */
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AppState } from '../contract/views';
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import type { Language } from '../model/language';
import type { Look } from '../model/look';

/** A file or folder, and what the system said of it; null where there was none. */
export type WatchedFact = readonly [path: string, fact: string | null];

export interface KeptBeginning {
  /** Of the program. */
  readonly version: string;
  /** The library that was asked for by name; null for that of the last time. */
  readonly asked: string | null;
  /** Where the list of the library lies, as JSON, and the SHA-256 of its bytes. */
  readonly file: string;
  readonly sha256: string;
  readonly watched: readonly WatchedFact[];
  /** What else the window showed. */
  readonly rest: Omit<AppState, 'library'>;
}

type Fields = Readonly<Record<string, unknown>>;

const themes: Readonly<Record<Look['theme'], true>> = { system: true, light: true, dark: true };
const spoken: Readonly<Record<Language, true>> = { en: true, 'zh-Hant': true, pt: true };

const isText = (value: unknown): value is string => typeof value === 'string';

function isFact(value: unknown): value is WatchedFact {
  return Array.isArray(value) && isText(value[0]) && (value[1] === null || isText(value[1]));
}

function isLook(value: unknown): value is Look {
  const { theme, textSize } = (value ?? {}) as Fields;
  return (
    isText(theme) && Object.hasOwn(themes, theme) && typeof textSize === 'number' && textSize >= 100 && textSize <= 200
  );
}

/** What was written beside the window's place, if it can be understood: no schema is read before the window is open. */
export function keptIn(written: unknown): KeptBeginning | null {
  const kept = (typeof written === 'object' && written !== null ? written : {}) as Fields;
  const { version, asked, file, sha256, watched, rest } = kept;
  const { language, look } = (rest ?? {}) as Fields;
  const isWhole = [version, file, sha256].every(isText) && (asked === null || isText(asked));
  const isShown = isText(language) && Object.hasOwn(spoken, language) && isLook(look);
  return isWhole && isShown && Array.isArray(watched) && watched.every(isFact) ? (written as KeptBeginning) : null;
}

/** What a page begins with. */
export interface Beginning extends Pick<AppState, 'language' | 'look'> {
  /** JSON of the answer to `app.state`, as it crosses to the page. */
  readonly text: string;
}

/** A record is renamed into place: its folder tells of it by its time, and itself by its number. */
export async function factOf(path: string, disk: Disk): Promise<WatchedFact> {
  const facts = await disk.facts(path).catch(() => null);
  return [path, facts && [facts.changedMs, facts.inode, facts.kind === 'folder' ? 0 : facts.sizeBytes].join(' ')];
}

/** True where everything that was watched is as it was. */
export async function areAsTheyWere(watched: readonly WatchedFact[], disk: Disk): Promise<boolean> {
  const now = await Promise.all(watched.map(([path]) => factOf(path, disk)));
  return now.every(([, fact], at) => fact === watched[at]?.[1]);
}

/**
 * Null where none was kept, or where anything is not as it was. `asked`: as in what was kept; `version` is the program's own. The folder
 * of a library on a server that does not answer keeps one of Node's few threads for files, and not all of them.
 */
export async function readBeginning(
  kept: KeptBeginning | null,
  asked: string | null,
  version: string,
  disk: Disk,
): Promise<Beginning | null> {
  if (kept?.version !== version || kept.asked !== asked) return null;
  if (!(await disk.facts(dirname(kept.file)).catch(() => null))) return null;
  const [same, list] = await Promise.all([
    areAsTheyWere(kept.watched, disk),
    disk.readFile(kept.file).catch(() => null),
  ]);
  if (!same || list === null || sha256(list) !== kept.sha256) return null;
  const { rest } = kept;
  const text = `{"ok":true,"value":${JSON.stringify(rest).slice(0, -1)},"library":${new TextDecoder().decode(list)}}}`;
  return { text, language: rest.language, look: rest.look };
}

/** True where two texts of a beginning say the same, in whatever order their fields stand: a list that was read again has another. */
export function tellTheSame(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}
