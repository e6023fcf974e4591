import { useState } from 'react';
import { isWritten } from '../../../main/model/language';
import { ask } from '../../bridge';
import { TextsField } from '../../parts/texts-field';
import { TextsList } from '../../parts/texts-list';
import { showLibrary, useLibrary } from '../../state/app';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { Gradings } from './gradings';
import type { LibraryView } from '../../../main/contract/views';
import settings from './settings-screen.module.css';
import styles from './agency-setting.module.css';

type Agency = LibraryView['agency'];

/** Whose library it is: its name, and the gradings and caveats that its material is marked by. */
export function AgencySetting() {
  const say = useSay();
  const { agency } = useLibrary();
  /** A caveat that was added and has no words yet: it is kept nowhere. */
  const [adding, setAdding] = useState(false);
  const save = async (changes: Partial<Agency>): Promise<void> => {
    // What was not touched stays as main has it: an earlier change may still be on its way.
    const library = await attempt(() => ask('library.set-agency', changes));
    if (library) showLibrary(library);
  };
  return (
    <section className={styles.agency}>
      <div className={settings.told}>
        <h2 className={settings.name}>{say('settings.agency.title')}</h2>
        <p className={settings.words}>{say('settings.agency.words')}</p>
      </div>
      <TextsField label={say('settings.agency.name')} texts={agency.name} onCommit={(name) => void save({ name })} />
      <Gradings gradings={agency.gradings} onChange={(gradings) => void save({ gradings })} />
      <div className={styles.part}>
        <h3 className={styles.title}>{say('settings.agency.caveats')}</h3>
        <p className={settings.words}>{say('settings.agency.caveats-words')}</p>
        <TextsList
          list={adding ? [...agency.caveats, {}] : agency.caveats}
          none={say('settings.agency.no-caveats')}
          addWords={say('settings.agency.add-caveat')}
          label={(number) => say('settings.agency.caveat', { number })}
          removeLabel={(number) => say('settings.agency.remove-caveat', { number })}
          onChange={(list) => {
            const last = list.at(-1);
            setAdding(last !== undefined && !isWritten(last));
            const caveats = list.filter(isWritten);
            if (JSON.stringify(caveats) !== JSON.stringify(agency.caveats)) void save({ caveats });
          }}
        />
      </div>
    </section>
  );
}
