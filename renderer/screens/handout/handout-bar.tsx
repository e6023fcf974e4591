import { ChevronDown, FileDown } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { Progress } from '../../parts/progress';
import { sayFar } from '../../parts/say-far';
import { TlpLabel } from '../../parts/tlp-label';
import { UndoButtons } from '../../parts/undo-buttons';
import { go } from '../../state/app';
import { cancelTask, useTasks } from '../../state/tasks';
import { useSay } from '../../words';
import { prepareSet } from '../give-out/give-out-store';
import { useHandout } from './handout-store';
import { HandoutFindings } from './handout-findings';
import { IssueQuestion } from './issue-question';
import { exportHandout, printHandout, stopsExport } from './outlets';
import { SetDialog } from './set/set-dialog';
import styles from './handout-bar.module.css';

/** Label, findings and export: always in sight above the page. */
export const HandoutBar = memo(function HandoutBar() {
  const say = useSay();
  const { shown, exporting, issuing } = useHandout(
    useShallow(({ preview, exporting, issuing }) => ({ shown: preview !== null, exporting, issuing })),
  );
  return (
    <div className={styles.bar}>
      {shown ? <Marking /> : null}
      <Following />
      <span className={styles.rest} />
      <UndoButtons />
      {exporting === null && issuing === null ? <Outlets /> : null}
      {exporting === null ? null : <Running task={exporting} name={say('window.handout.exporting')} />}
      {issuing === null ? null : <Running task={issuing} name={say('window.handout.issuing')} />}
    </div>
  );
});

/** How the pages are marked, and what there is to look at. */
function Marking() {
  const label = useHandout(({ preview }) => preview?.label);
  const restrictions = useHandout(({ preview }) => preview?.restrictions);
  const findings = useHandout(({ preview }) => preview?.findings);
  if (label === undefined) return null;
  return (
    <>
      <TlpLabel label={label} large />
      {restrictions ? (
        <strong className={styles.grading} title={restrictions}>
          {restrictions}
        </strong>
      ) : null}
      <HandoutFindings findings={findings ?? []} />
    </>
  );
}

/** A newer preview is on its way. */
function Following() {
  const say = useSay();
  const following = useHandout((handout) => handout.following);
  return following ? (
    <span className={styles.following}>
      <Progress label={say('window.handout.following')} share={null} />
    </span>
  ) : null;
}

/** The ways out: export first, and beside it the issue that freezes the handout. */
const Outlets = memo(function Outlets() {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const isDisabled = useHandout(({ preview }) => preview === null || stopsExport(preview));
  return (
    <div className={styles.outlets}>
      <Button
        look="primary"
        icon={<FileDown size={16} aria-hidden />}
        isDisabled={isDisabled}
        onPress={() => void exportHandout()}
      >
        {say('window.handout.export')}
      </Button>
      <MenuTrigger>
        <AriaButton className={styles.more} isDisabled={isDisabled} aria-label={say('window.handout.more-exports')}>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
        <MenuList
          label={say('window.handout.more-exports')}
          entries={[
            {
              id: 'print',
              label: say('print.button'),
              about: say('window.handout.print-about'),
              run: printHandout,
            },
            {
              id: 'set',
              label: say('window.set.act'),
              about: say('window.set.about'),
              run: () => {
                setChoosing(true);
              },
            },
            'line',
            {
              id: 'issue',
              label: say('window.handout.issue'),
              about: say('window.handout.issue-about'),
              run: () => {
                setAsking(true);
              },
            },
            {
              id: 'copies',
              label: say('window.handout.numbered-copies'),
              about: say('window.handout.copies-about'),
              run: () => {
                prepareSet();
                go({ name: 'give-out' });
              },
            },
          ]}
        />
      </MenuTrigger>
      {choosing ? (
        <SetDialog
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
      {asking ? (
        <IssueQuestion
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
});

function Running({ task, name }: { readonly task: string; readonly name: string }) {
  const say = useSay();
  const running = useTasks(({ tasks }) => tasks.find((other) => other.id === task));
  const far = running ?? { done: 0, total: 0, share: null };
  const words = sayFar(say, far, name);
  return (
    <div className={styles.exporting}>
      {/* First, so that it never stands where the press was that began the work. */}
      <Button onPress={() => void cancelTask(task)}>{say('window.cancel')}</Button>
      <span className={styles.far} title={words}>
        {words}
      </span>
      <Progress label={name} share={far.share} />
    </div>
  );
}
