import { useState } from 'react';
import { thumbnailUrl } from '../../main/contract/bridge';
import type { ShownSlide } from '../../main/contract/changed-slides';
import type { DeckId, SlideId } from '../../main/model/ids';
import type { Language } from '../../main/model/language';
import { useApp } from '../state/app';
import styles from './slide-picture.module.css';

interface Props {
  readonly deck: DeckId;
  readonly version: ShownSlide['version'];
  readonly slide: SlideId | null;
  readonly language: Language;
  /** The revision of the head, so that an edited slide is painted again. */
  readonly revision?: number;
  readonly size?: 'small' | 'medium' | 'fill';
  /** What a screen reader says; empty where words beside the picture say it. */
  readonly alt?: string;
}

const widths = { small: 320, medium: 480, fill: 1280 };

/** A slide as it looks, painted by the same hand as the page. Its place keeps its size while the picture is made. */
export function SlidePicture({ deck, version, slide, language, revision = 0, size = 'small', alt = '' }: Props) {
  const [state, setState] = useState<'waiting' | 'there' | 'missing'>('waiting');
  const base = slide === null ? null : thumbnailUrl(deck, version, slide, language, widths[size]);
  // Set in other fonts it is another picture.
  const ownFonts = useApp(({ state }) => state?.machineFonts ?? false);
  const asked = [...(version === 'head' ? [`revision=${String(revision)}`] : []), ...(ownFonts ? ['fonts=own'] : [])];
  const url = base && [base, ...(asked.length > 0 ? [asked.join('&')] : [])].join('?');
  return (
    <span className={`${styles.frame} ${styles[size]}`} data-state={url === null ? 'missing' : state}>
      {url === null ? null : (
        <img
          key={url}
          src={url}
          alt={alt}
          loading="lazy"
          decoding="async"
          draggable={false}
          className={styles.picture}
          onLoad={() => {
            setState('there');
          }}
          onError={() => {
            setState('missing');
          }}
        />
      )}
    </span>
  );
}
