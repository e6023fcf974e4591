import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { IconButton } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { CommitField } from '../../parts/commit-field';
import { MoreMenu } from '../../parts/more-menu';
import { useInLibrary } from '../../state/app';
import { useSay } from '../../words';
import { openHandout } from './handout-store';
import { binHandout, duplicateHandout } from './kept-acts';
import { titlesIn, titlesOf, useTitleOf } from './handout-title';
import { keptOf, nameHandout, useKept } from './kept-store';
import { NewHandout } from './new-handout';
import type { Recipe } from '../../../main/model/recipe';
import styles from './handout-choice.module.css';

/** Which of the handouts that are kept of a course or deck is on the screen, and what can be done with it as a whole. */
export const HandoutChoice = memo(function HandoutChoice({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const titleOf = useTitleOf();
  const [renaming, setRenaming] = useState(false);
  const [making, setMaking] = useState(false);
  const open = useKept(({ view }) => view?.handout ?? null);
  const kept = keptOf(
    recipe.scope,
    useInLibrary((library) => library.handouts),
  );
  // What is open is newer than the library's list as long as that is on its way.
  const shown = kept.map((one) => (one.id === open?.id ? { ...one, ...open.recipe, name: open.name } : one));
  const titles = titlesOf(shown, titleOf);
  const narrow = titlesIn(say, true);
  const narrowTitles = titlesOf(shown, narrow);
  const title = (open && titles.get(open.id)) ?? titleOf({ ...recipe, name: open?.name ?? {} });
  const isNamed = Object.keys(open?.name ?? {}).length > 0;
  const known = open !== null && titles.has(open.id);
  const options = [...titles].map(([id, label]) => ({
    id: String(id),
    label,
    shown: narrowTitles.get(id) ?? label,
  }));
  const make = (): void => {
    setMaking(true);
  };
  return (
    <div className={styles.fields}>
      {renaming ? (
        <CommitField
          label={say('window.handout.name')}
          labelHidden
          autoFocus
          value={title}
          onCommit={(text) => {
            const name = text.trim();
            if (name !== '') nameHandout(recipe, { ...open?.name, [say.language]: name });
          }}
          onDone={() => {
            setRenaming(false);
          }}
        />
      ) : (
        <Choice
          label={say('window.handout.which')}
          labelHidden
          value={known ? String(open.id) : 'as-it-starts'}
          options={
            known ? options : [{ id: 'as-it-starts', label: title, shown: narrow({ ...recipe, name: {} }) }, ...options]
          }
          onChange={(id) => {
            const wanted = kept.find((one) => one.id === id)?.id;
            if (wanted) void openHandout(recipe.scope, { again: true, wanted });
          }}
          last={{ label: say('window.handout.new'), run: make }}
        />
      )}
      <IconButton label={say('window.handout.new')} onPress={make}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <MoreMenu
        label={say('window.handout.handout-acts')}
        entries={[
          { id: 'new', label: say('window.handout.new'), run: make },
          {
            id: 'duplicate',
            label: say('window.handout.duplicate'),
            // One that nobody named is called by what is chosen in it, and so is its copy.
            run: () =>
              void duplicateHandout(isNamed ? { [say.language]: say('window.handout.copy-name', { title }) } : {}),
          },
          'line',
          {
            id: 'rename',
            label: say('window.rename'),
            run: () => {
              setRenaming(true);
            },
          },
          {
            id: 'bin',
            label: say('window.bin'),
            isDanger: true,
            isDisabled: open === null,
            run: () => void binHandout(title),
          },
        ]}
      />
      {making ? (
        <NewHandout
          like={title}
          editions={kept.map(({ edition }) => edition).concat(recipe.edition)}
          onClose={() => {
            setMaking(false);
          }}
        />
      ) : null}
    </div>
  );
});
