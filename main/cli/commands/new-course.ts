/** `new-course LIBRARY --title T --from-decks ID…` */
import { resolve } from 'node:path';
import { createCourseFromDecks } from '../../ipc/create-course';
import { KitbagFault } from '../../model/fault';
import { deckIdSchema } from '../../model/ids';
import { UsageError, type Command } from '../command';
import { withLibrary } from '../open-work';

export const newCourseCommand: Command = {
  name: 'new-course',
  help: 'cli.new-course.help',
  options: { title: { type: 'string' }, 'from-decks': { type: 'string', multiple: true } },
  async run([library, ...more], options, terminal) {
    const first = options['from-decks'];
    const title = typeof options['title'] === 'string' ? options['title'].trim() : '';
    if (library === undefined || title === '' || !Array.isArray(first))
      throw new UsageError(terminal.say('cli.new-course.wants'));
    // `--from-decks A B C`: the words after the first id are ids too.
    const decks = [...first, ...more].map((id) => {
      const parsed = deckIdSchema.safeParse(id);
      if (!parsed.success) throw new KitbagFault('deck.unknown', { deck: id });
      return parsed.data;
    });
    const course = await withLibrary({ folder: resolve(library), mode: 'write', make: false }, terminal, (work) =>
      createCourseFromDecks(work, { en: title }, decks),
    );
    return {
      answer: { id: course.id },
      told: [terminal.say('cli.new-course.done', { id: course.id, sessions: decks.length })],
    };
  },
};
