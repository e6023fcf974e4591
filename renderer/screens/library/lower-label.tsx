import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import type { TlpLabel as Tlp } from '../../../main/model/marking';
import styles from './lower-label.module.css';

interface Props {
  readonly from: Tlp;
  readonly to: Tlp;
  readonly onClose: () => void;
  readonly onLower: (reason: string) => void;
}

/** Asks why a label is lowered: more people will read what was kept from them, so somebody answers for it. */
export function LowerLabel({ from, to, onClose, onLower }: Props) {
  const say = useSay();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={say('window.lower.title', { label: to })}
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
        <TlpLabel label={to} />
      </div>
      <p className={styles.words}>{say('window.lower.words', { from, label: to })}</p>
      <TextField className={styles.field} value={reason} onChange={setReason} autoFocus>
        <Label className={styles.label}>{say('window.lower.reason')}</Label>
        <TextArea className={styles.input} rows={3} />
      </TextField>
    </Dialog>
  );
}
