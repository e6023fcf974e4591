/** `export LIBRARY --course NAME-OR-ID | --deck ID --out FILE.pdf …`, or `--copies LIST.csv --out FOLDER` */
import { basename, extname } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { exportCopies } from '../../ipc/export-copies';
import { nameOfHandout } from '../../ipc/handout-names';
import { knowingParticipants } from '../../ipc/know-participants';
import { exportHandout } from '../../ipc/make-handout';
import { readHolders } from '../../ipc/read-holders';
import { dayAt } from '../../model/calendar-date';
import type { Command } from '../command';
import { answerOf, copiesAnswer, handoutOptions, readLock, readTarget, sayLock, stoppable } from '../handout-target';
import { withLibrary } from '../open-work';
import { nameRecipe } from '../recipe-names';
import { readRecipeWords, recipeHelpFacts } from '../recipe-words';
import { sayFindings } from '../say-findings';
import { sayVerdict } from '../say-passport';
import { sayTitle } from '../titles';

export const exportCommand: Command = {
  name: 'export',
  help: 'cli.export.help',
  helpFacts: recipeHelpFacts,
  options: handoutOptions,
  async run(words, options, terminal) {
    const { library, out, copies } = readTarget('export', words, options, terminal);
    // A wrong option is found before anything is opened.
    const recipeWords = readRecipeWords(options, dayAt(new Date()), terminal.say);
    const password = readLock(options);
    const started = performance.now();
    const wish = { folder: library, mode: 'read', make: false } as const;
    const done = await withLibrary(wish, terminal, async (work) => {
      const listed = await work.store.list();
      const recipe = await knowingParticipants(work.store, await nameRecipe(recipeWords, work.store, listed));
      const titles = new Map<string, string>(listed.decks.map(({ id, title }) => [id, sayTitle(terminal.say, title)]));
      const { progress: onProgress } = terminal;
      if (!copies) {
        const made = await exportHandout(work, recipe, out, nodeDisk(), { onProgress, password });
        return { titles, list: [], copied: null, made, passport: made.passport };
      }
      const { holders, findings: list } = await readHolders(work, copies.list);
      const fileName = await nameOfHandout(work.store, recipe);
      const set = { ...copies, holders, mark: null, title: basename(fileName, extname(fileName)) };
      const copied = await stoppable((signal) =>
        exportCopies(work, recipe, set, out, nodeDisk(), { onProgress, signal, password }),
      );
      return { titles, list, copied, made: copied.made, passport: copied.passport };
    });
    const findings = [...terminal.libraryFindings, ...done.list, ...done.made.findings];
    const answer = answerOf(done.made, findings, Math.round(performance.now() - started));
    const { pages, slides, label, ms } = answer;
    const facts = { pages, slides, label, findings: findings.length, ms };
    const told = done.copied
      ? terminal.say('cli.export.done-copies', { ...facts, folder: out, count: done.copied.files.length })
      : terminal.say('cli.export.done', { ...facts, file: out });
    return {
      answer: done.copied ? { ...copiesAnswer(done.copied, out), ...answer } : { file: out, ...answer },
      holdsFindings: true,
      told: [
        told,
        ...sayLock(password, terminal),
        sayVerdict(terminal.say, done.passport),
        ...sayFindings(terminal.say, findings, done.titles),
      ],
    };
  },
};
