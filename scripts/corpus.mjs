/**
 * npm run corpus -- FOLDER: reads every PowerPoint deck of a folder and prints, a line each, slides, findings, words
 * that got lost and milliseconds; then the findings by code and the twenty commonest elements that nobody handles.
 * npm run corpus -- FOLDER --pages [--out FOLDER] [--only LAYOUT,…] [--part 1/2]: makes handouts of every deck in every layout
 * instead, reads each back, and prints crashes, findings and broken rules.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportPages } from './corpus/pages.mjs';
import { withProject } from './corpus/load.mjs';
import { main } from './setup/ground.mjs';

/** All words of a slide's XML that stand outside the alternatives that are not shown. */
function wordsOfXml(root, everyElement) {
  const words = [];
  for (const element of everyElement(root))
    if (element.name === 'a:t' && element.text.trim() !== '') words.push(element.text);
  return words;
}

const plain = (text) => text.normalize('NFKC').replaceAll('\u2217', '*').replace(/\s+/gu, '');

/** Signs of symbol fonts have other characters in the deck, and the number's field has the number: what stands around them is looked for. */
const isKept = (word, kept) => word.split(/[\p{Co}‹›#]+/u).every((piece) => kept.includes(plain(piece)));

/** A slide whose part is damaged is told by a finding, and has no words to look for. */
function readable(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

function lostWords(deck, media, archive, { parseXml, decodePart, everyElement }, wordsOfShape) {
  const byHash = new Map(media.map((one) => [one.sha, one.bytes]));
  const lost = [];
  for (const slide of deck.slides) {
    const look = Object.values(slide.looks)[0];
    const drawing = JSON.parse(new TextDecoder().decode(byHash.get(look.drawing)));
    const kept = plain(drawing.shapes.map(wordsOfShape).join('\n'));
    const root = readable(() => parseXml(decodePart(archive.read(slide.origins[0].part))));
    if (root === null) continue;
    for (const word of wordsOfXml(root, everyElement))
      if (!isKept(word, kept)) lost.push(`${slide.origins[0].number}: ${word}`);
  }
  return lost;
}

async function run(load) {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? '.');
  if (process.argv.includes('--pages')) return exportPages(folder, process.argv.slice(3), load);
  const { pptxImporter } = await load('main/import/pptx/pptx-importer.ts');
  const { openArchive } = await load('main/files/archive.ts');
  const { wordsOfShape } = await load('main/model/drawing.ts');
  const xml = {
    ...(await load('main/import/pptx/xml/parse-xml.ts')),
    ...(await load('main/import/pptx/xml/decode-part.ts')),
    ...(await load('main/import/pptx/xml/xml.ts')),
  };
  const unhandled = new Map();
  const codes = new Map();
  const add = (counts, key, count) => counts.set(key, (counts.get(key) ?? 0) + count);
  const totals = { files: 0, slides: 0, findings: 0, lost: 0, refused: 0, crashed: 0, ms: 0 };
  for (const name of readdirSync(folder)
    .filter((entry) => /\.(pptx|pptm|ppsx|potx|ppt)$/i.test(entry))
    .sort()) {
    const bytes = readFileSync(join(folder, name));
    totals.files += 1;
    const started = performance.now();
    try {
      const surroundings = {
        readBeside: async () => null,
        random: (count) => randomBytes(count),
        now: new Date().toISOString(),
      };
      const { deck, media, findings } = await pptxImporter.read(name, bytes, surroundings);
      const ms = performance.now() - started;
      const lost = lostWords(deck, media, await openArchive(name, bytes), xml, wordsOfShape);
      totals.slides += deck.slides.length;
      totals.findings += findings.length;
      totals.lost += lost.length;
      totals.ms += ms;
      for (const { code, facts } of findings) {
        add(codes, code, 1);
        if (code === 'pptx.unhandled') add(unhandled, facts.element, facts.count);
      }
      console.log(
        `${name}: ${deck.slides.length} slides, ${findings.length} findings, ${lost.length} words lost, ${Math.round(ms)} ms`,
      );
      for (const word of lost.slice(0, 5)) console.log(`    lost on slide ${word}`);
    } catch (error) {
      const refused = error.name === 'KitbagFault';
      totals[refused ? 'refused' : 'crashed'] += 1;
      console.log(
        `${name}: ${refused ? `refused, ${error.message}` : `CRASHED\n${error.stack}`} (${Math.round(performance.now() - started)} ms)`,
      );
    }
  }
  const table = (counts) =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 20)
      .map(([key, count]) => `  ${count}\t${key}`)
      .join('\n');
  console.log(
    `\n${JSON.stringify(totals)}\n\nFindings by code:\n${table(codes)}\n\nUnhandled elements:\n${table(unhandled)}`,
  );
  return totals.crashed > 0 ? 1 : 0;
}

await main(() => withProject(run));
