import { useEffect, useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { SlidePicture } from '../../parts/slide-picture';
import { useLanguage } from '../../state/app';
import { attempt } from '../../state/faults';
import { textFor, useSay } from '../../words';
import { versionChanges, type Handling } from './version-changes';
import type { CourseView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import styles from './update-notice.module.css';

interface Props {
  readonly version: CourseView['versions'][number];
  /** True where the course has taken it. */
  readonly onTake: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a newer version of a deck would change, slide by slide, before it is taken into the course. */
export function UpdateNotice({ version, onTake, onClose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [head, setHead] = useState<Deck | null>(null);
  useEffect(() => {
    void attempt(() => ask('deck.get', { deck: version.deck })).then((got) => {
      setHead(got?.deck ?? null);
    });
  }, [version.deck]);
  if (!head) return null;
  const taken = version.taken ?? { slides: version.slides, label: head.marking.label };
  const wasCalled = version.taken?.news.title ?? null;
  const changes = versionChanges(taken.slides, head.slides);
  const labels = { from: taken.label, to: head.marking.label };
  const isRelabelled = labels.from !== labels.to;
  const facts = ({ from, to }: typeof labels) => ({
    from: from ?? say('window.update.handling.no-label'),
    to: to ?? say('window.update.handling.no-label'),
  });
  const handled = (one: Handling): string =>
    one.kind === 'label' ? say('window.update.handling.label', facts(one)) : say(`window.update.handling.${one.kind}`);
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
              void onTake().then((done) => {
                if (done) onClose();
              })
            }
          >
            {say('window.newer.take', { count: 1 })}
          </Button>
        </>
      }
    >
      {wasCalled ? (
        <p className={styles.handling}>
          {say('window.update.name', { from: textFor(wasCalled, language), to: textFor(version.title, language) })}
        </p>
      ) : null}
      {isRelabelled ? (
        <p className={styles.handling}>{say('window.update.handling.deck-label', facts(labels))}</p>
      ) : null}
      {changes.length === 0 && !isRelabelled && !wasCalled ? <p>{say('window.update.nothing')}</p> : null}
      <ul className={styles.changes}>
        {changes.map((one) => (
          <li key={`${one.kind} ${one.slide}`} className={styles.change}>
            <span>
              {say(`window.update.${one.kind}`, { number: one.number })}
              {one.handling.map((each) => (
                <span key={each.kind} className={styles.handling}>
                  {handled(each)}
                </span>
              ))}
            </span>
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
