import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { Editions } from './editions';
import { newHandout } from './kept-acts';
import type { Edition } from '../../../main/model/recipe';
import styles from './new-handout.module.css';

interface Props {
  /** What the open handout is called. */
  readonly like: string;
  /** For whom there are handouts already. */
  readonly editions: readonly Edition[];
  readonly onClose: () => void;
}

/** After the participants' pack most people want the instructor's guide. */
const inTurn: readonly Edition[] = ['participant', 'instructor', 'workbook'];

/** Asks for whom another handout is, and whether the rest is as in the one that is open. */
export function NewHandout({ like, editions: made, onClose }: Props) {
  const say = useSay();
  const [edition, setEdition] = useState<Edition>(() => inTurn.find((one) => !made.includes(one)) ?? 'participant');
  const [isLikeOpen, setLikeOpen] = useState(true);
  return (
    <Dialog
      title={say('window.handout.new-title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onClose();
              void newHandout({ edition, isLikeOpen });
            }}
          >
            {say('window.handout.new-act')}
          </Button>
        </>
      }
    >
      <div className={styles.editions}>
        <Editions value={edition} onChange={setEdition}>
          <strong aria-hidden>{say('window.handout.for-whom')}</strong>
        </Editions>
      </div>
      <Tick state={isLikeOpen ? 'all' : 'none'} onChange={setLikeOpen}>
        {say('window.handout.new-like', { title: like })}
      </Tick>
      <p className={styles.hint}>{say('window.handout.new-words', { title: like })}</p>
    </Dialog>
  );
}
