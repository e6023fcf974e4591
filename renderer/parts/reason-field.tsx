import { Label, TextArea, TextField } from 'react-aria-components';
import { useSay } from '../words';
import styles from './reason-field.module.css';

interface Props {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  readonly autoFocus?: boolean;
  /** No reason is asked for. */
  readonly isDisabled?: boolean;
}

/** Why a label is lowered. */
export function ReasonField({ reason, onChange, autoFocus = false, isDisabled = false }: Props) {
  const say = useSay();
  return (
    <TextField
      className={styles.field}
      value={reason}
      onChange={onChange}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
    >
      <Label className={styles.label}>{say('window.lower.reason')}</Label>
      <TextArea className={styles.input} rows={3} />
    </TextField>
  );
}
