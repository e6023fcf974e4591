import { GraduationCap, Link2, Tag, Trash2 } from 'lucide-react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { useSay } from '../../words';
import { areInstructors, giveDecks } from './giving-decks';
import { decksOf, deckSummariesOf, type LibraryItem } from './library-items';
import { bin } from './library-store';
import { askToMark } from './marking-decks';
import { PackButton } from './pack-button';
import { bringsLanguage, openPair, twoDecks } from './pair-with';
import { UsedIn } from './used-in';
import styles from './item-properties.module.css';

/** What can be done with several things of the library at once. */
export function SeveralItems({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  const pair = twoDecks(chosen);
  const decks = decksOf(chosen);
  return (
    <>
      <PropertyGroup title={say('window.library.chosen', { count: chosen.length })}>
        <div className={styles.acts}>
          {pair ? (
            <Button
              look={bringsLanguage(pair) ? 'primary' : 'plain'}
              icon={<Link2 size={16} aria-hidden />}
              onPress={() => {
                openPair(...pair);
              }}
            >
              {say('pair.pair-two')}
            </Button>
          ) : null}
          {chosen.some((item) => item.kind !== 'handout') ? <PackButton chosen={chosen} /> : null}
          {decks.length > 0 ? (
            <Button
              icon={<Tag size={16} aria-hidden />}
              onPress={() => {
                askToMark(decks);
              }}
            >
              {say('shelf.mark.act')}
            </Button>
          ) : null}
          <GiveButton chosen={chosen} />
          <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => void bin(chosen)}>
            {say('window.bin')}
          </Button>
        </div>
      </PropertyGroup>
      <UsedIn chosen={chosen} />
    </>
  );
}

/** All slides of the chosen decks for instructors alone, or for everybody where they all are. */
function GiveButton({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  const decks = deckSummariesOf(chosen);
  if (decks.every(({ slides }) => slides === 0)) return null;
  const isBack = areInstructors(decks);
  return (
    <Button
      icon={<GraduationCap size={16} aria-hidden />}
      onPress={() => void giveDecks(decks, isBack ? 'everyone' : 'instructor')}
    >
      {say(isBack ? 'deck.for-everybody' : 'deck.for-instructors')}
    </Button>
  );
}
