/** The presets of a library; those that an earlier Kitbag kept in the library's own record are read there until they have been moved. */
import { contentHash } from '../files/content-hash';
import { sha256 } from '../files/sha256';
import { KitbagFault, nullOn } from '../model/fault';
import { presetIdSchema, type PresetId } from '../model/ids';
import type { Library } from '../model/library';
import type { Preset } from '../model/presets';
import { listFolder, type FolderTools } from './list-folder';
import type { Records } from './records';

/** The presets that are still in the library's record, as records; two of one id that are not the same are two. */
export function earlierPresets({ presets = [], changedAt }: Pick<Library, 'presets' | 'changedAt'>): readonly Preset[] {
  const found = new Map<PresetId, Preset>();
  for (const { id, name, choices } of presets) {
    const of = { format: 'kitbag.preset', version: 1, revision: 1, changedAt, name, choices } as const;
    const short = presetIdSchema.safeParse(id);
    const preset: Preset = { ...of, id: short.success ? short.data : idBeside(id, of) };
    const taken = found.get(preset.id);
    const own = taken && contentHash(taken) !== contentHash(preset) ? idBeside(id, of) : preset.id;
    found.set(own, { ...preset, id: own });
  }
  return [...found.values()];
}

/** The id of one whose own is taken, or no record's: the same every time, so that moving it twice moves it once. */
function idBeside(id: string, preset: Omit<Preset, 'id'>): PresetId {
  return presetIdSchema.parse(`preset-${sha256(`${id} ${contentHash(preset)}`).slice(0, 32)}`);
}

/** Makes each preset in the library's record one of its own. Cut off anywhere, it goes on with the next: what is a record already stays as it is. */
export async function movePresets(library: Library, records: Records<Preset>): Promise<void> {
  for (const preset of earlierPresets(library))
    if (!(await records.exists(preset.id))) await records.write(preset.id, preset);
}

/** The records, with those among them that were not moved yet. */
export function withEarlierPresets(records: Records<Preset>, library: () => Library): Records<Preset> {
  const earlier = (id: string): Preset | null => earlierPresets(library()).find((one) => one.id === id) ?? null;
  return {
    ...records,
    async read(id) {
      const read = await nullOn('preset.not-found', () => records.read(id));
      if (read) return read;
      const record = earlier(id);
      if (!record) throw new KitbagFault('preset.not-found', { id });
      return { record, facts: { kind: 'file', sizeBytes: 0, changedMs: 0, inode: 0 } };
    },
    exists: async (id) => (await records.exists(id)) || earlier(id) !== null,
  };
}

/** In the order in which they were kept first where an earlier Kitbag kept them, else of their ids. */
export async function listPresets(tools: FolderTools<Preset>, library: () => Library): Promise<readonly Preset[]> {
  const stored = await listFolder('preset', tools);
  const known = new Set(stored.map(({ id }) => id));
  return [...stored, ...earlierPresets(library()).filter(({ id }) => !known.has(id))];
}
