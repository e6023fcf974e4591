/**
 * What the whole window knows: the library as main last told it, and which screen is open.
 * Long because: every way to change it stands beside the one store.
 */
import { create } from 'zustand';
import { ask, beginWith } from '../bridge';
import { attempt, leaveFaults } from './faults';
import { askedFor } from './asked-screen';
import { takeHabits } from './habits';
import { hush, tell } from './notices';
import type { AppState, LibraryChosen, LibraryView } from '../../main/contract/views';
import { keepSame } from '../../main/model/keep-same';
import { builtInTemplates, plainTemplate } from '../../main/model/template';
import { isWritten, type Language } from '../../main/model/language';
import type { Policy } from '../../main/model/policy';
import { isLearned } from '../../main/words/say';
import { readWords } from '../words';
import { screenToBeginWith, type Screen } from '../../main/model/screen';

interface App {
  readonly state: AppState | null;
  readonly screen: Screen;
  /** Where a deck, a pair or its translations were opened from: the way back leads there. */
  readonly back: Screen;
  /** What was shown before the settings or the guide: the way back from them. */
  readonly aside: Screen;
  /** A folder without a library was chosen: whether one is to be made there. */
  readonly making: { readonly folder: string; readonly answer: (isWanted: boolean) => void } | null;
  /** The first start is under way: a few questions before everyday work. */
  readonly welcome: boolean;
  /** What stands in the search box. */
  readonly search: string;
  /** Decks that lay in the folder which was chosen for the library, until the person said whether to bring them in. */
  readonly found: readonly string[];
}

export const useApp = create<App>(() => ({
  state: null,
  screen: { name: 'library' },
  back: { name: 'library' },
  aside: { name: 'library' },
  making: null,
  welcome: false,
  search: '',
  found: [],
}));

/** Hears whenever another library is open than before. */
export function onOtherLibrary(hear: () => void): void {
  useApp.subscribe((now, before) => {
    if (now.state?.library?.folder !== before.state?.library?.folder) hear();
  });
}

/** Takes in what another window changed: language, look, or the library, which is then another's start. */
export async function reloadApp(): Promise<void> {
  const before = useApp.getState().state;
  const state = await attempt(() => ask('app.state'));
  if (!state || !before) return;
  await readWords(state.language);
  useApp.setState({ state });
  if (state.library?.folder !== before.library?.folder) go({ name: 'library' });
}

/** Takes in everything at the start, where main has it already and the page began with its words. */
export function beginApp(): void {
  const state = beginWith();
  if (state && isLearned(state.language)) startWith(state);
}

/** Reads everything at the start, unless that is done. */
export async function loadApp(): Promise<void> {
  if (useApp.getState().state) return;
  const state = await attempt(() => ask('app.state'));
  if (!state) return;
  await readWords(state.language);
  startWith(state);
}

function startWith(state: AppState): void {
  takeHabits(state.habits);
  const screen = screenToBeginWith(askedFor() ?? state.screen, state.library ?? noLibrary);
  useApp.setState({ state, welcome: state.firstStart, screen });
}

/** What is opened from now on is what the next start opens; gives the function that ends the telling. */
export function keepScreens(): () => void {
  return useApp.subscribe((now, before) => {
    const isOpened = before.state !== null && now.screen !== before.screen;
    if (isOpened) void attempt(() => ask('app.keep-screen', { screen: now.screen }));
  });
}

/** Ends the first start's questions, and what troubled them. */
export function endWelcome(): void {
  leaveFaults();
  useApp.setState({ welcome: false });
}

/** Screens that are opened from another one and lead back to it. */
const within: ReadonlySet<Screen['name']> = new Set(['deck', 'pairing', 'translations']);

/** Screens that a person looks into and leaves again. */
const looked: ReadonlySet<Screen['name']> = new Set(['settings', 'help']);

function openSettings(): void {
  go({ name: 'settings' });
}

/** Opens a screen. */
export function go(screen: Screen): void {
  hush();
  if (JSON.stringify(screen) !== JSON.stringify(useApp.getState().screen)) leaveFaults();
  useApp.setState(({ screen: from, back, aside }) => {
    if (looked.has(screen.name)) return { screen, aside: looked.has(from.name) ? aside : from };
    if (!within.has(screen.name)) return { screen };
    // Whoever only looked into the settings or the guide comes back to the deck, whose way back is still the same.
    return { screen, back: within.has(from.name) || looked.has(from.name) ? back : from };
  });
}

/** The place on the rail that a screen belongs to: one that was opened from another belongs to that one. */
export function placeOf({ screen, back }: Pick<App, 'screen' | 'back'>): Screen['name'] {
  return within.has(screen.name) ? back.name : screen.name;
}

