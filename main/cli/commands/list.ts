/** `list LIBRARY [--untranslated]` */
import { resolve } from 'node:path';
import { listUntranslated } from '../list-untranslated';
import { UsageError, type Command } from '../command';
import { withLibrary } from '../open-work';
import { sayTitle, titleOf } from '../titles';

export const listCommand: Command = {
  name: 'list',
  help: 'cli.list.help',
  options: { untranslated: { type: 'boolean' } },
  async run([library, ...more], options, terminal) {
    if (library === undefined || more.length > 0) throw new UsageError(terminal.say('cli.list.wants'));
    if (options['untranslated'] === true) return listUntranslated(resolve(library), terminal);
    const { decks, courses, handouts, presets } = await withLibrary(
      { folder: resolve(library), mode: 'read', make: false },
      terminal,
      async ({ store }) => ({ ...(await store.list()), presets: await store.listPresets() }),
    );
    return {
      answer: {
        decks: decks.map(({ id, title, slides }) => ({ id, title: titleOf(title), slides })),
        courses: courses.map(({ id, title, sessions }) => ({ id, title: titleOf(title), sessions })),
        handouts: handouts.map(({ id, name, scope, edition, languages }) => ({
          id,
          title: titleOf(name),
          scope,
          edition,
          languages,
        })),
        presets: presets.map(({ id, name, choices }) => ({
          id,
          title: titleOf(name),
          edition: choices.edition ?? null,
        })),
      },
      told: [
        ...courses.map(
          ({ id, title, sessions }) =>
            `${id}  ${sayTitle(terminal.say, title)}  ${terminal.say('cli.sessions', { count: sessions })}`,
        ),
        ...decks.map(
          ({ id, title, slides }) =>
            `${id}  ${sayTitle(terminal.say, title)}  ${terminal.say('cli.slides', { count: slides })}`,
        ),
        ...handouts.map(({ id, name, edition, languages }) =>
          [id, sayTitle(terminal.say, name), terminal.say(`window.edition.${edition}`), languages.join('+')]
            .filter(Boolean)
            .join('  '),
        ),
        ...presets.map(({ id, name }) => `${id}  ${sayTitle(terminal.say, name)}  ${terminal.say('kit.kind.preset')}`),
      ],
    };
  },
};
