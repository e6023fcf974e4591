import { presetIdSchema } from '../../main/model/ids';
import type { Preset } from '../../main/model/presets';

/** One that a person kept in this library, until a test says otherwise. */
export function aPreset(fields: Partial<Preset> = {}): Preset {
  return {
    format: 'kitbag.preset',
    version: 1,
    revision: 1,
    changedAt: '2026-03-02T09:00:00+08:00',
    id: presetIdSchema.parse('preset-evening'),
    name: { en: 'Evening class' },
    choices: { edition: 'participant', layout: '4', paper: 'letter', ink: 'colour' },
    ...fields,
  };
}
