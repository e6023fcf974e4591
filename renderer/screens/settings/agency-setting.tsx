import { useEffect, useRef } from 'react';
import { isWritten, type Texts } from '../../../main/model/language';
import { TextsField } from '../../parts/texts-field';
import { TextsList } from '../../parts/texts-list';
import { useApp, useLibrary } from '../../state/app';
import { alike } from '../../state/alike';
import { useSay } from '../../words';
import { Gradings } from './gradings';
import { changeSetting } from './settings-undo';
import { useOneMore } from './use-one-more';
import settings from './settings-screen.module.css';
import styles from './agency-setting.module.css';

/** Whose library it is: its name, and the gradings and caveats that its material is marked by. */
export function AgencySetting() {
  const say = useSay();
  const { agency } = useLibrary();
  const { shown, setMore } = useOneMore<Texts>(agency.caveats);
  const caveats = useRef<HTMLDivElement>(null);
  const isWanted = useApp(({ screen }) => screen.name === 'settings' && screen.at === 'caveats');
  useEffect(() => {
    if (!isWanted) return;
    caveats.current?.scrollIntoView({ block: 'center' });
    caveats.current?.querySelector('button')?.focus();
  }, [isWanted]);
  return (
    <section className={styles.agency}>
      <div className={settings.told}>
        <h2 className={settings.name}>{say('settings.agency.title')}</h2>
        <p className={settings.words}>{say('settings.agency.words')}</p>
      </div>
      <TextsField
        label={say('settings.agency.name')}
        texts={agency.name}
        onCommit={(name) => void changeSetting('agencyName', name)}
      />
      <Gradings gradings={agency.gradings} />
      <div className={styles.part} ref={caveats}>
        <h3 className={styles.title}>{say('settings.agency.caveats')}</h3>
        <p className={settings.words}>{say('settings.agency.caveats-words')}</p>
        <TextsList
          list={shown}
          none={say('settings.agency.no-caveats')}
          addWords={say('settings.agency.add-caveat')}
          label={(number) => say('settings.agency.caveat', { number })}
          removeLabel={(number) => say('settings.agency.remove-caveat', { number })}
          onChange={(list) => {
            setMore(list.at(agency.caveats.length) ?? null);
            const written = list.filter(isWritten);
            if (!alike(written, agency.caveats)) void changeSetting('caveats', written);
          }}
        />
      </div>
    </section>
  );
}
