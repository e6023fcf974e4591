/** `export LIBRARY --course NAME-OR-ID | --deck ID --out FILE.pdf …` */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { exportHandout } from '../../ipc/make-handout';
import { addDays } from '../../model/calendar-date';
import { KitbagFault } from '../../model/fault';
import { languages, type LanguagePair, type Texts } from '../../model/language';
import { tlpLabels } from '../../model/marking';
import { editions, layoutNames, parts, recipeDefaults, type Recipe, type Scope } from '../../model/recipe';
import { oneOf, UsageError, type Command, type Terminal } from '../command';
import { withLibrary } from '../open-work';
import { sayFindings } from '../say-findings';
import { sayTitle } from '../titles';
import type { LibraryListing } from '../../store/library-store.types';

type Options = Parameters<Command['run']>[1];

/** Finds a record by its id, or by a title in any language; a title that stands for several is refused. */
function findByName<R extends { readonly id: string; readonly title: Texts }>(
  records: readonly R[],
  name: string,
  kind: 'course' | 'deck',
): R {
  const found = records.filter(
    ({ id, title }) => id === name || languages.some((language) => title[language] === name),
  );
  const [only] = found;
  if (!only) throw new KitbagFault(`${kind}.unknown`, { [kind]: name });
  if (found.length > 1)
    throw new KitbagFault(`${kind}.several`, { [kind]: name, ids: found.map(({ id }) => id).join(', ') });
  return only;
}

function scopeOf(listed: LibraryListing, options: Options): Scope {
  if (typeof options['deck'] === 'string')
    return { kind: 'deck', deck: findByName(listed.decks, options['deck'], 'deck').id, pinned: null };
  return { kind: 'course', course: findByName(listed.courses, String(options['course']), 'course').id };
}

/** `en`, or a pair such as `en+zh-Hant` with the main language first. */
function readLanguages(value: Options[string]): LanguagePair {
  const [first = '', second, ...more] = (typeof value === 'string' ? value : 'en').split('+');
  const main = oneOf('language', first, languages, 'en');
  if (more.length > 0 || second === main)
    throw new UsageError(`--language ${String(value)}: LANGUAGE[+LANGUAGE], ${languages.join(' | ')}`);
  return second === undefined ? [main] : [main, oneOf('language', second, languages, 'en')];
}

function readDate(value: Options[string]): string {
  if (typeof value !== 'string') return new Date().toISOString();
  // `Date.parse` takes 30 February for 2 March.
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [];
  if (Number.isNaN(Date.parse(value)) || Number.isNaN(Date.parse(day)) || addDays(day, 0) !== day)
    throw new UsageError(`--date ${value}: 2027-03-15`);
  return value;
}

function readRecipe(options: Options, scope: Scope): Recipe {
  return {
    ...recipeDefaults,
    scope,
    edition: oneOf('edition', options['edition'], editions, recipeDefaults.edition),
    languages: readLanguages(options['language']),
    paper: oneOf('paper', options['paper'], ['a4', 'letter'], recipeDefaults.paper),
    layout: readLayout(options['layout']),
    parts: scope.kind === 'deck' ? [] : [...parts],
    raiseTo: options['label'] === undefined ? null : oneOf('label', options['label'], tlpLabels, 'TLP:RED'),
    date: readDate(options['date']),
  };
}

/** `3-lines` was the name of three slides a page before every layout could have lines. */
function readLayout(value: Options[string]): Recipe['layout'] {
  return value === '3-lines' ? '3' : oneOf('layout', value, [...layoutNames, 'auto'], recipeDefaults.layout);
}

function check(
  [library, ...more]: readonly string[],
  options: Options,
  { say }: Terminal,
): { library: string; out: string } {
  const oneScope = (options['course'] === undefined) !== (options['deck'] === undefined);
  const pdf = typeof options['out'] === 'string' && /\.pdf$/i.test(options['out']);
  if (library === undefined || more.length > 0 || !oneScope || typeof options['out'] !== 'string' || !pdf)
    throw new UsageError(say('cli.export.wants'));
  return { library: resolve(library), out: resolve(options['out']) };
}

export const exportCommand: Command = {
  name: 'export',
  help: 'cli.export.help',
  options: {
    course: { type: 'string' },
    deck: { type: 'string' },
    out: { type: 'string' },
    edition: { type: 'string' },
    language: { type: 'string' },
    layout: { type: 'string' },
    paper: { type: 'string' },
    label: { type: 'string' },
    date: { type: 'string' },
  },
  async run(words, options, terminal) {
    const { library, out } = check(words, options, terminal);
    // A wrong option is found before anything is opened.
    readRecipe(options, { kind: 'deck', deck: 'deck-unread' as never, pinned: null });
    const started = performance.now();
    const wish = { folder: library, mode: 'read', make: false } as const;
    const { made, titles } = await withLibrary(wish, terminal, async (work) => {
      const listed = await work.store.list();
      return {
        made: await exportHandout(work, readRecipe(options, scopeOf(listed, options)), out, nodeDisk(), {
          onProgress: terminal.progress,
        }),
        titles: new Map<string, string>(listed.decks.map(({ id, title }) => [id, sayTitle(terminal.say, title)])),
      };
    });
    const { pages, slides, label } = made;
    const findings = [...terminal.libraryFindings, ...made.findings];
    const ms = Math.round(performance.now() - started);
    const answer = {
      file: out,
      pages,
      slides,
      label,
      findings: findings.map(({ code, weight, place, facts }) => ({ code, weight, ...place, facts })),
      ms,
    };
    return {
      answer,
      holdsFindings: true,
      told: [
        terminal.say('cli.export.done', { file: out, pages, slides, label, findings: findings.length, ms }),
        ...sayFindings(terminal.say, findings, titles),
      ],
    };
  },
};
