/** Decks and slides with full defaults: a test states only what it is about. */
import type { Deck } from '../../main/model/deck';
import { unmarked } from '../../main/model/marking';
import { type Slide, type SlideText, emptySlideText } from '../../main/model/slide';
import { deckId, slideId } from './ids';

/** The text of a slide in one language. */
export function aText(fields: Partial<SlideText> = {}): SlideText {
  return { ...emptySlideText, title: 'Tracing', body: '- follow the money', ...fields };
}

export function aSlide(fields: Partial<Slide> = {}): Slide {
  return {
    id: slideId('slide-1'),
    texts: { en: aText() },
    looks: { en: { kind: 'text', classes: [] } },
    bilingual: false,
    hidden: false,
    audience: 'everyone',
    marking: unmarked,
    minutes: null,
    objectives: [],
    tags: [],
    origins: [],
    ...fields,
  };
}

/** `slide-1`, `slide-2` and so on, titled `Slide 1`, `Slide 2`. */
export function slides(count: number): readonly Slide[] {
  return Array.from({ length: count }, (_, index) =>
    aSlide({ id: slideId(`slide-${index + 1}`), texts: { en: aText({ title: `Slide ${index + 1}` }) } }),
  );
}

export function aDeck(fields: Partial<Deck> = {}): Deck {
  return {
    format: 'kitbag.deck',
    version: 1,
    revision: 0,
    changedAt: '2026-03-02T09:00:00+08:00',
    id: deckId('deck-tracing'),
    title: { en: 'Tracing' },
    mainLanguage: 'en',
    marking: { ...unmarked, label: 'TLP:GREEN' },
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: slides(3),
    sources: [],
    ...fields,
  };
}
