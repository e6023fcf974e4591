/** The jobs of kits: packing one from a library, and reading one that somebody brought. */
import { createHash, type Hash } from 'node:crypto';
import { dirname, extname } from 'node:path';
import { archiveLimits } from '../files/archive';
import { nodeDisk, reasonOf } from '../files/disk';
import { writeChunks } from '../files/write-safely';
import { rememberRewritten, type RewriteOnce } from '../kit/prepare/remember-rewritten';
import { sha256 } from '../files/sha256';
import { isLocked } from '../kit/lock/age-header';
import { markingsOfKit } from '../kit/prepare/label-of-kit';
import { prepareKit } from '../kit/prepare/prepare-kit';
import { openKit, type OpenKit } from '../kit/read/open-kit';
import { readKit, type JudgePicture } from '../kit/read/read-kit';
import { manifestEntry, type MediaStock } from '../kit/write/kit-entries';
import { packKit } from '../kit/write/pack-kit';
import { refuseWithoutRoom } from '../kit/write/refuse-without-room';
import { signManifest } from '../kit/sign/sign-kit';
import { KitbagFault, nullOnFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import { textIn } from '../model/language';
import type { MediaSource } from '../model/media';
import type { KitKey } from '../model/kit-lock';
import { openMediaFolder } from '../store/media-folder';
import { handoutWords } from '../words/handout-words';
import type { JobTable } from './serve-jobs';
import type { Toolbox } from './toolbox';

const disk = nodeDisk();

/** A kit with the hash of the file that it was opened from. */
type KitOfFile = OpenKit & { readonly fingerprint: Sha256 };

/** `toolbox` opens the tools of the middle rooms, which reading a kit does not need. */
export function kitJobs(
  toolbox: () => Promise<Toolbox>,
): Pick<
  JobTable,
  'kit.pack' | 'kit.label' | 'kit.prepare' | 'kit.appendices' | 'kit.read' | 'kit.files' | 'kit.picture'
> {
  const kits = keepLastKit();
  // What a kit would be labelled is asked before it is packed, and a kit is compared before it is taken.
  const rewrite = rememberRewritten();
  return {
    'kit.pack': async ({ folder, source, wish, lock, signer, temporary }, onProgress) => {
      const { drawPackingList } = await import('../handout/packing/draw-packing-list');
      const tools = (await toolbox())(folder);
      const stock = stockOf(folder, tools.media, rewrite);
      const packed = await packKit(source, wish, {
        stock,
        words: handoutWords,
        drawList: (list) => drawPackingList(list, wish.language, tools, handoutWords),
        isLocked: lock !== null,
        sign: signer && ((list) => signManifest(signer, list)),
      });
      await refuseWithoutRoom(disk, dirname(temporary), packed.sizeBytes);
      const plain = packed.bytes((done, what) => {
        onProgress({ done, total: packed.entries, what });
      });
      const locked = lock && (await (await import('../kit/lock/age-file')).lockChunks(lock, plain));
      const file = createHash('sha256');
      const sizeBytes = await writeChunks(disk, temporary, hashed(locked?.chunks ?? plain, file)).catch(
        (error: unknown) => {
          if (error instanceof KitbagFault) throw error;
          throw new KitbagFault('kit.not-written', { reason: reasonOf(error) }, { cause: error });
        },
      );
      const { manifest, leftOut } = packed;
      return {
        manifest,
        name: sha256(manifestEntry(manifest).bytes ?? ''),
        file: file.digest('hex') as Sha256,
        sizeBytes,
        leftOut,
        proof: locked?.proof ?? null,
      };
    },
    'kit.label': async ({ folder, source, wish }) => ({
      label: markingsOfKit(await prepareKit(source, wish, stockOf(folder, null, rewrite)), source.library).whole.label,
    }),
    'kit.prepare': async ({ folder, source, wish }) => {
      // What is not seen on a slide is marked as it is for packing.
      const stock = stockOf(folder, (await toolbox())(folder).media, rewrite);
      const { courses, decks, versions, recipes } = await prepareKit(source, wish, stock);
      return { courses, decks, versions, recipes };
    },
    'kit.appendices': async ({ folder, appendices }) => {
      const { bytes } = stockOf(folder, null, rewrite);
      const travels: (readonly [Sha256, Sha256])[] = [];
      for (const { pdf, title } of appendices) {
        const from = { sha: pdf, read: () => bytes(pdf), name: textIn(title, 'en') };
        const written = await rewrite(from).catch(nullOnFault);
        if (written && written.sha !== pdf) travels.push([pdf, written.sha]);
      }
      return travels;
    },
    'kit.read': async ({ file, name, key }, onProgress) => {
      const kit = await kits.open(file, name, key);
      const { cleanSvg } = await import('../import/pictures/clean-svg');
      // Every SVG of a library was cleaned when it came in: one in which there is still something to clean did not come that way.
      const judge: JudgePicture = (ending, bytes) => {
        if (ending !== 'svg') return true;
        const cleaned = cleanSvg(bytes);
        return cleaned.ok && cleaned.removed === 0;
      };
      const reading = readKit(kit, judge, (done, total) => {
        onProgress({ done, total, what: name });
      });
      return { ...reading, fingerprint: kit.fingerprint };
    },
    'kit.picture': async ({ file, name, key, folder, slide, widthPx }) => {
      const { paintKitSlide } = await import('./kit-picture');
      return paintKitSlide(await kits.open(file, name, key), slide, (await toolbox())(folder), widthPx);
    },
    'kit.files': async ({ file, name, key, paths }) => {
      const { archive, manifest } = await kits.open(file, name, key);
      const listed = new Map(manifest.files.map((one) => [one.path, one]));
      return paths.map((path) => {
        const bytes = archive.read(path);
        return bytes && sha256(bytes) === listed.get(path)?.sha256 ? bytes : null;
      });
    },
  };
}

/** The chunks as they are, each added to a hash as it passes. */
async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** The media of a library as a kit asks for them; `sighted` gives drawings with the marks of what is not seen on them. */
function stockOf(folder: string, sighted: Pick<MediaSource, 'bytes'> | null, rewrite: RewriteOnce): MediaStock {
  const media = openMediaFolder(folder, disk, () => Promise.reject(new Error('A worker only reads media.')));
  const endingOf: MediaStock['endingOf'] = (sha) => {
    const path = media.path(sha);
    return path === null ? null : extname(path).slice(1);
  };
  return {
    has: (sha) => media.path(sha) !== null,
    json: (sha) => (endingOf(sha) === 'json' ? (sighted ?? media).bytes(sha) : null),
    bytes: media.bytes,
    sizeBytes: (sha) => media.sizeBytes?.(sha) ?? null,
    endingOf,
    rewrite,
  };
}

/** Keeps the kit that was opened last, as long as its file is the same: it is read, compared, and then taken from. */
function keepLastKit() {
  let last: { readonly key: string; readonly kit: KitOfFile } | null = null;
  return {
    async open(file: string, name: string, secret: KitKey | null): Promise<KitOfFile> {
      const facts = await disk.facts(file).catch(() => null);
      if (facts?.kind !== 'file') throw new KitbagFault('kit.not-found', { file: name });
      const limitBytes = archiveLimits.totalBytes;
      if (facts.sizeBytes > limitBytes)
        throw new KitbagFault('kit.too-large', { sizeBytes: facts.sizeBytes, limitBytes });
      const key = JSON.stringify([file, facts, secret]);
      if (last?.key === key) return last.kit;
      last = null;
      const bytes = await readWhole(file, name);
      const opened = await openKit(name, await unlocked(name, bytes, secret));
      const kit = { ...opened, fingerprint: sha256(bytes) };
      last = { key, kit };
      return kit;
    },
  };
}

/** What an encrypted kit holds; another is left as it is. */
async function unlocked(name: string, bytes: Uint8Array, key: KitKey | null): Promise<Uint8Array> {
  if (!isLocked(bytes)) return bytes;
  const { unlock } = await import('../kit/lock/age-file');
  return unlock(name, bytes, key);
}

async function readWhole(file: string, name: string): Promise<Uint8Array> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    throw new KitbagFault('file.not-read', { file: name, reason: reasonOf(error) }, { cause: error });
  }
}
