// One set of numbered copies through Kitbag, in this process: laid out, drawn, written and proven. Built by copies.mjs.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../main/files/disk';
import { makeCopies } from '../main/handout/copies/make-copies';
import { meantOf } from '../main/handout/meant-of';
import { exportCopies } from '../main/ipc/export-copies';
import { createMarkdownReader } from '../main/markdown/read-markdown';
import { recipeDefaults } from '../main/model/recipe';
import { plainTemplate } from '../main/model/template';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { handoutWords } from '../main/words/handout-words';
import { benchDeck, benchHandout } from './bench-deck.mjs';
import { makeContent, makePictures } from './content.mjs';

const [slides = '200', copies = '1', fonts = '', folder = '', wantsPrintFile = ''] = process.argv.slice(2);

const pictures = new Map(makePictures().map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));
const hashes = [...pictures.keys()];

// The slides of this bench have no tables.
const deck = benchDeck(
  makeContent(Number(slides)).map((slide) => ({ ...slide, table: null })),
  hashes,
);
const recipe = {
  ...recipeDefaults,
  scope: { kind: 'deck', deck: deck.id, pinned: null },
  edition: 'instructor',
  languages: ['en'],
  layout: 'notes',
  parts: ['cover'],
  date: '2025-11-29',
};
const handout = benchHandout(deck, recipe, plainTemplate);

const started = performance.now();
const tools = {
  typesetter: openTypesetter((face) => readFileSync(join(fonts, `${face}.ttf`))),
  readMarkdown: createMarkdownReader(),
  media: {
    info: (sha) => (pictures.has(sha) ? { kind: 'png', width: 480, height: 270 } : null),
    bytes: (sha) => pictures.get(sha) ?? null,
  },
};
const nothingFound = {
  sha256: '',
  pageCount: 0,
  pages: [],
  sights: [],
  places: [],
  bookmarks: 0,
  links: 0,
  pictures: 0,
  searched: null,
  forms: [],
  untagged: false,
  drawable: null,
};
const unchecked = { run: () => Promise.resolve(nothingFound) };
const work = {
  rules: {},
  store: { folder: join(folder, 'library'), gatherHandoutInput: () => Promise.resolve(handout) },
  workers: {
    // The check of the first copy is counted apart: one copy and sixty have it once.
    checking: [unchecked, unchecked],
    drawing: {
      run: async (_job, { handout: input, ...wanted }) => {
        const { plan, ...made } = await makeCopies(input, wanted, tools, handoutWords);
        return { ...made, pages: plan.pages.length, meant: meantOf(plan, recipe.edition) };
      },
    },
  },
  now: () => '2025-11-29T00:00:00Z',
  random: (count) => randomBytes(count),
};
const surnames = ['Chan Tai Man', '陳大文', 'Maria Gonçalves', '李小明', 'Wong Siu Ling', '歐陽慧儀'];
const holders = Array.from({ length: Number(copies) }, (_, index) => ({
  name: `${surnames[index % surnames.length] ?? ''} ${String(index + 1)}`,
  agency: index % 2 === 0 ? 'Commercial Crime Bureau' : '商業罪案調查科',
}));
const wanted = { holders, first: 1, wantsPrintFile: wantsPrintFile !== '', mark: 'BENCH0', title: 'Course' };
const { made } = await exportCopies(work, recipe, wanted, join(folder, 'out'), nodeDisk());
const seconds = (performance.now() - started) / 1000;
const used = process.resourceUsage();
const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
console.log(
  JSON.stringify({
    pages: made.pages,
    bytes: made.pdf.length,
    printBytes: made.printFile?.length ?? 0,
    seconds,
    cpu,
    rss: used.maxRSS,
  }),
);
