/** Slides set by us: a title and a Markdown body in a theme. */
import type { Block } from '../model/blocks';
import { solid, type Box } from '../model/geometry';
import type { SlideText } from '../model/slide';
import type { GroupItem, Item } from '../model/scene';
import { arrange, type FlowBase } from './arrange';
import { drawSide, drawWhole, sidesOf, takeBackgrounds, type Sides } from './backgrounds';
import { smallestBodyPt } from './blocks/flow';
import { setBlocks } from './blocks/set-blocks';
import { bodySizes, type Fitted } from './fit';
import { itemsAt, type Fragment } from './fragment';
import type { SceneTools } from './lay-slide.types';
import type { Ledger } from './ledger';
import { openPictureShop, type PictureTools } from './pictures/picture-shop';
import { roundedPath } from './shapes';
import { smallestText, type SmallestText } from './smallest-text';
import type { Palette, SlideKind, SlideSize, Theme } from './themes/theme';
import { contentTitleSizes, openerTitleSizes, setTitle } from './title';

export interface TextSlide {
  readonly text: SlideText;
  readonly classes: readonly string[];
  readonly lang: string;
  readonly size: SlideSize;
  readonly theme: Theme;
}

export interface LaidBody extends SmallestText {
  readonly items: readonly Item[];
  readonly ledger: Ledger;
  readonly palette: Palette;
}

const margin = 48;
const innerMargin = 30;
const openerSizes = [24, ...bodySizes];

export function layTextSlide(slide: TextSlide, tools: SceneTools, ledger: Ledger): LaidBody {
  const { pictures, rest } = takeBackgrounds(slide.text.body.trim() === '' ? [] : tools.readMarkdown(slide.text.body));
  const hints = readClasses(slide.classes);
  const kind: SlideKind = hints.opener || (rest.length === 0 && pictures.length === 0) ? 'opener' : 'content';
  const palette = hints.invert ? slide.theme.inverted : slide.theme[kind];
  const shop = openPictureShop(tools.media);
  const drawing: PictureTools = { typesetter: tools.typesetter, ledger, palette, lang: slide.lang };
  const sides = sidesOf(pictures, slide.size);
  const frame = { slide, palette, kind, ledger, sides, hints, rest };

  const flow: FlowBase = {
    typesetter: tools.typesetter,
    pictures: shop,
    palette,
    ledger,
    lang: slide.lang,
    floorPt: smallestBodyPt,
    codeScale: hints.codeScale,
    parent: null,
    depth: 0,
    areaHeightPt: 0,
    setBlocks,
  };
  const laid = kind === 'opener' ? layOpener(frame, flow) : layContent(frame, flow);

  const whole = pictures.filter((picture) => picture.background?.side === 'whole');
  const covers = whole.some((picture) => picture.background?.fit === 'cover');
  const area = covers || !laid.belowTitle ? wholeSlide(slide.size) : laid.belowTitle;
  const hasText = laid.text.widthPt > 0;
  const panelled = whole.length > 0 && hasText && (covers || rest.length > 0);
  const after: PictureTools = { ...drawing, ledger: laid.ledger };
  const behind = [
    ...slide.theme.ornaments(kind, palette, slide.size),
    ...drawWhole(whole, area, shop, after),
    ...(panelled ? [panelBehind(laid.text, palette)] : []),
    ...(['left', 'right'] as const).flatMap((side) => {
      const box = sides[side];
      return box ? drawSide(pictures.filter((picture) => picture.background?.side === side), box, shop, after) : [];
    }),
  ];
  const textOnly = laid.items.flatMap((item) => withoutFigures(item, laid.ledger));
  return { items: [...behind, ...laid.items], ledger: laid.ledger, palette, ...smallestText(textOnly) };
}

interface Hints {
  readonly opener: boolean;
  readonly invert: boolean;
  readonly columns: boolean;
  readonly codeScale: number;
}

/** The author's classes that our themes know; others are the importer's to report. */
function readClasses(classes: readonly string[]): Hints {
  const has = (...names: string[]): boolean => names.some((name) => classes.includes(name));
  const percent = classes.map((name) => /^code-(\d{2,3})-percent$/.exec(name)?.[1]).find(Boolean);
  return {
    opener: has('title', 'lead', 'start', 'section'),
    invert: has('invert'),
    columns: has('two-col', 'columns', 'two-columns'),
    codeScale: percent === undefined ? 1 : Math.min(Math.max(Number(percent) / 100, 0.4), 1.5),
  };
}

interface Frame {
  readonly slide: TextSlide;
  readonly palette: Palette;
  readonly kind: SlideKind;
  readonly ledger: Ledger;
  readonly sides: Sides;
  readonly hints: Hints;
  readonly rest: readonly Block[];
}

