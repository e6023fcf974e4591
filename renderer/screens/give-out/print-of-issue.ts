import { textFor } from '../../words';
import type { ToPrint } from '../print/print-store';
import type { CopiesReport, IssueView } from '../../../main/contract/giving-out';
import type { Language } from '../../../main/model/language';

/** What is printed of an entry: the file for everybody, or the copies of the set, which lie where they were put. */
export function printOfIssue(
  { id, held, pages, title, isTwoSided }: IssueView,
  issued: Pick<CopiesReport, 'issue' | 'token'> | null,
  language: Language,
): ToPrint {
  const token = issued?.issue.id === id ? issued.token : null;
  return {
    source: held.length === 0 ? { kind: 'issue', issue: id } : { kind: 'copies', issue: id, token, which: '' },
    title: textFor(title, language),
    pages,
    numbers: held.map(({ number }) => number),
    isTwoSided,
  };
}
