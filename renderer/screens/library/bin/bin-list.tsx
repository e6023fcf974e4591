import { BookOpenText, CalendarRange, Palette, Presentation, SlidersHorizontal } from 'lucide-react';
import { useCallback, type KeyboardEvent } from 'react';
import { GridList, GridListItem, type Key } from 'react-aria-components';
import { formatInstant } from '../../../parts/dates';
import { ContextMenu, type MenuEntry } from '../../../parts/menu';
import { useChooseAll } from '../../../state/choose-all';
import { useSay } from '../../../words';
import { askToDelete, takeOut, useBin } from './bin-store';
import { useNameOf } from './use-name-of';
import type { BinnedThing } from '../../../../main/contract/bin-requests';
import styles from './bin-list.module.css';

const icons = {
  deck: Presentation,
  course: CalendarRange,
  template: Palette,
  preset: SlidersHorizontal,
  handout: BookOpenText,
} as const;

function useFacts(): (thing: BinnedThing) => string {
  const say = useSay();
  return ({ kind, holds, changedAt }) => {
    const counted = holds === null ? '' : say(kind === 'deck' ? 'window.slides' : 'window.sessions', { count: holds });
    const changed = changedAt === null ? '' : `${say('window.fact.changed')} ${formatInstant(changedAt, say.language)}`;
    return [say(`shelf.bin.kind.${kind}`), counted, changed].filter(Boolean).join(' · ');
  };
}

/** What is in the bin: Enter or a double click takes it out, Delete asks to delete it for good, a right click offers both. */
export function BinList({ things }: { readonly things: readonly BinnedThing[] }) {
  const say = useSay();
  const nameOf = useNameOf();
  const factsOf = useFacts();
  const selected = useBin((state) => state.selected);
  const chosen = things.filter(({ id }) => selected.has(id));
  const entries: readonly MenuEntry[] = [
    { id: 'restore', label: say('shelf.bin.restore'), keys: '↵', run: () => void takeOut(chosen, nameOf) },
    'line',
    {
      id: 'delete',
      label: say('shelf.bin.delete'),
      keys: 'Del',
      isDanger: true,
      run: () => {
        askToDelete(chosen);
      },
    },
  ];
  const chooseEverything = useCallback(() => {
    useBin.setState({ selected: new Set(things.map(({ id }) => id)) });
  }, [things]);
  useChooseAll(chooseEverything);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || chosen.length === 0) return;
    event.preventDefault();
    askToDelete(chosen);
  };
  return (
    <div className={styles.scroll} onKeyDown={onKeyDown}>
      <GridList
        aria-label={say('shelf.bin.items')}
        className={styles.things}
        selectionMode="multiple"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          if (keys === 'all') chooseEverything();
          else useBin.setState({ selected: keys as Set<Key & string> });
        }}
        onAction={(key) => {
          void takeOut(
            things.filter(({ id }) => id === key || selected.has(id)),
            nameOf,
          );
        }}
        renderEmptyState={() => <p className={styles.none}>{say('shelf.bin.none-found')}</p>}
      >
        {things.map((thing) => {
          const Icon = icons[thing.kind];
          return (
            <GridListItem key={thing.id} id={thing.id} textValue={nameOf(thing)} className={styles.item}>
              <ContextMenu
                className={styles.thing}
                label={nameOf(thing)}
                entries={entries}
                onOpen={() => {
                  if (!selected.has(thing.id)) useBin.setState({ selected: new Set([thing.id]) });
                }}
              >
                <Icon size={16} aria-hidden />
                <span className={styles.words}>
                  <span className={styles.name}>{nameOf(thing)}</span>
                  <span className={styles.facts}>{factsOf(thing)}</span>
                </span>
              </ContextMenu>
            </GridListItem>
          );
        })}
      </GridList>
    </div>
  );
}
