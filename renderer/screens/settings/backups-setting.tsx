import { useEffect } from 'react';
import { DatabaseBackup, HardDrive, History, Stethoscope } from 'lucide-react';
import { sayFault, sayFinding, sayPlace } from '../../../main/words/say';
import { Button } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { checkLibrary } from '../backups/check-store';
import { askToRestoreAll } from '../backups/restore-store';
import { backUpNow, chooseSecondPlace, dropSecondPlace, followBackups, useBackups } from './backups-store';
import type { BackupsView } from '../../../main/contract/backups';
import styles from './settings-screen.module.css';

/** When the library was last backed up, where to, and what went wrong with it. */
export function BackupsSetting() {
  const say = useSay();
  const { folder } = useLibrary();
  const { view, isMaking } = useBackups();
  useEffect(() => followBackups(), [folder]);
  return (
    <>
      <section className={styles.setting}>
        <div className={styles.told}>
          <h2 className={styles.name}>{say('backup.title')}</h2>
          <p className={styles.words}>{say('backup.words')}</p>
          {view ? <LastBackup view={view} /> : null}
        </div>
        <div className={styles.control}>
          <Button
            icon={<DatabaseBackup size={16} aria-hidden />}
            isDisabled={isMaking || folder === ''}
            onPress={() => void backUpNow()}
          >
            {say('backup.make')}
          </Button>
          <Button
            icon={<History size={16} aria-hidden />}
            isDisabled={isMaking || folder === ''}
            onPress={() => void askToRestoreAll()}
          >
            {say('backup.all.act')}
          </Button>
          <Button
            icon={<Stethoscope size={16} aria-hidden />}
            isDisabled={isMaking || folder === ''}
            onPress={() => void checkLibrary(false)}
          >
            {say('backup.check.act')}
          </Button>
        </div>
      </section>
      <section className={styles.setting}>
        <div className={styles.told}>
          <h2 className={styles.name}>{say('backup.second')}</h2>
          <p className={styles.words}>{say('backup.second-words')}</p>
          {view ? <SecondPlace view={view} /> : null}
        </div>
        <div className={styles.control}>
          <Button
            icon={<HardDrive size={16} aria-hidden />}
            isDisabled={isMaking || folder === ''}
            onPress={() => void chooseSecondPlace()}
          >
            {say(view?.secondPlace ? 'backup.change-second' : 'backup.choose-second')}
          </Button>
          {view?.secondPlace ? (
            <Button look="quiet" onPress={() => void dropSecondPlace()}>
              {say('backup.drop-second')}
            </Button>
          ) : null}
        </div>
      </section>
    </>
  );
}

function LastBackup({ view }: { readonly view: BackupsView }) {
  const say = useSay();
  const { backups, last, fault, isReadOnly } = view;
  const [newest] = backups;
  const oldest = backups.at(-1);
  const told = (instant: string): string => formatMoment(instant, say.language);
  // That the second place is missing is said beside it.
  const findings = (last?.findings ?? []).filter(({ code }) => code !== 'backup.second-place-missing');
  return (
    <>
      {newest && oldest ? (
        <>
          <p>{say('backup.last', { when: told(newest.at) })}</p>
          <p className={styles.words}>{say('backup.kept', { count: backups.length, since: told(oldest.at) })}</p>
        </>
      ) : (
        <p>{say('backup.none')}</p>
      )}
      {isReadOnly ? <p className={styles.words}>{say('backup.read-only')}</p> : null}
      {fault ? (
        <p className={styles.trouble} role="alert">
          {sayFault(say, fault)}
        </p>
      ) : null}
      {findings.map((finding) => {
        const place = sayPlace(say, finding.place);
        return (
          <p key={`${finding.code} ${place}`} className={styles.trouble}>
            {place ? `${place}: ` : ''}
            {sayFinding(say, finding)}
          </p>
        );
      })}
    </>
  );
}

function SecondPlace({ view: { secondPlace, second, backups } }: { readonly view: BackupsView }) {
  const say = useSay();
  if (secondPlace === null) return null;
  const newest = backups.find(({ places }) => places.includes('second'));
  const there = newest
    ? say('backup.second-there', { when: formatMoment(newest.at, say.language) })
    : say('backup.second-empty');
  return (
    <>
      <p className={styles.folder}>{secondPlace}</p>
      {second === 'missing' ? (
        <p className={styles.trouble}>{say('backup.second-missing')}</p>
      ) : (
        <p className={styles.words}>{there}</p>
      )}
    </>
  );
}
