import { Check, CloudUpload, Menu as MenuIcon, Search, X } from 'lucide-react';
import { Button as AriaButton, Input, MenuTrigger, SearchField } from 'react-aria-components';
import { IconButton } from '../parts/button';
import { MenuList, type MenuEntry } from '../parts/menu';
import { Steady } from '../parts/steady';
import { go, useApp, useLibrary } from '../state/app';
import { useCommands } from '../state/commands';
import { useSaving } from '../state/saving';
import { readAhead } from '../screens/library/slide-hits-store';
import { useSay } from '../words';
import { runMenuItem } from './menu-items';
import { TaskPanel } from './task-panel';
import styles from './title-row.module.css';

function useEntries(): MenuEntry[] {
  const say = useSay();
  const { undo, redo, export: exporting, print: printing, find, replace, versions } = useCommands();
  const mod = useApp((app) => app.state?.platform) === 'darwin' ? '⌘' : 'Ctrl+';
  const item = (id: string, label: string, keys?: string, isDisabled = false): MenuEntry => ({
    id,
    label,
    isDisabled,
    ...(keys ? { keys: `${mod}${keys}` } : {}),
    run: () => {
      runMenuItem(id);
    },
  });
  return [
    item('new-window', say('menu.new-window'), mod === '⌘' ? '⇧N' : 'Shift+N'),
    item('import', say('window.menu.import'), 'O'),
    item('open-sample', say('window.menu.sample')),
    item('open-kit', say('menu.open-kit')),
    item('pack-kit', say('menu.pack-kit')),
    item('export', say('window.menu.export'), 'E', !exporting?.enabled),
    item('print', say('menu.print'), 'P', !printing?.enabled),
    item('versions', versions?.label ?? say('menu.versions-of-none'), undefined, !versions?.enabled),
    'line',
    item('undo', undo?.label ?? say('window.edit.undo'), 'Z', !undo?.enabled),
    item('redo', redo?.label ?? say('window.edit.redo'), mod === '⌘' ? '⇧Z' : 'Y', !redo?.enabled),
    'line',
    item('find', find?.enabled ? find.label : say('window.menu.find'), 'F'),
    ...(replace ? [item('replace', replace.label, mod === '⌘' ? '⌥F' : 'H')] : []),
    item('settings', say('window.menu.settings'), ','),
    item('guide', say('menu.guide')),
  ];
}

/** What a person types here is looked for in the library. */
function SearchBox() {
  const say = useSay();
  const search = useApp((app) => app.search);
  return (
    <SearchField
      data-search
      className={styles.search}
      aria-label={say('window.search.label')}
      value={search}
      onFocus={readAhead}
      onChange={(text) => {
        useApp.setState({ search: text });
        // Once there, the next letter draws the screen no second time.
        if (text && useApp.getState().screen.name !== 'library') go({ name: 'library' });
      }}
    >
      <Search size={14} aria-hidden className={styles.glass} />
      <Input className={styles.input} placeholder={say('window.search.place')} />
      {search ? (
        <AriaButton className={styles.clear}>
          <X size={14} aria-hidden />
        </AriaButton>
      ) : null}
    </SearchField>
  );
}

/** The top row: menu, search, whether all is saved, and what is running. */
export function TitleRow() {
  const say = useSay();
  const entries = useEntries();
  const platform = useApp(({ state }) => state?.platform);
  const library = useLibrary();
  const pending = useSaving((saving) => saving.pending);
  return (
    <header className={styles.row} data-platform={platform}>
      <div className={styles.start}>
        <MenuTrigger>
          <IconButton label={say('window.menu.label')}>
            <MenuIcon size={18} aria-hidden />
          </IconButton>
          <MenuList label={say('window.menu.label')} entries={entries} />
        </MenuTrigger>
        <span className={styles.name}>Kitbag</span>
        {library.name === 'Kitbag' ? null : (
          <span className={styles.library} title={library.folder}>
            {library.name}
          </span>
        )}
      </div>
      <SearchBox />
      <div className={styles.end}>
        <span className={styles.saved} role="status">
          {pending > 0 ? <CloudUpload size={14} aria-hidden /> : <Check size={14} aria-hidden />}
          <Steady
            words={say(pending > 0 ? 'window.saved.saving' : 'window.saved.saved')}
            or={say('window.saved.saving')}
          />
        </span>
        <TaskPanel />
      </div>
    </header>
  );
}
