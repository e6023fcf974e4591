// A deck of the bench's slides, as it lies in a library.
import { mintId } from '../main/model/ids';
import { emptySlideText, plainSlide } from '../main/model/slide';

const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'];

/** `own` are slides of content.mjs; the deck is in the language of the first. */
export function aBenchDeck(own, { random, now, number }) {
  const language = own[0].lang;
  return {
    format: 'kitbag.deck',
    version: 1,
    revision: 0,
    changedAt: now(),
    id: mintId('deck', random),
    title: { [language]: `${own[0].title} ${number + 1}` },
    mainLanguage: language,
    marking: { ...plainSlide.marking, label: labels[number % labels.length] },
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: own.map(({ title, bullets, notes }) => ({
      ...plainSlide,
      id: mintId('slide', random),
      texts: {
        [language]: {
          ...emptySlideText,
          title,
          body: bullets.map((bullet) => `- ${bullet}`).join('\n'),
          notes: notes.join('\n\n'),
        },
      },
      looks: { [language]: { kind: 'text', classes: [] } },
    })),
    sources: [],
  };
}
