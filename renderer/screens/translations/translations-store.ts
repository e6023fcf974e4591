/** The deck whose translations are on the screen, and every word that is written into it. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go } from '../../state/app';
import { attempt, showFault } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { changeDeck } from '../library/change-deck';
import { withTranslation, type TranslatedField } from '../../../main/model/translate-slide';
import type { Deck } from '../../../main/model/deck';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';

interface Translations {
  readonly deck: Deck | null;
  readonly selected: SlideId | null;
  readonly filter: 'all' | 'missing';
}

export const useTranslations = create<Translations>(() => ({ deck: null, selected: null, filter: 'all' }));

let wanted: DeckId | null = null;

/** Where a slide is now: in itself, in the slide that it moved into when its deck was paired, or at the start. */
function placeOf({ slides }: Deck, id: SlideId | null): SlideId | null {
  const own = slides.find((slide) => slide.id === id);
  const host = slides.find((slide) => slide.movedIn?.some((moved) => moved.slide === id));
  return (own ?? host ?? slides[0])?.id ?? null;
}

/** Reads a deck and goes to one of its slides; a deck that is not there leads back to the library. */
export async function openTranslations(id: DeckId, slide: SlideId | null): Promise<void> {
  const { deck: before } = useTranslations.getState();
  if (before?.id !== id) useTranslations.setState({ deck: null, filter: 'all' });
  useTranslations.setState({ selected: slide });
  wanted = id;
  try {
    const { deck } = await ask('deck.get', { deck: id });
    if (wanted !== id) return;
    const { selected } = useTranslations.getState();
    useTranslations.setState({ deck, selected: placeOf(deck, selected) });
  } catch (error) {
    showFault(error);
    if (wanted === id) go({ name: 'library' });
  }
}

const inTurn = openTurns();

/** `changesOf` works the change out on the slide as it is when its turn comes. */
async function change(
  of: SlideId,
  changesOf: (slide: Slide) => Partial<Omit<Slide, 'id'>>,
  said: 'translate' | 'mark-bilingual',
): Promise<void> {
  const { deck } = useTranslations.getState();
  if (deck) await inTurn(() => changeNow(deck.id, of, changesOf, said));
}

async function changeNow(
  id: DeckId,
  of: SlideId,
  changesOf: (slide: Slide) => Partial<Omit<Slide, 'id'>>,
  said: 'translate' | 'mark-bilingual',
): Promise<void> {
  const { deck: shown } = useTranslations.getState();
  // Whoever went on to another deck meanwhile has their words saved all the same.
  const deck = shown?.id === id ? shown : (await attempt(() => ask('deck.get', { deck: id })))?.deck;
  const slide = deck?.slides.find((one) => one.id === of);
  if (!deck || !slide) return;
  const { revision } = deck;
  const edits = [{ kind: 'slide.set' as const, slide: of, changes: changesOf(slide) }];
  await changeDeck(id, said, () => ask('deck.change', { deck: id, base: revision, edits, said }), {
    show: (changed) => {
      if (wanted === id) useTranslations.setState({ deck: changed });
    },
    readAgain: () => openTranslations(id, of),
  });
}

/** Writes a field of a slide in a language. */
export async function translate(
  slide: Slide,
  language: Language,
  field: TranslatedField,
  words: string,
): Promise<void> {
  await change(slide.id, (now) => ({ texts: withTranslation(now, language, field, words) }), 'translate');
}

/** Says of a slide that it holds both languages already, or that it does not. */
export async function setBilingual(slide: Slide, bilingual: boolean): Promise<void> {
  await change(slide.id, () => ({ bilingual }), 'mark-bilingual');
}
