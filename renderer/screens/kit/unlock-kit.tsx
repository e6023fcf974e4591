import { useEffect, useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextLine } from '../../parts/text-line';
import { go } from '../../state/app';
import { useSay } from '../../words';
import { loadKeys, useKeys } from '../keys/keys-store';
import { closeKit, lookInto, type LockedKit } from './kit-store';
import styles from './kit.module.css';

/** Asks for what opens an encrypted kit: its passphrase, or that of the person's own key. */
export function UnlockKit({ locked }: { readonly locked: LockedKit }) {
  const { view, isAsked } = useKeys();
  const own = view?.own ?? null;
  useEffect(() => void loadKeys(), []);
  if (locked.by === 'passphrase') return <Asking locked={locked} words="kit.open.locked-words" />;
  if (!isAsked) return null;
  if (!own) return <NotForMe words="kit.open.locked-no-key" />;
  const isTried = own.heldBy === 'system' || locked.trouble === 'not-mine';
  return isTried ? (
    <NotForMe words="kit.open.locked-not-mine" />
  ) : (
    <Asking locked={locked} words="kit.open.locked-own" />
  );
}

interface AskingProps {
  readonly locked: LockedKit;
  readonly words: 'kit.open.locked-words' | 'kit.open.locked-own';
}

function Asking({ locked: { path, by, trouble }, words }: AskingProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const isOwn = by === 'recipients';
  const opening = isOwn ? { passphrase: null, ownPassphrase: typed } : { passphrase: typed, ownPassphrase: null };
  const wrong = say(isOwn ? 'keys.passphrase.own-wrong' : 'kit.open.wrong');
  return (
    <Dialog
      title={say('kit.open.locked')}
      onClose={closeKit}
      foot={
        <>
          <Button onPress={closeKit}>{say('window.cancel')}</Button>
          <Button look="primary" isDisabled={typed === ''} onPress={() => void lookInto(path, opening)}>
            {say('kit.open.unlock')}
          </Button>
        </>
      }
    >
      <form
        className={styles.questions}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') void lookInto(path, opening);
        }}
      >
        <p>{say(words)}</p>
        <TextLine
          autoFocus
          type="password"
          label={say(isOwn ? 'keys.passphrase.own' : 'kit.passphrase')}
          value={typed}
          onChange={setTyped}
          trouble={trouble === 'wrong' && typed === '' ? wrong : null}
        />
      </form>
    </Dialog>
  );
}

function NotForMe({ words }: { readonly words: 'kit.open.locked-not-mine' | 'kit.open.locked-no-key' }) {
  const say = useSay();
  return (
    <Dialog
      title={say('kit.open.locked')}
      onClose={closeKit}
      foot={
        <>
          <Button onPress={closeKit}>{say('window.close')}</Button>
          <Button
            look="primary"
            onPress={() => {
              closeKit();
              go({ name: 'settings' });
            }}
          >
            {say('kit.open.to-settings')}
          </Button>
        </>
      }
    >
      <p>{say(words)}</p>
    </Dialog>
  );
}
