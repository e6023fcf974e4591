/** What the preload puts on the window, derived from the contract; faults cross as data. */
import type { Fault } from '../model/fault';
import type { InputOf, OutputOf, RequestName } from './requests';
import type { DeckRead, TaskProgress } from './views';

/** Notices go one way, from main to every window. */
export interface Notices {
  'library.changed': {
    readonly decks: readonly string[];
    readonly courses: readonly string[];
    readonly templates: readonly string[];
    readonly handouts: readonly string[];
    /** Of the register: what was issued, or lost its names. */
    readonly issues: readonly string[];
    /** What the library says of itself: its agency's name stands on every cover. */
    readonly library: boolean;
  };
  /** Language, look or library were changed, perhaps by another window: `app.state` says to what. */
  'app.changed': null;
  /** A backup was made by itself, or could not be. */
  'backups.changed': null;
  'task.progress': TaskProgress;
  /** A deck of an import that goes on is in the library already. */
  'import.read': DeckRead;
  /** The system handed a kit over: `kit.take-arrived` says which. */
  'kit.arrived': null;
  /** A menu item was chosen: `import`, `export`, `undo`, `redo`, `open-sample`, `find`, … */
  'menu.chosen': { readonly item: string };
}
export type NoticeName = keyof Notices;

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export interface Bridge {
  request<N extends RequestName>(
    name: N,
    ...input: InputOf<N> extends undefined ? [] : [InputOf<N>]
  ): Promise<Answer<OutputOf<N>>>;
  /**
   * What a page that starts shows first: the answer to `app.state`, or null where main has none so soon. The page waits for it, so
   * that it is drawn while its code is read: Chromium keeps what it made of that code for the next start, and not what is run later.
   * JSON of `Answer<OutputOf<'app.state'>>`: of a large library that crosses as one text in a fifth of the time.
   */
  begin(): string | null;
  /** Gives the function that ends the listening. */
  onNotice<N extends NoticeName>(name: N, listener: (notice: Notices[N]) => void): () => void;
  /** The path of a file that a person dropped on the window. */
  pathOf(file: unknown): string;
}

/** The name under which the preload puts the bridge on the window; the renderer's bridge.ts alone reads it. */
export const bridgeName = 'kitbag';
export const beginChannel = 'kitbag.begin';
export const requestChannel = 'kitbag.request';
export const noticeChannel = 'kitbag.notice';

/** Where the window finds a slide's picture: a PNG made by our own painter. Width in pixels. */
export function thumbnailUrl(deck: string, version: string, slide: string, language: string, widthPx: number): string {
  return `app://kitbag/thumbnail/${deck}/${version}/${slide}/${language}/${String(widthPx)}.png`;
}
