/** What can be set and taken back on the screen of the settings, and which step is taken back next. */
import { alike } from '../../state/alike';
import type { LibraryView } from '../../../main/contract/views';
import type { Language } from '../../../main/model/language';
import type { Look } from '../../../main/model/look';

export interface SettingValues extends Look {
  readonly language: Language;
  readonly machineFonts: boolean;
  readonly libraryName: string;
  readonly defaultLabel: LibraryView['defaultLabel'];
  readonly agencyName: LibraryView['agency']['name'];
  readonly gradings: LibraryView['agency']['gradings'];
  readonly caveats: LibraryView['agency']['caveats'];
}
export type Setting = keyof SettingValues;

/** One setting that a person changed here. */
export type SettingStep = {
  readonly [S in Setting]: {
    readonly setting: S;
    readonly before: SettingValues[S];
    readonly after: SettingValues[S];
  };
}[Setting];

/** The last parts of the keys of `window.undo`. */
export const saidOfSetting = {
  language: 'setting-language',
  theme: 'setting-theme',
  textSize: 'setting-text-size',
  machineFonts: 'setting-fonts',
  libraryName: 'setting-library-name',
  defaultLabel: 'setting-label',
  agencyName: 'setting-agency',
  gradings: 'setting-gradings',
  caveats: 'setting-caveats',
} as const satisfies Record<Setting, string>;

const ofMachine: readonly Setting[] = ['language', 'theme', 'textSize', 'machineFonts'];

/** The steps that another library leaves as they are. */
export function withoutLibrarys(steps: readonly SettingStep[]): readonly SettingStep[] {
  return steps.filter(({ setting }) => ofMachine.includes(setting));
}

/**
 * The steps that can be moved still, the next one last: `left` is the side of a step at which the setting must stand for that.
 * What was set otherwise since, elsewhere or by another window, is left as it is.
 */
export function freshSteps(
  steps: readonly SettingStep[],
  left: 'before' | 'after',
  now: SettingValues,
): readonly SettingStep[] {
  const at = steps.findLastIndex((step) => alike(step[left], now[step.setting]));
  return steps.slice(0, at + 1);
}
