import { useEffect, useRef } from 'react';
import { copyWords } from '../../parts/copy-words';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { MoreMenu } from '../../parts/more-menu';
import { useSay } from '../../words';
import { askToPrint } from '../print/print-store';
import { useGiveOut } from './give-out-store';
import { printOfIssue } from './print-of-issue';
import type { IssuedCopy, IssueView } from '../../../main/contract/giving-out';
import table from './copies-table.module.css';

/** How much of a hash is shown: enough to tell files apart by eye. */
const hashDigits = 12;
/** The set and the number, without what only a scanner reads. */
const shortCode = ({ code }: IssuedCopy): string => code.split('-').slice(0, 2).join('-');

/** What one copy offers, by its own press and by a right click on its row. */
function useCopyEntries(issue: IssueView): (copy: IssuedCopy) => readonly MenuEntry[] {
  const say = useSay();
  const issued = useGiveOut((state) => state.issued);
  return (copy) => [
    {
      id: 'print',
      label: say('print.button'),
      run: () => {
        const all = printOfIssue(issue, issued, say.language);
        const { source } = all;
        askToPrint(source.kind === 'copies' ? { ...all, source: { ...source, which: String(copy.number) } } : all);
      },
    },
    'line',
    {
      id: 'code',
      label: say('window.give-out.copy-code'),
      run: () => {
        copyWords(copy.code);
      },
    },
    {
      id: 'hash',
      label: say('window.give-out.copy-hash'),
      run: () => {
        copyWords(copy.sha256);
      },
    },
  ];
}

interface Props {
  readonly issue: IssueView;
  /** The number of the copy that was asked for. */
  readonly found: number | null;
}

/** The copies of an issue: who holds which. */
export function CopiesList({ issue, found }: Props) {
  const say = useSay();
  const { held } = issue;
  const named = issue.names === 'kept';
  const entriesOf = useCopyEntries(issue);
  const row = useRef<HTMLTableRowElement>(null);
  const clicked = useRef<IssuedCopy | null>(null);
  useEffect(() => {
    if (found !== null) row.current?.scrollIntoView({ block: 'center' });
  }, [found]);
  return (
    <ContextMenu
      label={say('window.give-out.number')}
      entries={() => (clicked.current ? entriesOf(clicked.current) : [])}
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              {say('window.give-out.number')}
            </th>
            {named ? <th scope="col">{say('window.give-out.name')}</th> : null}
            {named ? <th scope="col">{say('window.give-out.agency')}</th> : null}
            <th scope="col">{say('window.give-out.code')}</th>
            <th scope="col">{say('window.give-out.hash')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {held.map((copy) => (
            <tr
              key={copy.number}
              onContextMenuCapture={() => {
                clicked.current = copy;
              }}
              {...(copy.number === found ? { ref: row, 'data-found': true, 'aria-current': true } : {})}
            >
              <td className={table.number}>{copy.number}</td>
              {named ? <td>{copy.name}</td> : null}
              {named ? <td>{copy.agency}</td> : null}
              <td className={table.code}>{shortCode(copy)}</td>
              <td className={`${table.code} ${named ? '' : table.nameless}`} title={copy.sha256}>
                {copy.sha256.slice(0, hashDigits)}
              </td>
              <td className={table.acts}>
                <MoreMenu label={say('window.give-out.copy-acts', { number: copy.number })} entries={entriesOf(copy)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ContextMenu>
  );
}
