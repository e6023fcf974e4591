import { Choice } from '../../parts/choice';
import { useLook } from '../../state/look';
import { useSay } from '../../words';
import { textSizes, themes } from '../../../main/model/look';
import { changeSetting } from './settings-undo';
import styles from './settings-screen.module.css';

/** The theme and the size of text. */
export function LookSetting() {
  const say = useSay();
  const { theme, textSize } = useLook();
  return (
    <section className={styles.setting}>
      <div className={styles.told}>
        <h2 className={styles.name}>{say('settings.look.title')}</h2>
        <p className={styles.words}>{say('settings.look.words')}</p>
      </div>
      <div className={styles.control}>
        <Choice
          label={say('settings.look.theme')}
          value={theme}
          options={themes.map((id) => ({ id, label: say(`settings.look.themes.${id}`) }))}
          onChange={(chosen) => void changeSetting('theme', chosen)}
        />
        <Choice
          label={say('settings.look.size')}
          value={String(textSize)}
          options={textSizes.map((size) => ({ id: String(size), label: say('settings.look.percent', { size }) }))}
          onChange={(size) => void changeSetting('textSize', Number(size))}
        />
      </div>
    </section>
  );
}
