/** Replacement pages for a late change: what of an issue would come out otherwise now, and an issue of only those pages. */
import { basename, extname } from 'node:path';
import type { Disk } from '../files/disk';
import { markOf, type Holder } from '../model/copies';
import type { Exchange } from '../model/exchange';
import { KitbagFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import { mintId, type IssueId } from '../model/ids';
import type { Issue } from '../model/issue';
import { isStricter, stricter, type TlpLabel } from '../model/marking';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import { handoutWords } from '../words/handout-words';
import type { CopiesMade, HandoutMade } from '../workers/jobs';
import type { ExchangeAsked, ExchangeCompared, ExchangeJobs } from '../workers/exchange-jobs.types';
import type { ExportedCopies } from './export-copies';
import { nameOfHandout, titleOfScope } from './handout-names';
import { enterAndPut, frozen, issueSet } from './issue-handout';
import { putHandout, refusePlace, type ExportOptions, type HandoutExported, type MakeOptions } from './make-handout';
import type { OpenWork } from './session';

/** The issue that replacement pages are made for, also where those of an earlier change are named. */
export async function issueToReplace(store: LibraryStore, id: IssueId): Promise<Issue> {
  const issue = await store.getIssue(id);
  return issue.replaces ? store.getIssue(issue.replaces.issue) : issue;
}

/** What was given out of an issue, the oldest first. Throws `exchange.gone` where the library does not hold one of its files. */
async function givenOf(issue: Issue, store: LibraryStore): Promise<ExchangeAsked['given']> {
  const more = (await store.listIssues()).filter(({ replaces }) => replaces?.issue === issue.id).reverse();
  const media = store.media();
  return [issue, ...more].map(({ pdf, fileName, replaces }) => {
    const bytes = media.bytes(pdf);
    if (bytes === null) throw new KitbagFault('exchange.gone', { file: fileName });
    return { pdf: bytes, name: fileName, faces: replaces?.faces ?? null };
  });
}

/** The recipe of an issue over what the library holds now. Its date stays: it stands on the pages that stay. */
function recipeNow({ recipe }: Issue): Recipe {
  const { scope } = recipe;
  return scope.kind === 'deck' ? { ...recipe, scope: { ...scope, pinned: null } } : recipe;
}

function askedOf(work: OpenWork, issue: Issue, handout: HandoutInput, given: ExchangeAsked['given']): ExchangeAsked {
  const numbered = issue.copies.length > 0 ? { numbered: true } : {};
  return { folder: work.store.folder, handout: { ...handout, ...numbered }, given };
}

/**
 * No page says anything else; the label of the whole may all the same have become stricter, which holders must be told, unless the
 * replacement pages that they were given since have told them.
 */
async function nothingDiffers(
  { id, fileName, label }: Issue,
  now: TlpLabel,
  store: LibraryStore,
): Promise<KitbagFault> {
  const since = (await store.listIssues()).filter(({ replaces }) => replaces?.issue === id);
  const before = since.reduce((told, issue) => stricter(told, issue.label), label);
  if (isStricter(now, before)) return new KitbagFault('exchange.label-only', { file: fileName, label: now, before });
  return new KitbagFault('exchange.nothing', { file: fileName });
}

/** What would be exchanged; nothing is written. Throws `exchange.nothing` where all pages would come out as they were given out. */
export async function comparePages(
  work: OpenWork,
  id: IssueId,
  options: MakeOptions = {},
): Promise<{ readonly issue: Issue; readonly compared: ExchangeCompared }> {
  const issue = await issueToReplace(work.store, id);
  const handout = await work.store.gatherHandoutInput(recipeNow(issue));
  const asked = askedOf(work, issue, handout, await givenOf(issue, work.store));
  const compared = await work.workers.drawing.run('handout.compare', asked, { subject: 'pages', ...options });
  if (compared.exchange.steps.length === 0) throw await nothingDiffers(issue, compared.label, work.store);
  return { issue, compared };
}

export interface PagesReplaced {
  readonly issue: Issue;
  /** The one that it replaces pages of. */
  readonly of: Issue;
  readonly exchange: Exchange;
  readonly made: HandoutExported | CopiesMade;
  /** Null where one file goes to everybody. */
  readonly copies: ExportedCopies | null;
}

/** The name that the file, or the folder of the copies, is offered under. */
export async function nameOfReplacement(store: LibraryStore, { recipe }: Issue): Promise<string> {
  const name = await nameOfHandout(store, recipe);
  const ending = extname(name);
  return `${basename(name, ending)} – ${handoutWords[recipe.languages[0]].exchangeName}${ending}`;
}

/**
 * Makes the replacement pages, puts them into the file, or into the folder as a copy for everybody who holds one, and enters them
 * in the register as an issue that names the one before. Throws `exchange.nothing`, `exchange.gone`, `exchange.names-wiped` where
 * nobody knows any more whose copies they are, and what `issueHandout` and `issueCopies` throw.
 */
export async function replacePages(
  work: OpenWork,
  id: IssueId,
  place: string,
  madeOn: string,
  disk: Disk,
  options: ExportOptions = {},
): Promise<PagesReplaced> {
  const of = await issueToReplace(work.store, id);
  const given = await givenOf(of, work.store);
  const recipe = await frozen(work, recipeNow(of));
  const fileName = await nameOfReplacement(work.store, of);
  const about = { date: of.recipe.date, code: markOf(of.id), hash: of.pdf, label: of.label };
  const exchanged: Exchange[] = [];
  const { password: _password, ...making } = options;
  const draw = async (
    handout: HandoutInput,
    copies: ExchangeJobs['handout.replace']['input']['copies'],
  ): Promise<HandoutMade | CopiesMade> => {
    const asked = { ...askedOf(work, of, handout, given), issue: about, madeOn, copies };
    const done = await work.workers.drawing.run('handout.replace', asked, { subject: 'pages', ...making });
    if (!done.made) throw await nothingDiffers(of, done.label, work.store);
    exchanged.push(done.exchange);
    return done.made;
  };
  const replaces = (): Issue['replaces'] => ({ issue: of.id, faces: exchanged[0]?.after ?? [] });
  const exchange = (): Exchange => exchanged[0] ?? { steps: [], put: [], after: [] };

  if (of.copies.length > 0) {
    const set = {
      holders: await holdersOf(of, work.store),
      first: of.copies[0]?.number ?? 1,
      wantsPrintFile: true,
      draw: async (...asked: Parameters<typeof draw>) => {
        const made = await draw(...asked);
        if (!('copies' in made)) throw new Error('A set was asked for, and one file was drawn.');
        return made;
      },
    };
    const entry = { id: mintId('issue', work.random) as IssueId, fileName, replaces };
    const { issue, exported } = await issueSet(work, recipe, set, entry, place, disk, options);
    return { issue, of, exchange: exchange(), made: exported.made, copies: exported };
  }
  refusePlace(work, recipe, place, options.password ?? null);
  const handout = await work.store.gatherHandoutInput(recipe);
  const title = await titleOfScope(work.store, recipe);
  const drawn = await draw(handout, null);
  const entry = { title, recipe, replaces: replaces() };
  const { issue, made } = await enterAndPut(work, entry, place, disk, options, (onPassed) =>
    putHandout(work, { handout, made: drawn }, place, disk, options, onPassed),
  );
  return { issue, of, exchange: exchange(), made, copies: null };
}

/** Whoever holds a copy gets the same number again. */
async function holdersOf(issue: Issue, store: LibraryStore): Promise<readonly Holder[]> {
  const kept = await store.getHolders(issue.id);
  if (kept?.wipedAt !== null) throw new KitbagFault('exchange.names-wiped', { file: issue.fileName });
  const byNumber = new Map(kept.holders.map((holder) => [holder.number, holder]));
  return issue.copies.map(({ number }) => {
    const { name = String(number), agency = '' } = byNumber.get(number) ?? {};
    return { name, agency };
  });
}
