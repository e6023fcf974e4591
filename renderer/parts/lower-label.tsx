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
  /** It has no label of its own yet, and only counts as `from`. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
  readonly onLower: (reason: string) => void;
}

/** Asks why a label is lowered: more people will read what was kept from them, so somebody answers for it. */
export function LowerLabel({ from, to, isFirst, onClose, onLower }: Props) {
  const say = useSay();
  const act = to === null ? 'take-away' : isFirst ? 'set' : 'lower';
  const kind = ({ 'take-away': '-none', set: '-first', lower: '' } as const)[act];
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={say(`window.lower.title${kind}`, { label: to ?? from })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look={isFirst ? 'primary' : 'danger'}
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onLower(reason.trim());
            }}
          >
            {say(`shelf.mark.${act}`)}
          </Button>
        </>
      }
    >
      <div className={styles.labels}>
        <TlpLabel label={from} />
        <span aria-hidden>→</span>
        {to === null ? <span>{say('window.marking.no-label')}</span> : <TlpLabel label={to} />}
      </div>
      <p className={styles.words}>{say(`window.lower.words${kind}`, { from, label: to ?? from })}</p>
      <ReasonField reason={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
