/** Opens a kit's zip and its manifest, before anything else in it is believed. */
import { openArchive, type Archive } from '../../files/archive';
import { sha256 } from '../../files/sha256';
import { hasStrayBytes } from '../../files/zip-stray';
import { KitbagFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import { senderOf } from '../sign/sign-kit';
import { kitItemSchema, kitManifestSchema, kitPaths, newestKitVersion, type KitManifest } from '../../model/kit';
import type { Sender } from '../../model/kit-sender';
import { reservedNameIn } from '../../model/reserved-names';

export interface OpenKit {
  /** What faults call it. */
  readonly file: string;
  /** True where there are bytes in the zip that belong to none of its files. */
  readonly hasStray: boolean;
  readonly archive: Archive;
  readonly manifest: KitManifest;
  /** The hash of the manifest: it stands for the whole kit. */
  readonly name: Sha256;
  /** Who signed it: null where nobody did; `wrong` where there is a signature that is not of this list. */
  readonly sender: Sender | 'wrong' | null;
  /** True where a later form of kits is read as far as this Kitbag knows it. */
  readonly isNewer: boolean;
}

type Facts = KitbagFault['facts'];

/** A kit's faults in the words of kits: what is wrong with the zip as a whole. */
const ofArchive: Readonly<Record<string, (facts: Facts, cause: unknown) => KitbagFault>> = {
  'archive.unsafe': (facts, cause) => new KitbagFault('kit.unsafe', facts, { cause }),
  'archive.bomb': (facts, cause) => new KitbagFault('kit.bomb', facts, { cause }),
  'archive.encrypted': (facts, cause) => new KitbagFault('kit.zip-encrypted', facts, { cause }),
  'archive.too-large': (facts, cause) => new KitbagFault('kit.too-large', facts, { cause }),
  'archive.too-many-entries': (facts, cause) => new KitbagFault('kit.too-large', facts, { cause }),
  'archive.damaged': (facts, cause) => new KitbagFault('kit.damaged', facts, { cause }),
};

/** `file` is what faults call it. Throws `kit.not-a-kit`, `kit.newer`, `kit.damaged`, `kit.unsafe`, `kit.bomb` or `kit.too-large`. */
export async function openKit(file: string, bytes: Uint8Array): Promise<OpenKit> {
  // Every zip begins so; what does not was never one, and what does and cannot be opened was cut off or changed.
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new KitbagFault('kit.not-a-kit', { file });
  const archive = await openZip(file, bytes);
  const head = readHead(file, archive);
  const [sender, hasStray] = [readSender(archive, head), hasStrayBytes(bytes)];
  return { file, archive, ...readManifest(file, head), name: sha256(head), sender, hasStray };
}

async function openZip(file: string, bytes: Uint8Array): Promise<Archive> {
  try {
    return await openArchive(file, bytes);
  } catch (error) {
    throw inKitWords(error);
  }
}

function inKitWords(error: unknown): unknown {
  if (!(error instanceof KitbagFault)) return error;
  return ofArchive[error.code]?.(error.facts, error) ?? error;
}

/** A signature that cannot be read out of the zip is as good as a wrong one. */
function readSender(archive: Archive, head: Uint8Array): OpenKit['sender'] {
  try {
    const file = archive.read(kitPaths.signature);
    return file && (senderOf(file, head) ?? 'wrong');
  } catch {
    return 'wrong';
  }
}

function readHead(file: string, archive: Archive): Uint8Array {
  try {
    const head = archive.read(kitPaths.manifest);
    if (head) return head;
  } catch (error) {
    throw inKitWords(error);
  }
  throw new KitbagFault('kit.not-a-kit', { file });
}

function readManifest(file: string, head: Uint8Array): Pick<OpenKit, 'manifest' | 'isNewer'> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(head));
  } catch (cause) {
    throw new KitbagFault('kit.list-damaged', { file }, { cause });
  }
  const { format, version, madeBy } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 'kitbag.kit') throw new KitbagFault('kit.not-a-kit', { file });
  if (typeof version === 'number' && version > newestKitVersion) {
    const manifest = reservedNameIn(value) === null ? asFarAsKnown(value as Fields) : null;
    if (manifest) return { manifest, isNewer: true };
    const made = (madeBy ?? {}) as Readonly<Record<string, unknown>>;
    throw new KitbagFault('kit.newer', {
      file,
      version,
      newest: newestKitVersion,
      program: textOf(made['version']),
    });
  }
  const parsed = kitManifestSchema.safeParse(value);
  if (!parsed.success || reservedNameIn(value) !== null) throw new KitbagFault('kit.list-damaged', { file });
  return { manifest: parsed.data, isNewer: false };
}

type Fields = Readonly<Record<string, unknown>>;

/** A list of a later form with what this Kitbag knows of it: kinds of things that it does not are left out. Null where it is another list. */
function asFarAsKnown(value: Fields): KitManifest | null {
  const items = Array.isArray(value['items'])
    ? value['items'].filter((one) => kitItemSchema.safeParse(one).success)
    : [];
  const parsed = kitManifestSchema.safeParse({ ...value, version: newestKitVersion, items });
  return parsed.success && items.length > 0 ? parsed.data : null;
}

/** What stands where a text is due, as far as it is one; never more than a line of it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : '';
}
