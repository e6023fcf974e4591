/** Slides of decks as they stand in the library: painted anew with every change of their deck. */
import { SlidePicture } from './slide-picture';
import type { Deck } from '../../main/model/deck';
import type { SlideId } from '../../main/model/ids';
import type { Language } from '../../main/model/language';
import type { Slide } from '../../main/model/slide';

interface HeadProps {
  readonly deck: Pick<Deck, 'id' | 'revision'>;
  /** Null where the deck has none. */
  readonly slide: SlideId | null;
  readonly language: Language;
  readonly alt?: string;
}

/** Small; words beside it say what it is, unless `alt` does. */
export function HeadSlide({ deck: { id, revision }, ...shown }: HeadProps) {
  return <SlidePicture deck={id} version="head" revision={revision} {...shown} />;
}

interface WholeProps {
  readonly deck: Pick<Deck, 'id' | 'revision' | 'mainLanguage'>;
  readonly slide: Pick<Slide, 'id' | 'texts'>;
  readonly language: Language;
}

/** As large as its place, and read aloud by its title. */
export function WholeSlide({ deck: { id, revision, mainLanguage }, slide, language }: WholeProps) {
  const { texts } = slide;
  const read = texts[language] ?? texts[mainLanguage] ?? Object.values(texts)[0];
  return (
    <SlidePicture
      deck={id}
      version="head"
      revision={revision}
      slide={slide.id}
      language={language}
      size="fill"
      alt={read?.title ?? ''}
    />
  );
}
