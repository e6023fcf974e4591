import { useEffect, useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { SlidePicture } from '../../parts/slide-picture';
import { useLanguage } from '../../state/app';
import { attempt } from '../../state/faults';
import { textFor, useSay } from '../../words';
import { takeUpdate } from './course-store';
import { versionChanges } from './version-changes';
import type { CourseView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import styles from './update-notice.module.css';

interface Props {
  readonly version: CourseView['versions'][number];
  readonly onClose: () => void;
}

/** What a newer version of a deck would change, slide by slide, before it is taken into the course. */
export function UpdateNotice({ version, onClose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [head, setHead] = useState<Deck | null>(null);
  useEffect(() => {
    void attempt(() => ask('deck.get', { deck: version.deck })).then((got) => {
      setHead(got?.deck ?? null);
    });
  }, [version.deck]);
  if (!head) return null;
  const changes = versionChanges(version.slides, head.slides);
  return (
    <Dialog
      title={say('window.update.title', { deck: textFor(version.title, language) })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.update.not-now')}</Button>
          <Button
            look="primary"
            onPress={() =>
              void takeUpdate(version.deck).then((done) => {
                if (done) onClose();
              })
            }
          >
            {say('window.update.take')}
          </Button>
        </>
      }
    >
      {changes.length === 0 ? <p>{say('window.update.nothing')}</p> : null}
      <ul className={styles.changes}>
        {changes.map((one) => (
          <li key={`${one.kind} ${one.slide}`} className={styles.change}>
            <span className={styles.told}>{say(`window.update.${one.kind}`, { number: one.number })}</span>
            <span className={styles.pictures}>
              {one.kind === 'added' ? null : (
                <SlidePicture
                  deck={version.deck}
                  version={version.pinned}
                  slide={one.slide}
                  language={language}
                  alt={say('window.update.before')}
                />
              )}
              {one.kind === 'changed' ? <span aria-hidden>→</span> : null}
              {one.kind === 'removed' ? null : (
                <SlidePicture
                  deck={version.deck}
                  version="head"
                  slide={one.slide}
                  language={language}
                  revision={head.revision}
                  alt={say('window.update.after')}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
