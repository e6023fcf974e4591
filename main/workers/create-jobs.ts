/** The jobs themselves: each opens what it needs once and keeps it warm. Here alone the worker touches disk, clock and chance. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../files/disk';
import { makeCopies } from '../handout/copies/make-copies';
import { lockOfCopy } from '../handout/lock/lock-of-copy';
import { lockPdf } from '../handout/lock/lock-pdf';
import { meantOf } from '../handout/meant-of';
import { createPictureInk } from '../handout/print/in-ink';
import { withAppendices } from '../foreign/measure-appendices';
import type { HandoutInput } from '../model/handout-input';
import { planHandout } from '../handout/plan-handout';
import { readListFile } from '../import/participants/read-list-file';
import { readTimetableFile } from '../import/timetable/read-timetable';
import { listImportable } from '../import/list-importable';
import { readPicture } from '../import/pictures/read-picture';
import { readImportable } from '../import/read-importable';
import { createMarkdownReader } from '../markdown/read-markdown';
import { laySlide } from '../scene/lay-slide';
import type { SceneTools } from '../scene/lay-slide.types';
import { paintSvg } from '../scene/paint-svg';
import { paintPng } from '../scene/thumbnail';
import { parseDrawing } from '../model/drawing';
import { matchSlides } from '../model/pairing/match-slides';
import { traitsOf, type DrawingSource } from '../model/pairing/slide-traits';
import { openMediaFolder } from '../store/media-folder';
import { openTypesetter } from '../typeset/open-typesetter';
import { handoutWords } from '../words/handout-words';
import { backupJobs } from './backup-jobs';
import { exchangeJobs } from './exchange-jobs';
import { drawInInk } from './draw-in-ink';
import { factsOf } from './handout-facts';
import { keyJobs } from './key-jobs';
import { kitJobs } from './kit-jobs';
import { createPreview } from './preview';
import { renewSlides } from './renew-slides';
import { mendWordIn, replaceWordsIn } from './replace-words';
import { createSlideSearch } from './search-slides';
import type { JobTable } from './serve-jobs';
import { takeAppendix } from './take-appendix';

/** The tools of the middle rooms for one library; typesetter and Markdown reader outlive it. */
function createToolbox(fontsFolder: string): (libraryFolder: string) => SceneTools {
  const disk = nodeDisk();
  const typesetter = openTypesetter((face) => readFileSync(join(fontsFolder, `${face}.ttf`)));
  const readMarkdown = createMarkdownReader();
  const neverWrites = (): Promise<void> => Promise.reject(new Error('A worker only reads media.'));
  let open: { folder: string; tools: SceneTools } | null = null;
  return (folder) => {
    if (open?.folder !== folder)
      open = { folder, tools: { typesetter, readMarkdown, media: openMediaFolder(folder, disk, neverWrites) } };
    return open.tools;
  };
}

export function createJobs(fontsFolder: string): JobTable {
  const toolsFor = createToolbox(fontsFolder);
  const ink = createPictureInk();
  const preview = createPreview(ink);
  const search = createSlideSearch(readFileSync);
  const random = (count: number): Uint8Array => randomBytes(count);
  /** What every plan of a handout is made from: the library's tools, and the input with its appendices measured. */
  const opened = async (folder: string, asked: HandoutInput) => {
    const tools = toolsFor(folder);
    return { tools, handout: await withAppendices(asked, tools.media) };
  };
  return {
    'import.list': ({ paths }) => listImportable(paths),
    'import.read': ({ file, beside = [], roots, now }) => readImportable(file, roots, { random, now, beside }),
    'picture.take': ({ file }) => readPicture(file),
    'appendix.take': ({ file }) => takeAppendix(file),
    'handout.make': async ({ folder, handout: asked }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      const plan = planHandout(handout, tools, handoutWords, (done, total) => {
        onProgress({ done, total: total * 2, what: 'plan' });
      });
      const printed = await drawInInk(plan, handout, tools, ink, (done, total) => {
        onProgress({ done: done + total, total: total * 2, what: 'draw' });
      });
      return { pdf: printed.pdf, ...factsOf(printed.plan), meant: meantOf(printed.plan, handout.recipe.edition) };
    },
    'handout.lock': ({ pdf, ...wanted }) =>
      Promise.resolve('lock' in wanted ? lockOfCopy(pdf, wanted.lock, wanted.which) : lockPdf(pdf, wanted.password)),
    'handout.copies': async ({ folder, handout: asked, ...wanted }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      const progress = (done: number, total: number, what: string): void => {
        onProgress({ done, total, what });
      };
      const made = await makeCopies(handout, wanted, { ...tools, inInk: ink.apply }, handoutWords, progress);
      const { plan, pdf, copies, printFile, distributionList, findings } = made;
      const meant = meantOf(plan, handout.recipe.edition);
      return { ...factsOf(plan), meant, findings, pdf, copies, printFile, distributionList };
    },
    'list.read': ({ file }) => readListFile(file),
    'timetable.read': ({ file }) => readTimetableFile(file),
    'handout.check': async ({ pdf, against, ...part }, onProgress) => {
      const { checkPart } = await import('../handout/check/check-part');
      const { searchesFor } = await import('./searches-for');
      const bytes = typeof pdf === 'string' ? new Uint8Array(readFileSync(pdf)) : pdf;
      const openSearches = searchesFor(against, toolsFor);
      return checkPart({ ...part, bytes, openSearches }, (done, total) => {
        onProgress({ done, total, what: 'check' });
      });
    },
    ...exchangeJobs(opened, ink),
    'handout.print-pages': async (asked) => {
      const { printPages } = await import('./print-pages');
      return printPages(asked);
    },
    'handout.preview': async ({ folder, handout: asked, ...wanted }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      return preview.plan({ ...wanted, handout }, tools, onProgress);
    },
    'handout.pages': ({ plan, keys }) => preview.draw(plan, keys),
    'handout.size': ({ plan }) => Promise.resolve(preview.size(plan)),
    ...kitJobs(toolsFor),
    ...keyJobs,
    ...backupJobs(random),
    'slides.find': ({ folder, decks, query }, onProgress) =>
      Promise.resolve(
        search.find(folder, decks, query, (done) => {
          onProgress({ done, total: decks.length, what: 'search' });
        }),
      ),
    'slides.match': ({ folder, main, other }) => {
      const { media } = toolsFor(folder);
      const drawingOf: DrawingSource = (sha) => {
        const bytes = media.bytes(sha);
        return bytes && parseDrawing(bytes);
      };
      return Promise.resolve(matchSlides(traitsOf(main, drawingOf), traitsOf(other, drawingOf)));
    },
    'slides.renew': ({ folder, ...asked }) => Promise.resolve(renewSlides(asked, toolsFor(folder).media)),
    'slides.replace-words': ({ folder, ...asked }) => Promise.resolve(replaceWordsIn(asked, toolsFor(folder).media)),
    'slide.mend-word': ({ folder, slide, mend }) => Promise.resolve(mendWordIn(slide, mend, toolsFor(folder).media)),
    'slide.picture': ({ folder, slide, widthPx }) => {
      const tools = toolsFor(folder);
      return Promise.resolve(paintPng(paintSvg(laySlide(slide, tools), tools), widthPx));
    },
  };
}
