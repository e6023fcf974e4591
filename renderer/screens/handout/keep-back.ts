/** Keeps a slide back in its deck, from where a handout shows it: every handout, course and kit then goes without it. */
import { ask } from '../../bridge';
import { openTurns } from '../../state/in-turn';
import { tell } from '../../state/notices';
import { useSay } from '../../words';
import { changeDeck } from '../library/change-deck';
import { undoIn } from '../library/library-undo';
import { useHandout } from './handout-store';
import type { MenuEntry } from '../../parts/menu';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { Slide } from '../../../main/model/slide';
import type { WordKey } from '../../../main/words/say';

interface Kept {
  readonly deck: DeckId;
  readonly slide: SlideId;
  readonly title: string;
}

type Changes = Pick<Slide, 'audience'> | Pick<Slide, 'hidden'>;

/** Two changes that are asked for at once go one after the other, each on the revision that the one before it led to. */
const turns = openTurns();

/** Changes the slide in its deck as one step of undo, says so, and offers to take it back. `said` is the last part of a key of `window.undo`. */
async function changeSlide({ deck, slide, title }: Kept, changes: Changes, said: string, told: WordKey): Promise<void> {
  const change = async () => {
    const { revision: base } = (await ask('deck.get', { deck })).deck;
    return ask('deck.change', { deck, base, edits: [{ kind: 'slide.set', slide, changes }], said });
  };
  // The handout follows the library.
  const nothing = { show: () => undefined, readAgain: () => Promise.resolve() };
  if (!(await turns(() => changeDeck(deck, said, change, nothing)))) return;
  tell(
    told,
    { title },
    {
      label: 'window.edit.undo',
      run: () => {
        undoIn(deck);
      },
    },
  );
}

/** The slide as the open handout has it. */
function slideOf(slide: SlideId): Slide | undefined {
  const { source } = useHandout.getState();
  if (!source) return undefined;
  const decks = source.kind === 'deck' ? [source.deck] : source.view.versions;
  return decks.flatMap(({ slides }) => slides).find(({ id }) => id === slide);
}

/** Makes the entries that keep a slide back in its deck or give it again, each with how far it reaches. */
export function useKeepBackEntries(): (kept: Kept, isDisabled: boolean) => MenuEntry[] {
  const say = useSay();
  return (kept, isDisabled) => {
    const slide = slideOf(kept.slide);
    const isInstructors = slide?.audience === 'instructor';
    const isHidden = slide?.hidden ?? false;
    return [
      {
        id: 'audience',
        label: say(isInstructors ? 'deck.for-everybody' : 'deck.for-instructors'),
        about: say('window.handout.in-deck-instructors'),
        isDisabled,
        run: () =>
          void changeSlide(
            kept,
            { audience: isInstructors ? 'everyone' : 'instructor' },
            'set-audience',
            isInstructors ? 'window.handout.told-everyone' : 'window.handout.told-instructors',
          ),
      },
      {
        id: 'hidden',
        label: say(isHidden ? 'deck.show' : 'deck.hide'),
        about: say('window.handout.in-deck-hidden'),
        isDisabled,
        run: () =>
          void changeSlide(
            kept,
            { hidden: !isHidden },
            isHidden ? 'show-slides' : 'hide-slides',
            isHidden ? 'window.handout.told-shown' : 'window.handout.told-hidden',
          ),
      },
    ];
  };
}
