import { slideName } from '../../main/model/slide-name';
import { useSay } from '../words';
import type { Language } from '../../main/model/language';
import type { Slide } from '../../main/model/slide';

/** What a slide is called in a list: its title, else the first words on it, else its number. */
export function useSlideName(): (
  slide: Pick<Slide, 'texts'>,
  number: number,
  language: Language,
  fallback?: Language,
) => string {
  const say = useSay();
  return (slide, number, language, fallback) =>
    slideName(slide, language, fallback) || say('window.viewer.nameless', { number });
}
