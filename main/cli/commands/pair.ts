/** `pair LIBRARY DECK-A DECK-B [--dry-run]` */
import { resolve } from 'node:path';
import { matchDecks, pairInLibrary, type MatchedDecks } from '../../ipc/pair-decks';
import type { SlideId } from '../../model/ids';
import type { MatchedRow } from '../../model/pairing/match-slides';
import { rowsToPair } from '../../model/pairing/pair-row';
import type { Say } from '../../words/say';
import { UsageError, type Command } from '../command';
import { withLibrary } from '../open-work';
import { findByName } from '../find-by-name';
import { sayTitle } from '../titles';

/** The rows with slides as the projector counts them. */
function numberedRows({ main, other, rows }: MatchedDecks) {
  const numbers = new Map(
    [main, other].flatMap(({ slides }) => slides.map(({ id }, index) => [id, index + 1] as const)),
  );
  const numberOf = (id: SlideId | null): number | null => (id === null ? null : (numbers.get(id) ?? null));
  return rows.map((row) => ({ ...row, main: numberOf(row.main), other: numberOf(row.other) }));
}

function sayRow(say: Say, row: ReturnType<typeof numberedRows>[number], { main, other }: MatchedDecks): string {
  const [one, two] = [
    row.main === null ? null : main.slides[row.main - 1],
    row.other === null ? null : other.slides[row.other - 1],
  ];
  const titles = [one?.texts[main.mainLanguage]?.title.trim(), two?.texts[other.mainLanguage]?.title.trim()].filter(
    Boolean,
  );
  const numbers = [row.main, row.other].map((number) => String(number ?? '—').padStart(4)).join('  ');
  const reasons = row.reasons.map((reason) => say(`pair.reason.${reason}`)).join(', ');
  return `${numbers}  ${String(Math.round(row.confidence * 100)).padStart(3)} %  ${reasons}${titles.length > 0 ? `  ·  ${titles.join(' | ')}` : ''}`;
}

function isPair({ main, other }: MatchedRow): boolean {
  return main !== null && other !== null;
}

export const pairCommand: Command = {
  name: 'pair',
  help: 'cli.pair.help',
  options: { 'dry-run': { type: 'boolean' } },
  async run([library, first, second, ...more], options, terminal) {
    if (library === undefined || first === undefined || second === undefined || more.length > 0)
      throw new UsageError(terminal.say('cli.pair.wants'));
    const dry = options['dry-run'] === true;
    const wish = { folder: resolve(library), mode: dry ? 'read' : 'write', make: false } as const;
    const matched = await withLibrary(wish, terminal, async (work) => {
      const { decks } = await work.store.list();
      const found = await matchDecks(work, findByName(decks, first, 'deck').id, findByName(decks, second, 'deck').id);
      const { main, other, rows } = found;
      if (!dry)
        await pairInLibrary(work, {
          main: main.id,
          base: main.revision,
          other: other.id,
          otherBase: other.revision,
          rows: rowsToPair(rows, [...main.slides, ...other.slides]),
        });
      return found;
    });
    const rows = numberedRows(matched);
    const pairs = matched.rows.filter(isPair).length;
    const facts = {
      pairs,
      alone: rows.length - pairs,
      other: sayTitle(terminal.say, matched.other.title),
      id: matched.main.id,
    };
    return {
      answer: { deck: matched.main.id, other: matched.other.id, rows, paired: pairs, done: !dry },
      told: [
        ...rows.map((row) => sayRow(terminal.say, row, matched)),
        dry ? terminal.say('cli.pair.would', facts) : terminal.say('cli.pair.done', facts),
      ],
    };
  },
};
