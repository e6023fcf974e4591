import type { ReactNode } from 'react';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { openSample } from '../../state/app';
import { chooseAndImport } from '../../state/importing';
import { useSay } from '../../words';
import { createCourse, setLook, useLibraryChoice } from './library-store';
import type { LibraryItem } from './library-items';
import styles from './library-screen.module.css';

interface Props {
  /** What is shown. */
  readonly items: readonly LibraryItem[];
  readonly children: ReactNode;
}

/** The ground of the library offers by a right click what its bar offers; on a card the card's own menu comes first. */
export function GroundMenu({ items, children }: Props) {
  const say = useSay();
  const look = useLibraryChoice((choice) => choice.look);
  const entries = (): readonly MenuEntry[] => [
    { id: 'import', label: say('window.library.import'), run: () => void chooseAndImport() },
    { id: 'course', label: say('window.course.new'), run: () => void createCourse(say, []) },
    'line',
    ...(items.length === 0
      ? [{ id: 'sample', label: say('window.library.empty.sample'), run: () => void openSample() }]
      : [
          {
            id: 'all',
            label: say('menu.select-all'),
            keys: 'Ctrl+A',
            run: () => {
              useLibraryChoice.setState({ selected: new Set(items.map(({ id }) => id)) });
            },
          },
          {
            id: 'look',
            label: say(look === 'grid' ? 'window.library.list' : 'window.library.grid'),
            run: () => {
              setLook(look === 'grid' ? 'list' : 'grid');
            },
          },
        ]),
  ];
  return (
    <ContextMenu className={styles.ground} label={say('window.rail.library')} entries={entries}>
      {children}
    </ContextMenu>
  );
}
