/** An issue as the window sees it, with who holds its copies. */
import type { IssueRow, IssueView, NamesState } from '../contract/giving-out';
import type { Holders } from '../model/holders';
import type { Issue } from '../model/issue';
import type { LibraryStore } from '../store/library-store.types';
import { codeOfCopy } from './find-issue';
import { viewLowered } from './view-handout';

/** Whether the names are kept, were wiped, or never were any. */
export function namesStateOf(holders: Holders | null): NamesState {
  if (holders === null) return 'none';
  return holders.wipedAt === null ? 'kept' : 'wiped';
}

/** One row of the register. */
export async function viewIssueRow(store: LibraryStore, issue: Issue): Promise<IssueRow> {
  return rowOf(issue, await store.getHolders(issue.id));
}

/** One issue with every copy: its holder, its code and its hash. */
export async function viewIssue(store: LibraryStore, issue: Issue): Promise<IssueView> {
  const holders = await store.getHolders(issue.id);
  const byNumber = new Map(holders?.holders.map((holder) => [holder.number, holder]));
  return {
    ...rowOf(issue, holders),
    held: issue.copies.map(({ number, sha256 }) => {
      const { name = '', agency = '' } = byNumber.get(number) ?? {};
      return { number, name, agency, code: codeOfCopy(issue, number), sha256 };
    }),
    lowered: await viewLowered(store, issue.recipe, issue.lowered),
    wipedAt: holders?.wipedAt ?? null,
  };
}

function rowOf(issue: Issue, holders: Holders | null): IssueRow {
  const { id, title, recipe, label, pages, issuedAt, fileName, pdf, copies } = issue;
  const { scope, edition, languages } = recipe;
  const names = namesStateOf(holders);
  const isLocked = issue.locked === true;
  return {
    id,
    title,
    scope,
    edition,
    languages,
    label,
    grading: issue.grading ?? null,
    caveats: issue.caveats ?? [],
    pages,
    issuedAt,
    fileName,
    pdf,
    copies: copies.length,
    names,
    isLocked,
    replaces: issue.replaces?.issue ?? null,
    isTwoSided: recipe.sides === 'two',
  };
}
