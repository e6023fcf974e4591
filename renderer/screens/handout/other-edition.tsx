import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useSay } from '../../words';
import { forEdition } from './for-edition';
import { changeRecipe } from './handout-store';
import { useTitleOf } from './handout-title';
import { newHandout } from './kept-acts';
import { useKept } from './kept-store';
import type { Edition, Recipe } from '../../../main/model/recipe';

interface Props {
  readonly recipe: Recipe;
  /** For whom it was chosen to be. */
  readonly edition: Edition;
  readonly onClose: () => void;
}

/** Asks whether a handout that people have already is to become another one, or whether that is made beside it. */
export function OtherEdition({ recipe, edition, onClose }: Props) {
  const say = useSay();
  const titleOf = useTitleOf();
  const open = useKept(({ view }) => view?.handout ?? null);
  const title = titleOf({ ...recipe, name: open?.name ?? {} });
  const made = titleOf({ ...recipe, edition, name: {} });
  return (
    <Dialog
      title={say('window.handout.new-title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            onPress={() => {
              onClose();
              changeRecipe(forEdition(recipe, edition));
            }}
          >
            {say('window.handout.change-this')}
          </Button>
          <Button
            look="primary"
            onPress={() => {
              onClose();
              void newHandout({ edition, isLikeOpen: true });
            }}
          >
            {say('window.handout.new-act')}
          </Button>
        </>
      }
    >
      <p>{say('window.handout.other-edition', { title, made })}</p>
    </Dialog>
  );
}
