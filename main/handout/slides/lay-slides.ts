/** Lays out the pictures of shown slides, and says which languages stand together and which apart. */
import type { Finding } from '../../model/finding';
import type { SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import type { Recipe } from '../../model/recipe';
import type { Scene } from '../../model/scene';
import { laySlide } from '../../scene/lay-slide';
import type { HandoutTools } from '../handout.types';
import { openOpacity } from '../sight/is-opaque';
import { onlySeen } from '../sight/only-seen';
import { unseenText } from '../showing';
import type { ShownSlide, ShownWords } from '../shown';

export interface SlidePicture {
  readonly slide: SlideId;
  readonly language: Language;
  readonly scene: Scene;
}

export interface ConcealedWords {
  readonly language: Language;
  readonly text: string;
}

export interface LaidSlide {
  readonly shown: ShownSlide;
  /** A pair has the main language first; none on the page that faces a slide printed in one language alone. */
  readonly pictures: readonly SlidePicture[];
  /** What the author put where nobody sees it, for instructors: what an earlier slide said already is not said again. */
  readonly concealed: readonly ConcealedWords[];
  /** What stands in words beneath the picture. */
  readonly beneath: readonly ShownWords[];
  /** On a page that faces the slide's own: contents and bookmarks point to that one. */
  readonly isSecond: boolean;
}

/** A live preview takes the same scenes into every plan: what is seen of each is looked for once. */
const known = new WeakMap<Scene, Scene>();

function seenOf(laid: Scene, tools: HandoutTools): Scene {
  let seen = known.get(laid);
  if (!seen) known.set(laid, (seen = onlySeen(laid, openOpacity(tools.media))));
  return seen;
}

/** Where the other language's words stand beneath the main one's picture, only that picture is laid out. `isNews` keeps what was concealed. */
export function laySlideInLanguages(
  shown: ShownSlide,
  pairing: Recipe['pairing'],
  tools: HandoutTools,
  find: (finding: Finding) => void,
  isNews: (text: string) => boolean,
): LaidSlide {
  const drawn = pairing === 'beneath' ? shown.pictures.slice(0, 1) : shown.pictures;
  const pictures = drawn.map((language) => {
    const wanted = { deck: shown.deck, slide: shown.slide, language, number: shown.printed, total: shown.total };
    const laid = tools.laySlide ? tools.laySlide(wanted, tools.typesetter) : laySlide(wanted, tools);
    // What is not translated is told once for the whole handout.
    for (const finding of laid.findings)
      if (finding.code !== 'slide.untranslated')
        // A person looks for it in the deck, by the deck's number.
        find(
          finding.place.number === undefined
            ? finding
            : { ...finding, place: { ...finding.place, number: shown.number } },
        );
    const scene = seenOf(laid, tools);
    for (const { text } of scene.concealed.slice(laid.concealed.length)) find(unseenText(text, shown));
    return { slide: shown.slide.id, language, scene };
  });
  const concealed = pictures.flatMap(({ language, scene }) =>
    scene.concealed.flatMap(({ text }) => (isNews(text) ? [{ language, text }] : [])),
  );
  return { shown, pictures, concealed, beneath: wordsBeneath(shown, pairing), isSecond: false };
}

/** What stands in words beneath a slide's picture, known before it is laid out. */
export function wordsBeneath(shown: ShownSlide, pairing: Recipe['pairing']): readonly ShownWords[] {
  if (pairing !== 'beneath') return shown.beneath;
  const others = shown.pictures.slice(1).flatMap((language): readonly ShownWords[] => {
    const text = shown.texts.find((one) => one.language === language);
    return text ? [{ language, title: text.title, body: text.body }] : [];
  });
  return [...others, ...shown.beneath];
}

/** True where a slide says something in each of two languages, so that pages can face each other. */
export function isInBoth(shown: ShownSlide): boolean {
  return shown.pictures.length + shown.beneath.length > 1;
}

/** The language of what is said around a slide: on a second language's page or column, that one. */
export function languageOf({ isSecond }: LaidSlide, [main, second = main]: readonly [Language, Language?]): Language {
  return isSecond ? second : main;
}

/** The slide as one of two facing pages shows it: what is in the second language, or all the rest. */
export function facingView(laid: LaidSlide, second: Language, isSecond: boolean): LaidSlide {
  const isOwn = (each: { readonly language: Language }): boolean => (each.language === second) === isSecond;
  return {
    shown: { ...laid.shown, texts: laid.shown.texts.filter(isOwn) },
    pictures: laid.pictures.filter(isOwn),
    concealed: laid.concealed.filter(isOwn),
    beneath: laid.beneath.filter(isOwn),
    isSecond,
  };
}
