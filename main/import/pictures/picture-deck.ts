/** Pictures as a deck: one slide each, in natural order. */
import { sha256 } from '../../files/sha256';
import { KitbagFault } from '../../model/fault';
import { mintId, type SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import { unmarked } from '../../model/marking';
import { emptySlideText, plainSlide, type Slide } from '../../model/slide';
import { fileNameOf, readName } from '../file-names';
import { collectFindings } from '../findings';
import type { FoundMedia, ImportedDeck, ImportSurroundings } from '../importer';
import { newDeck } from '../new-deck';
import { guessLanguage } from '../text/guess-language';
import { pictureLimits } from './limits';
import { takePicture } from './take-picture';

const endings = new Set(['.png', '.jpg', '.jpeg', '.svg', '.gif', '.webp', '.bmp', '.tif', '.tiff', '.avif']);

/** Whether a file is a picture by its ending; what it is in truth is seen when it is read. */
export function isPictureFile(path: string): boolean {
  return endings.has(readName(path).extension);
}

/** Names that cameras and programs give: they say nothing. */
const idleName =
  /^(?:slide|folie|diapositivo|投影片|幻灯片|image|img|picture|pic|photo|dsc[nf]?|screen ?shot|scan|page|圖片|图片|imagem)?[\s_.()-]*[\d\s_.:()-]*$/i;

/** What a picture's name says of it: without the number that orders it. */
function titleOf(path: string): string {
  const { base } = readName(path);
  return idleName.test(base)
    ? ''
    : base
        .replace(/^\d+[\s_.-]+/, '')
        .replace(/[_\s]+/g, ' ')
        .trim();
}

export interface NamedPicture {
  /** What findings call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Taken {
  readonly picture: NamedPicture;
  readonly media: FoundMedia;
}

/** Wide slides unless most pictures are about as high as wide. */
async function sizeOf(taken: readonly Taken[], ratioOf: (media: FoundMedia) => Promise<number | null>) {
  const ratios = (await Promise.all(taken.map(({ media }) => ratioOf(media)))).filter((ratio) => ratio !== null);
  const narrow = ratios.filter((ratio) => ratio < 1.5).length;
  return narrow * 2 > ratios.length ? { width: 720, height: 540 } : { width: 960, height: 540 };
}

async function ratioOf({ ext, bytes }: FoundMedia): Promise<number | null> {
  if (ext === 'svg') {
    const box = /viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(
      new TextDecoder().decode(bytes.subarray(0, 4000)),
    );
    return box ? Number(box[1]) / Number(box[2]) : null;
  }
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes, { limitInputPixels: pictureLimits.pixels }).metadata();
  return width / height;
}

function makeSlide(
  { picture, media }: Taken,
  number: number,
  { language, random }: { readonly language: Language; readonly random: ImportSurroundings['random'] },
): Slide {
  const title = titleOf(picture.name);
  const alt = title || readName(picture.name).base;
  const text = { ...emptySlideText, title, alt };
  return {
    ...plainSlide,
    id: mintId('slide', random) as SlideId,
    texts: { [language]: text },
    looks: { [language]: { kind: 'picture', picture: media.sha } },
    origins: [
      {
        language,
        source: sha256(picture.bytes),
        part: fileNameOf(picture.name),
        number,
        line: null,
        textHash: sha256(title),
      },
    ],
  };
}

/**
 * A deck of pictures, titled by their folder or by the only one's name. A picture that cannot be read is a finding; where
 * none can, `import.empty`.
 */
export async function readPictureDeck(
  name: string,
  pictures: readonly NamedPicture[],
  { random, now, signal }: ImportSurroundings,
): Promise<ImportedDeck> {
  const { report, findings } = collectFindings(name);
  const taken: Taken[] = [];
  for (const picture of pictures) {
    signal?.throwIfAborted();
    const { media, notes } = await takePicture(picture.bytes);
    for (const { code, facts } of notes)
      report(code, media ? 'information' : 'look', {}, { src: picture.name, ...facts });
    if (media) taken.push({ picture, media });
  }
  if (taken.length === 0) throw new KitbagFault('import.empty', { file: name });
  // A folder's name may end in a language as a file's does before its ending.
  const { base, language: named } = readName(pictures.length > 1 ? `${fileNameOf(name)}.folder` : fileNameOf(name));
  const title = pictures.length === 1 ? titleOf(name) || base : base;
  const said = [title, ...taken.map(({ picture }) => titleOf(picture.name))].join('\n');
  const language = named ?? guessLanguage(said);
  const slides = taken.map((one, index) => makeSlide(one, index + 1, { language, random }));
  const sizePt = await sizeOf(taken, ratioOf);
  const deck = newDeck({ title, language, marking: unmarked, sizePt, slides }, null, { now, random });
  if (!named) report('pictures.language-guessed', 'information', {}, { language, ways: '.*' });
  const media = [...new Map(taken.map((one) => [one.media.sha, one.media])).values()];
  return { name, deck, media, findings };
}
