import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import styles from './tick.module.css';

interface Props {
  readonly children?: ReactNode;
  /** Named here where no words stand beside it. */
  readonly label?: string;
  readonly state: 'all' | 'some' | 'none';
  readonly isDisabled?: boolean;
  readonly onChange: (ticked: boolean) => void;
}

/** A tick box; half ticked where only some of what it stands for is. */
export function Tick({ children, label, state, isDisabled = false, onChange }: Props) {
  return (
    <CheckboxField
      className={styles.field}
      isSelected={state === 'all'}
      isIndeterminate={state === 'some'}
      isDisabled={isDisabled}
      aria-label={label}
      onChange={onChange}
    >
      <CheckboxButton className={styles.tick}>
        <span className={styles.box} aria-hidden>
          {state === 'all' ? <Check size={12} strokeWidth={3} /> : null}
          {state === 'some' ? <Minus size={12} strokeWidth={3} /> : null}
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
