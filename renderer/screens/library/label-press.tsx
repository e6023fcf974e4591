import { Button } from 'react-aria-components';
import { TlpLabel } from '../../parts/tlp-label';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { askToMark } from './marking-decks';
import type { DeckSummary } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';
import styles from './label-press.module.css';

interface Props {
  readonly deck: DeckSummary;
  /** The decks that are labelled with it: those that are selected together. */
  readonly decks: () => readonly DeckId[];
}

/** What a deck counts as; a press asks for another label. */
export function LabelPress({ deck, decks }: Props) {
  const say = useSay();
  const { defaultLabel } = useLibrary();
  const label = deck.label ?? defaultLabel;
  return (
    <Button
      className={styles.press}
      aria-label={say('shelf.mark.press', { label })}
      onPress={() => {
        askToMark(decks());
      }}
    >
      <TlpLabel label={label} />
    </Button>
  );
}
