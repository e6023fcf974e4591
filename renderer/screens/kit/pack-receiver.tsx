/** For whom a kit is, and whether it brings everything or only what changed since their last one. */
import { useEffect, useState } from 'react';
import { ask } from '../../bridge';
import { Choice } from '../../parts/choice';
import { formatDay } from '../../parts/dates';
import { TextLine } from '../../parts/text-line';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import type { KitReceiverView } from '../../../main/contract/kits';
import type { InputOf } from '../../../main/contract/requests';
import { lastForAll } from './last-for-all';
import styles from './kit.module.css';

/** `changesOnly` holds where all of them were given the same kit last. */
export interface Receiving {
  readonly receiver: string;
  readonly changesOnly: boolean;
}
export const forNobody: Receiving = { receiver: '', changesOnly: false };

/** More than a person looks through in a list; whoever was given a kit long ago gets a whole one. */
const mostOffered = 20;

/** Those who were given kits before. */
export function useReceivers(): readonly KitReceiverView[] {
  const [known, setKnown] = useState<readonly KitReceiverView[]>([]);
  useEffect(() => {
    void attempt(() => ask('kit.receivers')).then((found) => {
      setKnown(found ?? []);
    });
  }, []);
  return known;
}

/** What is asked of main. `people` are the names of those whom the kit is encrypted to; null where it is encrypted to none. */
export function receiversOf(
  { receiver, changesOnly }: Receiving,
  people: readonly string[] | null,
  known: readonly KitReceiverView[],
): Pick<InputOf<'kit.pack'>, 'to'> {
  const receivers = people ?? [receiver.trim()].filter(Boolean);
  if (receivers.length === 0) return {};
  return { to: { receivers, changesOnly: changesOnly && lastForAll(receivers, known) !== null } };
}

interface Props {
  readonly receiving: Receiving;
  readonly people: readonly string[] | null;
  readonly known: readonly KitReceiverView[];
  readonly onChange: (receiving: Receiving) => void;
}

export function ReceiverChoice({ receiving, people, known, onChange }: Props) {
  return people ? (
    <ForPeople people={people} receiving={receiving} known={known} onChange={onChange} />
  ) : (
    <ForOne receiving={receiving} known={known} onChange={onChange} />
  );
}

/** Whom the kit is encrypted to says for whom it is. */
function ForPeople({ people, receiving, known, onChange }: Props & { readonly people: readonly string[] }) {
  const say = useSay();
  const last = lastForAll(people, known);
  if (people.length === 0) return null;
  const receiver = new Intl.ListFormat(say.language).format(people);
  if (!last) return <p className={styles.words}>{say('kit.pack.people-words', { receiver })}</p>;
  const facts = { receiver, date: formatDay(last.date, say.language) };
  return (
    <>
      <Choice
        label={say('kit.pack.extent')}
        value={receiving.changesOnly ? 'changes' : 'whole'}
        options={[
          { id: 'whole', label: say('kit.pack.whole') },
          { id: 'changes', label: say('kit.pack.changes', facts) },
        ]}
        onChange={(id) => {
          onChange({ ...receiving, changesOnly: id === 'changes' });
        }}
      />
      <p className={styles.words}>
        {say(receiving.changesOnly ? 'kit.pack.changes-words' : 'kit.pack.people-words', facts)}
      </p>
    </>
  );
}

function ForOne({ receiving: { receiver, changesOnly }, known: all, onChange }: Omit<Props, 'people'>) {
  const say = useSay();
  const known = all.slice(0, mostOffered);
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
