/** Slides set by us: a title and a Markdown body in a theme. */
import { solid, type Box } from '../../model/geometry';
import type { Item } from '../../model/scene';
import type { FlowBase } from '../arrange';
import { drawSide, drawWhole, sidesOf, takeBackgrounds } from '../backgrounds';
import { smallestBodyPt } from '../blocks/flow';
import { setBlocks } from '../blocks/set-blocks';
import type { SceneTools } from '../lay-slide.types';
import type { Ledger } from '../ledger';
import { openPictureShop, type PictureTools } from '../pictures/picture-shop';
import { roundedPath } from '../shapes';
import { smallestText, type SmallestText } from '../smallest-text';
import type { Palette, SlideKind, SlideSize } from '../themes/theme';
import { layContent } from './content-slide';
import type { Hints, TextSlide } from './frame';
import { layOpener } from './opener-slide';

export interface LaidBody extends SmallestText {
  readonly items: readonly Item[];
  readonly ledger: Ledger;
  readonly palette: Palette;
}

export function layTextSlide(slide: TextSlide, tools: SceneTools, ledger: Ledger): LaidBody {
  const { pictures, rest } = takeBackgrounds(slide.text.body.trim() === '' ? [] : tools.readMarkdown(slide.text.body));
  const hints = readClasses(slide.classes);
  const kind: SlideKind =
    hints.opener || (slide.text.title.trim() !== '' && rest.length === 0 && pictures.length === 0)
      ? 'opener'
      : 'content';
  const palette = hints.invert ? slide.theme.inverted : slide.theme[kind];
  const shop = openPictureShop(tools.media);
  const drawing: PictureTools = { typesetter: tools.typesetter, ledger, palette, lang: slide.lang };
  const sides = sidesOf(pictures, slide.size);
  const frame = { slide, palette, kind, sides, hints, rest };

  const flow: FlowBase = {
    typesetter: tools.typesetter,
    pictures: shop,
    palette,
    ledger,
    lang: slide.lang,
    floorPt: smallestBodyPt,
    codeScale: hints.codeScale,
    parent: null,
    breakCode: false,
    depth: 0,
    areaHeightPt: 0,
    setBlocks,
  };
  const laid = kind === 'opener' ? layOpener(frame, flow) : layContent(frame, flow);

  const whole = pictures.filter((picture) => picture.background?.side === 'whole');
  const covers = whole.some((picture) => picture.background?.fit === 'cover');
  const area = covers || !laid.belowTitle ? wholeSlide(slide.size) : laid.belowTitle;
  const veil = covers && laid.text ? [panelBehind(laid.text, palette)] : [];
  const after: PictureTools = { ...drawing, ledger: laid.ledger };
  const behind = [
    ...slide.theme.ornaments(kind, palette, slide.size),
    ...drawWhole(whole, area, shop, after),
    ...veil,
    ...(['left', 'right'] as const).flatMap((side) => {
      const box = sides[side];
      return box
        ? drawSide(
            pictures.filter((picture) => picture.background?.side === side),
            box,
            shop,
            after,
          )
        : [];
    }),
  ];
  const textOnly = laid.items.flatMap((item) => withoutFigures(item, laid.ledger));
  return { items: [...behind, ...laid.items], ledger: laid.ledger, palette, ...smallestText(textOnly) };
}

/** The author's classes that our themes know; others are the importer's to report. */
function readClasses(classes: readonly string[]): Hints {
  const has = (...names: string[]): boolean => names.some((name) => classes.includes(name));
  const percent = classes.map((name) => /^code-(\d{2,3})-percent$/.exec(name)?.[1]).find(Boolean);
  return {
    opener: has('title', 'lead', 'start', 'section'),
    invert: has('invert'),
    columns: has('two-col', 'columns', 'two-columns') ? 2 : 1,
    outline: has('outline'),
    codeScale: percent === undefined ? 1 : Math.min(Math.max(Number(percent) / 100, 0.4), 1.5),
  };
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
  if (item.kind === 'group')
    return [
      { ...item, matrix: item.matrix, clip: null, items: item.items.flatMap((inner) => withoutFigures(inner, ledger)) },
    ];
  return typeof item.tag === 'number' && ledger.tags[item.tag]?.type === 'Figure' ? [] : [item];
}
