import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { ReasonField } from './reason-field';
import { TlpLabel } from './tlp-label';
import { useSay } from '../words';
import type { TlpLabel as Tlp } from '../../main/model/marking';
import styles from './lower-label.module.css';

interface Props {
  readonly from: Tlp;
  /** Null where no label would be left. */
  readonly to: Tlp | null;
  readonly onClose: () => void;
  readonly onLower: (reason: string) => void;
}

/** Asks why a label is lowered: more people will read what was kept from them, so somebody answers for it. */
export function LowerLabel({ from, to, onClose, onLower }: Props) {
  const say = useSay();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={say(to === null ? 'window.lower.title-none' : 'window.lower.title', { label: to ?? from })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="danger"
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onLower(reason.trim());
            }}
          >
            {say('window.lower.act')}
          </Button>
        </>
      }
    >
      <div className={styles.labels}>
        <TlpLabel label={from} />
        <span aria-hidden>→</span>
        {to === null ? <span>{say('window.marking.no-label')}</span> : <TlpLabel label={to} />}
      </div>
      <p className={styles.words}>
        {say(to === null ? 'window.lower.words-none' : 'window.lower.words', { from, label: to ?? from })}
      </p>
      <ReasonField reason={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