interface LaidText {
  readonly items: readonly Item[];
  readonly ledger: Ledger;
  /** Where words and the body's pictures stand; of no width where there are none. */
  readonly text: Box;
  readonly belowTitle: Box | null;
}

/** Where text may stand across: wide margins at the slide's edges, narrower ones beside a side picture. */
function textColumn({ sides, kind }: Frame): Pick<Box, 'xPt' | 'widthPt'> {
  const wide = kind === 'opener' ? margin + 16 : margin;
  const left = sides.left ? innerMargin : wide;
  const right = sides.right ? innerMargin : margin;
  return { xPt: sides.free.xPt + left, widthPt: sides.free.widthPt - left - right };
}

function layContent(frame: Frame, base: FlowBase): LaidText {
  const { slide, palette, ledger } = frame;
  const column = textColumn(frame);
  const top = 36;
  const bottom = slide.size.height - 40;
  const title = titleOf(frame, base, column.widthPt, { sizes: contentTitleSizes, mostLines: 2 });
  const titleHeight = title?.heightPt ?? 0;
  const rule = title ? accentRule(column.xPt, top + titleHeight + 8, 44, 3, palette) : null;
  const bodyTop = title ? top + titleHeight + 30 : top + 8;
  const room: Box = { ...column, yPt: bodyTop, heightPt: bottom - bodyTop };
  if (room.heightPt < 90) return layCramped(frame, base, { ...column, yPt: top, heightPt: bottom - top });

  const body = arrange(frame.rest, room, { ...base, areaHeightPt: room.heightPt }, { columns: frame.hints.columns });
  const placed = placeBody(frame, base, body, room);
  const onlyPictures = frame.rest.length > 0 && placed.fragment !== null && placed.pictureOnly;
  const down = onlyPictures ? Math.max(0, (room.heightPt - placed.heightPt) / 2 - 6) : 0;
  const titleItems = title && rule ? [...itemsAt(title, column.xPt, top), rule] : [];
  const bodyItems = placed.fragment ? itemsAt(placed.fragment, room.xPt, room.yPt + down) : placed.items;
  return {
    items: [...titleItems, ...bodyItems],
    ledger: placed.ledger ?? ledger,
    text: title || frame.rest.length > 0 ? { ...column, yPt: top, heightPt: frame.rest.length > 0 ? bodyTop + placed.heightPt - top : titleHeight + 11 } : emptyBox,
    belowTitle: title ? { xPt: frame.sides.free.xPt, yPt: bodyTop - 14, widthPt: frame.sides.free.widthPt, heightPt: bottom - bodyTop + 14 } : null,
  };
}

const emptyBox: Box = { xPt: 0, yPt: 0, widthPt: 0, heightPt: 0 };

function layOpener(frame: Frame, base: FlowBase): LaidText {
  const { slide, palette } = frame;
  const column = textColumn(frame);
  const [top, bottom] = [44, slide.size.height - 48];
  const measure = Math.min(column.widthPt, slide.size.width * 0.82);
  const title = titleOf(frame, base, measure, { sizes: openerTitleSizes, mostLines: 3 });
  const titleHeight = title ? title.heightPt + 34 : 0;
  const room: Box = { ...column, yPt: top + titleHeight, heightPt: bottom - top - titleHeight };
  if (room.heightPt < 90 && frame.rest.length > 0) return layCramped(frame, base, { ...column, yPt: top, heightPt: bottom - top });

  const opener = { ...base, palette: { ...palette, ink: palette.quiet }, areaHeightPt: room.heightPt };
  const body = arrange(frame.rest, room, opener, { columns: frame.hints.columns, sizes: openerSizes });
  const placed = placeBody(frame, opener, body, room);
  const spare = bottom - top - titleHeight - placed.heightPt;
  // A little above the middle, where the eye looks for it.
  const down = Math.max(0, spare * 0.44);
  const titleItems = title ? [...itemsAt(title, column.xPt, top + down), accentRule(column.xPt, top + down + title.heightPt + 12, 64, 4, palette)] : [];
  const bodyItems = placed.fragment ? itemsAt(placed.fragment, room.xPt, room.yPt + down) : placed.items;
  const text: Box = { ...column, yPt: top + down, heightPt: titleHeight + placed.heightPt };
  return { items: [...titleItems, ...bodyItems], ledger: placed.ledger ?? base.ledger, text, belowTitle: null };
}

