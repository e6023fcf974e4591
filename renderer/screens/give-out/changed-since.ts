/** Whether what was issued may be out of date: told before anybody compares its pages. */
import type { IssueRow } from '../../../main/contract/giving-out';
import type { LibraryView } from '../../../main/contract/views';

type Given = Pick<IssueRow, 'id' | 'scope' | 'issuedAt' | 'replaces'>;

/**
 * What was changed after this was issued and after its last replacement pages, the course or the deck that it is of; null where nothing
 * was, where that is not in the library any more, and of replacement pages themselves. It says that pages may differ, not that they do.
 */
export function changedSince(
  row: Given,
  register: readonly Given[],
  { courses, decks }: Pick<LibraryView, 'courses' | 'decks'>,
): 'course' | 'deck' | null {
  if (row.replaces !== null) return null;
  const { scope } = row;
  const given = [row, ...register.filter(({ replaces }) => replaces === row.id)];
  const last = Math.max(...given.map(({ issuedAt }) => Date.parse(issuedAt)));
  const isNewer = (of: { readonly changedAt: string } | undefined): boolean =>
    of !== undefined && Date.parse(of.changedAt) > last;
  if (scope.kind === 'deck') return isNewer(decks.find(({ id }) => id === scope.deck)) ? 'deck' : null;
  return isNewer(courses.find(({ id }) => id === scope.course)) ? 'course' : null;
}
