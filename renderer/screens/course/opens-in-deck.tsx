import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { go, useLibrary } from '../../state/app';
import { useSay } from '../../words';
import type { DeckId, SlideId } from '../../../main/model/ids';
import tooltip from '../../parts/button.module.css';
import styles from './opens-in-deck.module.css';

interface Props {
  readonly deck: DeckId;
  readonly slide: SlideId | null;
  /** Of the deck. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A picture of a slide: a press opens the slide where it is written. A deck that the library has no more stays a picture. */
export function OpensInDeck({ deck, slide, title, children }: Props) {
  const say = useSay();
  const { decks } = useLibrary();
  if (!decks.some(({ id }) => id === deck)) return children;
  const label = say('window.material.open', { title });
  const open = (): void => {
    go({ name: 'deck', deck, slide, language: null });
  };
  return (
    <TooltipTrigger delay={600}>
      <AriaButton className={styles.picture} aria-label={label} onPress={open}>
        {children}
      </AriaButton>
      <Tooltip offset={6} className={tooltip.tooltip}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
