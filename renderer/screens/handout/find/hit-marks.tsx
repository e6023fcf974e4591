import { useMemo } from 'react';
import type { Room } from '../preview/page-picture';
import { boxesInRoom } from './hits';
import { useFinding } from './find-store';
import styles from './hit-marks.module.css';

interface Props {
  /** The pages in sight, from 0. */
  readonly indexes: readonly number[];
  readonly room: Room;
  /** Pixels on the screen for one point. */
  readonly scale: number;
  readonly topOf: (index: number) => number;
}

/** What was found, marked on the pages in sight as by a marker pen; the place one is at stands out. */
export function HitMarks({ indexes, room, scale, topOf }: Props) {
  const found = useFinding((finding) => finding.found);
  const at = useFinding((finding) => finding.at);
  const numbered = useMemo(() => found.map((hit, index) => ({ hit, index })), [found]);
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? -1;
  const inSight = numbered.filter(({ hit }) => hit.page >= first && hit.page <= last);
  return inSight.flatMap(({ hit, index }) =>
    boxesInRoom(hit, room).map((box, part) => (
      <div
        key={`${String(index)} ${String(part)}`}
        aria-hidden
        data-found={index === at ? 'here' : 'there'}
        className={`${styles.mark} ${index === at ? styles.here : ''}`}
        style={{
          top: topOf(hit.page) + box.yPt * scale,
          // Pages stand in the middle of the strip.
          left: `calc(50% + ${String((box.xPt - room.widthPt / 2) * scale)}px)`,
          width: box.widthPt * scale,
          height: box.heightPt * scale,
        }}
      />
    )),
  );
}
