/** Edits of a preset: whole fields replaced, so that each can be taken back by putting the old ones in their place. */
import { withFields } from './lists';
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
  let record = preset;
  const inverse: PresetEdit[] = [];
  for (const { kind, changes } of edits) {
    const { value, before } = withFields<Preset>(record, changes);
    record = value;
    inverse.unshift({ kind, changes: before });
  }
  return { record, inverse };
}
