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

/** Slides as they are and as they would be, side by side. */
export function ChangedSlides({ rows, before, after }: Props) {
  return (
    <>
      <div className={styles.heads} aria-hidden>
        <span />
        <span>{before}</span>
        <span>{after}</span>
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <ChangedSlide key={`${row.before?.slide ?? ''} ${row.after?.slide ?? ''}`} row={row} />
        ))}
      </ul>
    </>
  );
}

function ChangedSlide({ row }: { readonly row: ChangedSlideRow }) {
  const say = useSay();
  const places = { was: String(row.was ?? ''), is: String(row.is ?? '') };
  const fields = row.fields.map((field) => say(`window.renew.field.${field}`)).join(say('kit.list-mark'));
  return (
    <li className={styles.row}>
      <div className={styles.told}>
        <p className={styles.title}>{row.title || say('window.viewer.nameless', { number: row.is ?? row.was ?? 0 })}</p>
        {row.kinds.map((kind) => (
          <p key={kind} className={styles.kind}>
            {say(`window.renew.${kind}`, places)}
            {kind === 'edited' && fields !== '' ? ` (${fields})` : ''}
          </p>
        ))}
      </div>
      <Side row={row} side="before" />
      <Side row={row} side="after" />
    </li>
  );
}

function Side({ row, side }: { readonly row: ChangedSlideRow; readonly side: 'before' | 'after' }) {
  const shown = row[side];
  if (shown === null) return <span aria-hidden className={styles.none} />;
  return <SlidePicture {...shown} language={row.language} />;
}
