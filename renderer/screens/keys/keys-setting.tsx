import { FileKey, KeyRound, Save, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { useSay } from '../../words';
import { IntroducePerson } from './introduce-person';
import { chooseIntroduced, loadKeys, savePublicKey, typeIntroduced, useKeys } from './keys-store';
import { MakeKey } from './make-key';
import { PeopleList } from './people-list';
import type { OwnKeyView } from '../../../main/contract/keys';
import settings from '../settings/settings-screen.module.css';
import styles from './keys.module.css';

/** The key that signs the person's kits, and the people with whom they exchange them. */
export function KeysSetting() {
  const say = useSay();
  const view = useKeys((keys) => keys.view);
  const [making, setMaking] = useState(false);
  useEffect(() => void loadKeys(), []);
  if (!view) return null;
  const { own, earlier, people } = view;
  return (
    <>
      <section className={settings.setting}>
        <div className={settings.told}>
          <h2 className={settings.name}>{say('keys.title')}</h2>
          <p className={settings.words}>{say('keys.words')}</p>
          {own ? <OwnKey own={own} /> : <p>{say('keys.none')}</p>}
          {earlier > 0 ? <p className={settings.words}>{say('keys.earlier', { count: earlier })}</p> : null}
        </div>
        <div className={settings.control}>
          {own ? (
            <Button icon={<Save size={16} aria-hidden />} onPress={() => void savePublicKey()}>
              {say('keys.save')}
            </Button>
          ) : null}
          <Button
            icon={<KeyRound size={16} aria-hidden />}
            onPress={() => {
              setMaking(true);
            }}
          >
            {say(own ? 'keys.make-new' : 'keys.make')}
          </Button>
        </div>
      </section>
      <section className={settings.setting}>
        <div className={settings.told}>
          <h2 className={settings.name}>{say('keys.people.title')}</h2>
          <p className={settings.words}>{say('keys.people.words')}</p>
          <PeopleList people={people} />
        </div>
        <div className={settings.control}>
          <Button icon={<UserPlus size={16} aria-hidden />} onPress={() => void chooseIntroduced()}>
            {say('keys.people.add')}
          </Button>
          <Button look="quiet" icon={<FileKey size={16} aria-hidden />} onPress={typeIntroduced}>
            {say('keys.people.add-typed')}
          </Button>
        </div>
      </section>
      {making ? (
        <MakeKey
          onClose={() => {
            setMaking(false);
          }}
        />
      ) : null}
      <IntroducePerson />
    </>
  );
}

function OwnKey({ own: { name, fingerprint, madeAt, heldBy } }: { readonly own: OwnKeyView }) {
  const say = useSay();
  return (
    <>
      <p className={styles.name}>{name}</p>
      <p className={styles.fingerprint}>{say('keys.fingerprint', { key: fingerprint })}</p>
      <p className={settings.words}>{say('keys.made', { when: formatMoment(madeAt, say.language) })}</p>
      <p className={settings.words}>{say(heldBy === 'system' ? 'keys.by-system' : 'keys.by-passphrase')}</p>
    </>
  );
}
