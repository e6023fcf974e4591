import { ToggleButton, type ToggleButtonProps } from 'react-aria-components';
import { useSlideName } from '../../parts/slide-name';
import { SlidePicture } from '../../parts/slide-picture';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import type { DeckId, Sha256 } from '../../../main/model/ids';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-picker.module.css';

interface Props extends Pick<ToggleButtonProps, 'isSelected' | 'isDisabled' | 'onChange' | 'onPress'> {
  readonly deck: DeckId;
  readonly version: Sha256 | 'head';
  readonly slide: Slide;
  /** As the projector counts, from 1. */
  readonly number: number;
}

/** A slide that is chosen by its picture. */
export function SlideTile({ deck, version, slide, number, ...toggle }: Props) {
  const say = useSay();
  const language = useLanguage();
  const name = useSlideName()(slide, number, language);
  return (
    <ToggleButton {...toggle} className={styles.slide} aria-label={say('window.picker.slide', { number, title: name })}>
      <SlidePicture deck={deck} version={version} slide={slide.id} language={language} />
      <span className={styles.caption}>
        <span className={styles.number}>{number}</span>
        <span className={styles.name}>{name}</span>
      </span>
    </ToggleButton>
  );
}
