import { useState } from 'react';
import { strengthOf } from '../../../main/model/passphrase-strength';
import { leastPasswordLength, passwordTrouble } from '../../../main/model/password';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import styles from './keys.module.css';

/** What was typed, twice. */
export interface Typed {
  readonly once: string;
  readonly again: string;
}

export const nothingTyped: Typed = { once: '', again: '' };

/** True where it is a passphrase, and twice the same. */
export function isUsable({ once, again }: Typed): boolean {
  return passwordTrouble(once) === null && once === again;
}

interface Props {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

/** A passphrase that nobody can ask for again: typed twice, and how good it is said as it is typed. */
export function PassphraseTwice({ typed, onChange }: Props) {
  const say = useSay();
  const [shows, setShows] = useState(false);
  const { once, again } = typed;
  const trouble = passwordTrouble(once);
  const refused =
    once === '' || trouble === null ? null : say(`window.handout.password-${trouble}`, { least: leastPasswordLength });
  const type = shows ? 'text' : 'password';
  return (
    <>
      {/* Its room is kept: what is pressed next stands still while somebody types. */}
      <div className={styles.once}>
        <TextLine
          label={say('kit.passphrase')}
          type={type}
          value={once}
          {...(refused === null ? {} : { trouble: refused })}
          onChange={(next) => {
            onChange({ once: next, again });
          }}
        />
        <p role="status">{trouble === null ? say(`keys.passphrase.${strengthOf(once)}`) : ''}</p>
      </div>
      <TextLine
        label={say('keys.passphrase.again')}
        type={type}
        value={again}
        // Said once as much was typed as there is to type: not letter by letter.
        trouble={again.length >= once.length && again !== once ? say('keys.passphrase.differs') : null}
        onChange={(next) => {
          onChange({ once, again: next });
        }}
      />
      <Tick state={shows ? 'all' : 'none'} onChange={setShows}>
        {say('keys.passphrase.show')}
      </Tick>
    </>
  );
}
