/** What laying out a slide takes; see `lay-slide.ts`. */
import type { Block } from '../model/blocks';
import type { Deck } from '../model/deck';
import type { Language } from '../model/language';
import type { MediaSource } from '../model/media';
import type { Slide } from '../model/slide';
import type { Typesetter } from '../typeset/typesetter';

export interface SlideToLay {
  readonly deck: Pick<Deck, 'id' | 'title' | 'mainLanguage' | 'theme' | 'sizePt'>;
  readonly slide: Slide;
  /** The wanted language; the deck's main language stands in where the slide is not translated. */
  readonly language: Language;
  /** As the projector shows it, from 1. */
  readonly number: number;
  readonly total: number;
}

export interface SceneTools {
  readonly typesetter: Typesetter;
  readonly media: MediaSource;
  /** Reads Markdown into blocks; cached by text by whoever passes it in. */
  readonly readMarkdown: (text: string) => readonly Block[];
}