/** A title that leaves no room for the body: both are set as one and made to fit together. */
function layCramped(frame: Frame, base: FlowBase, room: Box): LaidText {
  const title: Block = {
    kind: 'heading',
    level: 1,
    inlines: [{ kind: 'text', text: frame.slide.text.title, bold: false, italic: false, code: false, strike: false, link: null }],
  };
  const blocks = [title, ...frame.rest];
  const flow = { ...base, ledger: frame.ledger.fork(), areaHeightPt: room.heightPt };
  const placed = placeBody({ ...frame, rest: blocks }, flow, arrange(blocks, room, flow, { columns: false }), room);
  const items = placed.fragment ? itemsAt(placed.fragment, room.xPt, room.yPt) : placed.items;
  return { items, ledger: placed.ledger ?? frame.ledger, text: { ...room, heightPt: placed.heightPt }, belowTitle: null };
}

function titleOf(frame: Frame, base: FlowBase, widthPt: number, style: { readonly sizes: readonly number[]; readonly mostLines: number }): Fragment | null {
  const text = frame.slide.text.title.trim();
  if (text === '') return null;
  const tag = frame.ledger.tag('H2', null);
  return setTitle(text, { ...style, widthPt, rgb: frame.palette.title, tag }, base);
}

interface PlacedBody {
  /** Null where the body is crowded; then `items` stand at their place already. */
  readonly fragment: Fragment | null;
  readonly items: readonly Item[];
  readonly heightPt: number;
  readonly pictureOnly: boolean;
  readonly ledger: Ledger | null;
}

function placeBody(frame: Frame, base: FlowBase, body: Fitted, room: Box): PlacedBody {
  if (frame.rest.length === 0) return { fragment: null, items: [], heightPt: 0, pictureOnly: false, ledger: base.ledger };
  const pictureOnly = body.ledger.tags.slice(base.ledger.tags.length).every((tag) => tag.type === 'Figure');
  if (body.overPt <= 0) return { fragment: body.fragment, items: [], heightPt: body.fragment.heightPt, pictureOnly, ledger: body.ledger };
  return shrink(frame, base, room);
}

/** The last resort: the whole body set at its smallest in a larger room, and the room scaled down. Nothing is left out. */
function shrink(frame: Frame, base: FlowBase, room: Box): PlacedBody {
  let scale = 1;
  let body: Fitted;
  do {
    scale *= 0.9;
    const larger = { widthPt: room.widthPt / scale, heightPt: room.heightPt / scale };
    body = arrange(frame.rest, larger, { ...base, areaHeightPt: larger.heightPt }, { columns: frame.hints.columns, sizes: [smallestBodyPt] });
    if (body.overPt > larger.heightPt) scale *= Math.sqrt(larger.heightPt / (body.overPt + larger.heightPt));
  } while (body.overPt > 0 && scale > 0.03);
  const { fragment } = body;
  const exact = Math.min(scale, room.heightPt / Math.max(fragment.heightPt, 1), room.widthPt / Math.max(fragment.widthPt, 1));
  const group: GroupItem = { kind: 'group', matrix: [exact, 0, 0, exact, room.xPt, room.yPt], clip: null, alpha: 1, items: itemsAt(fragment, 0, 0) };
  const { smallestLatinPt, smallestHanPt } = smallestText([group]);
  body.ledger.find('slide.crowded', 'look', { smallestPt: Math.round(Math.min(smallestLatinPt, smallestHanPt) * 10) / 10 });
  return { fragment: null, items: [group], heightPt: fragment.heightPt * exact, pictureOnly: false, ledger: body.ledger };
}

function accentRule(xPt: number, yPt: number, widthPt: number, heightPt: number, palette: Palette): Item {
  const path = roundedPath({ xPt, yPt, widthPt, heightPt }, heightPt / 2);
  return { kind: 'path', path, fill: solid(palette.accent), stroke: null, tag: 'artifact' };
}

/** A veil of the ground's colour, so that words can be read on any picture. */
function panelBehind(text: Box, palette: Palette): Item {
  const box = { xPt: text.xPt - 18, yPt: text.yPt - 12, widthPt: text.widthPt + 36, heightPt: text.heightPt + 26 };
  return { kind: 'path', path: roundedPath(box, 6), fill: solid(palette.ground, 0.9), stroke: null, tag: 'artifact' };
}

function wholeSlide(size: SlideSize): Box {
  return { xPt: 0, yPt: 0, widthPt: size.width, heightPt: size.height };
}

/** A picture's own words do not say how small the slide's text is. */
function withoutFigures(item: Item, ledger: Ledger): readonly Item[] {
  if (item.kind === 'group') return [{ ...item, matrix: item.matrix, clip: null, items: item.items.flatMap((inner) => withoutFigures(inner, ledger)) }];
  return typeof item.tag === 'number' && ledger.tags[item.tag]?.type === 'Figure' ? [] : [item];
}

