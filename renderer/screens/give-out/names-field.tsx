import { FileUp } from 'lucide-react';
import { useId } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { changeNames, chooseList, useGiveOut } from './give-out-store';
import styles from './names-field.module.css';

interface Props {
  /** In lines; left out, the field fills its place. */
  readonly rows?: number;
  readonly isDisabled?: boolean;
}

/** Who gets a numbered copy: one list, wherever it is written. */
export function NamesField({ rows, isDisabled = false }: Props) {
  const say = useSay();
  const about = useId();
  const text = useGiveOut((state) => state.text);
  return (
    <>
      <TextField
        className={`${styles.field} ${rows === undefined ? styles.fills : ''}`}
        aria-label={say('window.give-out.names')}
        aria-describedby={about}
        value={text}
        isDisabled={isDisabled}
        onChange={(typed) => void changeNames(typed)}
      >
        <TextArea
          className={styles.text}
          {...(rows === undefined ? {} : { rows })}
          spellCheck={false}
          placeholder={say('window.give-out.names-place')}
        />
      </TextField>
      <p id={about} className={styles.about}>
        {say('window.give-out.names-about')}
      </p>
    </>
  );
}

/** Takes the list from a file. */
export function ChooseNames({ isDisabled = false }: Pick<Props, 'isDisabled'>) {
  const say = useSay();
  return (
    <Button icon={<FileUp size={16} aria-hidden />} isDisabled={isDisabled} onPress={() => void chooseList()}>
      {say('window.give-out.choose-list')}
    </Button>
  );
}
