import { ChevronDown, Plus } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import type { DeckId } from '../../../main/model/ids';
import { Button } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { useSay } from '../../words';
import { createCourse } from './library-store';

/** Makes a course; where decks are chosen, as they are after an import, it asks whether they are to be its sessions. */
export function NewCourse({ decks }: { readonly decks: readonly DeckId[] }) {
  const say = useSay();
  const create = (from: readonly DeckId[]): void => {
    void createCourse(say, from);
  };
  const label = say('window.course.new');
  if (decks.length === 0)
    return (
      <Button
        icon={<Plus size={16} aria-hidden />}
        onPress={() => {
          create([]);
        }}
      >
        {label}
      </Button>
    );
  const entries = [
    {
      id: 'decks',
      label: say('window.library.course-from', { count: decks.length }),
      about: say('window.library.course-from-words'),
      run: () => {
        create(decks);
      },
    },
    {
      id: 'empty',
      label: say('window.library.course-empty'),
      about: say('window.library.course-empty-words'),
      run: () => {
        create([]);
      },
    },
  ];
  return (
    <MenuTrigger>
      <Button icon={<Plus size={16} aria-hidden />} end={<ChevronDown size={16} aria-hidden />}>
        {label}
      </Button>
      <MenuList label={label} entries={entries} />
    </MenuTrigger>
  );
}
