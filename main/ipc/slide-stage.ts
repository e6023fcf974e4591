/** The kit that is on show: its slides, and the library's as they stand beside them, are painted before anything is taken in. */
import { basename } from 'node:path';
import type { KitOnShow } from '../contract/changed-slides';
import type { Deck } from '../model/deck';
import { mintId, type SlideId } from '../model/ids';
import type { KitKey } from '../model/kit-lock';
import type { Language } from '../model/language';
import { kitLimits } from '../workers/worker-line';
import type { WorkSurroundings } from './session';
import { slideToLay } from './slide-to-lay';

export interface KitShow {
  readonly file: string;
  readonly key: KitKey | null;
  /** Of the library that it is compared with: what both have travels in neither. */
  readonly folder: string;
}

export interface KitStage {
  /** Puts a kit on show in the place of the last one; gives for each deck or version of it the name that its pictures have. */
  readonly show: (kit: KitShow) => (deck: Deck) => KitOnShow;
  /** The PNG of a slide of the kit on show; null where there is none, or it is another kit by now. */
  readonly picture: (name: string, slide: SlideId, language: Language, widthPx: number) => Promise<Uint8Array | null>;
  /** Forgets the kit, and what opened it. */
  readonly clear: () => void;
}

/** Nothing of a kit that was not taken is written anywhere, so its pictures are in no cache. */
export function createKitStage({ workers, random }: Pick<WorkSurroundings, 'workers' | 'random'>): KitStage {
  let shown: { readonly kit: KitShow; readonly token: string; readonly decks: Deck[] } | null = null;
  return {
    show: (kit) => {
      const token = `kit${mintId('recipe', random).replace(/^.*-/, '')}` as const;
      const decks: Deck[] = [];
      shown = { kit, token, decks };
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
      if (!deck || !slide) return null;
      const { file, key, folder } = on.kit;
      const job = { subject: basename(file), limits: kitLimits };
      const toPaint = { file, name: job.subject, key, folder, slide: slideToLay(deck, slide, language), widthPx };
      return workers.importing.run('kit.picture', toPaint, job);
    },
    clear: () => {
      shown = null;
    },
  };
}
