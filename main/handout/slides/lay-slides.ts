/** Lays out the pictures of shown slides, and says what each layout makes of their smallest text. */
import type { Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import type { Scene } from '../../model/scene';
import { laySlide } from '../../scene/lay-slide';
import type { HandoutTools } from '../handout.types';
import type { ShownSlide } from '../shown';

export interface SlidePicture {
  readonly language: Language;
  readonly scene: Scene;
}

export interface LaidSlide {
  readonly shown: ShownSlide;
  /** At least one; a pair has the main language first. */
  readonly pictures: readonly SlidePicture[];
}

export function laySlideInLanguages(
  shown: ShownSlide,
  tools: HandoutTools,
  find: (finding: Finding) => void,
): LaidSlide {
  const pictures = shown.pictures.map((language) => {
    const scene = laySlide(
      { deck: shown.deck, slide: shown.slide, language, number: shown.number, total: shown.total },
      tools,
    );
    for (const finding of scene.findings) find(finding);
    return { language, scene };
  });
  return { shown, pictures };
}
