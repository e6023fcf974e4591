import { useHandout } from '../handout-store';
import { boxOnStrip, type StripShape } from './box-on-strip';
import styles from './asked-spot.module.css';

/** A frame around the slide that the preview was last led to: of several on a page it is seen which one is meant. */
export function AskedSpot(strip: StripShape) {
  const wish = useHandout((handout) => handout.wish);
  const isNew = useHandout((handout) => handout.wish !== null && handout.preview === handout.wish.slideOf);
  if (!wish?.spot || !isNew) return null;
  return <div aria-hidden data-asked className={styles.spot} style={boxOnStrip(wish.spot, wish.page, strip)} />;
}
