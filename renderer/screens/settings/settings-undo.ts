/** What was set on the screen of the settings, newest last: taken back there and nowhere else. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { useUndo } from '../../parts/use-undo';
import { nameLibrary, onOtherLibrary, setLanguage, setMachineFonts, showLibrary, useApp } from '../../state/app';
import { alike } from '../../state/alike';
import { attempt } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { setLook } from '../../state/look';
import { hush } from '../../state/notices';
import { tellUndone } from '../../state/tell-undone';
import { saving } from '../../state/saving';
import type { AppState, LibraryView } from '../../../main/contract/views';
import {
  freshSteps,
  saidOfSetting,
  withoutLibrarys,
  type Setting,
  type SettingStep,
  type SettingValues,
} from './settings-steps';

interface SettingsUndo {
  readonly done: readonly SettingStep[];
  readonly undone: readonly SettingStep[];
}

const useSettingsUndo = create<SettingsUndo>(() => ({ done: [], undone: [] }));

// Another library has settings and a past of its own.
onOtherLibrary(() => {
  useSettingsUndo.setState(({ done, undone }) => ({ done: withoutLibrarys(done), undone: withoutLibrarys(undone) }));
});

async function take(answer: Promise<LibraryView>): Promise<void> {
  showLibrary(await answer);
}

/** How each is set; trouble is shown, and then nothing has changed. */
const setters: { readonly [S in Setting]: (value: SettingValues[S]) => Promise<unknown> } = {
  language: setLanguage,
  theme: (theme) => setLook({ theme }),
  textSize: (textSize) => setLook({ textSize }),
  machineFonts: setMachineFonts,
  libraryName: nameLibrary,
  defaultLabel: (label) => attempt(() => take(ask('library.set-default-label', { label }))),
  agencyName: (name) => attempt(() => take(ask('library.set-agency', { name }))),
  gradings: (gradings) => attempt(() => take(ask('library.set-agency', { gradings }))),
  caveats: (caveats) => attempt(() => take(ask('library.set-agency', { caveats }))),
};

function valuesOf({ language, look, machineFonts, library }: AppState): SettingValues | null {
  if (!library) return null;
  const { name: libraryName, defaultLabel, agency } = library;
  const { name: agencyName, gradings, caveats } = agency;
  return { ...look, language, machineFonts, libraryName, defaultLabel, agencyName, gradings, caveats };
}

function valuesNow(): SettingValues | null {
  const { state } = useApp.getState();
  return state && valuesOf(state);
}

const inTurn = openTurns();

/** Sets one thing, and remembers how it was; true where that changed it. */
export function changeSetting<S extends Setting>(setting: S, value: SettingValues[S]): Promise<boolean> {
  return inTurn(async () => {
    const before = valuesNow()?.[setting];
    await saving(() => setters[setting](value));
    const after = valuesNow()?.[setting];
    if (before === undefined || after === undefined || alike(before, after)) return false;
    const step = { setting, before, after } as unknown as SettingStep;
    useSettingsUndo.setState(({ done }) => ({ done: [...done, step], undone: [] }));
    return true;
  });
}

function setOne<S extends Setting>(setting: S, value: SettingValues[S]): Promise<unknown> {
  return saving(() => setters[setting](value));
}

async function move(way: 'undo' | 'redo'): Promise<void> {
  const [from, to, left, wanted] =
    way === 'undo'
      ? (['done', 'undone', 'after', 'before'] as const)
      : (['undone', 'done', 'before', 'after'] as const);
  const now = valuesNow();
  if (!now) return;
  const steps = freshSteps(useSettingsUndo.getState()[from], left, now);
  const step = steps.at(-1);
  useSettingsUndo.setState({ [from]: steps.slice(0, -1) });
  if (!step) return;
  hush();
  await setOne(step.setting, step[wanted]);
  useSettingsUndo.setState((kept) => ({ [to]: [...kept[to], step] }));
  tellUndone(way, saidOfSetting[step.setting], null);
}

export function undoSetting(): void {
  void inTurn(() => move('undo'));
}

function redoSetting(): void {
  void inTurn(() => move('redo'));
}

/** Offers undo and redo of what was set on this screen. */
export function useUndoOfSettings(): void {
  const { done, undone } = useSettingsUndo();
  const values = useApp(({ state }) => state);
  const now = values && valuesOf(values);
  const said = (steps: readonly SettingStep[], left: 'before' | 'after'): string | null => {
    const step = now && freshSteps(steps, left, now).at(-1);
    return step ? saidOfSetting[step.setting] : null;
  };
  useUndo({ undo: said(done, 'after'), redo: said(undone, 'before') }, undoSetting, redoSetting);
}
