/** Lays an imported drawing out as items of a scene. What its author hid is set apart and never drawn. */
import {
  framesOf,
  runningRoles,
  wordsOfShape,
  type Drawing,
  type DrawnPart,
  type DrawnPicture,
  type DrawnShape,
} from '../../model/drawing';
import type { Box, Matrix, PathData } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import { formatMediaReference } from '../../model/media';
import type { Concealed, Item, TagRef, Target } from '../../model/scene';
import type { SceneTools } from '../lay-slide.types';
import type { Ledger } from '../ledger';
import { openPictureShop, type PictureShop } from '../pictures/picture-shop';
import type { Palette } from '../themes/theme';
import { layFrame } from './lay-frame';
import { layTable } from './lay-table';
import type { BulletDrawn, BulletFoot, ParagraphTools } from './set-paragraph';
import { tagFrame } from './tag-frame';

export interface DrawingSetting {
  readonly lang: string;
  readonly palette: Palette;
}

export interface LaidDrawing {
  readonly items: readonly Item[];
  readonly concealed: readonly Concealed[];
}

interface Drawer extends DrawingSetting {
  readonly tools: SceneTools;
  readonly ledger: Ledger;
  readonly shop: PictureShop;
}

/** Scenes know three reasons; what was switched off is as good as covered. */
const why = {
  'off-slide': 'off-slide',
  covered: 'covered',
  'same-colour': 'same-colour',
  'switched-off': 'covered',
} as const;

function concealedOf(shape: DrawnShape): readonly Concealed[] {
  if (shape.concealed) {
    const text = [wordsOfShape(shape), shape.alt].filter((one) => one.trim() !== '').join('\n');
    return text === '' ? [] : [{ why: why[shape.concealed], text }];
  }
  const runs = shape.parts
    .flatMap(framesOf)
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
  return runs.flatMap(({ concealed, text }) => (concealed ? [{ why: why[concealed], text }] : []));
}

/** A figure's tag for what is described; ornaments are passed over. */
function figureTag(shape: DrawnShape, ledger: Ledger): TagRef {
  const isPicture = shape.parts.some(({ kind }) => kind === 'picture');
  const isText = shape.parts.some(({ kind }) => kind === 'text' || kind === 'table');
  if (shape.alt === '' || runningRoles.has(shape.role) || (isText && !isPicture)) return 'artifact';
  return ledger.tag('Figure', null, { alt: shape.alt });
}

function flipMatrix({ flipped, turnedDeg }: DrawnPicture, { widthPt, heightPt }: DrawnShape): Matrix | null {
  if (flipped === 'none' && turnedDeg === 0) return null;
  const [x, y] = [
    flipped === 'across' || flipped === 'both' ? -1 : 1,
    flipped === 'down' || flipped === 'both' ? -1 : 1,
  ];
  return [x, 0, 0, y, x < 0 ? widthPt : 0, y < 0 ? heightPt : 0];
}

function pictureItems(part: DrawnPicture, shape: DrawnShape, tag: TagRef, drawer: Drawer): readonly Item[] {
  const shown = drawer.shop.show(
    { src: formatMediaReference(part.picture, 'png'), alt: shape.alt || shape.name },
    { ...drawer, typesetter: drawer.tools.typesetter },
  );
  const drawn = part.boxes.flatMap((box: Box) =>
    shown.draw(box, tag, { ...drawer, typesetter: drawer.tools.typesetter }),
  );
  const faded: readonly Item[] =
    part.alpha < 1
      ? drawn.map((item): Item => (item.kind === 'picture' ? { ...item, alpha: item.alpha * part.alpha } : item))
      : drawn;
  const matrix = flipMatrix(part, shape);
  const turned: readonly Item[] = matrix ? [{ kind: 'group', matrix, clip: null, alpha: 1, items: faded }] : faded;
  return part.clip === null ? turned : [clipped(part.clip, turned)];
}

function bulletPicture(picture: Sha256, foot: BulletFoot, tag: TagRef, drawer: Drawer): BulletDrawn | null {
  if (!drawer.tools.media.info(picture)) return null;
  const pictureTools = { ...drawer, typesetter: drawer.tools.typesetter };
  const shown = drawer.shop.show({ src: formatMediaReference(picture, 'png'), alt: '' }, pictureTools);
  const { xPt, footPt, heightPt } = foot;
  const widthPt = (heightPt * shown.widthPt) / shown.heightPt;
  const box = { xPt, yPt: footPt - heightPt, widthPt, heightPt };
  return { items: shown.draw(box, tag, pictureTools), widthPt };
}

function clipped(clip: PathData, items: readonly Item[]): Item {
  return { kind: 'group', matrix: [1, 0, 0, 1, 0, 0], clip, alpha: 1, items };
}

function partItems(part: DrawnPart, shape: DrawnShape, figure: TagRef, drawer: Drawer): readonly Item[] {
  const paragraphTools: ParagraphTools = {
    typesetter: drawer.tools.typesetter,
    ledger: drawer.ledger,
    bulletPicture: (picture, foot, tag) => bulletPicture(picture, foot, tag, drawer),
  };
  const isArtifact = runningRoles.has(shape.role);
  switch (part.kind) {
    case 'path':
      return [{ kind: 'path', path: part.path, fill: part.fill, stroke: part.stroke, tag: figure }];
    case 'picture':
      return pictureItems(part, shape, figure, drawer);
    case 'text': {
      const kind = isArtifact ? 'artifact' : shape.role === 'title' ? 'title' : 'text';
      return layFrame(
        part.frame,
        { lang: drawer.lang, tags: tagFrame(part.frame, kind, null, drawer.ledger) },
        paragraphTools,
      );
    }
    case 'table':
      return layTable(part.table, { lang: drawer.lang, parent: null, isArtifact }, paragraphTools);
  }
}

/** A shape's link holds for all that it draws. */
function withLink(items: readonly Item[], link: Target): readonly Item[] {
  return items.map((item): Item =>
    item.kind === 'group' ? { ...item, items: withLink(item.items, link) } : item.link ? item : { ...item, link },
  );
}

function shapeItems(shape: DrawnShape, drawer: Drawer): readonly Item[] {
  const figure = figureTag(shape, drawer.ledger);
  const items = shape.parts.flatMap((part) => partItems(part, shape, figure, drawer));
  if (items.length === 0) return [];
  const linked = shape.link ? withLink(items, shape.link) : items;
  const [a, b, c, d, e, f] = shape.matrix;
  const still = a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0;
  return still ? linked : [{ kind: 'group', matrix: shape.matrix, clip: null, alpha: 1, items: linked }];
}

export function layDrawing(drawing: Drawing, setting: DrawingSetting, tools: SceneTools, ledger: Ledger): LaidDrawing {
  const drawer: Drawer = { ...setting, tools, ledger, shop: openPictureShop(tools.media) };
  return {
    items: drawing.shapes.filter(({ concealed }) => concealed === null).flatMap((shape) => shapeItems(shape, drawer)),
    concealed: drawing.shapes.flatMap(concealedOf),
  };
}
