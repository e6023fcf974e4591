import { ImagePlus, ImageUp } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { Button } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { useSay } from '../../words';
import { useDrawn } from './drawn-pictures';
import { putPicture } from './putting-pictures';
import { picturesOnSlide, takesPicture } from '../../../main/model/put-picture';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import type { DrawnPictureFound } from '../../../main/model/swap-pictures';
import styles from './picture-acts.module.css';

interface Props {
  readonly slide: Slide;
  readonly language: Language;
  /** Of its drawing, where it is one. */
  readonly drawn: readonly DrawnPictureFound[];
  /** No other language stands beside it: there is room to say in which other ways a picture comes. */
  readonly isAlone: boolean;
}

/** Replaces a picture of the slide, or puts one into it. */
export function PictureActs({ slide, language, drawn, isAlone }: Props) {
  const say = useSay();
  const chosen = useDrawn(({ chosen: one }) => one);
  const all = drawn.length > 0 ? drawn : picturesOnSlide(slide, language);
  const aimed = drawn.filter(({ picture }) => picture === chosen);
  const pictures = aimed.length > 0 ? aimed : all;
  const [only] = pictures;
  const takes = takesPicture(slide, language);
  if (!only && !takes) return null;
  const replace = (old: (typeof pictures)[number]['picture']): void =>
    void putPicture(slide.id, language, old, { kind: 'choose' });
  const button = (run?: () => void) => (
    <Button look="quiet" icon={<ImageUp size={16} aria-hidden />} {...(run ? { onPress: run } : {})}>
      {say('deck.picture.replace')}
    </Button>
  );
  return (
    <div className={styles.acts}>
      {pictures.length > 1 ? (
        <MenuTrigger>
          {button()}
          <MenuList
            label={say('deck.picture.replace')}
            entries={pictures.map(({ picture, alt }, index) => ({
              id: picture,
              label: say('deck.picture.numbered', { number: index + 1 }),
              ...(alt === '' ? {} : { about: alt }),
              run: () => {
                replace(picture);
              },
            }))}
          />
        </MenuTrigger>
      ) : only ? (
        button(() => {
          replace(only.picture);
        })
      ) : null}
      {takes ? (
        <Button
          look="quiet"
          icon={<ImagePlus size={16} aria-hidden />}
          onPress={() => void putPicture(slide.id, language, null, { kind: 'choose' })}
        >
          {say('deck.picture.insert')}
        </Button>
      ) : null}
      {drawn.length > 1 && aimed.length === 0 ? (
        <span className={styles.ways}>{say('deck.picture.choose-first')}</span>
      ) : isAlone ? (
        <span className={styles.ways}>{say('deck.picture.ways')}</span>
      ) : null}
    </div>
  );
}
