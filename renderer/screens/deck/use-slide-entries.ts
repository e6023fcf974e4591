import { useSay } from '../../words';
import { mint } from '../../state/mint';
import { chosenSlides, duplicateSlides, stepSlides } from './slide-edits';
import { change, choose, giveChosen, hideChosen, removeChosen, useSlides } from './slides-store';
import { splitAt } from './splitting';
import { canBeCut, cutAtHeading } from '../../../main/model/split-slide';
import type { MenuEntry } from '../../parts/menu';
import type { SlideId } from '../../../main/model/ids';

/** Copies the chosen slides, and chooses the copies. */
export async function duplicateChosen(): Promise<void> {
  const { chosen } = useSlides.getState();
  let copies: readonly SlideId[] = [];
  const done = await change((deck) => {
    const made = duplicateSlides(deck, chosen, () => mint('slide'));
    copies = made.copies;
    return made.edits;
  }, 'duplicate-slides');
  if (done) choose(new Set(copies));
}

/** Moves the chosen slides by one place. */
export function stepChosen(by: -1 | 1): void {
  const { chosen } = useSlides.getState();
  void change((deck) => stepSlides(deck, chosen, by), 'move-slides');
}

/** What can be done with the chosen slides, by menu or by key. */
export function useSlideEntries(): readonly MenuEntry[] {
  const say = useSay();
  const { deck, chosen, language: asked } = useSlides();
  if (!deck) return [];
  const language = asked ?? deck.mainLanguage;
  const slides = chosenSlides(deck, chosen);
  const only = slides.length === 1 ? slides[0] : undefined;
  const isHidden = slides.every(({ hidden }) => hidden);
  const isInstructors = slides.every(({ audience }) => audience === 'instructor');
  const step = (by: -1 | 1, id: string, label: string, keys: string): MenuEntry => ({
    id,
    label,
    keys,
    isDisabled: stepSlides(deck, chosen, by).length === 0,
    run: () => {
      stepChosen(by);
    },
  });
  return [
    {
      id: 'audience',
      label: say(isInstructors ? 'deck.for-everybody' : 'deck.for-instructors'),
      keys: 'I',
      run: () => void giveChosen(isInstructors ? 'everyone' : 'instructor'),
    },
    {
      id: 'hidden',
      label: say(isHidden ? 'deck.show' : 'deck.hide'),
      keys: 'H',
      run: () => void hideChosen(!isHidden),
    },
    'line',
    step(-1, 'up', say('window.course.move-up'), 'Alt+↑'),
    step(1, 'down', say('window.course.move-down'), 'Alt+↓'),
    {
      id: 'split',
      label: say('deck.split.heading'),
      isDisabled: !only || !canBeCut(only, language) || cutAtHeading(only.texts[language]?.body ?? '') === null,
      run: () => {
        if (only) void splitAt(say, only.id, language, 'heading');
      },
    },
    { id: 'duplicate', label: say('deck.duplicate'), keys: 'Ctrl+D', run: () => void duplicateChosen() },
    'line',
    { id: 'delete', label: say('deck.delete'), keys: 'Del', isDanger: true, run: () => void removeChosen() },
  ];
}
