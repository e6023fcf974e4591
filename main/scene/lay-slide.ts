/** A slide becomes a Scene: placed words, shapes and pictures in its own points. Pure; one handler a look. */
import type { Drawing } from '../model/drawing';
import { solid } from '../model/geometry';
import { languages } from '../model/language';
import { drawingShown } from '../model/swap-pictures';
import type { Concealed, Item, Scene } from '../model/scene';
import { emptySlideText, type Look, type SlideText } from '../model/slide';
import { lookIn } from '../model/slide-languages';
import { setText } from './blocks/set-text';
import { layDrawingSlide } from './drawing/drawing-slide';
import { itemsAt } from './fragment';
import { labelledFrame } from './labelled-frame';
import type { SceneTools, SlideToLay } from './lay-slide.types';
import { openLedger, type Ledger } from './ledger';
import { layPageSlide } from './page-slide';
import { layPictureSlide } from './picture-slide';
import { boxPath } from './shapes';
import { layTextSlide, type LaidBody } from './text-slide/text-slide';
import { themeOf } from './themes/themes';
import type { Palette, SlideSize } from './themes/theme';

export function laySlide(wanted: SlideToLay, tools: SceneTools): Scene {
  const { deck, slide, number, language } = wanted;
  const size: SlideSize = deck.sizePt;
  const ledger = openLedger({ deck: deck.id, slide: slide.id, number });
  const { text, lang } = textOf(wanted, ledger);
  const look = lookIn(slide, language, deck.mainLanguage);
  const laid = layLook(look, { wanted, text, lang, size }, tools, ledger);
  const ground: Item = {
    kind: 'path',
    path: boxPath({ xPt: 0, yPt: 0, widthPt: size.width, heightPt: size.height }),
    fill: solid(laid.palette.ground),
    stroke: null,
    tag: 'artifact',
  };
  return {
    widthPt: size.width,
    heightPt: size.height,
    items: [
      ground,
      ...laid.items,
      ...(look.kind === 'text' ? slideNumber(number, size, laid.palette, tools, laid.ledger) : []),
    ],
    tags: laid.ledger.tags,
    smallestLatinPt: laid.smallestLatinPt,
    smallestHanPt: laid.smallestHanPt,
    concealed: laid.concealed ?? [],
    findings: laid.ledger.findings,
  };
}

/** The text in the wanted language, else in the deck's main one, else in any. */
function textOf(
  { deck, slide, language }: SlideToLay,
  ledger: Ledger,
): { readonly text: SlideText; readonly lang: string } {
  const shown = [language, deck.mainLanguage, ...languages].find((candidate) => slide.texts[candidate] !== undefined);
  if (shown !== undefined && shown !== language && !slide.bilingual)
    ledger.find('slide.untranslated', 'information', { wanted: language, shown });
  return { text: (shown && slide.texts[shown]) ?? emptySlideText, lang: shown ?? language };
}

type LaidLook = LaidBody & { readonly concealed?: readonly Concealed[] };

interface Given {
  readonly wanted: SlideToLay;
  readonly text: SlideText;
  readonly lang: string;
  readonly size: SlideSize;
}

function layLook(look: Look, given: Given, tools: SceneTools, ledger: Ledger): LaidLook {
  const theme = themeOf(given.wanted.deck.theme);
  switch (look.kind) {
    case 'text':
      return layTextSlide(
        { text: given.text, classes: look.classes, lang: given.lang, size: given.size, theme },
        tools,
        ledger,
      );
    case 'picture':
      return layPictureSlide({ ...given, picture: look.picture, palette: theme.content }, tools, ledger);
    case 'drawing':
      return (
        layDrawingSlide(
          { ...given, drawing: look.drawing, shown: shownAs(given.wanted), palette: theme.content },
          tools,
          ledger,
        ) ?? layPlaceholder(given, theme.content, tools, ledger)
      );
    case 'page':
      return layPageSlide({ ...given, look, palette: theme.content, called: calledAs(given) }, tools, ledger);
  }
}

/** What a sentence calls a slide: its title, else its number. */
function calledAs({ text, wanted }: Given): string {
  return text.title.trim() || text.alt.trim() || String(wanted.number);
}

/** With the replacements for the language whose drawing is shown, as `lookIn` chooses it. */
function shownAs({ slide, language, deck }: SlideToLay): (stored: Drawing) => Drawing {
  if (slide.mends === undefined && slide.swaps === undefined) return (stored) => stored;
  const look = lookIn(slide, language, deck.mainLanguage);
  const shown = [language, deck.mainLanguage, ...languages].find((one) => slide.looks[one] === look);
  return (stored) => (shown === undefined ? stored : drawingShown(stored, slide, shown));
}

/** Stands in for a drawing that is not there, and says so. */
function layPlaceholder(given: Given, palette: Palette, tools: SceneTools, ledger: Ledger): LaidBody {
  const { text, size, lang } = given;
  ledger.find('slide.drawing-unsupported', 'look', { kind: 'drawing' });
  const label = calledAs(given);
  const tag = ledger.tag('Figure', null, { alt: text.alt.trim() || label });
  const box = { xPt: 48, yPt: 48, widthPt: size.width - 96, heightPt: size.height - 96 };
  const items = labelledFrame(label, box, tag, { typesetter: tools.typesetter, ledger, palette, lang });
  return { items, ledger, palette, smallestLatinPt: Infinity, smallestHanPt: Infinity };
}

/** Small, at the lower right, as projectors show it. */
function slideNumber(
  number: number,
  size: SlideSize,
  palette: Palette,
  tools: SceneTools,
  ledger: Ledger,
): readonly Item[] {
  const run = {
    text: String(number),
    family: 'sans',
    weight: 400,
    slant: false,
    sizePt: 10,
    paint: solid(palette.quiet),
    lang: 'en',
    tag: 'artifact',
  } as const;
  const set = setText([[run]], { widthPt: 60, align: 'end', leadingPt: 12 }, { typesetter: tools.typesetter, ledger });
  return itemsAt(set, size.width - 24 - 60, size.height - 32);
}
