import { X } from 'lucide-react';
import { Button, IconButton } from '../parts/button';
import { Progress } from '../parts/progress';
import { cancelTask, openTasks, useTasks, type Task } from '../state/tasks';
import { useSay } from '../words';
import styles from './task-panel.module.css';

function TaskRow({ task }: { readonly task: Task }) {
  const say = useSay();
  const running = task.state === 'running';
  const far =
    task.total > 0 ? say('window.tasks.far', { done: task.done, total: task.total }) : say('window.tasks.starting');
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <span className={styles.name}>{say(task.name)}</span>
        <span className={styles.far}>{running ? far : say(`window.tasks.state.${task.state}`)}</span>
      </div>
      {running ? (
        <>
          <Progress label={say(task.name)} done={task.done} total={task.total} />
          <div className={styles.words}>
            <span className={styles.what}>{task.what}</span>
            <Button look="quiet" onPress={() => void cancelTask(task.id)}>
              {say('window.cancel')}
            </Button>
          </div>
        </>
      ) : null}
    </li>
  );
}

/** What runs and what has run, with how far and how to end it. */
export function TaskPanel() {
  const say = useSay();
  const { tasks, open } = useTasks();
  if (!open) return null;
  return (
    <section className={styles.panel} aria-label={say('window.tasks.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{say('window.tasks.title')}</h2>
        <IconButton
          label={say('window.close')}
          onPress={() => {
            openTasks(false);
          }}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      {tasks.length === 0 ? <p className={styles.none}>{say('window.tasks.none')}</p> : null}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}
