import { CircleCheck, Wrench } from 'lucide-react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useSay } from '../../words';
import { isSound, type CheckUp } from '../../../main/model/check-up';
import { sayFinding, sayPlace } from '../../../main/words/say';
import { checkLibrary, closeCheck, useChecking } from './check-store';
import styles from './restore.module.css';

/** What a check of the library found. */
export function CheckResult() {
  const say = useSay();
  const { isOpen, result } = useChecking();
  if (!isOpen) return null;
  return (
    <Dialog
      title={say('backup.check.title')}
      size="wide"
      onClose={closeCheck}
      foot={
        <>
          <Button onPress={closeCheck}>{say('window.close')}</Button>
          {result && !isSound(result) ? (
            <Button look="primary" icon={<Wrench size={16} aria-hidden />} onPress={() => void checkLibrary(true)}>
              {say('backup.check.mend')}
            </Button>
          ) : null}
        </>
      }
    >
      {result ? <Found result={result} /> : <p aria-busy>{say('backup.check.reads')}</p>}
    </Dialog>
  );
}

function Found({ result }: { readonly result: CheckUp }) {
  const say = useSay();
  const { checked, found, mended } = result;
  return (
    <div className={styles.check}>
      {isSound(result) ? (
        <p className={styles.sound}>
          <CircleCheck size={16} aria-hidden /> {say('backup.check.sound')}
        </p>
      ) : null}
      <p className={styles.words}>{say('backup.check.looked', checked)}</p>
      {mended.length > 0 ? (
        <section>
          <h3 className={styles.heading}>{say('backup.check.mended')}</h3>
          <Findings findings={mended} />
        </section>
      ) : null}
      {found.length > 0 ? (
        <section>
          <h3 className={styles.heading}>{say('backup.check.found')}</h3>
          <Findings findings={found} />
        </section>
      ) : null}
    </div>
  );
}

/** Each in a sentence, with the file that it is about. */
function Findings({ findings }: { readonly findings: CheckUp['found'] }) {
  const say = useSay();
  return (
    <ul className={styles.things}>
      {findings.map((finding) => {
        const place = sayPlace(say, finding.place);
        return (
          <li key={`${finding.code} ${place} ${JSON.stringify(finding.facts)}`} className={styles.finding}>
            <span>{sayFinding(say, finding)}</span>
            {place ? <span className={styles.facts}>{place}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
