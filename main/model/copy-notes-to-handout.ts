/** "Use notes as handout text": an explicit act, and an undoable one, because notes may say what a participant must not read. */
import type { DeckEdit } from './change';
import type { Deck } from './deck';
import type { Language } from './language';

/** One edit for each slide that has notes and no handout text in the language; what somebody wrote is never overwritten. */
export function copyNotesToHandout(deck: Deck, language: Language): readonly DeckEdit[] {
  return deck.slides.flatMap((slide): readonly DeckEdit[] => {
    const text = slide.texts[language];
    if (!text || text.notes.trim() === '' || text.handoutText.trim() !== '') return [];
    const texts = { ...slide.texts, [language]: { ...text, handoutText: text.notes } };
    return [{ kind: 'slide.set', slide: slide.id, changes: { texts } }];
  });
}
