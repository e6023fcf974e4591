import { BookOpenText, CalendarRange } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { GridList, GridListItem, type Key } from 'react-aria-components';
import { CommitField } from '../../parts/commit-field';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { SlidePicture } from '../../parts/slide-picture';
import { TlpLabel } from '../../parts/tlp-label';
import { useApp, useLanguage, useLibrary } from '../../state/app';
import { lookAt } from '../../state/looking';
import { useSay } from '../../words';
import { showEarlier } from '../backups/restore-store';
import { openPair, twoDecks, usePairWith } from './pair-with';
import { useArrangement } from './arrangement-store';
import { duplicate } from './duplicate';
import { bin, makeHandout, openItem, rename, useLibraryChoice } from './library-store';
import { useOfHandout } from './of-handout';
import { foundWithin, type LibraryItem } from './library-items';
import styles from './item-grid.module.css';

/** The entries of an item's right-click menu. */
function useItemEntries(items: readonly LibraryItem[]): (item: LibraryItem) => MenuEntry[] {
  const say = useSay();
  const selected = useLibraryChoice((choice) => choice.selected);
  return (item) => [
    {
      id: 'open',
      label: say(`window.library.open-${item.kind}`),
      keys: '↵',
      run: () => {
        openItem(item);
      },
    },
    ...(item.kind === 'handout'
      ? []
      : [
          {
            id: 'handout',
            label: say('window.library.make-handout'),
            run: () => {
              makeHandout(item);
            },
          },
        ]),
    ...(item.kind === 'deck'
      ? [
          {
            id: 'look',
            label: say('window.library.look-at'),
            run: () => {
              lookAt({ deck: item.deck.id, slide: null });
            },
          },
          {
            id: 'pair',
            label: say('pair.pair-with'),
            run: () => {
              // Two decks that are selected are to be paired with each other.
              const pair = twoDecks(items.filter((other) => selected.has(other.id)));
              if (pair?.some(({ id }) => id === item.deck.id)) openPair(...pair);
              else usePairWith.setState({ deck: item.deck.id });
            },
          },
        ]
      : []),
    ...(item.kind === 'handout'
      ? []
      : [{ id: 'earlier', label: say('backup.earlier.act'), run: () => void showEarlier(item) }]),
    'line',
    {
      id: 'rename',
      label: say('window.rename'),
      keys: 'F2',
      run: () => {
        useLibraryChoice.setState({ renaming: item.id });
      },
    },
    {
      id: 'duplicate',
      label: say('shelf.duplicate'),
      keys: 'Ctrl+D',
      run: () => {
        const chosen = items.filter((other) => selected.has(other.id));
        void duplicate(chosen.some((other) => other.id === item.id) ? chosen : [item]);
      },
    },
    {
      id: 'bin',
      label: say('window.bin'),
      keys: 'Del',
      isDanger: true,
      run: () => {
        const chosen = items.filter((other) => selected.has(other.id));
        void bin(chosen.some((other) => other.id === item.id) ? chosen : [item]);
      },
    },
  ];
}

/** What stands beneath a title: how much it is, or what it is of. */
function useShortFacts(): (item: LibraryItem) => string {
  const say = useSay();
  const ofHandout = useOfHandout();
  return (item) => {
    switch (item.kind) {
      case 'deck':
        return say('window.slides', { count: item.deck.slides });
      case 'course': {
        const { days, sessions } = item.course;
        return `${say('window.days', { count: days })} · ${say('window.sessions', { count: sessions })}`;
      }
      case 'handout':
        return ofHandout(item);
    }
  };
}

function ItemCard({ item, entries }: { readonly item: LibraryItem; readonly entries: readonly MenuEntry[] }) {
  const say = useSay();
  const language = useLanguage();
  const { defaultLabel } = useLibrary();
  const { renaming, selected } = useLibraryChoice();
  const factsOf = useShortFacts();
  const search = useApp((app) => app.search);
  const within = foundWithin(item, search);
  return (
    <ContextMenu
      className={styles.card}
      label={item.title}
      entries={entries}
      onOpen={() => {
        if (!selected.has(item.id)) useLibraryChoice.setState({ selected: new Set([item.id]) });
      }}
    >
      {item.kind === 'deck' ? (
        <SlidePicture
          deck={item.deck.id}
          version="head"
          slide={item.deck.firstSlide}
          language={language}
          revision={item.deck.revision}
        />
      ) : (
        <span className={styles.course} aria-hidden>
          {item.kind === 'course' ? (
            <CalendarRange size={32} strokeWidth={1.25} />
          ) : (
            <BookOpenText size={32} strokeWidth={1.25} />
          )}
        </span>
      )}
      <div className={styles.words}>
        {renaming === item.id ? (
          <CommitField
            label={say('window.rename')}
            labelHidden
            autoFocus
            value={item.title}
            onCommit={(title) => void rename(item, language, title)}
            onDone={() => {
              useLibraryChoice.setState({ renaming: null });
            }}
          />
        ) : (
          <span className={styles.title} title={item.title}>
            {item.title}
          </span>
        )}
        <span className={styles.facts}>{factsOf(item)}</span>
        {within === null ? null : (
          <span className={styles.within}>
            {within[0]}
            <mark className={styles.match}>{within[1]}</mark>
            {within[2]}
          </span>
        )}
        {item.kind === 'deck' ? <TlpLabel label={item.deck.label ?? defaultLabel} /> : null}
      </div>
    </ContextMenu>
  );
}

/** Decks, courses and handouts: double-click or Enter opens, F2 renames, Delete bins, a right click offers. */
export function ItemGrid({ items }: { readonly items: readonly LibraryItem[] }) {
  const say = useSay();
  const { look, selected, renaming } = useLibraryChoice();
  const isFiltered = useArrangement(({ filters }) => Object.keys(filters).length > 0);
  const entriesOf = useItemEntries(items);
  const chosen = items.filter((item) => selected.has(item.id));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (renaming !== null) return;
    if (event.key === 'F2' && chosen[0]) useLibraryChoice.setState({ renaming: chosen[0].id });
    else if (event.key === 'Delete' && chosen.length > 0) void bin(chosen);
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey) && chosen.length > 0)
      void duplicate(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.scroll} onKeyDown={onKeyDown}>
      <GridList
        aria-label={say('window.library.items')}
        className={`${styles.items} ${styles[look]}`}
        layout={look === 'grid' ? 'grid' : 'stack'}
        selectionMode="multiple"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        disallowTypeAhead={renaming !== null}
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          // The list's own set knows where a range began, so that Shift chooses all between.
          const selected = keys === 'all' ? new Set(items.map((item) => item.id)) : (keys as Set<Key & string>);
          useLibraryChoice.setState({ selected });
        }}
        onAction={(key) => {
          const item = items.find((other) => other.id === key);
          if (item && renaming === null) openItem(item);
        }}
        renderEmptyState={() => (
          <p className={styles.none}>{say(isFiltered ? 'shelf.filter.none' : 'window.library.none-found')}</p>
        )}
      >
        {items.map((item) => (
          <GridListItem key={item.id} id={item.id} textValue={item.title} className={styles.item}>
            <ItemCard item={item} entries={entriesOf(item)} />
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
}
