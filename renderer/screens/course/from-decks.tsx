import { useState } from 'react';
import { create } from 'zustand';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Tick } from '../../parts/tick';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { attachDecks, select, useCourse } from './course-store';
import { newSession } from './new-things';
import { dayOf } from './selection';
import type { DeckSummary } from '../../../main/contract/views';
import type { Session } from '../../../main/model/course';
import type { DeckId } from '../../../main/model/ids';
import styles from './from-decks.module.css';

/** Whether the decks for sessions are being chosen. */
export const useFromDecks = create<{ readonly open: boolean }>(() => ({ open: false }));

/** A session of an hour for each deck, with all its slides, one after the other on the selected day or the first. */
async function addSessions(decks: readonly DeckSummary[]): Promise<void> {
  const { view, selected } = useCourse.getState();
  const day = view ? (dayOf(view.course, selected) ?? view.course.days[0]) : undefined;
  if (!day) return;
  const sessions = decks.reduce<readonly Session[]>(
    (sofar, deck) => [...sofar, newSession({ ...day, sessions: [...day.sessions, ...sofar] }, deck.title)],
    [],
  );
  const edits = sessions.map((session, index) => {
    return { kind: 'session.add', day: day.id, at: day.sessions.length + index, session } as const;
  });
  const whole = decks.flatMap(({ id }, index) => {
    const session = sessions[index];
    return session ? [{ session: session.id, deck: id }] : [];
  });
  // Its timetable is what the person wants to see next, and not the overview above it.
  if (await attachDecks(edits, whole, 'add-sessions')) select({ kind: 'day', day: day.id });
}

/** Which decks become sessions of the open course. */
export function FromDecks() {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const open = useFromDecks((state) => state.open);
  const [chosen, setChosen] = useState<readonly DeckId[]>([]);
  if (!open) return null;
  const close = (): void => {
    setChosen([]);
    useFromDecks.setState({ open: false });
  };
  return (
    <Dialog
      title={say('window.course.from-decks.title')}
      size="wide"
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              close();
              void addSessions(chosen.flatMap((id) => decks.find((deck) => deck.id === id) ?? []));
            }}
          >
            {say('window.course.from-decks.add', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{say('window.course.from-decks.words')}</p>
      {decks.length === 0 ? <p className={styles.words}>{say('window.course.from-decks.none')}</p> : null}
      <ul className={styles.list}>
        {decks.map(({ id, title, slides }) => (
          <li key={id} className={styles.deck}>
            <Tick
              state={chosen.includes(id) ? 'all' : 'none'}
              onChange={(on) => {
                setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
              }}
            >
              <span className={styles.title}>{textFor(title, language)}</span>
              <span className={styles.count}>{say('window.slides', { count: slides })}</span>
            </Tick>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
