import { useMemo } from 'react';
import { boxOnStrip, type StripShape } from '../preview/box-on-strip';
import { boxesInRoom } from './hits';
import { useFinding } from './find-store';
import styles from './hit-marks.module.css';

interface Props extends StripShape {
  /** The pages in sight, from 0. */
  readonly indexes: readonly number[];
}

/** What was found, marked on the pages in sight as by a marker pen; the place one is at stands out. */
export function HitMarks({ indexes, ...strip }: Props) {
  const found = useFinding((finding) => finding.found);
  const at = useFinding((finding) => finding.at);
  const numbered = useMemo(() => found.map((hit, index) => ({ hit, index })), [found]);
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? -1;
  const inSight = numbered.filter(({ hit }) => hit.page >= first && hit.page <= last);
  return inSight.flatMap(({ hit, index }) =>
    boxesInRoom(hit, strip.room).map((box, part) => (
      <div
        key={`${String(index)} ${String(part)}`}
        aria-hidden
        data-found={index === at ? 'here' : 'there'}
        className={`${styles.mark} ${index === at ? styles.here : ''}`}
        style={boxOnStrip(box, hit.page, strip)}
      />
    )),
  );
}
