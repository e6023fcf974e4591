import { memo } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Progress } from '../parts/progress';
import { SlidePicture } from '../parts/slide-picture';
import { useLanguage } from '../state/app';
import { closeImportReport } from '../state/importing';
import { cancelTask, useTasks } from '../state/tasks';
import { textFor, useSay } from '../words';
import type { DeckRead } from '../../main/contract/views';
import styles from './import-result.module.css';

/** So many are seen as they come; of a folder of hundreds each would cost the window more than the one before. */
const mostArriving = 8;

/** The first slides of a deck that was read: the same as long as it is shown. */
const ArrivingDeck = memo(function ArrivingDeck({ read: { deck, title, slides, first } }: { readonly read: DeckRead }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className={styles.read}>
      <p className={styles.facts}>
        <strong>{textFor(title, language)}</strong>
        <span>{say('window.slides', { count: slides })}</span>
      </p>
      <div className={styles.first}>
        {first.map((slide) => (
          <SlidePicture key={slide} deck={deck} version="head" slide={slide} language={language} />
        ))}
      </div>
    </li>
  );
});

/** An import that goes on: the first slides of each deck as it is read. It may be put away; the task panel has it too. */
export function Arriving({ id, read }: { readonly id: string; readonly read: readonly DeckRead[] }) {
  const say = useSay();
  const task = useTasks(({ tasks }) => tasks.find((one) => one.id === id));
  const more = read.length - mostArriving;
  return (
    <Dialog
      title={say('window.tasks.import')}
      size="wide"
      onClose={closeImportReport}
      foot={<Button onPress={() => void cancelTask(id)}>{say('window.cancel')}</Button>}
    >
      {task ? (
        <div className={styles.arriving}>
          <Progress label={say('window.tasks.import')} share={task.share} />
          <span className={styles.facts}>{task.what}</span>
        </div>
      ) : null}
      <ul className={styles.rows} aria-live="polite">
        {read.slice(0, mostArriving).map((one) => (
          <ArrivingDeck key={one.deck} read={one} />
        ))}
      </ul>
      {more > 0 ? <p className={styles.facts}>{say('window.import.before', { count: more })}</p> : null}
    </Dialog>
  );
}
