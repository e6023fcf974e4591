/** Everything behind the window: settings, workers, the library and the answers. Loaded while Chromium starts the page, which waits for it. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { nodeDisk } from '../files/disk';
import { clearOpenCopies, openCopiesFolder } from '../files/open-copies';
import { rememberTarget, sweepTargets } from '../files/swept-targets';
import { thisHost } from '../files/this-host';
import type { Answer } from '../contract/bridge';
import { answerWith } from '../ipc/answer-with';
import type { Answers } from '../ipc/answers';
import type { Desk } from '../ipc/desk';
import { openDesk } from '../ipc/open-desk';
import { placeSample } from '../ipc/place-sample';
import { usesMachineFonts } from '../ipc/uses-machine-fonts';
import { slidePicture } from '../ipc/slide-picture';
import { viewState } from '../ipc/view-state';
import type { Language } from '../model/language';
import type { Screen } from '../model/screen';
import { plainLook, type Look } from '../model/look';
import { fontFolders } from '../workers/machine-fonts';
import { openWorkerLine } from '../workers/worker-line';
import { asking, type FollowedMenu } from './follow-windows';
import type { ArrivingKits } from './arriving-kits';
import { electronHost } from './electron-host';
import { closeAndKeep } from './keep-beginning';
import type { ThumbnailOf } from './page-protocol';
import { untilPressedMs } from './open-window';
import { places } from './places';
import { libraryOfPolicy, policyFiles, readPolicy } from './policy-file';
import { portableFolder } from './program-folder';
import type { WindowCommand } from './read-command';
import { settingsPathIn } from './settings-file';
import { startUtilityWorker, type WorkerKind } from './utility-worker';
import type { WindowMemory } from './window-memory';

/** The heap of the import worker: a real deck needs a few megabytes, and what it reads is not trusted. */
const importHeapMegabytes = 512;
const drawingHeapMegabytes = 1024;

/** Runs an act later; gives the function that calls it off. */
function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => {
    clearTimeout(timer);
  };
}

/** What lays slides out is started with the folders of the machine's fonts where these are wanted; what reads foreign files never is. */
function startWorkers(log: (text: string) => void, machineFonts: () => readonly string[]) {
  const lineOf = (kind: WorkerKind, folders: () => readonly string[] = () => []) =>
    openWorkerLine(() => startUtilityWorker(places.worker(), [places.fonts(), ...folders()], kind), log);
  const before = { heapMegabytes: drawingHeapMegabytes, behind: false };
  const behind = { ...before, behind: true };
  return {
    importing: lineOf({ name: 'Kitbag import', heapMegabytes: importHeapMegabytes, behind: true }),
    drawing: lineOf({ name: 'Kitbag drawing', ...before }, machineFonts),
    painting: lineOf({ name: 'Kitbag thumbnails', ...before }, machineFonts),
    searching: lineOf({ name: 'Kitbag search', ...before }),
    keeping: lineOf({ name: 'Kitbag backups', ...behind }),
    checking: [
      lineOf({ name: 'Kitbag check', ...behind }),
      lineOf({ name: 'Kitbag check, second part', ...behind }),
    ] as const,
  };
}

/** Opens the organisation's library; where there is none what was asked for, else the library of the last time. */
async function openFirstLibrary(desk: Desk, { library, sample }: WindowCommand): Promise<void> {
  const fixed = libraryOfPolicy(desk.host.policy);
  if (fixed !== null) return desk.openAtStart(() => Promise.resolve(fixed), true);
  if (library !== null) return desk.openAtStart(() => Promise.resolve(library), true);
  if (sample) return desk.openAtStart(() => placeSample(desk), false);
  const last = desk.settings().library;
  // A library of last time that is gone (a stick that was pulled out) must be told, not made anew and empty.
  if (last !== null) return desk.openAtStart(() => Promise.resolve(last), false);
  const portable = portableFolder();
  if (portable !== null) await desk.openAtStart(() => Promise.resolve(join(portable, 'library')), true);
}

