import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { isRecipient } from '../../../main/model/key-ring';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextLine } from '../../parts/text-line';
import { useSay } from '../../words';
import { dropIntroduced, trust, useKeys } from './keys-store';
import type { IntroducedView } from '../../../main/contract/keys';
import styles from './keys.module.css';

/** Whose key a file says it holds: nobody is trusted before the person says so. */
export function IntroducePerson() {
  const introduced = useKeys((keys) => keys.introduced);
  return introduced ? <Introduced introduced={introduced} /> : null;
}

function Introduced({ introduced }: { readonly introduced: IntroducedView }) {
  const say = useSay();
  const { sender, fingerprint, replaces } = introduced;
  const isTyped = sender === null && introduced.recipient === null;
  const [name, setName] = useState(introduced.name);
  const [key, setKey] = useState('');
  const typedKey = isRecipient(key.trim()) ? key.trim() : null;
  const recipient = isTyped ? typedKey : introduced.recipient;
  return (
    <Dialog
      title={say(sender ? 'keys.introduce.title' : 'keys.introduce.title-typed')}
      onClose={dropIntroduced}
      foot={
        <>
          <Button onPress={dropIntroduced}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<UserCheck size={16} aria-hidden />}
            isDisabled={name.trim() === '' || (isTyped && recipient === null)}
            onPress={() => void trust({ name: name.trim(), sender, recipient })}
          >
            {say(sender ? 'keys.introduce.go' : 'keys.introduce.go-add')}
          </Button>
        </>
      }
    >
      {replaces ? (
        <p className={styles.warning} role="alert">
          {say('keys.introduce.replaces', { name: replaces.name, key: replaces.fingerprint ?? '' })}
        </p>
      ) : null}
      {sender ? (
        <>
          <p className={styles.name}>{sender.name}</p>
          <p className={styles.fingerprint}>{fingerprint}</p>
          <p>{say('keys.introduce.check')}</p>
        </>
      ) : (
        <p>{say('keys.introduce.no-signature')}</p>
      )}
      <TextLine autoFocus label={say('keys.introduce.name')} value={name} onChange={setName} />
      {isTyped ? (
        <TextLine
          label={say('keys.introduce.key')}
          value={key}
          trouble={key.trim() === '' || typedKey !== null ? null : say('keys.introduce.key-wrong')}
          onChange={setKey}
        />
      ) : null}
      {sender === null && introduced.recipient !== null ? (
        <p className={styles.fingerprint}>{introduced.recipient}</p>
      ) : null}
    </Dialog>
  );
}
