import { Plus, RefreshCw } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Button } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { Restricted } from '../../parts/restricted';
import { TlpLabel } from '../../parts/tlp-label';
import { useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { NewerDecksMark } from '../course/newer-decks';
import { askToPrint } from '../print/print-store';
import { changedSince } from './changed-since';
import { comparePages } from './exchange-store';
import { openIssue, prepareSet, useGiveOut } from './give-out-store';
import { printOfIssue } from './print-of-issue';
import type { IssueRow } from '../../../main/contract/giving-out';
import type { IssueId } from '../../../main/model/ids';
import styles from './register-list.module.css';

interface Props {
  readonly rows: readonly IssueRow[];
  readonly opened: IssueId | null;
}

/** What was issued from this library, newest first. */
export function RegisterList({ rows, opened }: Props) {
  const say = useSay();
  return (
    <>
      <div className={styles.head}>
        {/* Never greyed: it would lose the focus to the list, which opens what is focused in it. */}
        <Button icon={<Plus size={16} aria-hidden />} onPress={prepareSet}>
          {say('window.give-out.new')}
        </Button>
      </div>
      <h2 className={styles.title}>{say('window.give-out.register')}</h2>
      <div className={styles.place}>
        {rows.length === 0 ? (
          <p className={styles.none}>{say('window.give-out.none')}</p>
        ) : (
          <ListBox
            className={styles.list}
            aria-label={say('window.give-out.register')}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={opened === null ? [] : [opened]}
            onSelectionChange={(keys) => {
              const wanted = rows.find(({ id }) => keys !== 'all' && keys.has(id));
              if (wanted) void openIssue(wanted.id);
            }}
          >
            {rows.map((row) => (
              <Row key={row.id} row={row} rows={rows} />
            ))}
          </ListBox>
        )}
      </div>
    </>
  );
}

/** What an entry offers by a right click, which opens it too. */
function useEntries({ id, replaces }: IssueRow): MenuEntry[] {
  const say = useSay();
  return [
    {
      id: 'print',
      label: say('print.button'),
      run: () => {
        const { opened, issued } = useGiveOut.getState();
        if (opened?.id === id) askToPrint(printOfIssue(opened, issued, say.language));
      },
    },
    replaces === null
      ? { id: 'exchange', label: say('exchange.find'), run: () => void comparePages(id) }
      : { id: 'replaced', label: say('exchange.open-issue'), run: () => void openIssue(replaces) },
    'line',
    { id: 'new', label: say('window.give-out.new'), run: prepareSet },
  ];
}

function Row({ row, rows }: { readonly row: IssueRow; readonly rows: readonly IssueRow[] }) {
  const say = useSay();
  const changed = changedSince(row, rows, useLibrary());
  const title = textFor(row.title, say.language);
  const given = row.copies === 0 ? say('window.give-out.for-all') : say('window.give-out.read', { count: row.copies });
  const kind = row.replaces === null ? [given] : [say('exchange.kind'), ...(row.copies === 0 ? [] : [given])];
  const entries = useEntries(row);
  return (
    <ListBoxItem id={row.id} textValue={title} className={styles.row}>
      <ContextMenu className={styles.told} label={title} entries={entries} onOpen={() => void openIssue(row.id)}>
        <span className={styles.name}>{title}</span>
        <span className={styles.facts}>
          {[formatMoment(row.issuedAt, say.language), say(`window.edition.${row.edition}`), ...kind].join(' · ')}
        </span>
        {changed === null && row.replaces === null ? <NewerDecksMark scope={row.scope} /> : null}
        {changed === null ? null : (
          <span className={styles.changed}>
            <RefreshCw size={14} aria-hidden />
            {say(`exchange.changed-${changed}`)}
          </span>
        )}
        <span>
          <TlpLabel label={row.label} />
        </span>
        <Restricted of={row} />
      </ContextMenu>
    </ListBoxItem>
  );
}
