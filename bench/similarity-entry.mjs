// A PowerPoint deck as a PDF of bare slides, one a page, as handouts draw them. Built by similarity.mjs into out/bench.
// Prints, for each slide, the words of its frames, whether all their fonts have stand-ins of the same widths, and what LibreOffice
// sets by rules of its own.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawPlan } from '../main/handout/draw/draw-plan';
import { pptxImporter } from '../main/import/pptx/pptx-importer';
import { createMarkdownReader } from '../main/markdown/read-markdown';
import { framesOf, parseDrawing, withFrames } from '../main/model/drawing';
import { laySlide } from '../main/scene/lay-slide';
import { paintPart } from '../main/scene/svg-picture/paint-part';
import { mediaInfo } from '../main/store/media-info';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { bareText } from './similarity/text-lines.mjs';

const [fonts = '', file = '', out = ''] = process.argv.slice(2);
const now = '2027-03-15T00:00:00.000Z';
const typesetter = openTypesetter((face) => readFileSync(join(fonts, `${face}.ttf`)));
const surroundings = {
  readBeside: async () => null,
  random: (count) => randomBytes(count),
  now,
  paintPart: async (svg, part) => paintPart(svg, part, typesetter),
};
const { deck, media } = await pptxImporter.read(basename(file), readFileSync(file), surroundings);

const bytesOf = new Map(media.map(({ sha, bytes }) => [sha, bytes]));
const tools = {
  typesetter,
  media: {
    bytes: (sha) => bytesOf.get(sha) ?? null,
    info: (sha) => {
      const bytes = bytesOf.get(sha);
      return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
    },
  },
  readMarkdown: createMarkdownReader(),
};

/** Faces of the same widths as the named ones; letters of mathematics have none. */
const sameWidths =
  /^(?!arial (?:black|narrow|rounded)|cambria math)(calibri|carlito|cambria|caladea|arial|helvetica|arimo|liberation|times|tinos|courier|cousine|noto)/i;

const framesOn = (drawing) => drawing.shapes.flatMap(({ parts }) => parts.flatMap(framesOf));
const isFormula = ({ family }) => /^cambria math$/i.test(family);

/** Fonts of Latin words; Han are as wide as they are high in all. */
const hasSameFonts = (runs) => runs.every(({ text, family }) => !/[a-z0-9]/i.test(text) || sameWidths.test(family));

/** LibreOffice passes over the size that PowerPoint noted when it made a frame's words fit, none too, and reckons its own. */
const isFitted = ({ fit }) => fit.kind === 'shrink';

/** LibreOffice writes today's date where the file has the day when it was saved. */
const hasDate = ({ runs }) => runs.some(({ field }) => field === 'date');

/** LibreOffice leaves formulas within a line out, or sets them beside it as a picture: the words about them close up. */
const hasFormula = ({ runs }) => runs.some(isFormula);

/** LibreOffice counts slides from 1, whatever number the file begins with: ours are set so too, to compare what stands about them. */
function countedFromOne(drawing, number) {
  const counted = (run) => (run.field === 'number' ? { ...run, text: String(number) } : run);
  const recount = (frame) => ({
    ...frame,
    paragraphs: frame.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map(counted) })),
  });
  const shapes = drawing.shapes.map((shape) => ({
    ...shape,
    parts: shape.parts.map((part) => withFrames(part, recount)),
  }));
  return { ...drawing, shapes };
}

/**
 * LibreOffice counts the usual tab stops from a paragraph's margin, PowerPoint from its frame's edge: files that it exported itself
 * show so, and boxes that authors drew round such words fit them there alone.
 */
const hasTabsFromMargin = ({ runs, tabs, marginPt }) =>
  marginPt > 0 && tabs.length === 0 && runs.some(({ text }) => text.includes('\t'));

/** Han beside Latin letters, numbers or their signs, whatever run each stands in. */
const besides = /\p{Script=Han} ?[!-~]|[!-~] ?\p{Script=Han}/u;

/**
 * LibreOffice parts Han from Latin by a quarter of their size, so that its lines break earlier. PowerPoint does not: frames of foreign
 * decks that it fitted round unwrapped words of both are as wide as these words, to a hundredth of the size a letter.
 * Where one of a frame's lines breaks earlier, those below it stand elsewhere.
 */
const isMixed = ({ runs }) => besides.test(runs.map(({ text }) => text).join(''));

/** PowerPoint noted that it brought lines closer together, and LibreOffice leaves them as they are where no size is noted beside it. */
const isTightened = ({ fit }) => fit.kind === 'shrink' && fit.lineReduction > 0 && fit.fontScale === 1;

/** What lines of the other program are told by: a text's words, without the formulas that LibreOffice leaves out of a line. */
function wordsIn(paragraphs) {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter((run) => !isFormula(run));
  return bareText(runs.map(({ text }) => text).join(''));
}

function tellFrame(frame) {
  const runs = frame.paragraphs.flatMap((paragraph) => paragraph.runs);
  const where = (is) => wordsIn(frame.paragraphs.filter(is));
  return {
    words: wordsIn(frame.paragraphs),
    sameFonts: hasSameFonts(runs),
    sizes: [...new Set(runs.map(({ sizePt }) => sizePt * (frame.fit.fontScale ?? 1)))],
    fitted: isFitted(frame) ? wordsIn(frame.paragraphs) : '',
    date: where(hasDate),
    tabs: where(hasTabsFromMargin),
    formula: where(hasFormula),
    mixed: frame.paragraphs.some(isMixed) ? wordsIn(frame.paragraphs) : '',
    tightened: isTightened(frame) ? wordsIn(frame.paragraphs) : '',
  };
}

const shown = deck.slides.map((slide, index) => {
  const { drawing: sha } = Object.values(slide.looks)[0];
  const drawing = countedFromOne(parseDrawing(bytesOf.get(sha)), index + 1);
  bytesOf.set(sha, Buffer.from(JSON.stringify(drawing)));
  const scene = laySlide(
    { deck, slide, language: deck.mainLanguage, number: index + 1, total: deck.slides.length },
    tools,
  );
  return { scene, frames: framesOn(drawing).map((frame) => tellFrame(frame)) };
});

/** Tags are left out: they are counted by handout, and nobody looks at them here. */
const untagged = (items) =>
  items.map((item) =>
    item.kind === 'group' ? { ...item, items: untagged(item.items) } : { ...item, tag: 'artifact', link: undefined },
  );

const faces = new Set();
const collect = (items) => {
  for (const item of items) {
    if (item.kind === 'line') faces.add(item.face);
    if (item.kind === 'group') collect(item.items);
  }
};
for (const { scene } of shown) collect(scene.items);

const plan = {
  title: basename(file),
  lang: 'en',
  label: 'CLEAR',
  pages: shown.map(({ scene }, index) => ({
    widthPt: scene.widthPt,
    heightPt: scene.heightPt,
    number: String(index + 1),
    items: untagged(scene.items),
    shows: [],
  })),
  tags: [{ id: 0, parent: null, type: 'Document' }],
  outline: [],
  places: {},
  faces: [...faces],
  slides: shown.length,
  findings: [],
  date: now,
};
writeFileSync(out, await drawPlan(plan, tools));
console.log(JSON.stringify({ slides: shown.map(({ frames }) => ({ frames })) }));
