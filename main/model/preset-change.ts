/** Edits of a preset: whole fields replaced, so that each can be taken back by putting the old ones in their place. */
import { applyFieldEdits } from './lists';
import type { Preset } from './presets';

export interface PresetEdit {
  readonly kind: 'preset.set';
  readonly changes: Partial<Pick<Preset, 'name' | 'choices'>>;
}

/** Applies edits in order; the inverse takes all of them back. */
export function applyPresetEdits(
  preset: Preset,
  edits: readonly PresetEdit[],
): { readonly record: Preset; readonly inverse: readonly PresetEdit[] } {
  return applyFieldEdits<Preset, PresetEdit>(preset, edits);
}
