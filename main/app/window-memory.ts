/** What the window remembers from one start to the next: a small file beside the settings, forgiven where it is damaged. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { placeIn, type WindowPlace } from './window-place';

/** A window that is dragged tells of its place many times a second. */
const calmMs = 600;

/** What a file or folder is chosen for: bringing something in, exporting, copying to a stick, opening a kit. */
const folderPurposes = ['import', 'export', 'stick', 'kit'] as const;
export type FolderPurpose = (typeof folderPurposes)[number];
type Folders = Partial<Record<FolderPurpose, string>>;

export interface WindowMemory {
  readonly place: () => WindowPlace | null;
  /** As it was written, unchecked. */
  readonly screen: () => unknown;
  /** As they were written, unchecked. */
  readonly habits: () => unknown;
  /** The window's language the last time, a plain tag; null where none is known: its words are read before the settings are. */
  readonly language: () => string | null;
  /** What the window showed when it was closed, as it was written, unchecked: see `kept-beginning`. */
  readonly beginning: () => unknown;
  readonly keepPlace: (place: WindowPlace) => void;
  readonly keepScreen: (screen: object) => void;
  readonly keepLanguage: (language: string) => void;
  readonly keepHabit: (name: string, value: string) => void;
  /** Where something was chosen last for this purpose, whether or not it is still there; null before the first time. */
  readonly folder: (purpose: FolderPurpose) => string | null;
  readonly keepFolder: (purpose: FolderPurpose, folder: string) => void;
  /** Null where the next start shows something else. */
  readonly keepBeginning: (beginning: object | null) => void;
  /** Resolves when what was kept is on the disk, or could not be written. */
  readonly written: () => Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function readWritten(file: string): Fields {
  try {
    return fieldsIn(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or a damaged one: the window opens as it first did.
    return {};
  }
}

function tagIn(written: unknown): string | null {
  return typeof written === 'string' && /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(written) ? written : null;
}

function foldersIn(written: unknown): Folders {
  const kept = Object.entries(fieldsIn(written)).filter(
    ([purpose, folder]) => folderPurposes.some((known) => known === purpose) && typeof folder === 'string',
  );
  return Object.fromEntries(kept);
}

/**
 * Reads the file at once: a window is opened with what it says. What cannot be written is lost with the next start and troubles
 * nobody: `log` is told.
 */
export function openWindowMemory(file: string, log: (text: string) => void): WindowMemory {
  const written = readWritten(file);
  let place = placeIn(written['place']);
  let screen: unknown = written['screen'] ?? null;
  let habits: object = fieldsIn(written['habits']);
  let language = tagIn(written['language']);
  let folders = foldersIn(written['folders']);
  let beginning: unknown = written['beginning'] ?? null;
  let waiting: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();

  const write = (): void => {
    if (waiting) clearTimeout(waiting);
    waiting = null;
    const some = Object.keys(folders).length > 0 ? { folders } : {};
    const spoken = language === null ? {} : { language };
    const begun = beginning === null ? {} : { beginning };
    const text = `${JSON.stringify({ place, screen, habits, ...spoken, ...some, ...begun }, null, 2)}\n`;
    writing = writing.then(async () => {
      try {
        // Not loaded with this file, which is read before the window opens.
        const [{ nodeDisk }, { saveFile }] = await Promise.all([import('../files/disk'), import('../files/save-file')]);
        const disk = nodeDisk();
        await disk.makeFolder(dirname(file));
        await saveFile(disk, file, new TextEncoder().encode(text));
      } catch (error) {
        log(`window memory: ${String(error)}`);
      }
    });
  };
  const soon = (): void => {
    waiting ??= setTimeout(write, calmMs);
  };
  return {
    place: () => place,
    screen: () => screen,
    habits: () => habits,
    language: () => language,
    beginning: () => beginning,
    keepPlace(kept) {
      place = kept;
      soon();
    },
    keepScreen(kept) {
      screen = kept;
      soon();
    },
    keepLanguage(kept) {
      if (kept === language) return;
      language = kept;
      soon();
    },
    keepHabit(name, value) {
      habits = { ...habits, [name]: value };
      soon();
    },
    keepBeginning(kept) {
      if (kept === null && beginning === null) return;
      beginning = kept;
      soon();
    },
    folder: (purpose) => folders[purpose] ?? null,
    keepFolder(purpose, folder) {
      folders = { ...folders, [purpose]: folder };
      soon();
    },
    async written() {
      if (waiting) write();
      await writing;
    },
  };
}
