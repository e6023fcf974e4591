/** Finds the pictures that a deck refers to, each once, and remembers what became of it. */
import { KitbagFault } from '../../model/fault';
import { formatMediaReference } from '../../model/media';
import type { FoundMedia, ImportSurroundings } from '../importer';
import { takePicture, type PictureNote } from '../pictures/take-picture';
import { isRemote } from './links';

export type PictureFate =
  | { readonly kind: 'kept'; readonly reference: string; readonly notes: readonly PictureNote[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'remote' }
  | { readonly kind: 'refused'; readonly notes: readonly PictureNote[] };

export interface PictureFetcher {
  fetch(src: string): Promise<PictureFate>;
  readonly media: ReadonlyMap<string, FoundMedia>;
}

/** What stands in stored text for a picture that could not be had: the scene draws an empty frame with its words. */
export const missingPicture = 'missing:';

const dataUrl = /^data:image\/[\w.+-]+(;base64)?(?:;[\w=-]+)*,/i;

function embedded(src: string): Uint8Array | null {
  const match = dataUrl.exec(src);
  if (!match) return null;
  const content = src.slice(match[0].length);
  return match[1] ? Buffer.from(content, 'base64') : Buffer.from(decodeSafely(content), 'utf8');
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The names under which a reference may stand on the disk, likeliest first. */
export function namesFor(src: string): readonly string[] {
  const bare = src.replace(/[?#].*$/, '');
  const names = [src, decodeSafely(src), bare, decodeSafely(bare), decodeSafely(bare).replaceAll('\\', '/')];
  // A path from the root is one from the folder of the deck, in Slidev from the folder `public` there.
  const rooted = names.flatMap((name) => (/^\/[^/]/.test(name) ? [`public${name}`, name.slice(1)] : []));
  const unicode = [...names, ...rooted].flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')]);
  return [...new Set(unicode)].filter(
    (name) => name !== '' && !name.includes('\0') && !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(name),
  );
}

export function createPictureFetcher({ readBeside }: Pick<ImportSurroundings, 'readBeside'>): PictureFetcher {
  const media = new Map<string, FoundMedia>();
  const known = new Map<string, Promise<PictureFate>>();

  const read = async (src: string): Promise<Uint8Array | null> => {
    for (const name of namesFor(src)) {
      const bytes = await readBeside(name);
      if (bytes) return bytes;
    }
    return null;
  };
  /** A picture that cannot be read costs itself, never its deck. */
  const taken = async (src: string): Promise<PictureFate> => {
    try {
      return await take(src);
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      const tooLarge = error.code === 'import.too-large';
      return {
        kind: 'refused',
        notes: [{ code: tooLarge ? 'picture.too-large' : 'picture.unreadable', facts: error.facts }],
      };
    }
  };
  const take = async (src: string): Promise<PictureFate> => {
    if (isRemote(src)) return { kind: 'remote' };
    const bytes = src.startsWith('data:') ? embedded(src) : await read(src);
    if (!bytes) return { kind: 'missing' };
    const taken = await takePicture(bytes);
    if (!taken.media) return { kind: 'refused', notes: taken.notes };
    media.set(taken.media.sha, taken.media);
    return { kind: 'kept', reference: formatMediaReference(taken.media.sha, taken.media.ext), notes: taken.notes };
  };
  return {
    media,
    fetch(src) {
      const before = known.get(src);
      if (before) return before;
      const fate = taken(src);
      known.set(src, fate);
      return fate;
    },
  };
}
