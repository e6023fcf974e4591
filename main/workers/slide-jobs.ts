/** The jobs that look at slides, change words on them, and paint them. */
import { readFileSync } from 'node:fs';
import { drawnIn } from '../model/convert-slide';
import { drawingOf, parseDrawing } from '../model/drawing';
import { mendDrawing, mendsIn } from '../model/mend-words';
import { matchSlides } from '../model/pairing/match-slides';
import { traitsOf, type DrawingSource } from '../model/pairing/slide-traits';
import { picturesDrawn } from '../model/swap-pictures';
import { laySlide } from '../scene/lay-slide';
import { paintSvg } from '../scene/paint-svg';
import { paintPng } from '../scene/thumbnail';
import { convertDrawn } from './convert-drawn';
import { renewSlides } from './renew-slides';
import { mendWordIn, replaceWordsIn } from './replace-words';
import { createSlideSearch } from './search-slides';
import type { JobTable } from './serve-jobs';
import type { Toolbox } from './toolbox';

export function slideJobs(toolsFor: Toolbox) {
  const search = createSlideSearch(readFileSync);
  return {
    'slides.find': ({ folder, decks, query }, onProgress) =>
      Promise.resolve(
        search.find(folder, decks, query, (done) => {
          onProgress({ done, total: decks.length, what: '' });
        }),
      ),
    'slides.match': ({ folder, main, other }) => {
      const { media } = toolsFor(folder);
      const source: DrawingSource = (sha) => {
        const bytes = media.bytes(sha);
        return bytes && parseDrawing(bytes);
      };
      return Promise.resolve(matchSlides(traitsOf(main, source), traitsOf(other, source)));
    },
    'slides.renew': ({ folder, ...asked }) => Promise.resolve(renewSlides(asked, toolsFor(folder).media)),
    'slides.replace-words': ({ folder, ...asked }) => Promise.resolve(replaceWordsIn(asked, toolsFor(folder).media)),
    'slide.mend-word': ({ folder, slide, mend }) => Promise.resolve(mendWordIn(slide, mend, toolsFor(folder).media)),
    'slide.convert': ({ folder, slide }) => Promise.resolve(convertDrawn(slide, toolsFor(folder).media)),
    'slide.drawn-pictures': ({ folder, slide }) => {
      const { media } = toolsFor(folder);
      return Promise.resolve(
        drawnIn(slide).flatMap((language) => {
          const drawing = drawingOf(slide, language, media);
          return drawing ? picturesDrawn(mendDrawing(drawing, mendsIn(slide, language)), language) : [];
        }),
      );
    },
    'slide.picture': ({ folder, slide, widthPx }) => {
      const tools = toolsFor(folder);
      return Promise.resolve(paintPng(paintSvg(laySlide(slide, tools), tools), widthPx));
    },
  } satisfies Partial<JobTable>;
}
