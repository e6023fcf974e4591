/** `register LIBRARY [--find FILE.pdf | --code CODE | --who ISSUE | --wipe-names ISSUE --yes]` */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { notRead } from '../../files/not-read';
import { findCode, findFile, type FoundIssue } from '../../ipc/find-issue';
import { namesStateOf } from '../../ipc/view-issue';
import { KitbagFault } from '../../model/fault';
import { issueIdSchema, type IssueId } from '../../model/ids';
import type { Issue } from '../../model/issue';
import type { LibraryStore } from '../../store/library-store.types';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { sayHandling } from '../say-handling';
import { sayInstant } from '../say-instant';
import { withLibrary } from '../open-work';
import { sayTitle, titleOf } from '../titles';

export const registerCommand: Command = {
  name: 'register',
  help: 'cli.register.help',
  options: {
    find: { type: 'string' },
    code: { type: 'string' },
    who: { type: 'string' },
    'wipe-names': { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run([library, ...more], options, terminal) {
    const { find, code, who, 'wipe-names': wipe, yes } = options;
    const asked = [find, code, who, wipe].filter((option) => option !== undefined);
    if (library === undefined || more.length > 0 || asked.length > 1)
      throw new UsageError(terminal.say('cli.register.wants'));
    // Names cannot be brought back: nobody loses them by a slip.
    if (wipe !== undefined && yes !== true) throw new UsageError(terminal.say('cli.register.wants-yes'));
    const mode = wipe === undefined ? 'read' : 'write';
    return withLibrary({ folder: resolve(library), mode, make: false }, terminal, async ({ store }) => {
      if (typeof find === 'string')
        return tellFound(await findFile(store, await bytesOf(find)), basename(find), store, terminal);
      if (typeof code === 'string') return tellFound(await findCode(store, code), code, store, terminal);
      if (typeof who === 'string') return tellHolders(await store.getIssue(idOf(who)), store, terminal);
      if (typeof wipe === 'string') return wipeNames(idOf(wipe), store, terminal);
      return tellAll(await store.listIssues(), store, terminal);
    });
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw notRead(file, error);
  }
}

function idOf(word: string): IssueId {
  const parsed = issueIdSchema.safeParse(word);
  if (!parsed.success) throw new KitbagFault('issue.not-found', { id: word });
  return parsed.data;
}

/** One issue without the names of its holders. */
function rowOf(issue: Issue, names: string) {
  const { id, title, recipe, label, pages, issuedAt, fileName, pdf, copies, lowered } = issue;
  const { edition } = recipe;
  const locked = issue.locked === true;
  const replaces = issue.replaces ? { replaces: issue.replaces.issue } : {};
  const restricted = { grading: issue.grading ?? null, caveats: issue.caveats ?? [] };
  const row = {
    id,
    title: titleOf(title),
    edition,
    label,
    ...restricted,
    pages,
    issuedAt,
    fileName,
    pdf,
    copies,
    names,
    lowered,
  };
  return { ...row, locked, ...replaces };
}

async function tellAll(issues: readonly Issue[], store: LibraryStore, { say }: Terminal): Promise<Outcome> {
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const issue of issues) rows.push(rowOf(issue, namesStateOf(await store.getHolders(issue.id))));
  return {
    answer: { issues: rows },
    told:
      issues.length === 0
        ? [say('cli.register.empty')]
        : issues.map(({ id, title, issuedAt, copies, pdf, ...issue }) =>
            say('cli.register.row', {
              id,
              title: sayTitle(say, title),
              label: sayHandling(say, issue),
              at: sayInstant(issuedAt, say.language),
              copies: copies.length,
              hash: pdf.slice(0, 12),
            }),
          ),
  };
}

async function tellFound(
  found: FoundIssue | null,
  what: string,
  store: LibraryStore,
  { say }: Terminal,
): Promise<Outcome> {
  if (!found) throw new KitbagFault('register.unknown', { file: what });
  const { issue, copy, by } = found;
  const holders = await store.getHolders(issue.id);
  const holder = holders?.holders.find(({ number }) => number === copy) ?? null;
  const row = rowOf(issue, namesStateOf(holders));
  const facts = {
    id: issue.id,
    title: sayTitle(say, issue.title),
    at: sayInstant(issue.issuedAt, say.language),
    label: sayHandling(say, issue),
  };
  const told = [
    say('cli.register.found', facts),
    ...(copy === null
      ? []
      : [
          holder
            ? say('cli.register.copy-of', { number: copy, name: nameOf(holder) })
            : say('cli.register.copy', { number: copy }),
        ]),
    ...(by === 'code' ? [say('cli.register.by-code')] : []),
    ...(issue.locked ? [say('cli.register.locked')] : []),
  ];
  return { answer: { issue: row, copy, holder, by }, told };
}

async function tellHolders(issue: Issue, store: LibraryStore, { say }: Terminal): Promise<Outcome> {
  const holders = await store.getHolders(issue.id);
  const names = namesStateOf(holders);
  const rows = holders?.holders ?? [];
  return {
    answer: { issue: issue.id, names, wipedAt: holders?.wipedAt ?? null, holders: rows },
    told:
      names === 'kept'
        ? rows.map((row) => `${String(row.number)}  ${nameOf(row)}`)
        : [say(names === 'wiped' ? 'cli.register.names-wiped' : 'cli.register.names-none')],
  };
}

function nameOf({ name, agency }: { readonly name: string; readonly agency: string }): string {
  return [name, agency].filter(Boolean).join(', ');
}

async function wipeNames(id: IssueId, store: LibraryStore, { say }: Terminal): Promise<Outcome> {
  const issue = await store.getIssue(id);
  const wiped = await store.wipeHolders(id);
  return {
    answer: { issue: issue.id, names: namesStateOf(wiped) },
    told: [say(wiped ? 'cli.register.wiped' : 'cli.register.names-none', { title: sayTitle(say, issue.title) })],
  };
}
