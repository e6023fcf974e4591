/** The window's keys: what the window hears, what the guide lists. */
import type { WordKey } from '../../main/words/say';

interface Key {
  /** As they are written on the keyboard; Ctrl stands for Cmd on a Mac. */
  readonly keys: string;
  readonly words: WordKey;
}

interface WindowKey extends Key {
  /** The item of the menu that they stand for. */
  readonly item: string;
  /** What the browser calls the key, in small letters. */
  readonly names: readonly string[];
  /** True where Shift must be held too, false where it must not, null where it does not matter. */
  readonly shift: boolean | null;
  /** True where it is pressed without Ctrl or Cmd. */
  readonly isAlone?: true;
}

/** Those that hold everywhere, with Ctrl or Cmd unless they stand alone. */
export const windowKeys: readonly WindowKey[] = [
  { keys: 'Ctrl+Z', words: 'window.edit.undo', item: 'undo', names: ['z'], shift: false },
  { keys: 'Ctrl+Y', words: 'window.edit.redo', item: 'redo', names: ['y'], shift: false },
  { keys: 'Ctrl+Shift+Z', words: 'window.edit.redo', item: 'redo', names: ['z'], shift: true },
  { keys: 'Ctrl+F', words: 'window.menu.find', item: 'find', names: ['f'], shift: false },
  { keys: 'Ctrl+H', words: 'menu.replace', item: 'replace', names: ['h'], shift: false },
  { keys: 'Ctrl+N', words: 'window.course.new', item: 'new-course', names: ['n'], shift: false },
  { keys: 'Ctrl+Shift+N', words: 'menu.new-window', item: 'new-window', names: ['n'], shift: true },
  { keys: 'Ctrl+O', words: 'window.menu.import', item: 'import', names: ['o'], shift: false },
  { keys: 'Ctrl+E', words: 'window.menu.export', item: 'export', names: ['e'], shift: false },
  { keys: 'Ctrl+P', words: 'menu.print', item: 'print', names: ['p'], shift: false },
  { keys: 'Ctrl+,', words: 'window.menu.settings', item: 'settings', names: [','], shift: false },
  // The plus needs Shift on some keyboards, and none on others.
  { keys: 'Ctrl++', words: 'menu.zoom-in', item: 'zoom-in', names: ['+', '='], shift: null },
  { keys: 'Ctrl+-', words: 'menu.zoom-out', item: 'zoom-out', names: ['-'], shift: false },
  { keys: 'Ctrl+0', words: 'menu.actual-size', item: 'actual-size', names: ['0'], shift: false },
  { keys: 'F1', words: 'menu.guide', item: 'guide', names: ['f1'], shift: false, isAlone: true },
];

/** Those of single places. */
export const placeKeys: Readonly<Record<'library' | 'bin' | 'course' | 'deck' | 'handout', readonly Key[]>> = {
  handout: [
    { keys: 'Ctrl+F', words: 'window.find.label' },
    { keys: 'F3', words: 'deck.replace.next' },
    { keys: 'Shift+F3', words: 'deck.replace.previous' },
    { keys: 'Ctrl+G', words: 'window.zoom.go' },
  ],
  library: [
    { keys: 'Enter', words: 'guide.keys.open' },
    { keys: 'F2', words: 'window.rename' },
    { keys: 'Ctrl+D', words: 'shelf.duplicate' },
    { keys: 'Ctrl+A', words: 'guide.keys.all' },
    { keys: 'Delete', words: 'window.bin' },
  ],
  bin: [
    { keys: 'Enter', words: 'shelf.bin.restore' },
    { keys: 'Delete', words: 'shelf.bin.ask-act' },
  ],
  course: [
    { keys: 'Ctrl+V', words: 'paste.title' },
    { keys: 'Alt+↑', words: 'window.course.move-up' },
    { keys: 'Alt+↓', words: 'window.course.move-down' },
    { keys: 'F2', words: 'window.rename' },
    { keys: 'Delete', words: 'window.course.remove-session' },
  ],
  deck: [
    { keys: 'Alt+↑', words: 'window.course.move-up' },
    { keys: 'Alt+↓', words: 'window.course.move-down' },
    { keys: 'Ctrl+D', words: 'deck.duplicate' },
    { keys: 'H', words: 'deck.hide' },
    { keys: 'I', words: 'deck.for-instructors' },
    { keys: 'Ctrl+Shift+B', words: 'deck.mark.blank' },
    { keys: 'Ctrl+Shift+G', words: 'deck.mark.term' },
    { keys: 'Delete', words: 'deck.delete' },
  ],
};
