import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSay } from '../../words';
import { PassportList } from './passport-list';
import type { Passport } from '../../../main/model/passport';
import styles from './exported-line.module.css';

interface Props {
  readonly passport: Passport;
  readonly words: string;
  /** Shows a page, counted from 0. */
  readonly onGoTo: (page: number) => void;
}

/** Opens to the list of all rules. */
export function PassportButton({ passport, words, onGoTo }: Props) {
  const say = useSay();
  return (
    <DialogTrigger>
      <AriaButton className={styles.check}>{words}</AriaButton>
      <Popover className={styles.popover} placement="bottom end">
        <Dialog className={styles.list} aria-label={say('window.handout.check-list')}>
          {({ close }) => (
            <PassportList
              passport={passport}
              onGoTo={(page) => {
                close();
                onGoTo(page);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
