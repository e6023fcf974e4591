// Handouts of the same content by a plain PDFKit script, Kitbag, Typst, Marp, LibreOffice and a floor written by hand, each in fresh
// processes and all in one run. Wall time shakes on a busy machine, so processor time stands beside it; the best of several rounds
// counts.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from './bounds.mjs';
import { bundle } from './bundle.mjs';
import { makeContent, makePictures } from './content.mjs';
import { findPeers } from './peers/find-peers.mjs';
import { programs } from './programs.mjs';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));

/** The yardstick: a changed script or content would make ratios of different days incomparable. Ends the program where it is another. */
function checkFrozen() {
  const frozen = {
    'bench/plain-script.mjs': 'b01ed883ee4ae3cbca279897cf82f06cdec2430aa2098ed611a2295a7c8b094e',
    'bench/content.mjs': 'c1cd0b94e201e97a462d07fd2e1f14057529ce998273af220e6c402008792302',
  };
  for (const [file, wanted] of Object.entries(frozen)) {
    const text = readFileSync(inProject(file), 'utf8').replaceAll('\r\n', '\n');
    const found = createHash('sha256').update(text).digest('hex');
    if (found === wanted) continue;
    console.error(
      `${file} is frozen, but its SHA-256 is ${found}. Put it back, or start a new row of figures and say so.`,
    );
    process.exit(1);
  }
}

/** What runs on which content, and how often: slow peers once, and only where there is time. */
function plan(isQuick) {
  const quick = { script: 3, Kitbag: 3, floor: 2, Typst: 1 };
  const whole = { script: 5, Kitbag: 5, floor: 3, Typst: 2 };
  const rounds = isQuick ? quick : whole;
  const slow = isQuick ? {} : { Marp: 1, LibreOffice: 1 };
  return [
    { name: '30', count: 30, vocabulary: 'varied', rounds: { ...rounds, ...slow } },
    { name: '300', count: 300, vocabulary: 'varied', rounds: { ...rounds, ...slow } },
    { name: '1500', count: 1500, vocabulary: 'varied', rounds: { ...rounds, ...slow } },
    {
      name: '1500 one course',
      count: 1500,
      vocabulary: 'one course',
      rounds: { script: rounds.script, Kitbag: rounds.Kitbag },
    },
  ];
}

/** The figures of the pages. `isQuick`: fewer rounds, and without the slow peers. */
export async function measurePages(isQuick) {
  checkFrozen();
  const peers = findPeers();
  const all = programs({ fonts: inProject('assets', 'fonts'), entry: await bundle('kitbag-entry'), peers });
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-bench-'));
  try {
    const pictures = makePictures().map((bytes, index) => {
      const file = join(folder, `picture-${index}.png`);
      writeFileSync(file, bytes);
      return file;
    });
    const rows = plan(isQuick).map((row) => {
      const content = join(folder, 'content.json');
      writeFileSync(content, JSON.stringify({ slides: makeContent(row.count, row.vocabulary), pictures }));
      return measure(row, all, content, folder);
    });
    return figuresOf(rows, peers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rounds go in turn, so that a moment of quiet or noise falls on all alike. */
function measure({ name, rounds }, all, content, folder) {
  const best = {};
  const most = Math.max(...Object.values(rounds));
  for (let round = 0; round < most; round++) {
    for (const [program, times] of Object.entries(rounds)) {
      if (round >= times || !all[program]) continue;
      process.stderr.write(`\r${name} slides, round ${round + 1}: ${program}            `);
      const out = join(folder, `${program}.pdf`);
      const run = all[program](content, out);
      const known = best[program];
      best[program] = {
        wall: Math.min(run.wall, known?.wall ?? Infinity),
        cpu: Math.min(run.cpu, known?.cpu ?? Infinity),
        rss: run.rss && Math.min(run.rss, known?.rss ?? Infinity),
        pages: run.pages,
        bytes: program === 'LibreOffice' ? undefined : statSync(out).size,
      };
    }
  }
  const again = all.Kitbag(content, join(folder, 'warm.pdf'), 4);
  const warm = { wall: Math.min(...again.seconds.slice(1)), cpu: Math.min(...again.processor.slice(1)) };
  return { name, best, warm };
}

function figuresOf(rows, peers) {
  process.stderr.write('\r                                                    \r');
  const table = rows.flatMap(({ name, best, warm }) => [
    ...Object.entries(best).map(([program, run]) => ({
      slides: name,
      program,
      'wall s': run.wall.toFixed(2),
      'cpu s': run.cpu.toFixed(2),
      'to the script': best.script ? (run.cpu / best.script.cpu).toFixed(2) : '',
      'peak MB': run.rss ? (run.rss / 1000).toFixed(0) : '',
      'file MB': run.bytes ? (run.bytes / 1e6).toFixed(2) : '',
      pages: run.pages ?? '',
    })),
    {
      slides: name,
      program: 'Kitbag, warm',
      'wall s': warm.wall.toFixed(2),
      'cpu s': warm.cpu.toFixed(2),
      'to the script': best.script ? (warm.cpu / best.script.cpu).toFixed(2) : '',
      'peak MB': '',
      'file MB': '',
      pages: '',
    },
  ]);
  const absent = ['typst', 'marp', 'libreoffice'].filter((name) => !peers[name]);
  const others = [peers.typst, peers.marp, peers.libreoffice].filter(Boolean).join('; ');
  return {
    title: 'Pages',
    words: [
      'Three slides a page beside their notes; a third Chinese, a picture on every fourth slide, a table on every fifth that has',
      'none, 18,000 words and 2,200 Han (`one course`: 3,700 and 1,100, as counted in real material). Kitbag fits and sets each',
      'slide, and writes tags, links, bookmarks and labels; the script, Typst and the floor draw slides of one fixed size. Marp',
      'and LibreOffice give slide pages alone. Pictures and texts are read from files by all.',
      '',
      `${others}${absent.length > 0 ? ` Not installed: ${absent.join(', ')}.` : ''}`,
    ],
    table,
    figures: judge(rows),
  };
}
