import { RadioGroup } from 'react-aria-components';
import { History } from 'lucide-react';
import { sayKitChange } from '../../../main/words/say-kit-change';
import { Button } from '../../parts/button';
import { ChangedSlides } from '../../parts/changed-slides';
import { formatMoment } from '../../parts/dates';
import { Dialog } from '../../parts/dialog';
import { Radio } from '../../parts/radio';
import { useSay } from '../../words';
import { chooseEarlier, closeRestoring, restoreChosen, useRestoring, type Subject } from './restore-store';
import type { EarlierVersion } from '../../../main/model/earlier';
import styles from './restore.module.css';

/** More changes than a person reads are counted. */
const mostChanges = 40;

/** The earlier versions of a record, with what going back to one would change. */
export function EarlierVersions() {
  const subject = useRestoring((restoring) => restoring.subject);
  return subject ? <Versions subject={subject} /> : null;
}

function Versions({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  const { earlier, chosen, isWorking } = useRestoring();
  const version = earlier?.find(({ backup }) => backup === chosen) ?? null;
  return (
    <Dialog
      title={say('backup.earlier.title', { title: subject.title })}
      size="full"
      onClose={closeRestoring}
      foot={
        <>
          <Button onPress={closeRestoring}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<History size={16} aria-hidden />}
            isDisabled={!version || isWorking}
            onPress={() => {
              if (version) void restoreChosen(subject, version.backup, say.language);
            }}
          >
            {say('backup.earlier.go')}
          </Button>
        </>
      }
    >
      {earlier?.length === 0 ? (
        <p>{say('backup.earlier.none')}</p>
      ) : (
        <>
          <p className={styles.words}>{say('backup.earlier.words')}</p>
          <div className={`${styles.columns} ${styles.tall}`} aria-busy={earlier === null}>
            <RadioGroup
              aria-label={say('backup.earlier.list')}
              className={styles.list}
              value={chosen}
              onChange={chooseEarlier}
            >
              {(earlier ?? []).map((one) => (
                <Radio key={one.backup} value={one.backup} className={styles.row}>
                  <VersionRow version={one} subject={subject} />
                </Radio>
              ))}
            </RadioGroup>
            {version ? <Changes version={version} /> : null}
          </div>
        </>
      )}
    </Dialog>
  );
}

function VersionRow({ version, subject }: { readonly version: EarlierVersion; readonly subject: Subject }) {
  const say = useSay();
  const { savedAt, size, places } = version;
  const facts = [
    ...(subject.kind === 'deck' || subject.kind === 'course' ? [say(`kit.size.${subject.kind}`, { count: size })] : []),
    ...(places.includes('home') ? [] : [say('backup.place.second-only')]),
  ];
  return (
    <>
      <span className={styles.when}>{formatMoment(savedAt, say.language)}</span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </>
  );
}

function Changes({ version: { savedAt, changes } }: { readonly version: EarlierVersion }) {
  const say = useSay();
  const slides = useRestoring((restoring) => restoring.slides);
  const more = changes.length - mostChanges;
  const title = say('backup.earlier.from', { when: formatMoment(savedAt, say.language) });
  return (
    // Focused, so that the keys scroll it.
    <section className={styles.changes} aria-label={title} tabIndex={0}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.told}>
        {changes.slice(0, mostChanges).map((change) => (
          <li key={JSON.stringify(change)}>{sayKitChange(say, change)}</li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.words}>{say('backup.earlier.more', { count: more })}</p> : null}
      {slides && slides.length > 0 ? (
        <ChangedSlides rows={slides} before={say('backup.earlier.now')} after={say('backup.earlier.then')} />
      ) : null}
    </section>
  );
}
