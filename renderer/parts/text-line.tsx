import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import styles from './text-line.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The sentence that says why it cannot stand, or null where it can: its room is kept, so that nothing moves as it comes. */
  readonly trouble?: string | null;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'password';
  /** Small words under the field. */
  readonly about?: string;
}

/** One line of text with its name over it, heard as it is typed. */
export function TextLine({ label, value, onChange, trouble, type = 'text', about, ...heard }: Props) {
  return (
    <TextField
      className={styles.field}
      value={value}
      onChange={onChange}
      isInvalid={typeof trouble === 'string'}
      {...heard}
    >
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input} type={type} autoComplete="off" spellCheck="false" />
      {about === undefined ? null : (
        <Text slot="description" className={styles.about}>
          {about}
        </Text>
      )}
      {trouble === undefined ? null : (
        <span className={styles.room}>
          <FieldError className={styles.error}>{trouble}</FieldError>
        </span>
      )}
    </TextField>
  );
}
