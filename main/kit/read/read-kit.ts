/** Reads a kit whole and checks every file of it: what is good can be used, and what is bad is named. */
import type { Archive } from '../../files/archive';
import { isSafeName } from '../../files/safe-name';
import { sha256 } from '../../files/sha256';
import type { Deck } from '../../model/deck';
import { readableExtensions } from '../../model/deck-endings';
import type { RestorableRecord } from '../../model/earlier';
import { isDrawing } from '../../model/drawing-schema';
import type { Sha256 } from '../../model/ids';
import { kitPaths, storedAs, type KitFile, type KitItem, type KitManifest } from '../../model/kit';
import type { Sender } from '../../model/kit-sender';
import { programVersion } from '../../model/program';
import { mayWriteMore } from '../../model/program-order';
import { hashesIn } from '../prepare/media-used';
import type { OpenKit } from './open-kit';
import type { KitProblem, KitProblemKind } from './kit-problems';
import { readRecord } from './read-record';
import { weighKit } from './weigh-kit';

/** One thing in a kit, with what it needs. */
export interface KitThing {
  readonly item: KitItem;
  /** Null for the PDF of a handout, and for a record that cannot be read. */
  readonly record: RestorableRecord | null;
  /** The paths of its versions and media. */
  readonly needs: readonly string[];
  /** True where it and everything that it needs arrived unchanged. */
  readonly isWhole: boolean;
  /** Media that it needs and that did not arrive as they are on the list. Empty where anything else is wrong with it. */
  readonly lacks: readonly KitFile[];
}

export interface KitReading {
  /** The hash of the manifest. */
  readonly name: Sha256;
  /** Of how it is to be handled it says what its records say too. */
  readonly manifest: KitManifest;
  /** Who signed it; null where nobody did, or the signature is wrong. */
  readonly sender: Sender | null;
  readonly things: readonly KitThing[];
  readonly problems: readonly KitProblem[];
}

const ownFiles: ReadonlySet<string> = new Set(Object.values(kitPaths));
const recordPath = /^(course|deck|template|preset|handout)s\/([a-z0-9][a-z0-9-]{2,63})\.json$/;
const hashedPath = /^(?:versions|media)\/([0-9a-f]{2})\/([0-9a-f]{64})\.([a-z0-9]{1,8})$/;
const handoutPath = /^handouts\/([^/]+)\.pdf$/;

/** What libraries keep: pictures, appendices, drawings, and the files that decks came from. A program is none of it, whatever opens it. */
const mediaEndings: ReadonlySet<string> = new Set([
  ...['png', 'jpg', 'jpeg', 'svg', 'pdf', 'json', 'txt'],
  ...readableExtensions.map((ending) => ending.slice(1)),
]);

/** Looks at a picture that a stranger brought: false where it could run or fetch something. */
export type JudgePicture = (ending: string, bytes: Uint8Array) => boolean;

/** `onFile` hears how many files are checked. */
export function readKit(
  kit: OpenKit,
  judge: JudgePicture,
  onFile: (done: number, total: number) => void = () => undefined,
): KitReading {
  const { archive, manifest, name } = kit;
  const problems = new Map<string, KitProblemKind>();
  const good = new Map<string, Uint8Array | null>();
  // Another value in a field that is known is none of ours yet: whose Kitbag is older updates it, and nobody calls the kit damaged.
  const isOfNewer = mayWriteMore(manifest.madeBy.version, programVersion);
  const note = (path: string, why: KitProblemKind): void => {
    const isNewer = isOfNewer && why === 'unreadable' && (recordPath.test(path) || hashedPath.test(path));
    if (!problems.has(path)) problems.set(path, isNewer ? 'newer' : why);
  };
  const seen = new Set<string>();
  manifest.files.forEach((file, index) => {
    // Two names that Windows takes for one would be one file once unpacked.
    const folded = file.path.normalize('NFC').toLowerCase();
    const checked = seen.has(folded) ? 'misnamed' : checkFile(file, archive, judge);
    seen.add(folded);
    if (typeof checked === 'string') note(file.path, checked);
    // Only JSON is looked into; the rest is read again when it is taken.
    else good.set(file.path, file.path.endsWith('.json') ? checked : null);
    onFile(index + 1, manifest.files.length);
  });
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const path of archive.names)
    if (!listed.has(path) && path !== kitPaths.manifest && path !== kitPaths.signature) note(path, 'unlisted');
  // What the kit before it brought is in the library or nowhere: whoever takes the kit looks for it there.
  const base = manifest.base?.files ?? [];
  for (const file of base) if (!isOwnName(file) || listed.has(file.path)) note(file.path, 'misnamed');
  const byHash = new Map(
    [...good.keys(), ...base.map(({ path }) => path)].flatMap((path) => {
      const hash = hashedPath.exec(path)?.[2];
      return hash === undefined ? [] : [[hash, path] as const];
    }),
  );
  if (kit.isNewer) note(kitPaths.manifest, 'newer');
  if (kit.hasStray) note(kit.file, 'stray-bytes');
  if (kit.sender === 'wrong') note(kitPaths.signature, 'signature-wrong');
  const bad = new Map(
    manifest.files.flatMap((file) => {
      const isLost = file.path.startsWith('media/') && lost.has(problems.get(file.path) ?? 'unlisted');
      return isLost && isOwnName(file) ? [[file.sha256, file] as const] : [];
    }),
  );
  const things = manifest.items.map((item) => readThing(item, { good, byHash, bad }, note));
  const weighed = weighKit(manifest, things, versionsIn(good));
  for (const path of weighed.low) note(path, 'label-too-low');
  return {
    name,
    manifest: weighed.manifest,
    sender: kit.sender === 'wrong' ? null : kit.sender,
    things: weighed.things.map((thing) =>
      problems.has(thing.item.path) ? { ...thing, isWhole: false, lacks: [] } : thing,
    ),
    problems: [...problems].map(([path, why]) => ({ path, why })),
  };
}

