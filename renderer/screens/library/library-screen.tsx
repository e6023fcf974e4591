import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { FileDown, LayoutGrid, List, Presentation } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { UndoButtons } from '../../parts/undo-buttons';
import { Columns } from '../../shell/columns';
import { FirstActs } from '../../shell/first-acts';
import { useApp, useLanguage, useLibrary } from '../../state/app';
import { chooseAndImport } from '../../state/importing';
import { useSay } from '../../words';
import { titlesIn } from '../handout/handout-title';
import { BinShelf } from './bin/bin-shelf';
import { ArrangeBar } from './arrange-bar';
import { filtered, sorted } from './arranging';
import { useArrangement } from './arrangement-store';
import { GroundMenu } from './ground-menu';
import { ItemGrid } from './item-grid';
import { ItemProperties } from './item-properties';
import { LibraryFindings } from './library-findings';
import { decksOf, filterItems, libraryItems } from './library-items';
import { setLook, useLibraryChoice } from './library-store';
import { NewCourse } from './new-course';
import { PairWith } from './pair-with-dialog';
import { ShelfList } from './shelf-list';
import { SlideHits } from './slide-hits';
import { findSlides, useSlideHits } from './slide-hits-store';
import type { SlidesFound } from '../../../main/model/search/slides-found';
import { useUndoInLibrary } from './use-undo-in-library';
import bar from '../../parts/screen-bar.module.css';
import styles from './library-screen.module.css';

/**
 * The library: every deck, course and handout, by picture or by line. What is found is drawn between the keys of whoever still types:
 * a letter never waits for it.
 */
export function LibraryScreen() {
  const search = useApp((app) => app.search);
  const answer = useSlideHits((hits) => hits.answer);
  const { decks } = useLibrary();
  useEffect(() => {
    findSlides(search);
  }, [search, decks]);
  return <Shelves search={useDeferredValue(search)} answer={useDeferredValue(answer)} />;
}

interface ShelvesProps {
  readonly search: string;
  /** The slides that hold what is searched for, once they are known. */
  readonly answer: SlidesFound | null;
}

const Shelves = memo(function Shelves({ search, answer }: ShelvesProps) {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  const { shelf, look, selected } = useLibraryChoice();
  const arrangement = useArrangement();
  const hits = search.trim() === '' ? 0 : (answer?.count ?? 0);
  useUndoInLibrary('library');
  const items = useMemo(() => libraryItems(library, language, titlesIn(say)), [library, language, say]);
  const found = useMemo(() => filterItems(items, shelf, search), [items, shelf, search]);
  const shown = useMemo(
    () => sorted(filtered(found, arrangement.filters, library.courses), arrangement, language),
    [found, arrangement, library.courses, language],
  );
  if (shelf === 'bin') return <BinShelf items={items} />;
  const chosen = items.filter((item) => selected.has(item.id));
  const decks = decksOf(chosen);
  return (
    <Columns
      listLabel={say('window.library.shelves')}
      list={<ShelfList items={items} />}
      propertiesLabel={say('window.properties')}
      properties={<ItemProperties chosen={chosen} />}
    >
      <div className={bar.bar}>
        <h1 className={`${styles.title} ${styles.alone}`}>{say(`window.library.shelf.${shelf}`)}</h1>
        <UndoButtons />
        <ToggleButtonGroup
          aria-label={say('window.library.look')}
          className={styles.looks}
          selectedKeys={[look]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            setLook(keys.has('list') ? 'list' : 'grid');
          }}
        >
          <ToggleButton id="grid" aria-label={say('window.library.grid')} className={styles.look}>
            <LayoutGrid size={16} aria-hidden />
          </ToggleButton>
          <ToggleButton id="list" aria-label={say('window.library.list')} className={styles.look}>
            <List size={16} aria-hidden />
          </ToggleButton>
        </ToggleButtonGroup>
        <NewCourse decks={decks} />
        <Button look="primary" icon={<FileDown size={16} aria-hidden />} onPress={() => void chooseAndImport()}>
          {say('window.library.import')}
        </Button>
      </div>
      <LibraryFindings />
      <GroundMenu items={shown}>
        {items.length === 0 ? (
          <EmptyPlace
            icon={<Presentation size={48} strokeWidth={1.25} />}
            title={say('window.library.empty.title')}
            acts={<FirstActs />}
          >
            {say('window.library.empty.words')}
          </EmptyPlace>
        ) : (
          <>
            <ArrangeBar items={found} shown={shown.length} slides={hits} />
            {shown.length > 0 || hits === 0 ? <ItemGrid items={shown} search={search} /> : null}
            {hits > 0 && answer ? <SlideHits answer={answer} /> : null}
          </>
        )}
      </GroundMenu>
      <PairWith />
    </Columns>
  );
});
