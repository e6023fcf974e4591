import {
  BookOpenText,
  CalendarRange,
  CircleHelp,
  HandHelping,
  Library as LibraryIcon,
  Palette,
  Settings,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Screen } from '../../main/model/screen';
import { go, placeOf, useApp } from '../state/app';
import { useGuide } from '../screens/help/guide-store';
import { useSay } from '../words';
import styles from './rail.module.css';

const places = [
  { name: 'library', icon: LibraryIcon, screen: { name: 'library' } },
  { name: 'courses', icon: CalendarRange, screen: { name: 'courses', course: null } },
  { name: 'handouts', icon: BookOpenText, screen: { name: 'handouts', scope: null } },
  { name: 'give-out', icon: HandHelping, screen: { name: 'give-out' } },
  { name: 'templates', icon: Palette, screen: { name: 'templates' } },
  { name: 'help', icon: CircleHelp, screen: { name: 'help', page: 'start' } },
  { name: 'settings', icon: Settings, screen: { name: 'settings' } },
] as const satisfies readonly { name: Screen['name']; icon: typeof Settings; screen: Screen }[];

/** The way to every screen: a picture over a full word. */
export function Rail() {
  const say = useSay();
  const here = useApp(placeOf);
  return (
    <nav className={styles.rail} aria-label={say('window.rail.label')}>
      {places.map(({ name, icon: Icon, screen }) => (
        <Button
          key={name}
          className={`${styles.place} ${styles[name]}`}
          aria-current={here === name ? 'page' : undefined}
          onPress={() => {
            // Help opens where one read last; pressed again it begins at its first page.
            go(name === 'help' && here !== 'help' ? { name, page: useGuide.getState().page } : screen);
          }}
        >
          <Icon size={20} strokeWidth={1.75} aria-hidden />
          <span>{say(`window.rail.${name}`)}</span>
        </Button>
      ))}
    </nav>
  );
}
