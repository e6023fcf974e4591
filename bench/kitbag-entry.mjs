// The same content through Kitbag: deck, plan, tags, links, bookmarks, labels, PDF. Built by run.mjs into out/bench.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPlan } from '../main/handout/draw/draw-plan';
import { planHandout } from '../main/handout/plan-handout';
import { readMarkdown } from '../main/markdown/read-markdown';
import { unmarked } from '../main/model/marking';
import { formatMediaReference } from '../main/model/media';
import { emptySlideText } from '../main/model/slide';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { handoutWords } from '../main/words/handout-words';
import { makeContent, makePictures } from './content.mjs';

const [count, fonts = '', out = '', times] = [
  Number(process.argv[2]),
  process.argv[3],
  process.argv[4],
  Number(process.argv[5] ?? 1),
];

const pictures = new Map(makePictures().map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));
const hashes = [...pictures.keys()];

function slideOf(slide, index) {
  const picture =
    slide.picture === null ? '' : `![bg right](${formatMediaReference(hashes[slide.picture] ?? '', 'png')})\n\n`;
  const text = {
    ...emptySlideText,
    title: slide.title,
    body: `${picture}${slide.bullets.map((bullet) => `- ${bullet}`).join('\n')}`,
    notes: slide.notes.join('\n\n'),
  };
  return {
    id: `slide-${String(index + 1)}`,
    texts: { [slide.lang]: text },
    looks: {},
    bilingual: false,
    hidden: false,
    audience: 'everyone',
    marking: unmarked,
    minutes: null,
    objectives: [],
    tags: [],
    origins: [],
  };
}

const deck = {
  format: 'kitbag.deck',
  version: 1,
  revision: 0,
  changedAt: '',
  id: 'deck-bench',
  title: { en: 'Course' },
  mainLanguage: 'en',
  marking: { ...unmarked, label: 'TLP:AMBER' },
  theme: 'plain',
  sizePt: { width: 960, height: 540 },
  sections: [],
  slides: makeContent(count).map(slideOf),
  sources: [],
};

const input = {
  recipe: {
    scope: { kind: 'deck', deck: deck.id, pinned: null },
    edition: 'instructor',
    languages: ['en'],
    paper: 'a4',
    layout: 'notes',
    layouts: {},
    parts: [],
    leaveOut: [],
    raiseTo: null,
    date: '2025-11-29',
  },
  course: null,
  versions: new Map(),
  heads: new Map([[deck.id, deck]]),
  library: { defaultLabel: 'TLP:AMBER', agency: { name: {}, gradings: [], caveats: [] } },
};

const typesetter = openTypesetter((face) => readFileSync(join(fonts, `${face}.ttf`)));
const blocks = new Map();
const tools = {
  typesetter,
  media: {
    info: (sha) => (pictures.has(sha) ? { kind: 'png', width: 480, height: 270 } : null),
    bytes: (sha) => pictures.get(sha) ?? null,
  },
  // Parsed once, as the worker keeps it.
  readMarkdown: (text) => {
    let read = blocks.get(text);
    if (!read) blocks.set(text, (read = readMarkdown(text)));
    return read;
  },
};

const seconds = [];
let pages = 0;
for (let time = 0; time < times; time++) {
  const started = performance.now();
  const plan = planHandout(input, tools, handoutWords);
  const pdf = await drawPlan(plan, tools);
  seconds.push((performance.now() - started) / 1000);
  pages = plan.pages.length;
  if (time === 0) writeFileSync(out, pdf);
}
const used = process.resourceUsage();
console.log(JSON.stringify({ pages, rss: used.maxRSS, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6, seconds }));
