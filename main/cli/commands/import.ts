/** `import LIBRARY FILE…` */
import { resolve } from 'node:path';
import { importDecks } from '../../ipc/import-decks';
import { UsageError, type Command } from '../command';
import { withLibrary } from '../open-work';
import { sayFindings } from '../say-findings';
import { sayTitle, titleOf } from '../titles';

export const importCommand: Command = {
  name: 'import',
  help: 'cli.import.help',
  options: {},
  async run([library, ...files], _options, terminal) {
    if (library === undefined || files.length === 0) throw new UsageError(terminal.say('cli.import.wants'));
    const started = performance.now();
    const paths = files.map((file) => resolve(file));
    const { decks, failed, ...imported } = await withLibrary(
      { folder: resolve(library), mode: 'write', make: true },
      terminal,
      (work) => importDecks(work, paths, { onProgress: terminal.progress }),
    );
    const findings = [...terminal.libraryFindings, ...imported.findings];
    const ms = Math.round(performance.now() - started);
    return {
      answer: {
        decks: decks.map(({ id, title, slides }) => ({ id, title: titleOf(title), slides: slides.length })),
        findings: findings.map(({ code, place, facts }) => ({
          code,
          file: place.file ?? '',
          ...(place.number === undefined ? {} : { slide: place.number }),
          ...(place.line === undefined ? {} : { line: place.line }),
          facts,
        })),
        ms,
      },
      told: [
        ...decks.map(
          ({ id, title, slides }) =>
            `${id}  ${sayTitle(terminal.say, title)}  ${terminal.say('cli.slides', { count: slides.length })}`,
        ),
        terminal.say('cli.import.done', { decks: decks.length, findings: findings.length, ms }),
        ...sayFindings(terminal.say, findings),
      ],
      holdsFindings: true,
      refused: decks.length === 0 && (failed > 0 || paths.length > 0),
    };
  },
};
