import { Lock } from 'lucide-react';
import { usePolicy } from '../../state/app';
import { useSay } from '../../words';
import styles from './settings-screen.module.css';

/** Says of a setting that it is not the person's to change. */
export function Fixed() {
  const say = useSay();
  return (
    <p className={styles.fixed}>
      <Lock size={14} aria-hidden /> {say('window.settings.fixed')}
    </p>
  );
}

/** What the organisation asks of everything that leaves; nothing where it asks for nothing. */
export function OrganisationRules() {
  const say = useSay();
  const { minimumLabel, lockHandouts, encryptKits } = usePolicy();
  const rules = [
    ...(minimumLabel === undefined ? [] : [say('window.settings.rule-minimum', { label: minimumLabel })]),
    ...(lockHandouts === true ? [say('window.settings.rule-locked')] : []),
    ...(encryptKits === true ? [say('window.settings.rule-encrypted')] : []),
  ];
  if (rules.length === 0) return null;
  return (
    <section className={styles.setting}>
      <div className={styles.told}>
        <h2 className={styles.name}>{say('window.settings.rules')}</h2>
        <p className={styles.words}>{say('window.settings.rules-words')}</p>
        <Fixed />
      </div>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