/** The bytes of a file that is what the manifest and its own name say, or what is wrong with it. */
function checkFile(
  { path, sha256: hash, sizeBytes }: KitFile,
  archive: Archive,
  judge: JudgePicture,
): Uint8Array | KitProblemKind {
  const hashed = hashedPath.exec(path);
  if (hashed && !isOwnName({ path, sha256: hash })) return 'misnamed';
  const handout = handoutPath.exec(path)?.[1];
  const isKnown = hashed !== null || recordPath.test(path) || ownFiles.has(path);
  if (!isKnown && (handout === undefined || !isSafeName(handout))) return 'misnamed';
  if (archive.sizeOf(path) === null) return 'missing';
  try {
    const bytes = archive.read(path);
    if (!bytes) return 'missing';
    if (bytes.length !== sizeBytes || sha256(bytes) !== hash) return 'changed';
    return problemInside(path, bytes, judge) ?? bytes;
  } catch {
    return 'damaged';
  }
}

/** What is wrong with a file that is the one on the list: all that is laid out or pinned later is looked into now. */
function problemInside(path: string, bytes: Uint8Array, judge: JudgePicture): KitProblemKind | null {
  const ending = hashedPath.exec(path)?.[3];
  if (ending === undefined) return null;
  if (path.startsWith('versions/')) {
    const version = readRecord({ kind: 'deck', id: null }, bytes);
    return typeof version === 'string' ? version : null;
  }
  if (ending === 'json') return isDrawing(bytes) ? null : 'unreadable';
  return judge(ending, bytes) ? null : 'unsafe';
}

/** True for a version or a media file under the name that its content has. */
function isOwnName({ path, sha256: hash }: Pick<KitFile, 'path' | 'sha256'>): boolean {
  const [, folder = '', named, ending = ''] = hashedPath.exec(path) ?? [];
  return named === hash && hash.startsWith(folder) && mediaEndings.has(ending);
}

type Good = ReadonlyMap<string, Uint8Array | null>;

interface GoodFiles {
  readonly good: Good;
  /** The paths of versions and media by the hash in their names. */
  readonly byHash: ReadonlyMap<string, string>;
  /** Media that did not arrive as they are on the list, by the hash in their names. */
  readonly bad: ReadonlyMap<string, KitFile>;
}

/** What happens to a file on its way. A picture that could do harm is left out on purpose: the rest is good without it. */
const lost: ReadonlySet<KitProblemKind> = new Set(['missing', 'damaged', 'changed']);

function readThing(item: KitItem, files: GoodFiles, note: (path: string, why: KitProblemKind) => void): KitThing {
  const bytes = files.good.get(item.path);
  const nothing = { item, record: null, needs: [], isWhole: false, lacks: [] };
  if (item.kind === 'handout') return { ...nothing, isWhole: bytes !== undefined };
  if (!bytes) return nothing;
  const path = recordPath.exec(item.path);
  if (path?.[1] !== storedAs(item.kind) || path[2] !== item.id) {
    note(item.path, 'misnamed');
    return nothing;
  }
  const read = readRecord(item, bytes);
  if (typeof read === 'string') {
    note(item.path, read);
    return nothing;
  }
  return { item, record: read.record, ...needsOf(bytes, files, 'pins' in read ? read.pins : []) };
}

/** Every file of the kit that a record names, directly or through a version or a drawing; what it pins must be there. */
function needsOf(bytes: Uint8Array, { good, byHash, bad }: GoodFiles, pins: readonly Sha256[]) {
  const needs = new Set<string>();
  const lacks = new Set<KitFile>();
  const open: Uint8Array[] = [bytes];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const hash of hashesIn(new TextDecoder().decode(next))) {
      const file = bad.get(hash);
      if (file) lacks.add(file);
      const path = byHash.get(hash);
      if (path === undefined || needs.has(path)) continue;
      needs.add(path);
      const inside = good.get(path);
      if (inside) open.push(inside);
    }
  }
  const hasPins = pins.every((sha) => needs.has(`versions/${sha.slice(0, 2)}/${sha}.json`));
  return { needs: [...needs].sort(), isWhole: hasPins && lacks.size === 0, lacks: hasPins ? [...lacks] : [] };
}

/** The versions that arrived as they are on the list, by their names. */
function versionsIn(good: Good): ReadonlyMap<Sha256, Deck> {
  return new Map(
    [...good].flatMap(([path, bytes]) => {
      const deck = path.startsWith('versions/') && bytes ? readRecord({ kind: 'deck', id: null }, bytes) : null;
      return deck && typeof deck !== 'string'
        ? [[hashedPath.exec(path)?.[2] as Sha256, deck.record as Deck] as const]
        : [];
    }),
  );
}
