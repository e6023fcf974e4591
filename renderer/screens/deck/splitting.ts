/** Cutting a slide in two: at a line of its text, or at its heading. */
import { create } from 'zustand';
import { mint } from '../../state/mint';
import { tell } from '../../state/notices';
import { change, choose } from './slides-store';
import { cutAt, cutAtHeading, splitEdits, splitSlide, type SplitSlide } from '../../../main/model/split-slide';
import { listComma } from '../../../main/words/punctuation';
import type { Say } from '../../../main/words/say';
import type { SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';

/** The slide that was cut off last: its title has the focus. */
export const useSplit = create<{ readonly made: SlideId | null }>(() => ({ made: null }));

/** Cuts a slide before the line with the cursor at `at`, or at its heading; what comes after is a new slide, which is chosen. */
export async function splitAt(say: Say, slide: SlideId, language: Language, at: number | 'heading'): Promise<void> {
  const id = mint('slide');
  let split: SplitSlide | null = null;
  const done = await change((deck) => {
    const index = deck.slides.findIndex((one) => one.id === slide);
    const now = deck.slides[index];
    const body = now?.texts[language]?.body ?? '';
    const cut = at === 'heading' ? cutAtHeading(body) : cutAt(body, at);
    split = now && cut !== null ? splitSlide(now, language, cut, id) : null;
    return split ? splitEdits(slide, split, index) : [];
  }, 'split-slide');
  const made = split as SplitSlide | null;
  if (made === null) tell('deck.split.where');
  if (!done || made === null) return;
  useSplit.setState({ made: id });
  choose(new Set([id]));
  const languages = made.whole.map((one) => say(`window.language.${one}`)).join(listComma(say.language));
  if (languages !== '') tell('deck.split.whole', { languages });
}
