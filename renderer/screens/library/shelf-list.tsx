import { BookOpenText, CalendarRange, FolderOpen, Library, Palette, Presentation, Trash2 } from 'lucide-react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { go, useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { filterItems, shelves, type LibraryItem } from './library-items';
import { useLibraryChoice } from './library-store';
import styles from './shelf-list.module.css';

const icons = {
  all: Library,
  decks: Presentation,
  courses: CalendarRange,
  handouts: BookOpenText,
  bin: Trash2,
} as const;

/** The shelves of the library, with how much stands on each. */
export function ShelfList({ items }: { readonly items: readonly LibraryItem[] }) {
  const say = useSay();
  const library = useLibrary();
  const shelf = useLibraryChoice((choice) => choice.shelf);
  return (
    <>
      <ListBox
        className={styles.shelves}
        aria-label={say('window.library.shelves')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shelf]}
        onSelectionChange={(keys) => {
          const chosen = shelves.find((name) => keys !== 'all' && keys.has(name));
          if (chosen) useLibraryChoice.setState({ shelf: chosen, selected: new Set() });
        }}
      >
        {shelves.map((name) => {
          const Icon = icons[name];
          return (
            <ListBoxItem key={name} id={name} textValue={say(`window.library.shelf.${name}`)} className={styles.shelf}>
              <Icon size={16} aria-hidden />
              <span>{say(`window.library.shelf.${name}`)}</span>
              <span className={styles.count}>
                {name === 'bin' ? library.binned : filterItems(items, name, '').length}
              </span>
            </ListBoxItem>
          );
        })}
      </ListBox>
      <Button
        className={styles.templates}
        onPress={() => {
          go({ name: 'templates' });
        }}
      >
        <Palette size={16} aria-hidden />
        <span>{say('window.library.templates')}</span>
        <span className={styles.count}>{library.templates.length}</span>
      </Button>
      <div className={styles.folder} title={library.folder}>
        <FolderOpen size={16} aria-hidden />
        <span className={styles.where}>
          <bdi dir="ltr">{library.folder}</bdi>
        </span>
      </div>
    </>
  );
}
