/** A second language beside the one that is written: whether it is shown, and which, remembered on this machine. */
import { create } from 'zustand';
import { useSlides } from './slides-store';
import { habitOf, keepHabit } from '../../state/habits';
import { textLanguages } from '../../words';
import { languagesOf } from '../../../main/model/slide-languages';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';

interface SideBySide {
  readonly isOn: boolean;
  /** The one that was chosen last; null for whichever the deck has besides. */
  readonly other: Language | null;
}

/** Reads what was remembered; anything else is one language alone. */
function parseSideBySide(text: string | null): SideBySide {
  try {
    const { isOn, other } = JSON.parse(text ?? '{}') as Partial<Record<keyof SideBySide, unknown>>;
    return { isOn: isOn === true, other: textLanguages.find((language) => language === other) ?? null };
  } catch {
    return { isOn: false, other: null };
  }
}

export const useSideBySide = create<SideBySide>(() => parseSideBySide(habitOf('side-by-side')));

function keep(changes: Partial<SideBySide>): void {
  useSideBySide.setState(changes);
  keepHabit('side-by-side', JSON.stringify(useSideBySide.getState()));
}

/** Shows one language alone, or two side by side. */
export function showSideBySide(isOn: boolean): void {
  keep({ isOn });
}

/** The language beside `language`: the wanted one, else one that the deck has too, else any. */
export function languageBeside(deck: Pick<Deck, 'slides'>, language: Language, wanted: Language | null): Language {
  return [wanted, ...languagesOf(deck), ...textLanguages].find((one) => one !== null && one !== language) ?? language;
}

/** Shows a language in one of the columns; what the other column shows already changes places with it. */
export function showInColumn(column: 0 | 1, language: Language, shown: readonly [Language, Language]): void {
  const [here, there] = column === 0 ? shown : ([shown[1], shown[0]] as const);
  const beside = there === language ? here : there;
  const [first, second] = column === 0 ? [language, beside] : [beside, language];
  keep({ other: second });
  useSlides.setState({ language: first });
}
