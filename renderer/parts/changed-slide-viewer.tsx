import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './button';
import { ChangedKinds } from './changed-kinds';
import { Dialog } from './dialog';
import { SlidePicture } from './slide-picture';
import { useSay } from '../words';
import type { ChangedSlideRow, ShownSlide } from '../../main/contract/changed-slides';
import type { Language } from '../../main/model/language';
import styles from './changed-slide-viewer.module.css';

interface Props {
  readonly rows: readonly ChangedSlideRow[];
  /** The row to begin with. */
  readonly first: number;
  /** What stands over the two pictures. */
  readonly before: string;
  readonly after: string;
  readonly onClose: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** One changed slide as it is and as it would be, as large as the window allows, with the ones before and after it. */
export function ChangedSlideViewer({ rows, first, before, after, onClose }: Props) {
  const say = useSay();
  const last = rows.length - 1;
  const [index, setIndex] = useState(first);
  const step = (by: number): void => {
    setIndex((at) => Math.min(last, Math.max(0, at + by)));
  };
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      const by = steps[key] ?? 0;
      setIndex((at) => Math.min(last, Math.max(0, at + by)));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [last]);
  const row = rows[index];
  if (!row) return null;
  return (
    <Dialog
      title={row.title || say('window.viewer.nameless', { number: row.is ?? row.was ?? 0 })}
      size="full"
      onClose={onClose}
      foot={
        <div className={styles.foot}>
          <IconButton
            label={say('window.viewer.before')}
            isDisabled={index === 0}
            onPress={() => {
              step(-1);
            }}
          >
            <ChevronLeft size={18} aria-hidden />
          </IconButton>
          <span className={styles.number}>{say('window.viewer.place', { number: index + 1, count: rows.length })}</span>
          <IconButton
            label={say('window.viewer.after')}
            isDisabled={index === last}
            onPress={() => {
              step(1);
            }}
          >
            <ChevronRight size={18} aria-hidden />
          </IconButton>
        </div>
      }
    >
      <div className={styles.kinds}>
        <ChangedKinds row={row} />
      </div>
      <div className={styles.sides}>
        <Side title={before} shown={row.before} language={row.language} />
        <Side title={after} shown={row.after} language={row.language} />
      </div>
    </Dialog>
  );
}

interface SideProps {
  readonly title: string;
  readonly shown: ShownSlide | null;
  readonly language: Language;
}

function Side({ title, shown, language }: SideProps) {
  return (
    <figure className={styles.side}>
      <figcaption className={styles.caption}>{title}</figcaption>
      {shown === null ? (
        <span className={styles.none} aria-hidden />
      ) : (
        <SlidePicture key={`${shown.version} ${shown.slide}`} {...shown} language={language} size="fill" />
      )}
    </figure>
  );
}
