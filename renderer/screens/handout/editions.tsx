import type { ReactNode } from 'react';
import { RadioGroup } from 'react-aria-components';
import { ExplainedRadio } from '../../parts/explained-radio';
import { useSay } from '../../words';
import { editions, type Edition } from '../../../main/model/recipe';
import styles from './editions.module.css';

interface Props {
  readonly value: Edition;
  readonly onChange: (edition: Edition) => void;
  /** What stands over the choices, where nothing around them says what they are. */
  readonly children?: ReactNode;
}

/** For whom a handout is, and what each of them gets. */
export function Editions({ value, onChange, children }: Props) {
  const say = useSay();
  return (
    <RadioGroup
      aria-label={say('window.handout.for-whom')}
      className={styles.editions}
      value={value}
      onChange={(chosen) => {
        const edition = editions.find((other) => other === chosen);
        if (edition) onChange(edition);
      }}
    >
      {children}
      {editions.map((edition) => (
        <ExplainedRadio
          key={edition}
          value={edition}
          name={say(`window.edition.${edition}`)}
          about={say(`window.edition-about.${edition}`)}
        />
      ))}
    </RadioGroup>
  );
}
