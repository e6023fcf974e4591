/** `issue LIBRARY …`: exports like `export`, and enters what was given out in the library's register. */
import { nodeDisk } from '../../files/disk';
import { issueCopies, issueHandout } from '../../ipc/issue-handout';
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

export const issueCommand: Command = {
  name: 'issue',
  help: 'cli.issue.help',
  helpFacts: recipeHelpFacts,
  options: handoutOptions,
  async run(words, options, terminal) {
    const { library, out, copies } = readTarget('issue', words, options, terminal);
    const recipeWords = readRecipeWords(options, dayAt(new Date()), terminal.say);
    const password = readLock(options);
    const started = performance.now();
    const wish = { folder: library, mode: 'write', make: false } as const;
    const done = await withLibrary(wish, terminal, async (work) => {
      const listed = await work.store.list();
      const recipe = await nameRecipe(recipeWords, work.store, listed);
      const titles = new Map<string, string>(listed.decks.map(({ id, title }) => [id, sayTitle(terminal.say, title)]));
      const { progress: onProgress } = terminal;
      if (!copies) {
        const { issue, made } = await issueHandout(work, recipe, out, nodeDisk(), { onProgress, password });
        return { titles, list: [], issue, made, copied: null, passport: made.passport };
      }
      const { holders, findings: list } = await readHolders(work, copies.list);
      const { issue, exported } = await stoppable((signal) =>
        issueCopies(work, recipe, { ...copies, holders }, out, nodeDisk(), { onProgress, signal, password }),
      );
      return { titles, list, issue, made: exported.made, copied: exported, passport: exported.passport };
    });
    const { issue, copied } = done;
    const findings = [...terminal.libraryFindings, ...done.list, ...done.made.findings];
    const answer = answerOf(done.made, findings, Math.round(performance.now() - started));
    const where = copied ? copiesAnswer(copied, out) : { file: out };
    return {
      answer: { issue: issue.id, pdf: issue.pdf, ...where, ...answer },
      holdsFindings: true,
      told: [
        terminal.say(copied ? 'cli.issue.done-copies' : 'cli.issue.done', {
          id: issue.id,
          place: out,
          label: issue.label,
          pages: issue.pages,
          count: issue.copies.length,
          findings: findings.length,
          ms: answer.ms,
        }),
        ...sayLock(password, terminal),
        sayVerdict(terminal.say, done.passport),
        ...sayFindings(terminal.say, findings, done.titles),
      ],
    };
  },
};
