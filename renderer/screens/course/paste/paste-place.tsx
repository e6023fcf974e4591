import { FileSpreadsheet } from 'lucide-react';
import { useId } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { Button } from '../../../parts/button';
import { useSay } from '../../../words';
import { chooseTimetable, takePaste, usePasting } from './pasting';
import { usePasteKeys } from './use-paste-keys';
import styles from './paste-place.module.css';

/** Where a timetable comes from: a file that is chosen, or a field that takes a whole table. */
export function PastePlace() {
  const say = useSay();
  const about = useId();
  const keys = usePasteKeys();
  const failed = usePasting((pasting) => pasting.failed);
  return (
    <>
      <p className={styles.words}>{say('paste.how')}</p>
      <div className={styles.file}>
        <Button
          look="primary"
          icon={<FileSpreadsheet size={16} aria-hidden />}
          aria-describedby={about}
          onPress={() => void chooseTimetable()}
        >
          {say('paste.choose')}
        </Button>
        <span id={about} className={styles.words}>
          {say('paste.choose-about')}
        </span>
      </div>
      <TextField className={styles.field} autoFocus>
        <Label className={styles.label}>{say('paste.field')}</Label>
        <Text slot="description" className={styles.words}>
          {say('paste.field-about', { keys })}
        </Text>
        <TextArea
          className={styles.area}
          rows={4}
          value=""
          onPaste={(event) => {
            event.preventDefault();
            void takePaste(event.clipboardData);
          }}
        />
      </TextField>
      <p className={styles.trouble} role="status">
        {failed ? say('paste.no-table') : ''}
      </p>
    </>
  );
}
