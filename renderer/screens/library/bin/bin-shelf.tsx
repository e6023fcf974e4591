import { Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { folded } from '../../../../main/model/search/fold-text';
import { listComma } from '../../../../main/words/punctuation';
import { Button } from '../../../parts/button';
import { EmptyPlace } from '../../../parts/empty-place';
import { Question } from '../../../parts/question';
import { UndoButtons } from '../../../parts/undo-buttons';
import { Columns } from '../../../shell/columns';
import { useApp, useLibrary } from '../../../state/app';
import { useSay } from '../../../words';
import { ShelfList } from '../shelf-list';
import { BinList } from './bin-list';
import { BinProperties } from './bin-properties';
import { askToDelete, deleteForGood, openBin, useBin } from './bin-store';
import { useNameOf } from './use-name-of';
import type { LibraryItem } from '../library-items';
import bar from '../../../parts/screen-bar.module.css';
import styles from '../library-screen.module.css';

/** The bin as a shelf of the library: what was thrown away, to be taken out again or deleted for good. */
export function BinShelf({ items }: { readonly items: readonly LibraryItem[] }) {
  const say = useSay();
  const nameOf = useNameOf();
  const search = useApp((app) => app.search);
  const { binned } = useLibrary();
  const { things, selected } = useBin();
  useEffect(() => {
    void openBin();
  }, [binned]);
  const words = folded(search).split(/\s+/).filter(Boolean);
  const all = things ?? [];
  const shown = all.filter((thing) => {
    const titles = folded([...Object.values(thing.title), nameOf(thing)].join('\n'));
    return words.every((word) => titles.includes(word));
  });
  const chosen = all.filter(({ id }) => selected.has(id));
  return (
    <Columns
      listLabel={say('window.library.shelves')}
      list={<ShelfList items={items} />}
      propertiesLabel={say('window.properties')}
      properties={<BinProperties chosen={chosen} />}
    >
      <div className={bar.bar}>
        <h1 className={styles.title}>{say('window.library.shelf.bin')}</h1>
        <span className={styles.count}>{say('window.library.count', { count: shown.length })}</span>
        <UndoButtons />
        <Button
          icon={<Trash2 size={16} aria-hidden />}
          isDisabled={all.length === 0}
          onPress={() => {
            askToDelete(all);
          }}
        >
          {say('shelf.bin.empty')}
        </Button>
      </div>
      {things?.length === 0 ? (
        <EmptyPlace icon={<Trash2 size={48} strokeWidth={1.25} />} title={say('window.library.shelf.bin')}>
          {say('shelf.bin.none')}
        </EmptyPlace>
      ) : (
        <BinList things={shown} />
      )}
      <DeleteQuestion />
    </Columns>
  );
}

/** So many titles are named in a question; of more it is said how many. */
const mostNamed = 6;

function DeleteQuestion() {
  const say = useSay();
  const nameOf = useNameOf();
  const asked = useBin((state) => state.asked);
  if (asked.length === 0) return null;
  const named = asked.slice(0, mostNamed).map((thing) => say('shelf.title-in-quotes', { title: nameOf(thing) }));
  const titles = named.join(listComma(say.language));
  const more = asked.length - named.length;
  return (
    <Question
      title={say('shelf.bin.ask', { count: asked.length })}
      act={say('shelf.bin.ask-act')}
      onClose={() => {
        askToDelete([]);
      }}
      onAct={() => void deleteForGood(asked)}
    >
      {say('shelf.bin.ask-words', { titles: more > 0 ? say('shelf.bin.and-more', { titles, count: more }) : titles })}
    </Question>
  );
}
