/** For whom a kit is, and whether it brings everything or only what changed since their last one. */
import { useEffect, useState } from 'react';
import { ask } from '../../bridge';
import { Choice } from '../../parts/choice';
import { formatDay } from '../../parts/dates';
import { TextLine } from '../../parts/text-line';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import type { KitReceiverView } from '../../../main/contract/kits';
import styles from './kit.module.css';

/** `changesOnly` holds for a receiver who was given a kit before. */
export interface Receiving {
  readonly receiver: string;
  readonly changesOnly: boolean;
}
export const forNobody: Receiving = { receiver: '', changesOnly: false };

/** More than a person looks through in a list; whoever was given a kit long ago gets a whole one. */
const mostOffered = 20;

interface Props {
  readonly receiving: Receiving;
  readonly onChange: (receiving: Receiving) => void;
}

export function ReceiverChoice({ receiving: { receiver, changesOnly }, onChange }: Props) {
  const say = useSay();
  const [known, setKnown] = useState<readonly KitReceiverView[]>([]);
  useEffect(() => {
    void attempt(() => ask('kit.receivers')).then((found) => {
      setKnown(found?.slice(0, mostOffered) ?? []);
    });
  }, []);
  const whole = { id: 'whole', label: say('kit.pack.whole') };
  const factsOf = ({ receiver: name, date }: KitReceiverView) => ({
    receiver: name,
    date: formatDay(date, say.language),
  });
  const deltas = known.map((one, index) => ({ id: String(index), label: say('kit.pack.changes', factsOf(one)) }));
  const chosen = known.findIndex((one) => one.receiver === receiver);
  const since = known[chosen];
  return (
    <>
      {known.length === 0 ? null : (
        <Choice
          label={say('kit.pack.extent')}
          value={changesOnly && chosen >= 0 ? String(chosen) : whole.id}
          options={[whole, ...deltas]}
          onChange={(id) => {
            const one = known[Number(id)];
            onChange(one ? { receiver: one.receiver, changesOnly: true } : forNobody);
          }}
        />
      )}
      {changesOnly && since ? (
        <p className={styles.words}>{say('kit.pack.changes-words', factsOf(since))}</p>
      ) : (
        <TextLine
          label={say('kit.pack.receiver')}
          about={say('kit.pack.receiver-words')}
          value={receiver}
          onChange={(name) => {
            onChange({ receiver: name, changesOnly: false });
          }}
        />
      )}
    </>
  );
}
