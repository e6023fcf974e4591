import { useHandout } from '../handout-store';
import type { Room } from './page-picture';
import styles from './asked-spot.module.css';

interface Props {
  readonly room: Room;
  /** Pixels on the screen for one point. */
  readonly scale: number;
  readonly topOf: (index: number) => number;
}

/** A frame around the slide that the preview was last led to: of several on a page it is seen which one is meant. */
export function AskedSpot({ room, scale, topOf }: Props) {
  const wish = useHandout((handout) => handout.wish);
  const isNew = useHandout((handout) => handout.wish !== null && handout.preview === handout.wish.slideOf);
  if (!wish?.spot || !isNew) return null;
  const { page, spot } = wish;
  return (
    <div
      // The frame fades in anew with each asking.
      key={wish.asked}
      aria-hidden
      data-asked
      className={styles.spot}
      style={{
        top: topOf(page) + spot.yPt * scale,
        // Pages stand in the middle of the strip.
        left: `calc(50% + ${String((spot.xPt - room.widthPt / 2) * scale)}px)`,
        width: spot.widthPt * scale,
        height: spot.heightPt * scale,
      }}
    />
  );
}
