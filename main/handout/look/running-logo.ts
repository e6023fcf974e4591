/** The agency's logo in the running head: small, at its left end, the same on every page and passed over by readers of tags. */
import { formatMediaReference } from '../../model/media';
import type { Item } from '../../model/scene';
import { openLedger } from '../../scene/ledger';
import { openPictureShop } from '../../scene/pictures/picture-shop';
import { svgPicture } from '../../scene/svg-picture/svg-picture';
import { themeOf } from '../../scene/themes/themes';
import type { Composing } from '../composing';

/** How large it is at most; what is wide is as low as its width wants. */
const mostHeightPt = 19;
const mostWidthPt = 90;
/** Outlines of more characters than this are one picture: it is in the file once, they would be on every page. */
const mostOutline = 4000;

export interface RunningLogo {
  /** From its own top left corner. */
  readonly items: readonly Item[];
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Null where the template has none there; where its picture is not there, that is a finding and the head does without. */
export function runningLogo({ template: { logo }, tools, book }: Composing): RunningLogo | null {
  if (logo === null || (logo.place ?? 'cover') === 'cover') return null;
  const { typesetter, media } = tools;
  const ledger = openLedger({});
  const pictureTools = { typesetter, ledger, palette: themeOf('plain').content, lang: 'en' };
  // The kind is looked up by hash; the ending only completes the reference.
  const shown = openPictureShop(media).show({ src: formatMediaReference(logo.picture, 'png'), alt: '' }, pictureTools);
  const isMissing = ledger.findings.length > 0;
  for (const finding of ledger.findings) book.find(finding);
  if (isMissing) return null;
  const scale = Math.min(mostHeightPt / shown.heightPt, mostWidthPt / shown.widthPt);
  const box = { xPt: 0, yPt: 0, widthPt: shown.widthPt * scale, heightPt: shown.heightPt * scale };
  const drawn = shown.draw(box, 'artifact', pictureTools);
  const bytes = outlineOf(drawn) > mostOutline ? media.bytes(logo.picture) : null;
  const inPixels = bytes && svgPicture(bytes, logo.picture, typesetter, 'en', true);
  return { items: inPixels ? [inPixels.draw(box, 'artifact')] : drawn, widthPt: box.widthPt, heightPt: box.heightPt };
}

/** How many characters its outlines have. */
function outlineOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'group') return sum + outlineOf(item.items);
    return sum + (item.kind === 'path' ? item.path.length : 0);
  }, 0);
}
