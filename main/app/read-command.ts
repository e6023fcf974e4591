/** Reads the program's arguments: headless words (`export …`) or the window, perhaps with a library to open. */

export type Command =
  | { readonly kind: 'headless'; readonly words: readonly string[] }
  | { readonly kind: 'window'; readonly library: string | null; readonly sample: boolean };

/** The words that the command line knows; anything else opens the window. */
export const headlessWords = ['import', 'export', 'list', 'new-course', '--help', '--version'] as const;

/** `argv[0]` is the program; unpackaged, `argv[1]` is the app's folder. Chromium's own switches are passed over. */
export function readCommand(argv: readonly string[], packaged: boolean): Command {
  const words = argv.slice(packaged ? 1 : 2);
  const first = words[0];
  if (first !== undefined && (headlessWords as readonly string[]).includes(first)) return { kind: 'headless', words };
  const at = words.indexOf('--library');
  return { kind: 'window', library: at >= 0 ? (words[at + 1] ?? null) : null, sample: words.includes('--sample') };
}
