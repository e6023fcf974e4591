import { FolderOpen, GraduationCap } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { Choice } from '../../parts/choice';
import { useKeptScroll } from '../../parts/kept-places';
import { UndoButtons } from '../../parts/undo-buttons';
import { WayOut } from '../../parts/way-back';
import { chooseLibrary, openSample, useApp, useLanguage, useLibrary, usePolicy } from '../../state/app';
import { textLanguages, useSay } from '../../words';
import { KeysSetting } from '../keys/keys-setting';
import { BackupsSetting } from './backups-setting';
import { AgencySetting } from './agency-setting';
import { LookSetting } from './look-setting';
import { DefaultLabel } from './default-label';
import { Licences } from './licences';
import { MachineFontsSetting } from './machine-fonts-setting';
import { Fixed, OrganisationRules } from './organisation';
import { changeSetting, useUndoOfSettings } from './settings-undo';
import styles from './settings-screen.module.css';

/** The settings: few, and each takes effect at once. */
export function SettingsScreen() {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  const policy = usePolicy();
  const version = useApp((app) => app.state?.version ?? '');
  useUndoOfSettings();
  const place = useRef<HTMLElement>(null);
  useKeptScroll(place, 'settings');
  return (
    <main ref={place} className={styles.screen}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <WayOut />
          <h1 className={styles.title}>{say('window.rail.settings')}</h1>
          <UndoButtons />
        </div>
        <p className={styles.words}>{say('settings.undo-words')}</p>
        <section className={styles.setting}>
          <div className={styles.told}>
            <h2 className={styles.name}>{say('window.settings.language')}</h2>
            <p className={styles.words}>{say('window.settings.language-words')}</p>
            {policy.language === undefined ? null : <Fixed />}
          </div>
          <div className={styles.control}>
            <Choice
              label={say('window.settings.language')}
              labelHidden
              value={language}
              isDisabled={policy.language !== undefined}
              options={textLanguages.map((id) => ({ id, label: say(`window.language.own.${id}`) }))}
              onChange={(chosen) => void changeSetting('language', chosen)}
            />
          </div>
        </section>
        <LookSetting />
        <MachineFontsSetting />
        <section className={styles.setting}>
          <div className={styles.told}>
            <h2 className={styles.name}>{say('window.settings.library')}</h2>
            <p className={styles.words}>{say('window.settings.library-words')}</p>
            <p className={styles.words}>{say('window.settings.library-name-about')}</p>
            <p className={styles.folder}>{library.folder}</p>
            {policy.library === undefined ? null : <Fixed />}
          </div>
          <div className={styles.control}>
            <CommitField
              key={library.folder}
              label={say('window.settings.library-name')}
              value={library.name}
              onCommit={(name) => void changeSetting('libraryName', name)}
            />
            <Button
              icon={<FolderOpen size={16} aria-hidden />}
              isDisabled={policy.library !== undefined}
              onPress={() => void chooseLibrary()}
            >
              {say('window.settings.choose-folder')}
            </Button>
            <Button
              icon={<GraduationCap size={16} aria-hidden />}
              isDisabled={policy.library !== undefined}
              onPress={() => void openSample()}
            >
              {say('window.library.empty.sample')}
            </Button>
          </div>
        </section>
        <section className={styles.setting}>
          <div className={styles.told}>
            <h2 className={styles.name}>{say('window.settings.label')}</h2>
            <p className={styles.words}>{say('window.settings.label-words')}</p>
          </div>
          <div className={styles.control}>
            <DefaultLabel />
          </div>
        </section>
        <AgencySetting />
        <KeysSetting />
        <BackupsSetting />
        <OrganisationRules />
        <section className={styles.setting}>
          <div className={styles.told}>
            <h2 className={styles.name}>{say('window.settings.licences')}</h2>
            <p className={styles.words}>{say('window.settings.licences-words')}</p>
          </div>
          <div className={styles.control}>
            <Licences />
          </div>
        </section>
        <p className={styles.version}>{say('window.settings.version', { version })}</p>
      </div>
    </main>
  );
}
