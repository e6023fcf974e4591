// A PowerPoint deck as a PDF of bare slides, one a page, as handouts draw them. Built by similarity.mjs into out/bench.
// Prints, for each slide, whether all its fonts have stand-ins of the same widths, and the words that LibreOffice sets by its own
// reckoning.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawPlan } from '../main/handout/draw/draw-plan';
import { pptxImporter } from '../main/import/pptx/pptx-importer';
import { createMarkdownReader } from '../main/markdown/read-markdown';
import { framesOf, parseDrawing } from '../main/model/drawing';
import { laySlide } from '../main/scene/lay-slide';
import { mediaInfo } from '../main/store/media-info';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { bareText } from './similarity/text-lines.mjs';

const [fonts = '', file = '', out = ''] = process.argv.slice(2);
const now = '2027-03-15T00:00:00.000Z';
const surroundings = { readBeside: async () => null, random: (count) => randomBytes(count), now };
const { deck, media } = await pptxImporter.read(basename(file), readFileSync(file), surroundings);

const bytesOf = new Map(media.map(({ sha, bytes }) => [sha, bytes]));
const typesetter = openTypesetter((face) => readFileSync(join(fonts, `${face}.ttf`)));
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

const sameWidths =
  /^(?!arial (?:black|narrow|rounded))(calibri|carlito|cambria|caladea|arial|helvetica|arimo|liberation|times|tinos|courier|cousine|noto)/i;

const framesOn = (drawing) => drawing.shapes.flatMap(({ parts }) => parts.flatMap(framesOf));
const runsIn = ({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs);

/** Fonts of Latin words; Han are as wide as they are high in all. */
function hasSameFonts(drawing) {
  const runs = framesOn(drawing).flatMap(runsIn);
  return runs.every(({ text, family }) => !/[a-z0-9]/i.test(text) || sameWidths.test(family));
}

/**
 * LibreOffice passes over the size and the spacing that PowerPoint noted when it made a frame's words fit, and reckons both anew;
 * it writes today's date where the file has the day when it was saved.
 */
function reckonedAnew(drawing) {
  const isFitted = ({ fit }) => fit.kind === 'shrink' && (fit.fontScale < 1 || fit.lineReduction > 0);
  const hasDate = (frame) => runsIn(frame).some(({ field }) => field === 'date');
  return framesOn(drawing)
    .filter((frame) => isFitted(frame) || hasDate(frame))
    .map((frame) =>
      bareText(
        runsIn(frame)
          .map(({ text }) => text)
          .join(''),
      ),
    );
}

const shown = deck.slides.map((slide, index) => {
  const scene = laySlide(
    { deck, slide, language: deck.mainLanguage, number: index + 1, total: deck.slides.length },
    tools,
  );
  const drawing = parseDrawing(bytesOf.get(Object.values(slide.looks)[0].drawing));
  return { scene, sameFonts: hasSameFonts(drawing), anew: reckonedAnew(drawing) };
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
console.log(JSON.stringify({ slides: shown.map(({ sameFonts, anew }) => ({ sameFonts, anew })) }));
