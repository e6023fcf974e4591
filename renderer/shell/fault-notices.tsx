import { OctagonX, X } from 'lucide-react';
import { sayFault } from '../../main/words/say';
import { IconButton } from '../parts/button';
import { dismissFault, useFaults } from '../state/faults';
import { useSay } from '../words';
import styles from './fault-notices.module.css';

/** What went wrong, said in a sentence, until it is put away. */
export function FaultNotices() {
  const say = useSay();
  const shown = useFaults((faults) => faults.shown);
  return (
    <div className={styles.notices} role="alert">
      {shown.map((fault) => (
        <div key={fault.id} className={styles.notice}>
          <OctagonX size={16} aria-hidden className={styles.icon} />
          <p className={styles.sentence}>{sayFault(say, fault)}</p>
          <IconButton
            label={say('window.close')}
            onPress={() => {
              dismissFault(fault.id);
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
