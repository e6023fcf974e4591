/**
 * Handouts of every deck of a folder in every layout: what crashes, what they find, and which rule of the passport one breaks.
 * `--part 2/3` takes every third deck from the second on, for so many processes side by side.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { inProject } from '../setup/ground.mjs';

function optionOf(words, name) {
  const at = words.indexOf(name);
  return at === -1 ? null : (words[at + 1] ?? null);
}

/** A library of all that the folder holds, with the decks in the order of their files. */
async function importAll(folder, library, jobs, store) {
  const now = new Date().toISOString();
  const { files, roots } = await jobs['import.list']({ paths: [folder] });
  const decks = [];
  for (const file of files) {
    try {
      const { deck, media } = await jobs['import.read']({ file, roots, now }, () => undefined);
      for (const { sha, ext, bytes } of media) await store.addMedia(sha, ext, bytes);
      decks.push({ name: basename(file), deck: await store.createDeck(deck) });
    } catch (error) {
      if (error.name !== 'KitbagFault') throw error;
      console.log(`${basename(file)}: refused, ${error.message}`);
    }
  }
  return decks;
}

/** Gives the exit code: 1 where something crashed or broke a rule. */
export async function exportPages(folder, words, load) {
  const { createJobs } = await load('main/workers/create-jobs.ts');
  const { openOrMakeLibrary } = await load('main/store/open-library.ts');
  const { nodeDisk } = await load('main/files/disk.ts');
  const { concludePassport } = await load('main/handout/check/conclude.ts');
  const { layoutNames, recipeDefaults } = await load('main/model/recipe.ts');
  const library = mkdtempSync(join(tmpdir(), 'kitbag-corpus-'));
  const out = optionOf(words, '--out');
  if (out) mkdirSync(resolve(out), { recursive: true });
  const only = optionOf(words, '--only')?.split(',') ?? [...layoutNames, 'auto'];
  const [part, of] = (optionOf(words, '--part') ?? '1/1').split('/').map(Number);
  const jobs = createJobs(inProject('assets', 'fonts'));
  const random = (count) => randomBytes(count);
  const host = { name: hostname(), pid: process.pid, isAlive: () => false };
  const surroundings = { disk: nodeDisk(), now: () => new Date().toISOString(), random, host, mode: 'write' };
  const store = await openOrMakeLibrary(library, surroundings, 'corpus');
  const codes = new Map();
  const totals = { decks: 0, handouts: 0, pages: 0, crashed: 0, refused: 0 };
  try {
    const decks = await importAll(folder, library, jobs, store);
    for (const { name, deck } of decks.filter((_, at) => at % of === part - 1)) {
      totals.decks += 1;
      for (const [index, layout] of only.entries()) {
        // Editions, papers and sides take turns, so that each meets many decks.
        const recipe = {
          ...recipeDefaults,
          scope: { kind: 'deck', deck: deck.id, pinned: null },
          languages: [deck.mainLanguage],
          parts: [],
          layout,
          edition: index % 2 === 0 ? 'instructor' : 'participant',
          paper: index % 3 === 0 ? 'letter' : 'a4',
          sides: index % 4 === 1 ? 'two' : 'one',
          binding: index % 4 === 1,
          date: '2027-03-15',
        };
        const started = performance.now();
        try {
          const handout = await store.gatherHandoutInput(recipe);
          const made = await jobs['handout.make']({ folder: library, handout }, () => undefined);
          const { pdf, meant } = made;
          const check = { pdf, name, meant, from: 0, to: 1, against: [{ kind: 'handout', folder: library, handout }] };
          const { rows } = concludePassport([await jobs['handout.check'](check, () => undefined)], meant, 0);
          const breaches = rows.filter(({ outcome }) => outcome === 'failed');
          if (breaches.length > 0) {
            totals.refused += 1;
            console.log(`${name} ${layout}: REFUSED by its passport\n${JSON.stringify(breaches)}`);
          }
          totals.handouts += 1;
          totals.pages += made.pages;
          for (const { code } of made.findings)
            codes.set(`${layout} ${code}`, (codes.get(`${layout} ${code}`) ?? 0) + 1);
          if (out) writeFileSync(join(resolve(out), `${name}-${layout}.pdf`), made.pdf);
          const told = made.findings.map(({ code }) => code);
          console.log(
            `${name} ${layout}: ${made.slides} slides, ${made.pages} pages, ${Math.round(performance.now() - started)} ms${told.length > 0 ? `, ${[...new Set(told)].join(' ')}` : ''}`,
          );
        } catch (error) {
          if (error.name === 'KitbagFault') {
            console.log(`${name} ${layout}: refused, ${error.message}`);
            continue;
          }
          totals.crashed += 1;
          console.log(`${name} ${layout}: CRASHED\n${error.stack}`);
        }
      }
    }
  } finally {
    await store.close();
    rmSync(library, { recursive: true, force: true });
  }
  const table = [...codes].sort((a, b) => b[1] - a[1]).map(([key, count]) => `  ${count}\t${key}`);
  console.log(`\n${JSON.stringify(totals)}\n\nFindings by layout and code:\n${table.join('\n')}`);
  return totals.crashed + totals.refused > 0 ? 1 : 0;
}
