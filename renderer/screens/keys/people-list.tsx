import { KeyRound, Lock } from 'lucide-react';
import { CommitField } from '../../parts/commit-field';
import { Removable } from '../../parts/removable';
import { useSay } from '../../words';
import { forgetPerson, renamePerson } from './keys-store';
import type { CorrespondentView } from '../../../main/contract/keys';
import styles from './keys.module.css';

/** The people with whom kits are exchanged, each with what is known of their keys. */
export function PeopleList({ people }: { readonly people: readonly CorrespondentView[] }) {
  const say = useSay();
  if (people.length === 0) return <p className={styles.words}>{say('keys.people.none')}</p>;
  return (
    <ul className={styles.people} aria-label={say('keys.people.list')}>
      {people.map((person) => (
        <Person key={person.id} person={person} />
      ))}
    </ul>
  );
}

function Person({ person: { id, name, sender, fingerprint, recipient } }: { readonly person: CorrespondentView }) {
  const say = useSay();
  const signs = fingerprint === null ? say('keys.people.no-sign') : say('keys.people.signs', { key: fingerprint });
  const isNamedOtherwise = sender !== null && sender.name !== name;
  const told = isNamedOtherwise ? say('keys.people.signs-as', { key: fingerprint ?? '', name: sender.name }) : signs;
  return (
    <li className={styles.person}>
      <Removable label={say('keys.people.forget', { name })} onRemove={() => void forgetPerson(id)}>
        <CommitField
          label={say('keys.people.name')}
          labelHidden
          look="bare"
          value={name}
          onCommit={(next) => {
            if (next.trim() !== '') void renamePerson(id, next.trim());
          }}
        />
      </Removable>
      <p className={styles.known}>
        <KeyRound size={14} aria-hidden />
        <span>{told}</span>
      </p>
      <p className={styles.known}>
        <Lock size={14} aria-hidden />
        <span>{say(recipient === null ? 'keys.people.no-open' : 'keys.people.opens')}</span>
      </p>
    </li>
  );
}
