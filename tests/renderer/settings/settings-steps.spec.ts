import { describe, expect, it } from 'vitest';
import { plainLook } from '../../../main/model/look';
import {
  freshSteps,
  withoutLibrarys,
  type SettingStep,
  type SettingValues,
} from '../../../renderer/screens/settings/settings-steps';

const now: SettingValues = {
  ...plainLook,
  language: 'en',
  machineFonts: false,
  libraryName: 'Ours',
  defaultLabel: 'TLP:GREEN',
  agencyName: { en: 'School' },
  gradings: [],
  caveats: [{ en: 'Police only' }],
};
const label = { setting: 'defaultLabel', before: 'TLP:AMBER', after: 'TLP:GREEN' } satisfies SettingStep;
const name = { setting: 'agencyName', before: {}, after: { en: 'School' } } satisfies SettingStep;
const theme = { setting: 'theme', before: 'light', after: 'dark' } satisfies SettingStep;

describe('Undo in the settings', () => {
  it('takes back what was set last here', () => {
    expect(freshSteps([label, name], 'after', now)).toEqual([label, name]);
    expect(freshSteps([label, name], 'before', { ...now, agencyName: {} })).toEqual([label, name]);
  });

  it('leaves a setting as it is that was set otherwise since, elsewhere', () => {
    expect(freshSteps([label, theme], 'after', now)).toEqual([label]);
    expect(freshSteps([name], 'after', { ...now, agencyName: { en: 'Academy' } })).toEqual([]);
  });

  it('knows in another library only what was set for this machine', () => {
    expect(withoutLibrarys([label, theme, name])).toEqual([theme]);
  });
});
