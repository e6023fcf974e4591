import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import { issueHandout, lockOf } from './outlets';
import type { PreviewReport } from '../../../main/contract/views';
import styles from './issued-line.module.css';

interface Props {
  readonly preview: PreviewReport;
  readonly onClose: () => void;
}

/** Asks before a handout is issued: the register keeps what it was given. */
export function IssueQuestion({ preview, onClose }: Props) {
  const say = useSay();
  const isLocked = useHandout(({ recipe, password }) => recipe !== null && lockOf(recipe, password) !== null);
  return (
    <Dialog
      title={say('window.handout.issue-title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              onClose();
              void issueHandout();
            }}
          >
            {say('window.handout.issue-act')}
          </Button>
        </>
      }
    >
      <div className={`${styles.facts} ${styles.asked}`}>
        <TlpLabel label={preview.label} />
        {preview.grading ? <strong>{preview.grading}</strong> : null}
        <span>
          {say('window.pages', { count: preview.pages })} · {say('window.slides', { count: preview.slides })}
        </span>
      </div>
      <p>{say('window.handout.issue-words')}</p>
      {isLocked ? <p>{say('window.handout.issue-locked')}</p> : null}
    </Dialog>
  );
}
