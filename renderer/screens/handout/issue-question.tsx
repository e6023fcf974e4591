import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import { OlderOnPages } from '../course/newer-decks';
import { useHandout } from './handout-store';
import { issueHandout, lockOf } from './outlets';
import styles from './issued-line.module.css';

interface Props {
  readonly onClose: () => void;
}

/** Asks before a handout is issued: the register keeps what it was given. */
export function IssueQuestion({ onClose }: Props) {
  const say = useSay();
  const preview = useHandout((handout) => handout.preview);
  // What is read here must be what is issued: a press in here may just have changed the course.
  const isOlder = useHandout(({ following }) => following);
  const scope = useHandout(({ recipe }) => recipe?.scope ?? null);
  const isLocked = useHandout(({ recipe, password }) => recipe !== null && lockOf(recipe, password) !== null);
  if (!preview) return null;
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
            isDisabled={isOlder}
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
        {preview.restrictions ? <strong>{preview.restrictions}</strong> : null}
        <span>
          {say('window.pages', { count: preview.pages })} · {say('window.slides', { count: preview.slides })}
        </span>
      </div>
      <p>{say('window.handout.issue-words')}</p>
      <OlderOnPages scope={scope} />
      {isLocked ? <p>{say('window.handout.issue-locked')}</p> : null}
    </Dialog>
  );
}