/** Shows a library that main gave: what troubled the last one is over. */
export function showLibrary(library: LibraryView): void {
  // What is as it was stays the very same, so that only what shows a change is drawn anew.
  useApp.setState(({ state }) =>
    state ? { state: { ...state, library: keepSame(state.library ?? undefined, library), trouble: null } } : {},
  );
}

/** Reads the library again, after main said that it changed. */
export async function reloadLibrary(): Promise<void> {
  const library = await attempt(() => ask('library.list'));
  if (library) showLibrary(library);
}

/** Reads the list of handouts alone: it changes with every choice. */
export async function reloadHandouts(): Promise<void> {
  const handouts = await attempt(() => ask('handout.list'));
  if (!handouts) return;
  useApp.setState(({ state }) =>
    state?.library ? { state: { ...state, library: { ...state.library, handouts } } } : {},
  );
}

/** Changes the window's language at once. */
export async function setLanguage(language: Language): Promise<void> {
  await readWords(language);
  useApp.setState(({ state }) => (state ? { state: { ...state, language } } : {}));
  const state = await attempt(() => ask('app.set-language', { language }));
  if (state) useApp.setState({ state });
}

/** Sets imported slides in the fonts of this machine, or in ours. */
export async function setMachineFonts(on: boolean): Promise<void> {
  useApp.setState(({ state }) => (state ? { state: { ...state, machineFonts: on } } : {}));
  await attempt(() => ask('app.set-machine-fonts', { on }));
}

/**
 * Lets the person choose another library folder; true where one was opened. Where a folder holds none, one is made only after they said
 * so: `asked` where that is what they were asked for.
 */
export async function chooseLibrary(asked = false): Promise<boolean> {
  const answer = await attempt(() => ask('library.choose'));
  if (!answer) return false;
  if ('library' in answer) return showChosen(answer);
  const { folder, token } = answer;
  const isWanted = asked || (await mayMake(folder));
  const made = isWanted ? await attempt(() => ask('library.make-here', { token })) : null;
  return made !== null && showChosen(made);
}

/** Asks once; a question that is still open is answered with no. */
function mayMake(folder: string): Promise<boolean> {
  useApp.getState().making?.answer(false);
  return new Promise((resolve) => {
    const answer = (isWanted: boolean): void => {
      useApp.setState({ making: null });
      resolve(isWanted);
    };
    useApp.setState({ making: { folder, answer } });
  });
}

function showChosen(chosen: LibraryChosen): boolean {
  showLibrary(chosen.library);
  useApp.setState({ found: chosen.found });
  go({ name: 'library' });
  // The first start names it by itself.
  if (!useApp.getState().welcome && !isWritten(chosen.library.agency.name))
    tell('window.notices.no-agency', {}, { label: 'window.notices.name-agency', run: openSettings });
  return true;
}

/** Calls the library otherwise; an empty name leaves it as it was. */
export async function nameLibrary(name: string): Promise<void> {
  if (name.trim() === '') return;
  const library = await attempt(() => ask('library.set-name', { name }));
  if (library) showLibrary(library);
}

/** Opens the sample library and, in it, the first course; true where that could be done. */
export async function openSample(): Promise<boolean> {
  const library = await attempt(() => ask('library.open-sample'));
  if (!library) return false;
  showLibrary(library);
  go({ name: 'courses', course: library.courses[0]?.id ?? null });
  return true;
}

/** Opens the library for writing though another Kitbag is said to hold it: only after a person said so. */
export async function takeOverLibrary(): Promise<void> {
  const library = await attempt(() => ask('library.take-over'));
  if (library) showLibrary(library);
}

/** While none is open. */
const noLibrary: LibraryView = {
  name: '',
  folder: '',
  defaultLabel: 'TLP:AMBER+STRICT',
  heldBy: null,
  decks: [],
  courses: [],
  handouts: [],
  templates: builtInTemplates,
  template: plainTemplate.id,
  presets: [],
  agency: { name: {}, gradings: [], caveats: [] },
  binned: 0,
  findings: [],
};

/** The open library; an empty one while there is none. */
export function useLibrary(): LibraryView {
  return useInLibrary((library) => library);
}

/** One thing of the open library: whoever asks is drawn anew when that changes, and not with everything else. */
export function useInLibrary<T>(select: (library: LibraryView) => T): T {
  return useApp(({ state }) => select(state?.library ?? noLibrary));
}

/** What the organisation fixed; nothing while main has not answered. */
export function usePolicy(): Partial<Policy> {
  return useApp(({ state }) => state?.policy) ?? nothingFixed;
}

const nothingFixed: Partial<Policy> = {};

/** The window's language. */
export function useLanguage(): Language {
  return useApp(({ state }) => state?.language ?? 'en');
}
