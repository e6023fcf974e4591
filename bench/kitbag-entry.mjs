// The same content through Kitbag: deck, plan, tags, links, bookmarks, labels, PDF. Built by run.mjs into out/bench.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { drawPlan } from '../main/handout/draw/draw-plan';
import { planHandout } from '../main/handout/plan-handout';
import { createMarkdownReader } from '../main/markdown/read-markdown';
import { layoutNames, recipeDefaults } from '../main/model/recipe';
import { plainTemplate } from '../main/model/template';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { handoutWords } from '../main/words/handout-words';
import { burstFlags } from '../main/workers/engine-flags';
import { benchDeck, benchHandout } from './bench-deck.mjs';

// As the worker is started.
for (const flag of burstFlags(process.versions.v8)) setFlagsFromString(flag);

const [content = '', fonts = '', out = '', times = '1'] = process.argv.slice(2);
const { slides, pictures: files } = JSON.parse(readFileSync(content, 'utf8'));

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const pictures = new Map(files.map((file) => [hashOf(file), file]));
const hashes = [...pictures.keys()];

const deck = benchDeck(slides, hashes);
const recipe = {
  ...recipeDefaults,
  scope: { kind: 'deck', deck: deck.id, pinned: null },
  edition: 'instructor',
  languages: ['en'],
  layout: layoutNames.find((name) => name === 'beside') ?? 'notes',
  parts: [],
  date: '2025-11-29',
};
const input = benchHandout(deck, recipe, plainTemplate);

const typesetter = openTypesetter((face) => readFileSync(join(fonts, `${face}.ttf`)));
const tools = {
  typesetter,
  media: {
    info: (sha) => (pictures.has(sha) ? { kind: 'png', width: 480, height: 270 } : null),
    bytes: (sha) => (pictures.has(sha) ? readFileSync(pictures.get(sha)) : null),
  },
  readMarkdown: createMarkdownReader(),
};

const seconds = [];
const processor = [];
let pages = 0;
for (let time = 0; time < Number(times); time++) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const plan = planHandout(input, tools, handoutWords);
  const pdf = await drawPlan(plan, tools);
  seconds.push((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1e6);
  pages = plan.pages.length;
  if (time === 0) writeFileSync(out, pdf);
}
const used = process.resourceUsage();
console.log(
  JSON.stringify({ pages, rss: used.maxRSS, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6, seconds, processor }),
);
