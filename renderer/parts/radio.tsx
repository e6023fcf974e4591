import type { ReactNode } from 'react';
import { RadioButton, RadioField } from 'react-aria-components';
import styles from './radio.module.css';

interface Props {
  readonly value: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Named here where the words in it do not suffice. */
  readonly label?: string;
  readonly lang?: string;
}

/** One choice among several; the whole of it can be clicked. */
export function Radio({ value, children, className, label, lang }: Props) {
  return (
    <RadioField value={value} aria-label={label} className={styles.field}>
      <RadioButton className={className} lang={lang}>
        {children}
      </RadioButton>
    </RadioField>
  );
}
