import { CircleCheck, FileText } from 'lucide-react';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { ranks } from '../../parts/strip-order';
import { Strip, Strips } from '../../parts/strips';
import { Restricted } from '../../parts/restricted';
import { TlpLabel } from '../../parts/tlp-label';
import { attempt } from '../../state/faults';
import { ToStick } from '../../parts/to-stick';
import { textFor, useSay } from '../../words';
import { NewerDecks } from '../course/newer-decks';
import { RefusedLine } from '../handout/refused-line';
import { PrintButton } from '../print/print-button';
import { CopiesList } from './copies-list';
import { closeIssued, useGiveOut } from './give-out-store';
import type { FoundCopy, IssueView } from '../../../main/contract/giving-out';
import { printOfIssue } from './print-of-issue';
import styles from './new-set.module.css';

/** One issue: who holds which copy. */
export function IssueSheet({ issue }: { readonly issue: IssueView }) {
  const say = useSay();
  const found = useGiveOut((state) => state.found);
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title} title={textFor(issue.title, say.language)}>
          {textFor(issue.title, say.language)}
        </h1>
        <TlpLabel label={issue.label} large />
        <Restricted of={issue} />
        <PrintIssue issue={issue} />
      </div>
      <Strips>
        {issue.replaces === null ? <NewerDecks scope={issue.scope} /> : null}
        <NotReplaced />
        {found ? <FoundLine found={found} /> : null}
        <IssuedLine />
      </Strips>
      {issue.held.length === 0 ? (
        <EmptyPlace
          icon={<FileText size={48} strokeWidth={1.25} />}
          title={say(issue.replaces === null ? 'window.give-out.for-all-title' : 'exchange.dialog')}
        >
          {say(issue.replaces === null ? 'window.give-out.for-all-about' : 'exchange.is')}
        </EmptyPlace>
      ) : (
        <div className={styles.scroll}>
          <CopiesList issue={issue} found={found?.copy ?? null} />
        </div>
      )}
    </>
  );
}

function PrintIssue({ issue }: { readonly issue: IssueView }) {
  const say = useSay();
  const issued = useGiveOut((state) => state.issued);
  return <PrintButton asked={printOfIssue(issue, issued, say.language)} />;
}

/** After an issue: where the copies lie. */
function IssuedLine() {
  const say = useSay();
  const issued = useGiveOut((state) => state.issued);
  if (!issued) return null;
  const { token, folder, issue } = issued;
  const name = fileNameOf(folder);
  return (
    <Strip
      rank={ranks.done}
      look="good"
      icon={<CircleCheck size={16} aria-hidden />}
      words={
        issue.replaces === null
          ? say('window.give-out.issued', { count: issue.copies, folder: name })
          : say('exchange.done', { file: name })
      }
      title={folder}
      actsCount="many"
      acts={
        <>
          <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
            {say('window.handout.show-in-folder')}
          </Button>
          <ToStick token={token} />
        </>
      }
      onClose={closeIssued}
    />
  );
}

/** Why replacement pages did not pass their check. */
function NotReplaced() {
  const refused = useGiveOut((state) => state.refused);
  if (!refused) return null;
  return <RefusedLine refused={refused} onClose={closeIssued} onGoTo={() => undefined} />;
}

/** Whose the copy is that was asked for. */
function FoundLine({ found }: { readonly found: FoundCopy }) {
  const say = useSay();
  const { copy: number, issue, by } = found;
  const name = issue.held.find((held) => held.number === number)?.name ?? '';
  const whose =
    number === null
      ? say('window.give-out.found-all')
      : name === ''
        ? say('window.give-out.found-number', { number })
        : say('window.give-out.found', { number, name });
  const how = say(`window.give-out.by-${by}`);
  return (
    <Strip
      // What was asked for by hand is read before what stands there anyway.
      rank={ranks.refused}
      look="good"
      icon={<CircleCheck size={16} aria-hidden />}
      words={`${whose} ${how}`}
      shown={
        <>
          <strong>{whose}</strong> {how}
        </>
      }
      onClose={() => {
        useGiveOut.setState({ found: null });
      }}
    />
  );
}
