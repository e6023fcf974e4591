import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextLine } from '../../parts/text-line';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { makeKey, useKeys } from './keys-store';
import { isUsable, nothingTyped, PassphraseTwice } from './passphrase-twice';
import styles from './keys.module.css';

/** Asks in whose name a key shall sign, and for a passphrase where the system has no store for it. */
export function MakeKey({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { agency } = useLibrary();
  const { view, isMaking } = useKeys();
  const [name, setName] = useState(view?.own?.name ?? textFor(agency.name, language));
  const [typed, setTyped] = useState(nothingTyped);
  const bySystem = view?.keptBy === 'system';
  const make = async (): Promise<void> => {
    if (await makeKey({ name, keeping: bySystem ? { by: 'system' } : { by: 'passphrase', passphrase: typed.once } }))
      onClose();
  };
  return (
    <Dialog
      title={say(view?.own ? 'keys.making.title-new' : 'keys.making.title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<KeyRound size={16} aria-hidden />}
            isDisabled={isMaking || name.trim() === '' || !(bySystem || isUsable(typed))}
            onPress={() => void make()}
          >
            {say('keys.making.go')}
          </Button>
        </>
      }
    >
      {view?.own ? <p className={styles.caution}>{say('keys.making.new-words')}</p> : null}
      <TextLine
        autoFocus
        label={say('keys.making.name')}
        about={say('keys.making.name-words')}
        value={name}
        onChange={setName}
      />
      <p>{say(bySystem ? 'keys.making.by-system' : 'keys.making.by-passphrase')}</p>
      {bySystem ? null : <PassphraseTwice typed={typed} onChange={setTyped} />}
    </Dialog>
  );
}
