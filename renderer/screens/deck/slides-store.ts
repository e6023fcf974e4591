/** The deck whose slides are on the screen, which of them are chosen, and every change that is made to them. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go } from '../../state/app';
import { showFault } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { changeDeck } from '../library/change-deck';
import { afterRemoving, chosenSlides, setSlides } from './slide-edits';
import { withTranslation, type TranslatedField } from '../../../main/model/translate-slide';
import type { DeckView } from '../../../main/contract/views';
import type { DeckEdit } from '../../../main/model/change';
import type { Deck } from '../../../main/model/deck';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';

interface Slides {
  readonly deck: Deck | null;
  readonly chosen: ReadonlySet<SlideId>;
  /** The language shown and written; null is the deck's main one. */
  readonly language: Language | null;
}

export const useSlides = create<Slides>(() => ({ deck: null, chosen: new Set(), language: null }));

let wanted: DeckId | null = null;
/** Changes go one after the other, each on the revision that the one before it led to; taking one back waits for it to be made. */
export const inTurn = openTurns();

/** Chooses slides; those that are not there are left out, and one is always chosen where there is any. */
export function choose(slides: ReadonlySet<SlideId>): void {
  const { deck } = useSlides.getState();
  if (!deck) return;
  const there = new Set(chosenSlides(deck, slides).map(({ id }) => id));
  const [first] = deck.slides;
  if (there.size === 0 && first) there.add(first.id);
  // The very set where all are there: a list's own knows where a range began.
  useSlides.setState({ chosen: there.size === slides.size ? slides : there });
}

/** Reads a deck, and chooses one of its slides if one is named; a deck that is not there leads back to the library. */
export async function openSlides(id: DeckId, slide: SlideId | null, language: Language | null = null): Promise<void> {
  if (useSlides.getState().deck?.id !== id) useSlides.setState({ deck: null, chosen: new Set(), language });
  else if (language !== null) useSlides.setState({ language });
  wanted = id;
  try {
    const { deck } = await ask('deck.get', { deck: id });
    if (wanted !== id) return;
    const { chosen } = useSlides.getState();
    useSlides.setState({ deck });
    choose(slide === null ? chosen : new Set([slide]));
  } catch (error) {
    showFault(error);
    if (wanted === id) go({ name: 'library' });
  }
}

/** Shows the deck as a change left it, for the next one to be worked out on; whoever went on to another deck stays there. */
export function showSlides(changed: Deck): void {
  if (wanted !== changed.id) return;
  useSlides.setState({ deck: changed });
  choose(useSlides.getState().chosen);
}

async function askNow(said: string, work: (deck: Deck) => Promise<DeckView> | null): Promise<boolean> {
  const { deck } = useSlides.getState();
  const asked = deck && work(deck);
  if (!deck || !asked) return false;
  const { id } = deck;
  return changeDeck(id, said, () => asked, {
    show: showSlides,
    readAgain: () => openSlides(id, null),
  });
}

/** Has main make a change of the deck as it is when its turn comes; true where it was made. */
export function changeBy(work: (deck: Deck) => Promise<DeckView> | null, said: string): Promise<boolean> {
  return inTurn(() => askNow(said, work));
}

/** Makes a change, which is worked out on the deck as it is when its turn comes; true where it was made. */
export function change(editsOf: (deck: Deck) => readonly DeckEdit[], said: string): Promise<boolean> {
  return changeBy((deck) => {
    const edits = editsOf(deck);
    if (edits.length === 0) return null;
    return ask('deck.change', { deck: deck.id, base: deck.revision, edits: [...edits], said });
  }, said);
}

/** Changes all chosen slides alike or each in its way. */
export async function changeChosen(editsOf: (slides: readonly Slide[]) => readonly DeckEdit[], said: string) {
  const { chosen } = useSlides.getState();
  await change((deck) => editsOf(chosenSlides(deck, chosen)), said);
}

/** Gives the chosen slides to everybody, or to instructors alone. */
export async function giveChosen(audience: Slide['audience']): Promise<void> {
  await changeChosen((slides) => setSlides(slides, { audience }), 'set-audience');
}

/** Hides the chosen slides, or shows them again. */
export async function hideChosen(hidden: boolean): Promise<void> {
  await changeChosen((slides) => setSlides(slides, { hidden }), hidden ? 'hide-slides' : 'show-slides');
}

/** Writes a field of a slide. */
export async function write(slide: SlideId, language: Language, field: TranslatedField, words: string): Promise<void> {
  await change((deck) => {
    const now = deck.slides.find(({ id }) => id === slide);
    return now ? [{ kind: 'slide.set', slide, changes: { texts: withTranslation(now, language, field, words) } }] : [];
  }, 'edit-slide');
}

/** Takes the chosen slides out of the deck; courses that show them keep the version that they have. */
export async function removeChosen(): Promise<void> {
  const { deck, chosen } = useSlides.getState();
  if (!deck) return;
  const next = afterRemoving(deck, chosen);
  const done = await change(
    (now) => chosenSlides(now, chosen).map(({ id }) => ({ kind: 'slide.remove', slide: id })),
    'delete-slides',
  );
  if (done && next !== null) choose(new Set([next]));
}
