import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ChangedKinds } from './changed-kinds';
import { ChangedSlideViewer } from './changed-slide-viewer';
import { SlidePicture } from './slide-picture';
import { useSay } from '../words';
import type { ChangedSlideRow } from '../../main/contract/changed-slides';
import styles from './changed-slides.module.css';

interface Props {
  readonly rows: readonly ChangedSlideRow[];
  /** What stands over the two pictures. */
  readonly before: string;
  readonly after: string;
}

/** Slides as they are and as they would be, side by side; a press on them shows both large. */
export function ChangedSlides({ rows, before, after }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <div className={styles.heads} aria-hidden>
        <span />
        <span>{before}</span>
        <span>{after}</span>
      </div>
      <ul className={styles.rows}>
        {rows.map((row, index) => (
          <ChangedSlide
            key={`${row.before?.slide ?? ''} ${row.after?.slide ?? ''}`}
            row={row}
            onEnlarge={() => {
              setShown(index);
            }}
          />
        ))}
      </ul>
      {shown === null ? null : (
        <ChangedSlideViewer
          rows={rows}
          first={shown}
          before={before}
          after={after}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </>
  );
}

function ChangedSlide({ row, onEnlarge }: { readonly row: ChangedSlideRow; readonly onEnlarge: () => void }) {
  const say = useSay();
  const title = row.title || say('window.viewer.nameless', { number: row.is ?? row.was ?? 0 });
  return (
    <li className={styles.row}>
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        <ChangedKinds row={row} />
      </div>
      <AriaButton className={styles.pictures} aria-label={say('window.viewer.enlarge', { title })} onPress={onEnlarge}>
        <Side row={row} side="before" />
        <Side row={row} side="after" />
        <span className={styles.enlarge} aria-hidden>
          <Maximize2 size={14} />
        </span>
      </AriaButton>
    </li>
  );
}

function Side({ row, side }: { readonly row: ChangedSlideRow; readonly side: 'before' | 'after' }) {
  const shown = row[side];
  if (shown === null) return <span aria-hidden className={styles.none} />;
  return <SlidePicture {...shown} language={row.language} size="medium" />;
}
