/** Slides on show that are not in the library: of a kit before anything is taken in, or of a backup before anything is gone back to. */
import type { StagedName } from '../contract/changed-slides';
import type { Deck } from '../model/deck';
import { mintId, type SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { SlideToLay } from '../scene/lay-slide.types';
import type { WorkSurroundings } from './session';
import { slideToLay } from './slide-to-lay';

export interface SlideStage<Shown> {
  /** Puts something on show in the place of the last; gives for each deck or version of it the name that its pictures have. */
  readonly show: (what: Shown) => (deck: Deck) => StagedName;
  /** The PNG of a slide of what is on show; null where there is none, or something else is on show by now. */
  readonly picture: (name: string, slide: SlideId, language: Language, widthPx: number) => Promise<Uint8Array | null>;
  /** Forgets what is on show. */
  readonly clear: () => void;
}

/** Nothing of what is not in the library is written anywhere, so its pictures are in no cache: `paint` makes each anew. */
export function createSlideStage<Shown>(
  kind: 'kit' | 'earlier',
  random: WorkSurroundings['random'],
  paint: (what: Shown, slide: SlideToLay, widthPx: number) => Promise<Uint8Array>,
): SlideStage<Shown> {
  let shown: { readonly what: Shown; readonly token: string; readonly decks: Deck[] } | null = null;
  return {
    show: (what) => {
      const token = `${kind}${mintId('recipe', random).replace(/^.*-/, '')}` as const;
      const decks: Deck[] = [];
      shown = { what, token, decks };
      return (deck) => {
        const index = decks.includes(deck) ? decks.indexOf(deck) : decks.push(deck) - 1;
        return `${token}0${String(index)}`;
      };
    },
    picture: async (name, id, language, widthPx) => {
      const on = shown;
      if (!on || !name.startsWith(`${on.token}0`)) return null;
      const deck = on.decks[Number(name.slice(on.token.length + 1))];
      const slide = deck?.slides.find((one) => one.id === id);
      return deck && slide ? paint(on.what, slideToLay(deck, slide, language), widthPx) : null;
    },
    clear: () => {
      shown = null;
    },
  };
}