export interface StartedDesk {
  /** The look as it is now. */
  readonly look: () => Look;
  /** The library is open, or what kept it closed is known. */
  readonly opened: Promise<void>;
  /** What a page begins with, as the contract has it. */
  readonly beginning: () => Promise<string>;
  readonly answer: (name: unknown, input: unknown, from: WebContents) => Promise<Answer<unknown>>;
  readonly pictureOf: ThumbnailOf;
  /** The menu in the person's language, without which no window is seen. */
  readonly showMenu: () => Promise<void>;
  /** Loads all answers but the first. */
  readonly readAnswers: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens the desk with its settings; the library follows. Throws where settings or the policy cannot be read. */
export async function startDesk(
  command: WindowCommand,
  surroundings: {
    readonly kits: ArrivingKits;
    readonly systemLanguage: Language;
    readonly now: () => string;
    readonly log: (text: string) => void;
    readonly memory: WindowMemory;
    readonly menu: FollowedMenu;
    readonly openWindow: (screen: Screen | null) => void;
    /** Resolves when the window is seen, or should be. */
    readonly seen: () => Promise<void>;
  },
): Promise<StartedDesk> {
  const { kits, systemLanguage, now, log, memory, menu, openWindow, seen } = surroundings;
  const pressed = seen().then(() => wait(untilPressedMs));
  const disk = nodeDisk();
  const random = (count: number): Uint8Array => randomBytes(count);
  let wantsMachineFonts = (): boolean => false;
  const workers = startWorkers(log, () =>
    wantsMachineFonts() ? fontFolders(process.platform, process.env, homedir()) : [],
  );
  let language = systemLanguage;
  const policy = readPolicy();
  const say = async () => (await import('../words/say-in')).sayIn(language);
  const host = electronHost(disk, now, say, { kits, policy, memory, menu, openWindow });
  const desk = await openDesk(
    {
      ...host,
      chooseTarget: async (name) => {
        const target = await host.chooseTarget(name);
        if (target !== null) await rememberTarget(host.dataFolder, disk, dirname(target));
        return target;
      },
      chooseFolder: async (use) => {
        const folder = await host.chooseFolder(use);
        if (folder !== null) await rememberTarget(host.dataFolder, disk, folder);
        return folder;
      },
      writeSettings: async (settings) => {
        await host.writeSettings(settings);
        memory.keepLanguage(settings.language);
        if (settings.language !== language) await menu.show((language = settings.language));
      },
    },
    { workers, now, random, rules: policy, disk, systemLanguage, after },
  );
  wantsMachineFonts = () => usesMachineFonts(desk);
  const copies = openCopiesFolder(host.dataFolder);
  void clearOpenCopies(copies);
  void sweepTargets(host.dataFolder, disk, thisHost(), Date.parse(now()));
  language = desk.settings().language;
  memory.keepLanguage(language);
  let loading: Promise<Answers> | null = null;
  // A page asks for more while it still draws; to read all answers then would have it wait for the thread that it needs to be seen.
  const answers = (): Promise<Answers> =>
    (loading ??= pressed.then(() => import('../ipc/answers')).then(({ createAnswers }) => createAnswers(desk, log)));
  // The first thing that a window asks, with the little that it needs.
  const state = () => answerWith('app.state', () => viewState(desk), log);
  return {
    look: () => desk.settings().look ?? plainLook,
    opened: openFirstLibrary(desk, command),
    beginning: async () => JSON.stringify(await state()),
    answer: (name, input, from) =>
      asking.run(from, async () =>
        name === 'app.state' && input === undefined ? state() : (await answers())(name, input),
      ),
    showMenu: () => menu.show(language),
    readAnswers: answers,
    pictureOf: (...asked) => slidePicture(desk, ...asked),
    close: async () => {
      // The sample is opened anew each time that it is asked for.
      const asked = command.sample ? '' : command.library;
      const own = [settingsPathIn(host.dataFolder), ...policyFiles()];
      memory.keepBeginning(await closeAndKeep(desk, { disk, asked, version: host.version, own }));
      await clearOpenCopies(copies);
    },
  };
}
