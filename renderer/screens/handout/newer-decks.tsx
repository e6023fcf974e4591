import { RefreshCw } from 'lucide-react';
import { memo, useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { useLanguage } from '../../state/app';
import { showFault } from '../../state/faults';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { textFor, useSay } from '../../words';
import { UpdateNotice } from '../course/update-notice';
import { useHandout } from './handout-store';
import type { CourseView } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';
import line from './exported-line.module.css';
import styles from './newer-decks.module.css';

type Version = CourseView['versions'][number];

/** Each deck once: a course may hold it in two versions. */
function newerOf(view: CourseView): readonly Version[] {
  const newer = view.versions.filter(({ taken }) => taken !== null);
  return newer.filter(({ deck }, index) => newer.findIndex((other) => other.deck === deck) === index);
}

/** Takes the newest versions of some decks into the course, one undoable step each; true where all were taken. */
async function take({ course }: CourseView, decks: readonly DeckId[]): Promise<boolean> {
  try {
    let base = course.revision;
    for (const deck of decks) {
      const view = await saving(() => ask('course.take-update', { course: course.id, base, deck }));
      base = view.course.revision;
    }
    return true;
  } catch (error) {
    showFault(error);
    return false;
  }
}

/** Decks of the course that have changed since it took them: what the pages show is older than what the library holds. */
export const NewerDecks = memo(function NewerDecks() {
  const say = useSay();
  const language = useLanguage();
  const source = useHandout((handout) => handout.source);
  const [seen, setSeen] = useState<Version | null>(null);
  if (source?.kind !== 'course') return null;
  const newer = newerOf(source.view);
  const [first] = newer;
  if (!first) return null;
  const count = newer.length;
  const titles = newer.map(({ title }) => textFor(title, language)).join(say('shelf.list-mark'));
  const takeNow = async (versions: readonly Version[]): Promise<boolean> => {
    const done = await take(
      source.view,
      versions.map(({ deck }) => deck),
    );
    const taken = versions.map(({ title }) => textFor(title, language)).join(say('shelf.list-mark'));
    if (done) tell('window.handout.newer.taken', { count: versions.length, titles: taken });
    return done;
  };
  return (
    <div className={line.line} role="status">
      <RefreshCw size={16} aria-hidden className={styles.icon} />
      <span className={styles.words}>{say('window.handout.newer.lead', { count, titles })}</span>
      {count === 1 ? (
        <Button
          look="quiet"
          onPress={() => {
            setSeen(first);
          }}
        >
          {say('window.handout.newer.see')}
        </Button>
      ) : null}
      <Button look="quiet" onPress={() => void takeNow(newer)}>
        {say('window.handout.newer.take', { count })}
      </Button>
      {seen ? (
        <UpdateNotice
          version={seen}
          onTake={() => takeNow([seen])}
          onClose={() => {
            setSeen(null);
          }}
        />
      ) : null}
    </div>
  );
});
