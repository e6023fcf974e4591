import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { sayFault } from '../../main/words/say';
import { Button } from '../parts/button';
import { Progress } from '../parts/progress';
import { Steady } from '../parts/steady';
import { ask } from '../bridge';
import { sayFar } from '../parts/say-far';
import { fileNameOf } from '../parts/file-name';
import { attempt } from '../state/faults';
import type { TaskResult } from '../state/task-result';
import { cancelTask, useTasks, type Task } from '../state/tasks';
import { useSay } from '../words';
import styles from './task-panel.module.css';

/** What came of it: shown once more, or where it lies. */
function Outcome({
  result: { where, token, show },
  onLeave,
}: {
  readonly result: TaskResult;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  if (where === null && show === null) return null;
  return (
    <div className={styles.words}>
      <span className={styles.what} title={where ?? undefined}>
        {where === null ? '' : fileNameOf(where)}
      </span>
      {show ? (
        <Button
          look="quiet"
          onPress={() => {
            onLeave();
            show();
          }}
        >
          {say('window.tasks.show-result')}
        </Button>
      ) : null}
      {token === null ? null : (
        <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
          {say('window.handout.show-in-folder')}
        </Button>
      )}
    </div>
  );
}

function TaskRow({ task, onLeave }: { readonly task: Task; readonly onLeave: () => void }) {
  const say = useSay();
  const running = task.state === 'running';
  const far = sayFar(say, task, say('window.tasks.starting'));
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <span className={styles.name}>{say(task.name)}</span>
        <span className={styles.far}>{running ? far : say(`window.tasks.state.${task.state}`)}</span>
      </div>
      {running ? (
        <>
          <Progress label={say(task.name)} share={task.share} />
          <div className={styles.words}>
            <span className={styles.what}>{task.what}</span>
            <Button look="quiet" onPress={() => void cancelTask(task.id)}>
              {say('window.cancel')}
            </Button>
          </div>
        </>
      ) : task.result ? (
        <Outcome result={task.result} onLeave={onLeave} />
      ) : task.fault ? (
        <p className={styles.why}>{sayFault(say, task.fault)}</p>
      ) : null}
    </li>
  );
}

/** What runs and what has run, with how far and how to end it: behind a button that says how much is going on. */
export function TaskPanel() {
  const say = useSay();
  const { tasks } = useTasks();
  const running = tasks.filter((task) => task.state === 'running');
  const [first] = running;
  return (
    <DialogTrigger>
      <AriaButton className={styles.button}>
        {/* The bar lies under the words, which keep their room: the search box stays as wide as it is. */}
        <span className={styles.meter}>{first ? <Progress label={say(first.name)} share={first.share} /> : null}</span>
        <Steady
          words={first ? say('window.tasks.running', { count: running.length }) : say('window.tasks.title')}
          or={say('window.tasks.running', { count: 1 })}
          side="end"
        />
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popover placement="bottom end" className={styles.panel}>
        <Dialog aria-label={say('window.tasks.title')} className={styles.dialog}>
          {({ close }) => (
            <>
              <h2 className={styles.title}>{say('window.tasks.title')}</h2>
              {tasks.length === 0 ? <p className={styles.none}>{say('window.tasks.none')}</p> : null}
              <ul>
                {tasks.map((task) => (
                  <TaskRow key={task.id} task={task} onLeave={close} />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
