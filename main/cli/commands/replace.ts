/** `replace LIBRARY ISSUE (--out FILE.pdf | FOLDER | --dry-run)`: replacement pages for a late change of what was issued. */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { comparePages, issueToReplace, replacePages } from '../../ipc/replace-pages';
import type { ExchangeStep } from '../../model/exchange';
import { KitbagFault } from '../../model/fault';
import { issueIdSchema, type IssueId } from '../../model/ids';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { answerOf, copiesAnswer, readLock, sayLock, stoppable } from '../handout-target';
import { withLibrary } from '../open-work';
import { sayFindings } from '../say-findings';
import { sayVerdict } from '../say-passport';

export const replaceCommand: Command = {
  name: 'replace',
  help: 'cli.replace.help',
  options: { out: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'password-file': { type: 'string' } },
  async run([library, issue, ...more], options, terminal) {
    const { out, 'dry-run': dry } = options;
    if (library === undefined || issue === undefined || more.length > 0 || (out === undefined) !== (dry === true))
      throw new UsageError(terminal.say('cli.replace.wants'));
    const parsed = issueIdSchema.safeParse(issue);
    if (!parsed.success) throw new KitbagFault('issue.not-found', { id: issue });
    const asked = { library: resolve(library), issue: parsed.data };
    return typeof out === 'string'
      ? replace(asked, resolve(out), readLock(options), terminal)
      : compare(asked, terminal);
  },
};

interface Asked {
  readonly library: string;
  readonly issue: IssueId;
}

async function compare({ library, issue: id }: Asked, terminal: Terminal): Promise<Outcome> {
  const { say, progress: onProgress } = terminal;
  return withLibrary({ folder: library, mode: 'read', make: false }, terminal, async (work) => {
    const { issue, compared } = await comparePages(work, id, { onProgress });
    const { exchange, known, differing, label } = compared;
    const { steps, put } = exchange;
    return {
      answer: { issue: issue.id, steps, sides: put.length, known, differing, label, labelBefore: issue.label },
      told: [
        say('cli.replace.would', { id: issue.id, count: differing, known, label, before: issue.label }),
        ...steps.map((step) => sayStep(step, terminal)),
      ],
    };
  });
}

async function replace(
  { library, issue: id }: Asked,
  out: string,
  password: string | null,
  terminal: Terminal,
): Promise<Outcome> {
  const { say, progress: onProgress } = terminal;
  const started = performance.now();
  const done = await withLibrary({ folder: library, mode: 'write', make: false }, terminal, async (work) => {
    const { copies } = await issueToReplace(work.store, id);
    if ((copies.length === 0) !== /\.pdf$/i.test(out)) throw new UsageError(say('cli.replace.wants'));
    const madeOn = work.now();
    return stoppable((signal) => replacePages(work, id, out, madeOn, nodeDisk(), { onProgress, signal, password }));
  });
  const { issue, of, exchange, made, copies } = done;
  const passport = copies ? copies.passport : 'passport' in made ? made.passport : null;
  const findings = [...terminal.libraryFindings, ...made.findings];
  const answer = answerOf(made, findings, Math.round(performance.now() - started));
  const where = copies ? copiesAnswer(copies, out) : { file: out };
  const facts = {
    id: issue.id,
    of: of.id,
    place: out,
    label: issue.label,
    pages: issue.pages,
    findings: findings.length,
  };
  return {
    answer: { issue: issue.id, replaces: of.id, steps: exchange.steps, pdf: issue.pdf, ...where, ...answer },
    holdsFindings: true,
    told: [
      say('cli.replace.done', { ...facts, ms: answer.ms }),
      ...exchange.steps.map((step) => sayStep(step, terminal)),
      ...sayLock(password, terminal),
      ...(passport ? [sayVerdict(say, passport)] : []),
      ...sayFindings(say, findings),
    ],
  };
}

function sayStep({ take, put, after }: ExchangeStep, { say }: Terminal): string {
  const pages = (numbers: readonly string[]): string => numbers.join(', ');
  if (take.length === 0) return say('cli.replace.add', { put: pages(put), after: after ?? '–' });
  return say(put.length === 0 ? 'cli.replace.remove' : 'cli.replace.step', { take: pages(take), put: pages(put) });
}
