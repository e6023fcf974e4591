import { CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from '../parts/button';
import { Progress } from '../parts/progress';
import { dismissFault, useFaults } from '../state/faults';
import { hush, useNotices } from '../state/notices';
import { cancelTask, useTasks } from '../state/tasks';
import { useSay } from '../words';
import { isBehindDialog, isWriting } from './writing';
import { FaultsSaid } from './faults-said';
import styles from './notices.module.css';

/**
 * The foot of the window: what went wrong, what was just done, and how far an import is. Its place is always kept free, so that
 * nothing moves away from under a pointer when something is said.
 */
export function Notices() {
  useEscape();
  return (
    // A dialog leaves it at hand: what is said while one is open can be read and put away.
    <div className={styles.place} data-react-aria-top-layer="true">
      <FaultsSaid />
      <Done />
      <Imports />
    </div>
  );
}

/** True in a menu or list that hangs over the window: it is closed first. */
function isHanging(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-trigger]') !== null;
}

/** Escape puts away what was said last; a list that has the focus hears the key too. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isBehindDialog() || isWriting(event.target) || isHanging(event.target)) return;
      const last = useFaults.getState().shown.at(-1);
      if (useNotices.getState().shown) hush();
      else if (last) dismissFault(last.id);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

/** How far an import is, with a way to end it: it was started by a drop, and has no screen of its own. */
function Imports() {
  const say = useSay();
  const { tasks } = useTasks();
  return tasks
    .filter((task) => task.name === 'window.tasks.import' && task.state === 'running' && task.total > 0)
    .map((task) => (
      <div key={task.id} className={`${styles.notice} ${styles.import}`}>
        <p className={styles.line}>
          {say(task.name)} · {say('window.tasks.far', { done: task.done, total: task.total })}
        </p>
        <div className={styles.far}>
          <Progress label={say(task.name)} share={task.share} />
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
    <div className={styles.said} role="status">
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
