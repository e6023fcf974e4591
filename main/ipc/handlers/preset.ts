/** Requests about presets: choices of a handout that the library keeps under a name. */
import type { Handlers } from '../../contract/requests';
import { mintId, presetIdSchema } from '../../model/ids';
import { openWork, type Desk } from '../desk';
import { binRecord, restoreRecord } from '../move-record';
import { viewLibrary } from '../views';

export function presetHandlers(desk: Desk) {
  return {
    'preset.keep': async ({ name, choices, replaces }) => {
      const { store, random } = openWork(desk);
      const envelope = { format: 'kitbag.preset', version: 1, revision: 0, changedAt: '' } as const;
      if (replaces) await store.changePreset(replaces.preset, replaces.base, { name, choices });
      else await store.createPreset({ ...envelope, id: presetIdSchema.parse(mintId('preset', random)), name, choices });
      return viewLibrary(desk, store);
    },
    'preset.bin': ({ preset }) => binRecord(desk, 'preset', preset),
    'preset.restore': ({ preset }) => restoreRecord(desk, 'preset', preset),
  } satisfies Partial<Handlers>;
}
