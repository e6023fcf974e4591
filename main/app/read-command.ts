/** Reads the program's arguments: headless words (`export …`) or the window, perhaps with a library or a kit to open. */

export type Command = { readonly kind: 'headless'; readonly words: readonly string[] } | WindowCommand;

export interface WindowCommand {
  readonly kind: 'window';
  readonly library: string | null;
  readonly sample: boolean;
  /** The kit that was double-clicked, as the system named it. */
  readonly kit: string | null;
}

/** The words that the command line knows; anything else opens the window. */
export const headlessWords = [
  'import',
  'export',
  'issue',
  'register',
  'replace',
  'list',
  'templates',
  'pair',
  'new-course',
  'check',
  'pack',
  'verify',
  'diff',
  'unpack',
  'new-key',
  'new-sender',
  'backup',
  'restore',
  'doctor',
  '--help',
  '--version',
] as const;

/**
 * The words after the program, and after the app's folder where the program is a bare Electron; runtime switches may stand before it.
 * The start of an AppImage puts one before all words where the system has no name space for programs.
 */
function wordsOf(argv: readonly string[], packaged: boolean): readonly string[] {
  if (packaged) return argv.slice(argv[1] === '--no-sandbox' ? 2 : 1);
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return folder < 0 ? [] : argv.slice(folder + 1);
}

const isKit = (word: string): boolean => !word.startsWith('-') && /\.kit$/i.test(word);

/** Reads `process.argv`. */
export function readCommand(argv: readonly string[], packaged: boolean): Command {
  const words = wordsOf(argv, packaged);
  const first = words[0];
  if (first !== undefined && (headlessWords as readonly string[]).includes(first)) return { kind: 'headless', words };
  const at = words.indexOf('--library');
  const kit = words.find((word, index) => isKit(word) && (at < 0 || index !== at + 1)) ?? null;
  const library = at >= 0 ? (words[at + 1] ?? null) : null;
  return { kind: 'window', library, sample: words.includes('--sample'), kit };
}
