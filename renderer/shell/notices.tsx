import { CircleCheck, OctagonX, X } from 'lucide-react';
import { sayFault } from '../../main/words/say';
import { Button, IconButton } from '../parts/button';
import { Progress } from '../parts/progress';
import { dismissFault, useFaults } from '../state/faults';
import { hush, useNotices } from '../state/notices';
import { cancelTask, useTasks } from '../state/tasks';
import { useSay } from '../words';
import styles from './notices.module.css';

/** What floats over every screen: what went wrong, what was just done, and how far an import is. */
export function Notices() {
  return (
    <div className={styles.notices}>
      <Faults />
      <Imports />
      <Done />
    </div>
  );
}

/** What went wrong, said in a sentence, until it is put away. */
function Faults() {
  const say = useSay();
  const shown = useFaults((faults) => faults.shown);
  return (
    <div className={styles.faults} role="alert">
      {shown.map((fault) => (
        <div key={fault.id} className={`${styles.notice} ${styles.fault}`}>
          <OctagonX size={16} aria-hidden className={styles.icon} />
          <p className={styles.sentence}>{sayFault(say, fault)}</p>
          <IconButton
            label={say('window.close')}
            onPress={() => {
              dismissFault(fault.id);
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}

/** How far an import is, with a way to end it: it was started by a drop, and has no screen of its own. */
function Imports() {
  const say = useSay();
  const { tasks } = useTasks();
  return tasks
    .filter((task) => task.name === 'window.tasks.import' && task.state === 'running' && task.total > 0)
    .map((task) => (
      <div key={task.id} className={`${styles.notice} ${styles.import}`}>
        <div className={styles.far}>
          <p className={styles.line}>
            {say(task.name)} · {say('window.tasks.far', { done: task.done, total: task.total })}
          </p>
          <Progress label={say(task.name)} done={task.done} total={task.total} />
        </div>
        <Button onPress={() => void cancelTask(task.id)}>{say('window.cancel')}</Button>
      </div>
    ));
}

/** What was just done, with a way to take it back. */
function Done() {
  const say = useSay();
  const shown = useNotices((notices) => notices.shown);
  return (
    <div role="status">
      {shown === null ? null : (
        <div className={styles.notice}>
          <CircleCheck size={16} aria-hidden className={`${styles.icon} ${styles.done}`} />
          <p className={styles.sentence}>{say(shown.words, shown.facts)}</p>
          {shown.act ? (
            <Button look="quiet" onPress={shown.act.run}>
              {say(shown.act.label)}
            </Button>
          ) : null}
          <IconButton label={say('window.close')} onPress={hush}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
