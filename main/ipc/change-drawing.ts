/** What is done to a slide that was drawn elsewhere: a wrong word mended, or the whole set anew by Kitbag; each one undoable step. */
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { DeckId, SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { WordsWanted } from '../model/replace-words';
import type { DeckEdit } from '../model/change';
import type { Slide } from '../model/slide';
import type { OpenWork } from './session';

export interface SlideWanted {
  readonly deck: DeckId;
  readonly base: number;
  readonly slide: SlideId;
}

/** Throws `slide.unknown`. */
export async function slideOf(work: OpenWork, { deck, slide }: Pick<SlideWanted, 'deck' | 'slide'>): Promise<Slide> {
  const found = (await work.store.getDeck(deck)).slides.find(({ id }) => id === slide);
  if (!found) throw new KitbagFault('slide.unknown', { id: slide });
  return found;
}

/** Changes one slide as one step that undo takes back. */
export async function changeSlide(
  work: OpenWork,
  { deck, base, slide }: SlideWanted,
  changes: Partial<Omit<Slide, 'id'>>,
  said: string,
): Promise<Deck> {
  const edits = [{ kind: 'slide.set' as const, slide, changes }];
  return (await work.store.changeDeck({ deck, base, edits, said })).record;
}

/** Replaces a word wherever it stands in the slide's drawing and in the text beside it. Throws `slide.word-not-found`. */
export async function mendWordOf(
  work: OpenWork,
  wanted: SlideWanted & { readonly language: Language; readonly wrong: string; readonly right: string },
): Promise<Deck> {
  const { language, wrong, right } = wanted;
  const slide = await slideOf(work, wanted);
  const input = { folder: work.store.folder, slide, mend: { language, wrong, right } };
  const changes = await work.workers.drawing.run('slide.mend-word', input, { subject: wrong });
  if (!changes) throw new KitbagFault('slide.word-not-found', { word: wrong });
  return changeSlide(work, wanted, changes, 'mend-word');
}

export interface WordsReplaced {
  readonly deck: Deck;
  /** In how many places. */
  readonly replaced: number;
  /** The places in which the words stay, and the numbers of their slides. */
  readonly left: { readonly count: number; readonly numbers: string };
}

/**
 * Replaces words in a whole deck, or on one slide of it, as one step: as words, in drawings where they show them. Throws
 * `deck.words-not-replaced` where all of them stay.
 */
export async function replaceWordsOf(
  work: OpenWork,
  {
    deck: id,
    base,
    slide: only,
    right,
    ...wanted
  }: Omit<SlideWanted, 'slide'> & WordsWanted & { readonly slide: SlideId | null; readonly right: string },
): Promise<WordsReplaced> {
  const { slides } = await work.store.getDeck(id);
  const numberOf = new Map(slides.map((slide, index) => [slide.id, index + 1]));
  const asked = { slides: slides.filter((slide) => only === null || slide.id === only), wanted, right };
  const results = await work.workers.drawing.run(
    'slides.replace-words',
    { folder: work.store.folder, ...asked },
    { subject: wanted.find },
  );
  const edits = results.flatMap(({ slide, changes }): readonly DeckEdit[] =>
    changes ? [{ kind: 'slide.set', slide, changes }] : [],
  );
  const numbers = results.filter(({ left }) => left > 0).map(({ slide }) => numberOf.get(slide) ?? 0);
  const replaced = results.reduce((sum, one) => sum + one.replaced, 0);
  const left = results.reduce((sum, one) => sum + one.left, 0);
  const stay = { count: left, numbers: numbers.join(', ') };
  if (edits.length === 0) throw new KitbagFault('deck.words-not-replaced', stay);
  const { record: deck } = await work.store.changeDeck({ deck: id, base, edits, said: 'replace-words' });
  return { deck, replaced, left: stay };
}

/** The slide is set from its title and body from now on, in every language that it was drawn in. Throws `slide.not-drawn`. */
export async function convertSlideOf(work: OpenWork, wanted: SlideWanted): Promise<Deck> {
  const slide = await slideOf(work, wanted);
  const changes = await work.workers.drawing.run(
    'slide.convert',
    { folder: work.store.folder, slide },
    { subject: slide.id },
  );
  if (!changes) throw new KitbagFault('slide.not-drawn', { id: slide.id });
  return changeSlide(work, wanted, changes, 'convert-slide');
}
