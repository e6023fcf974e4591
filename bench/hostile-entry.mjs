// How long the drawings and texts that were made to cost take: the slowest first. Built by hostile.mjs into out/bench.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanSvg } from '../main/import/pictures/clean-svg';
import { readMarkdown } from '../main/markdown/read-markdown';
import { svgPicture } from '../main/scene/svg-picture/svg-picture';
import { openTypesetter } from '../main/typeset/open-typesetter';
import { hostileSvgs } from '../tests/main/scene/hostile-svg';

const typesetter = openTypesetter((face) => readFileSync(join(process.argv[2] ?? '', `${face}.ttf`)));
const box = { xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 };
const texts = {
  quotes: '>'.repeat(100_000),
  lists: `${'- '.repeat(50_000)}x`,
  brackets: '['.repeat(100_000),
  stars: '**a '.repeat(20_000),
  tags: '<b>'.repeat(20_000),
};

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Processor seconds of one act. */
function spent(act) {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const drawings = Object.entries(hostileSvgs).flatMap(([name, source]) => {
  const bytes = new TextEncoder().encode(source);
  let cleaned = null;
  const looked = spent(() => {
    cleaned = cleanSvg(Buffer.from(bytes));
  });
  // What the import refuses never comes to be drawn.
  const kept = cleaned?.ok ? new TextEncoder().encode(cleaned.svg) : null;
  const drawn = kept === null ? 0 : spent(() => svgPicture(kept, hashOf(kept), typesetter)?.draw(box, 0));
  return [{ name, seconds: looked + drawn }];
});
const read = Object.entries(texts).map(([name, text]) => ({
  name: `a text of ${name}`,
  seconds: spent(() => readMarkdown(text)),
}));
console.log(JSON.stringify([...drawings, ...read].sort((a, b) => b.seconds - a.seconds)));
