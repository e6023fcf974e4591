import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useSay } from '../../words';
import type { PickSelection } from './pick-selection';
import styles from './range-field.module.css';

interface Props {
  readonly selection: PickSelection;
  readonly total: number;
  readonly onType: (text: string) => void;
}

/** A range as the projector counts, such as `1,3-5,8-`; a wrong part is named as it is typed. */
export function RangeField({ selection, total, onType }: Props) {
  const say = useSay();
  const { refusal } = selection;
  return (
    <TextField className={styles.field} value={selection.text} onChange={onType} isInvalid={refusal !== null}>
      <Label className={styles.label}>{say('window.picker.range')}</Label>
      <Input className={styles.input} placeholder="1,3-5,8-" />
      {refusal === null && /-\s*$/.test(selection.text) ? (
        <Text slot="description" className={styles.hint}>
          {say('window.picker.open-end')}
        </Text>
      ) : null}
      <FieldError className={styles.error}>
        {refusal ? say(`window.range.${refusal.problem}`, { part: refusal.part, total }) : null}
      </FieldError>
    </TextField>
  );
}
