import { Choice } from '../../parts/choice';
import { useApp, usePolicy } from '../../state/app';
import { useSay } from '../../words';
import { Fixed } from './organisation';
import { changeSetting } from './settings-undo';
import styles from './settings-screen.module.css';

/** In which fonts imported slides are set. */
export function MachineFontsSetting() {
  const say = useSay();
  const policy = usePolicy();
  const isOn = useApp(({ state }) => state?.machineFonts ?? false);
  return (
    <section className={styles.setting}>
      <div className={styles.told}>
        <h2 className={styles.name}>{say('settings.fonts.title')}</h2>
        <p className={styles.words}>{say('settings.fonts.words')}</p>
        {policy.machineFonts === undefined ? null : <Fixed />}
      </div>
      <div className={styles.control}>
        <Choice
          label={say('settings.fonts.label')}
          labelHidden
          value={isOn ? 'machine' : 'ours'}
          isDisabled={policy.machineFonts !== undefined}
          options={(['ours', 'machine'] as const).map((id) => ({ id, label: say(`settings.fonts.${id}`) }))}
          onChange={(chosen) => void changeSetting('machineFonts', chosen === 'machine')}
        />
      </div>
    </section>
  );
}
