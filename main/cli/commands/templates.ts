/** `templates LIBRARY` */
import { resolve } from 'node:path';
import { builtInTemplate } from '../../model/template';
import { UsageError, type Command } from '../command';
import { withLibrary } from '../open-work';
import { sayTitle, titleOf } from '../titles';

export const templatesCommand: Command = {
  name: 'templates',
  help: 'cli.templates.help',
  options: {},
  async run([library, ...more], _options, terminal) {
    const { say } = terminal;
    if (library === undefined || more.length > 0) throw new UsageError(say('cli.templates.wants'));
    const wish = { folder: resolve(library), mode: 'read', make: false } as const;
    const { templates, first } = await withLibrary(wish, terminal, async ({ store }) => ({
      templates: await store.listTemplates(),
      first: store.library().agency.template,
    }));
    const rows = templates.map(({ id, name, accent }) => ({
      id,
      name,
      builtIn: builtInTemplate(id) !== null,
      accent,
      starts: id === first,
    }));
    return {
      answer: { templates: rows.map((row) => ({ ...row, name: titleOf(row.name) })) },
      told: rows.map(({ id, name, builtIn, starts }) =>
        [`${starts ? '*' : ' '} ${id}`, sayTitle(say, name), builtIn ? say('cli.templates.built-in') : '']
          .filter(Boolean)
          .join('  '),
      ),
    };
  },
};
