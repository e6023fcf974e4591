import { RadioGroup } from 'react-aria-components';
import { History } from 'lucide-react';
import { Button } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { Dialog } from '../../parts/dialog';
import { Radio } from '../../parts/radio';
import { textFor, useSay } from '../../words';
import { chooseBackup, closeRestoring, restoreEverything, useRestoring } from './restore-store';
import type { BackupRow } from '../../../main/model/backup-row';
import type { DifferingRecord } from '../../../main/model/earlier';
import styles from './restore.module.css';

/** The backups that everything can go back to, with what that would change. */
export function RestoreAll() {
  const backups = useRestoring((restoring) => restoring.backups);
  return backups ? <Backups backups={backups} /> : null;
}

function Backups({ backups }: { readonly backups: readonly BackupRow[] }) {
  const say = useSay();
  const { chosen, would, isWorking } = useRestoring();
  return (
    <Dialog
      title={say('backup.all.title')}
      size="wide"
      onClose={closeRestoring}
      foot={
        <>
          <Button onPress={closeRestoring}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<History size={16} aria-hidden />}
            isDisabled={!would || would.every(({ state }) => state === 'damaged') || isWorking}
            onPress={() => {
              if (chosen !== null) void restoreEverything(chosen, say.language);
            }}
          >
            {say('backup.all.go')}
          </Button>
        </>
      }
    >
      {backups.length === 0 ? (
        <p>{say('backup.all.none')}</p>
      ) : (
        <>
          <p className={styles.words}>{say('backup.all.words')}</p>
          <div className={styles.columns}>
            <RadioGroup
              aria-label={say('backup.all.list')}
              className={styles.list}
              value={chosen}
              onChange={(name) => void chooseBackup(name)}
            >
              {backups.map((row) => (
                <Radio key={row.name} value={row.name} className={styles.row}>
                  <BackupFacts row={row} />
                </Radio>
              ))}
            </RadioGroup>
            <Would chosen={chosen} would={would} />
          </div>
        </>
      )}
    </Dialog>
  );
}

function BackupFacts({ row: { at, why, decks, courses, places } }: { readonly row: BackupRow }) {
  const say = useSay();
  const counts = say('backup.all.row', {
    decks: say('backup.all.decks', { count: decks }),
    courses: say('backup.all.courses', { count: courses }),
  });
  const facts = [
    counts,
    ...(why === 'change' ? [] : [say(`backup.why.${why}`)]),
    ...(places.includes('home') ? [] : [say('backup.place.second-only')]),
  ];
  return (
    <>
      <span className={styles.when}>{formatMoment(at, say.language)}</span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </>
  );
}

interface WouldProps {
  readonly chosen: string | null;
  readonly would: readonly DifferingRecord[] | null;
}

function Would({ chosen, would }: WouldProps) {
  const say = useSay();
  const title = say('backup.all.would');
  return (
    // Focused, so that the keys scroll it.
    <section className={styles.changes} aria-label={title} aria-busy={chosen !== null && would === null} tabIndex={0}>
      {chosen === null ? <p className={styles.words}>{say('backup.all.choose')}</p> : null}
      {would?.length === 0 ? <p>{say('backup.all.nothing')}</p> : null}
      {would && would.length > 0 ? (
        <>
          <h3 className={styles.heading}>{title}</h3>
          <ul className={styles.things}>
            {would.map((record) => (
              <li key={`${record.kind} ${record.id}`} className={styles.thing}>
                <span className={styles.state}>{say(`backup.all.${record.state}`)}</span>
                <span>{textFor(record.title, say.language) || record.id}</span>
                <span className={styles.facts}>{say(`kit.kind.${record.kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
