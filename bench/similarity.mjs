// npm run bench -- --similarity FOLDER|chinese [--out FOLDER]: every PowerPoint deck of a folder, or ten made in Chinese, as LibreOffice draws it and as
// Kitbag does, at 960 pixels. Prints for each slide how alike they are near ink, with what a blank page would score, and the
// share of text lines that stand at the same place with the same breaks; leaves sheets of the worst slides side by side.
// What LibreOffice made is kept in the folder named by --out and used again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { findProgram } from './peers/find-peers.mjs';
import { compareLines } from './similarity/compare-lines.mjs';
import { judgeLines } from './similarity/judge-lines.mjs';
import { greyPage, similarity } from './similarity/near-ink.mjs';
import { openOffice } from './similarity/office.mjs';
import { writeSheet } from './similarity/sheet.mjs';
import { linesOfPdf } from './similarity/text-lines.mjs';
import { countWhy } from './similarity/why-lost.mjs';

const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url));
const bounds = { median: 0.7, tenth: 0.45, linesInPlace: 0.95 };
const perSheet = 8;
const sheets = 3;

function optionOf(name) {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

function pictures(pdf, folder, prefix) {
  spawnSync('pdftoppm', ['-png', '-scale-to-x', '960', '-scale-to-y', '-1', pdf, join(folder, prefix)]);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.png'))
    .sort((a, b) => Number(/(\d+)\.png$/.exec(a)?.[1]) - Number(/(\d+)\.png$/.exec(b)?.[1]))
    .map((name) => join(folder, name));
}

/** Runs our half in a process of its own; null where the deck is refused. */
function drawOurs(entry, file, out) {
  const done = spawnSync(process.execPath, [entry, fonts, file, out], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status === 0) return JSON.parse(done.stdout).slides;
  console.log(`${basename(file)}: ${done.stderr.split('\n').find((line) => /Fault|Error/.test(line)) ?? 'failed'}`);
  return null;
}

async function compareDeck(file, { entry, office, folder }) {
  const name = basename(file);
  const [theirs, ours] = [join(folder, `${name}.office.pdf`), join(folder, `${name}.kitbag.pdf`)];
  const isOlder = existsSync(theirs) && statSync(theirs).mtimeMs > statSync(file).mtimeMs;
  const slides = drawOurs(entry, file, ours);
  if (!slides) return [];
  if (!isOlder && office.toPdf(file, theirs) === null) {
    console.log(`${name}: LibreOffice cannot read it`);
    return [];
  }
  const [theirLines, ourLines] = [linesOfPdf(theirs), linesOfPdf(ours)];
  const [theirPages, ourPages] = [pictures(theirs, folder, `${name}.office`), pictures(ours, folder, `${name}.kitbag`)];
  if (theirPages.length !== slides.length)
    console.log(`${name}: LibreOffice draws ${theirPages.length} of ${slides.length} slides`);
  const rows = [];
  for (const [index, { frames }] of slides.entries()) {
    if (!theirPages[index] || !ourPages[index]) continue;
    const page = await greyPage(theirPages[index]);
    const { score, blank } = similarity(page, await greyPage(ourPages[index], page.height));
    rows.push({
      name,
      number: index + 1,
      lines: judgeLines(compareLines(theirLines[index], ourLines[index]), frames),
      score,
      blank,
      theirs: theirPages[index],
      ours: ourPages[index],
    });
  }
  return rows;
}

/** Why lines cannot be held against each other, as `judgeLines` tells them. */
const reasons = {
  'unlike fonts': 'the file names a font that no bundled one is as wide as',
  'other faces': 'the programs took different faces',
  refitted: 'a frame whose words the file says how to shrink, and LibreOffice shrank to another size',
  date: 'dates, which LibreOffice writes anew',
  tabs: 'usual tab stops, which LibreOffice counts from the margin',
  formula: 'formulas within the line, which LibreOffice leaves out of it',
  mixed: 'Han beside Latin letters or numbers, which LibreOffice parts by a quarter of their size',
  tightened: 'lines that the file says PowerPoint brought closer together, which LibreOffice leaves as they are',
};

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

function shareOfLines(rows, counts = () => true) {
  const count = (pick) => rows.reduce((total, { lines }) => total + pick(lines).filter(counts).length, 0);
  const found = count((lines) => lines.found);
  const all = found + count((lines) => lines.lost);
  return { found, all, share: all === 0 ? 1 : found / all };
}

const counts = ({ apart }) => apart === null;

function line({ name, number, score, blank, lines }) {
  const judged = [...lines.found, ...lines.lost];
  const others = judged.filter(({ apart }) => apart !== null).length;
  const place = judged.length === 0 ? '   –   ' : `${lines.found.length} of ${judged.length}`;
  return `${score.toFixed(2)} near ink (blank ${blank.toFixed(2)})  ${place.padStart(9)} lines in place  ${name} ${number}${others > 0 ? `  ${others} told apart` : ''}`;
}

function report(rows) {
  const scores = rows.map(({ score }) => score);
  const same = shareOfLines(rows, counts);
  const all = shareOfLines(rows);
  const sameFaces = shareOfLines(rows, ({ sameFonts, sameFace }) => sameFonts && sameFace);
  const apart = Object.entries(reasons).flatMap(([reason, words]) => {
    const { found, all: number } = shareOfLines(rows, (one) => one.apart === reason);
    return number === 0 ? [] : [`  ${String(number).padStart(5)}, ${found} of them in place: ${words}`];
  });
  const why = rows.flatMap(({ lines }) => lines.lost.filter(counts).map((line) => line.why));
  const figures = { median: quantile(scores, 0.5), tenth: quantile(scores, 0.1), linesInPlace: same.share };
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const isSet = ({ found, lost }) => [...found, ...lost].every(({ sameFonts, sameFace }) => sameFonts && sameFace);
  const alike = rows.filter(({ lines }) => isSet(lines)).map(({ score }) => score);
  console.log(
    [
      '',
      `${rows.length} slides. Near ink: median ${figures.median.toFixed(3)} (bound ${bounds.median}), tenth percentile ${figures.tenth.toFixed(3)} (bound ${bounds.tenth}); a blank page ${quantile(
        rows.map(({ blank }) => blank),
        0.5,
      ).toFixed(3)}.`,
      `Of the ${alike.length} slides that both programs set in the same fonts throughout: median ${quantile(alike, 0.5).toFixed(3)}, tenth percentile ${quantile(alike, 0.1).toFixed(3)}.`,
      `Lines in place with the same breaks: ${percent(same.share)} of ${same.all} where the fonts and their sizes are the same (bound ${percent(bounds.linesInPlace)}); ${percent(all.share)} of all ${all.all}.`,
      `Told apart, and not in that share (with all but the first two sorts: ${percent(sameFaces.share)} of ${sameFaces.all}):`,
      ...apart,
      `Lines that are not in place where the fonts are the same: ${countWhy(why) || 'none'}.`,
    ].join('\n'),
  );
  return Object.entries(bounds).every(([key, bound]) => figures[key] >= bound);
}

/** Every deck of a folder, compared; `folder` keeps what was drawn. `tell` takes each slide's line. */
async function compareFolder(from, folder, soffice, tell) {
  const office = openOffice(soffice, fonts);
  try {
    const entry = await bundle('similarity-entry');
    const rows = [];
    for (const name of readdirSync(from)
      .filter((one) => /\.(pptx|pptm|ppsx|potx)$/i.test(one))
      .sort()) {
      const compared = await compareDeck(join(from, name), { entry, office, folder });
      for (const row of compared) tell(line(row));
      rows.push(...compared);
    }
    return rows;
  } finally {
    office.close();
  }
}

async function makeChineseDecks() {
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-chinese-'));
  spawnSync(process.execPath, [await bundle('chinese-decks-entry'), folder], { stdio: 'inherit' });
  return folder;
}

const findOffice = () => ['soffice', 'libreoffice'].find(findProgram);

/** The figures of the ten Chinese decks, which can be made anywhere; of other decks, `--similarity FOLDER` tells. */
export async function measureSimilarity() {
  const title = 'Ten PowerPoint decks in Chinese, beside LibreOffice';
  const soffice = findOffice();
  if (!soffice)
    return { title, words: ['LibreOffice is not installed: there is nothing to compare with.'], figures: [] };
  const [decks, folder] = [await makeChineseDecks(), mkdtempSync(join(tmpdir(), 'kitbag-similarity-'))];
  try {
    const rows = await compareFolder(decks, folder, soffice, () => undefined);
    const scores = rows.map(({ score }) => score);
    const same = shareOfLines(rows, counts);
    return {
      title,
      words: [
        `${rows.length} slides: vertical text, tables, language switches in a run, prohibited starts of lines, a brush hand. How alike they`,
        `are near ink (a blank page: ${quantile(
          rows.map(({ blank }) => blank),
          0.5,
        ).toFixed(2)}), and how many lines of text stand at the same place with the same breaks.`,
      ],
      figures: [
        { what: 'alike near ink, median', figure: quantile(scores, 0.5), least: bounds.median },
        { what: 'alike near ink, tenth percentile', figure: quantile(scores, 0.1), least: bounds.tenth },
        { what: `lines in place, of ${same.all}`, figure: same.share, least: bounds.linesInPlace },
      ],
    };
  } finally {
    for (const each of [decks, folder]) rmSync(each, { recursive: true, force: true });
  }
}

/** Gives the exit code: 1 where a figure is behind its bound. */
export async function benchSimilarity() {
  const at = process.argv.indexOf('--similarity');
  const named = process.argv[at + 1] ?? '.';
  const soffice = findOffice();
  if (!soffice) {
    console.error(
      'LibreOffice is not installed: there is nothing to compare with (apt-get install libreoffice-impress).',
    );
    return 1;
  }
  const made = named === 'chinese' ? await makeChineseDecks() : null;
  const from = made ?? resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const kept = optionOf('--out');
  const folder = kept
    ? resolve(process.env.INIT_CWD ?? process.cwd(), kept)
    : mkdtempSync(join(tmpdir(), 'kitbag-similarity-'));
  mkdirSync(folder, { recursive: true });
  try {
    const rows = await compareFolder(from, folder, soffice, (told) => console.log(told));
    if (rows.length === 0) return 1;
    const holds = report(rows);
    const worst = [...rows].sort((a, b) => a.score - b.score);
    for (let sheet = 0; sheet < sheets && sheet * perSheet < worst.length; sheet++) {
      const slides = worst.slice(sheet * perSheet, (sheet + 1) * perSheet);
      await writeSheet(
        slides.map((row) => ({ ...row, title: line(row) })),
        join(folder, `worst-${sheet + 1}.png`),
      );
    }
    writeFileSync(
      join(folder, 'lines.json'),
      JSON.stringify(
        rows.map(({ name, number, score, lines: { lost, added } }) => ({ name, number, score, lost, added })),
        null,
        1,
      ),
    );
    if (kept) console.log(`Sheets and lines that moved: ${folder}`);
    return holds ? 0 : 1;
  } finally {
    if (made) rmSync(made, { recursive: true, force: true });
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}
