import { FileUp } from 'lucide-react';
import { TextArea, TextField } from 'react-aria-components';
import { Button } from '../../../parts/button';
import { Choice } from '../../../parts/choice';
import { FindingList } from '../../../parts/finding-list';
import { Tick } from '../../../parts/tick';
import { useSay } from '../../../words';
import { changeNames, chooseList, useGiveOut, wantPrintFile } from '../../give-out/give-out-store';
import type { SetRow } from './set-rows';
import styles from './set-dialog.module.css';

interface Props {
  readonly rows: readonly SetRow[];
  /** Of which row the copies are. */
  readonly of: string;
  readonly onOf: (row: string) => void;
}

/** Who gets a numbered copy, and of what: the same list as where copies are given out. */
export function SetCopies({ rows, of, onOf }: Props) {
  const say = useSay();
  const { text, list, wantsPrintFile } = useGiveOut();
  return (
    <div className={styles.copies}>
      <Choice
        label={say('window.set.of')}
        value={of}
        options={rows.map(({ id, title }) => ({ id, label: title }))}
        onChange={onOf}
      />
      <TextField
        className={styles.names}
        aria-label={say('window.give-out.names')}
        value={text}
        onChange={(typed) => void changeNames(typed)}
      >
        <TextArea
          className={styles.text}
          rows={4}
          spellCheck={false}
          placeholder={say('window.give-out.names-place')}
        />
      </TextField>
      <p className={styles.facts}>{say('window.give-out.names-about')}</p>
      {list.findings.length > 0 ? <FindingList findings={list.findings} /> : null}
      <div className={styles.acts}>
        <Button icon={<FileUp size={16} aria-hidden />} onPress={() => void chooseList()}>
          {say('window.give-out.choose-list')}
        </Button>
        <Tick state={wantsPrintFile ? 'all' : 'none'} onChange={wantPrintFile}>
          {say('window.give-out.print-file')}
        </Tick>
        <span className={styles.count}>{say('window.give-out.read', { count: list.holders.length })}</span>
      </div>
    </div>
  );
}
