import { ToggleButton } from 'react-aria-components';
import { useSay } from '../../words';
import { choosePicture, useDrawn } from './drawn-pictures';
import type { Deck } from '../../../main/model/deck';
import type { DrawnPictureFound } from '../../../main/model/swap-pictures';
import styles from './picture-spots.module.css';

interface Props {
  readonly deck: Pick<Deck, 'sizePt'>;
  readonly pictures: readonly DrawnPictureFound[];
}

/** The frame in which a slide is shown, width by height. */
const frame = 16 / 9;
const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`;

/** The pictures of a drawing on its slide: each can be chosen where it stands. */
export function PictureSpots({ deck, pictures }: Props) {
  const say = useSay();
  const chosen = useDrawn((drawn) => drawn.chosen);
  const ratio = deck.sizePt.width / deck.sizePt.height;
  const [across, down] = [Math.min(1, ratio / frame), Math.min(1, frame / ratio)];
  return pictures.map(({ picture, alt, place }, index) => (
    <ToggleButton
      key={picture}
      className={styles.spot ?? ''}
      isSelected={chosen === picture}
      onChange={() => {
        choosePicture(picture);
      }}
      aria-label={[say('deck.picture.numbered', { number: index + 1 }), alt].filter(Boolean).join(': ')}
      style={{
        left: percent((1 - across) / 2 + place.xPt * across),
        top: percent((1 - down) / 2 + place.yPt * down),
        width: percent(place.widthPt * across),
        height: percent(place.heightPt * down),
      }}
    />
  ));
}
