import { useState } from 'react';
import { leastPasswordLength, passwordTrouble } from '../../../main/model/password';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import styles from './password-choice.module.css';

/** A password for the exported file: typed in sight, since nobody can look it up later, and kept nowhere. */
export function PasswordChoice({ isArchive }: { readonly isArchive: boolean }) {
  const say = useSay();
  const password = useHandout((handout) => handout.password);
  const [left, setLeft] = useState(false);
  const isOn = password !== null && !isArchive;
  const trouble = isOn && left ? passwordTrouble(password) : null;
  const set = (next: string | null): void => {
    useHandout.setState({ password: next });
  };
  return (
    <div className={styles.choice}>
      <Tick
        state={isOn ? 'all' : 'none'}
        isDisabled={isArchive}
        onChange={(ticked) => {
          setLeft(false);
          set(ticked ? '' : null);
        }}
      >
        {say('window.handout.password')}
      </Tick>
      {isArchive ? <p className={styles.words}>{say('window.handout.password-or-archive')}</p> : null}
      {isOn ? (
        <>
          <TextLine
            label={say('window.handout.password-itself')}
            value={password}
            onChange={set}
            onFocus={() => {
              setLeft(false);
            }}
            onBlur={() => {
              setLeft(password !== '');
            }}
            trouble={
              trouble === null ? null : say(`window.handout.password-${trouble}`, { least: leastPasswordLength })
            }
          />
          <p className={styles.words}>{say('window.handout.password-protects')}</p>
          <p className={styles.words}>{say('window.handout.password-does-not')}</p>
        </>
      ) : null}
    </div>
  );
}
