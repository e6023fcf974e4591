import { ChangedKinds } from './changed-kinds';
import { Dialog } from './dialog';
import { SlidePicture } from './slide-picture';
import { Steps, useSteps } from './steps';
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

/** One changed slide as it is and as it would be, as large as the window allows, with the ones before and after it. */
export function ChangedSlideViewer({ rows, first, before, after, onClose }: Props) {
  const say = useSay();
  const steps = useSteps(rows.length, first);
  const row = rows[steps.index];
  if (!row) return null;
  return (
    <Dialog
      title={row.title || say('window.viewer.nameless', { number: row.is ?? row.was ?? 0 })}
      size="full"
      onClose={onClose}
      foot={<Steps of={steps} />}
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
