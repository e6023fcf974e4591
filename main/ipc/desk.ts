/** The desk: what a running window app has at hand. Electron stands behind `Host`; tests pass another. */
import { KitbagFault, type Fault } from '../model/fault';
import type { Disk } from '../files/disk';
import type { KeyRing } from '../model/key-ring';
import type { HabitName, Habits } from '../model/habits';
import type { Policy } from '../model/policy';
import type { Look } from '../model/look';
import type { Screen } from '../model/screen';
import type { WindowCommands } from '../model/window-commands';
import type { Language } from '../model/language';
import type { Notices } from '../contract/bridge';
import type { PrinterFound } from '../contract/print-requests';
import type { Licences } from '../contract/views';
import type { LibraryStore } from '../store/library-store.types';
import type { BackupKeeper } from './backups/keep-backups';
import type { ExportsTold } from './exports-told';
import type { Printer } from './print-papers';
import type { KeyKeeper } from './key-keeper';
import type { OpenWork, WorkSurroundings } from './session';
import type { createEarlierStage, createKitStage } from './staged-slides';

/** What a person set, kept beside the library and not in it. */
export interface Settings {
  readonly language: Language;
  readonly library: string | null;
  /** The folder that backups go to as well, such as a stick; null where there is none. */
  readonly secondPlace: string | null;
  /** Absent until a person chose one. */
  readonly look?: Look | undefined;
  /** Imported slides are set in the fonts of this machine, where their makers allow it. Absent: in ours. */
  readonly machineFonts?: boolean | undefined;
}

/** Where the system keeps secrets for this person on this machine. */
export interface KeyStore {
  /** In base64. */
  seal(text: string): string;
  /** Throws where another person or machine sealed it. */
  open(sealed: string): string;
}

/** What a folder is chosen for, as the dialog says in its title. */
export type FolderUse = 'library' | 'backups' | 'set' | 'copies' | 'replacement' | 'print' | 'stick';

/** The system around the window: dialogs, the shell, settings, notices. */
export interface Host {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** The built-in sample library, copied before it is opened. */
  readonly sampleFolder: string;
  /** Folders in which people keep what is theirs, the best first. */
  readonly ownPlaces: readonly string[];
  /** What the organisation fixes for its people. */
  readonly policy: Policy;
  /** The instructor's guide, a folder for each language. */
  readonly guideFolder: string;
  /** Where Kitbag keeps its own things: settings and the copy of the sample. */
  readonly dataFolder: string;
  chooseFolder(use: FolderUse): Promise<string | null>;
  chooseFiles(): Promise<readonly string[]>;
  /** A PNG, JPEG or SVG file, or another picture that can be made one. */
  choosePicture(): Promise<string | null>;
  /** A list of participants as a CSV or text file. */
  chooseList(): Promise<string | null>;
  /** A timetable as a CSV, text or Markdown file. */
  chooseTimetable(): Promise<string | null>;
  /** A PDF file: an appendix, or a handout that was given out. */
  choosePdf(): Promise<string | null>;
  /** A kit that somebody brought. */
  chooseKit(): Promise<string | null>;
  /** A file with the public half of somebody's key. */
  choosePublicKey(): Promise<string | null>;
  /** The kit that the system handed over last, by a double-click; null once it was taken. */
  takeArrivedKit(): string | null;
  chooseTarget(suggestedName: string): Promise<string | null>;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  /** The printers that the system knows. */
  printers(): Promise<readonly PrinterFound[]>;
  readonly print: Printer;
  /** Shows every window in a theme, with a size of text. */
  showLook(look: Look): void;
  /** The screen that was open last, at the end of the last start; null where none is known. */
  lastScreen(): Screen | null;
  keepScreen(screen: Screen): void;
  /** How the person likes the window. */
  habits(): Habits;
  keepHabit(name: HabitName, value: string): void;
  /** What the menus of the window that asks offer now. */
  keepCommands(commands: WindowCommands): void;
  /** Another window of this Kitbag, on a screen of its own. */
  openWindow(screen: Screen): void;
  notify<N extends keyof Notices>(name: N, notice: Notices[N]): void;
  /** What the build gathered. */
  readLicences(): Promise<Licences>;
  readSettings(): Promise<Settings | null>;
  writeSettings(settings: Settings): Promise<void>;
  /** A person's keys; null before the first. */
  readKeys(): Promise<KeyRing | null>;
  writeKeys(ring: KeyRing): Promise<void>;
  /** Null where the system has none that can be trusted. */
  keyStore(): KeyStore | null;
  /** `make`: a folder without a library becomes one; without it, `library.not-found` is thrown. */
  openLibrary(
    folder: string,
    how: { readonly mode: 'write' | 'take-over'; readonly make: boolean },
  ): Promise<LibraryStore>;
  /** The service (OneDrive, iCloud …) that synchronises a folder; null where none is known. */
  syncServiceOf(folder: string): string | null;
}

export interface Desk extends WorkSurroundings {
  readonly host: Host;
  readonly disk: Disk;
  /** The settings as they are now. */
  settings(): Settings;
  changeSettings(changes: Partial<Settings>): Promise<void>;
  /** True until a library was opened for the first time: the language may have been chosen before. */
  firstStart(): boolean;
  /** The open library, or null before one was chosen. */
  store(): LibraryStore | null;
  /** The backups of the open library. */
  readonly backups: BackupKeeper;
  /** The keys of the person at this machine. */
  readonly keys: KeyKeeper;
  /** What was exported and may still be entered in the register. */
  readonly exportsTold: ExportsTold;
  /** The kit that a person looks at before they take it in. */
  readonly kitStage: ReturnType<typeof createKitStage>;
  /** The earlier version that a person looks at before they go back to it. */
  readonly earlierStage: ReturnType<typeof createEarlierStage>;
  /** Why the library of the last time could not be opened. */
  trouble(): Fault | null;
  /** Opens a library at the start: trouble is kept for the window to say, instead of ending the start. */
  openAtStart(find: () => Promise<string>, make: boolean): Promise<void>;
  /** Closes the library that is open and opens this one. */
  switchTo(folder: string): Promise<LibraryStore>;
  /** Opens the open library again for writing, though another Kitbag is said to hold it. */
  takeOver(): Promise<LibraryStore>;
  /** Gives a signal that `task.cancel` fires, and a listener that tells the window of progress. */
  startTask(task: string): {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: { done: number; total: number; what: string }) => void;
    readonly end: () => void;
  };
  cancelTask(task: string): void;
  /** Remembers a path under a token, so that the window names files it was told of and no others. */
  tokenFor(path: string): string;
  pathFor(token: string): string;
  close(): Promise<void>;
}

/** The open library and the workers, for the acts that need both; a fault where no library is open. */
export function openWork(desk: Desk): OpenWork {
  const store = desk.store();
  if (!store) throw new KitbagFault('library.none-open');
  return { store, workers: desk.workers, now: desk.now, random: desk.random, rules: desk.rules };
}
