/** `export LIBRARY --course NAME-OR-ID | --deck ID --out FILE.pdf …` */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { refusePassword } from '../../ipc/lock-handout';
import { exportHandout } from '../../ipc/make-handout';
import { UsageError, type Command, type Terminal } from '../command';
import { withLibrary } from '../open-work';
import { readPassword } from '../password-file';
import { nameRecipe } from '../recipe-names';
import { readRecipeWords, recipeHelpFacts, recipeOptions } from '../recipe-words';
import { sayFindings } from '../say-findings';
import { sayVerdict } from '../say-passport';
import { sayTitle } from '../titles';

type Options = Parameters<Command['run']>[1];

function check(
  [library, ...more]: readonly string[],
  options: Options,
  { say }: Terminal,
): { library: string; out: string } {
  const oneScope = (options['course'] === undefined) !== (options['deck'] === undefined);
  const pdf = typeof options['out'] === 'string' && /\.pdf$/i.test(options['out']);
  if (library === undefined || more.length > 0 || !oneScope || typeof options['out'] !== 'string' || !pdf)
    throw new UsageError(say('cli.export.wants'));
  const [day, session, layouts] = [options['day'], options['session'], options['session-layout']];
  if (options['deck'] !== undefined && (day ?? session ?? layouts) !== undefined)
    throw new UsageError(say('cli.export.no-sessions'));
  if (day !== undefined && session !== undefined) throw new UsageError(say('cli.export.day-or-session'));
  return { library: resolve(library), out: resolve(options['out']) };
}

export const exportCommand: Command = {
  name: 'export',
  help: 'cli.export.help',
  helpFacts: recipeHelpFacts,
  options: { ...recipeOptions, out: { type: 'string' }, 'password-file': { type: 'string' } },
  async run(words, options, terminal) {
    const { library, out } = check(words, options, terminal);
    // A wrong option is found before anything is opened.
    const recipeWords = readRecipeWords(options, new Date().toISOString(), terminal.say);
    const password = readPassword(options['password-file']);
    refusePassword({ archive: options['archive'] === true }, password);
    const started = performance.now();
    const wish = { folder: library, mode: 'read', make: false } as const;
    const { made, titles } = await withLibrary(wish, terminal, async (work) => {
      const listed = await work.store.list();
      const recipe = await nameRecipe(recipeWords, work.store, listed);
      return {
        made: await exportHandout(work, recipe, out, nodeDisk(), { onProgress: terminal.progress, password }),
        titles: new Map<string, string>(listed.decks.map(({ id, title }) => [id, sayTitle(terminal.say, title)])),
      };
    });
    const { pages, slides, label, reasons, lowered, leftOut } = made;
    const findings = [...terminal.libraryFindings, ...made.findings];
    const ms = Math.round(performance.now() - started);
    const answer = {
      file: out,
      pages,
      slides,
      label,
      reasons,
      lowered,
      leftOut,
      findings: findings.map(({ code, weight, place, places, facts }) => ({
        code,
        weight,
        ...place,
        ...(places ? { places } : {}),
        facts,
      })),
      ms,
    };
    return {
      answer,
      holdsFindings: true,
      told: [
        terminal.say('cli.export.done', { file: out, pages, slides, label, findings: findings.length, ms }),
        sayVerdict(terminal.say, made.passport),
        ...sayFindings(terminal.say, findings, titles),
      ],
    };
  },
};
