/** The words that are selected on the slide, and what can be marked of them. */
import { create } from 'zustand';
import { isMarked, withMark, wordsToMark, type MarkKind } from '../../../main/model/mark-words';
import { setSlides } from './slide-edits';
import { change, useSlides } from './slides-store';
import type { MenuEntry } from '../../parts/menu';
import type { SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { TranslatedField } from '../../../main/model/translate-slide';
import type { useSay } from '../../words';

/** A workbook has blanks in these; nobody but the instructor reads notes. */
const withBlanks: readonly TranslatedField[] = ['title', 'body', 'handoutText', 'alt'];

interface Selected {
  readonly slide: SlideId;
  readonly language: Language;
  readonly field: TranslatedField;
  readonly words: string;
}

interface WordMarks {
  readonly selected: Selected | null;
  /** The slide that got a term last: its list of terms stands open, because the meaning is still to be written. */
  readonly gotTerm: SlideId | null;
}

export const useWordMarks = create<WordMarks>(() => ({ selected: null, gotTerm: null }));

/** Hears what is selected in a field of a slide. */
export function noteSelection(slide: SlideId, language: Language, field: TranslatedField, text: string): void {
  const words = wordsToMark(text);
  const { selected } = useWordMarks.getState();
  const isSame =
    selected?.slide === slide && selected.language === language && selected.field === field && selected.words === words;
  if (isSame || (words === null && selected === null)) return;
  useWordMarks.setState({ selected: words === null ? null : { slide, language, field, words } });
}

/** The slide that got a term is looked at no more. */
export function forgetTerm(): void {
  useWordMarks.setState({ gotTerm: null });
}

/** What can be done with the selected words: mark them, or take their mark away. */
export function markEntries(
  say: ReturnType<typeof useSay>,
  { slide, language }: Pick<Selected, 'slide' | 'language'>,
  selected: Selected | null,
): readonly (Exclude<MenuEntry, 'line'> & { readonly id: MarkKind })[] {
  const here = selected?.slide === slide && selected.language === language ? selected : null;
  const shown = useSlides.getState().deck?.slides.find(({ id }) => id === slide);
  const entry = (kind: MarkKind, keys: string) => {
    const isOn = here !== null && shown !== undefined && isMarked(shown, here.language, kind, here.words);
    return {
      id: kind,
      label: say(isOn ? `deck.mark.no-${kind}` : `deck.mark.${kind}`),
      keys,
      isDisabled: here === null || (kind === 'blank' && !withBlanks.includes(here.field)),
      run: () => {
        if (here) void toggle(here, kind);
      },
    };
  };
  return [entry('blank', 'Ctrl+Shift+B'), entry('term', 'Ctrl+Shift+G')];
}

async function toggle({ slide, language, words }: Selected, kind: MarkKind): Promise<void> {
  const done = await change(
    (deck) =>
      deck.slides
        .filter(({ id }) => id === slide)
        .flatMap((now) => setSlides([now], withMark(now, language, kind, words))),
    kind === 'blank' ? 'set-blanks' : 'set-glossary',
  );
  if (done && kind === 'term') useWordMarks.setState({ gotTerm: slide });
}
