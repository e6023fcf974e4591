/** Passport: what was found when a finished handout was read back. Rules and codes only; sentences live in `words`. */
import type { TlpLabel } from './marking';
import type { Edition } from './recipe';

/** Every rule, in the order in which people read them, with what can be wrong. */
export const passportRules = {
  file: [
    'earlier-version',
    'loose-object',
    'loose-bytes',
    'unread-content',
    'cropped-page',
    'readers-differ',
    'page-count',
    'paper',
  ],
  label: ['missing', 'other', 'small', 'colour', 'ground', 'restrictions'],
  band: ['missing', 'unexpected'],
  'instructor-text': ['found', 'found-behind'],
  'unseen-text': ['no-ink', 'clear', 'off-page', 'clipped', 'covered', 'same-colour', 'tiny', 'apart'],
  pictures: ['cropped', 'unseen'],
  'picture-data': ['metadata', 'comment', 'profile', 'thumbnail', 'hidden-bytes', 'unreadable'],
  fonts: ['not-embedded', 'whole', 'drawn'],
  glyphs: ['missing', 'blank', 'unexplained'],
  links: ['nowhere', 'scheme', 'off-page'],
  bookmarks: ['nowhere', 'untitled', 'differ'],
  'page-numbers': ['unlabelled', 'differ', 'unprinted', 'total'],
  contents: ['differ'],
  tags: ['untagged', 'content', 'not-in-tree', 'no-tree', 'parent-tree', 'type', 'parent', 'annotation'],
  descriptions: ['figure', 'language', 'title', 'link'],
  metadata: ['field', 'value', 'differ', 'elsewhere'],
  actions: ['script', 'action', 'opening'],
  extras: ['attachment', 'form', 'annotation', 'layer', 'other'],
} as const;

export type PassportRule = keyof typeof passportRules;
/** `label.missing`: the rule, and how it is broken. */
export type PassportBreach = {
  readonly [R in PassportRule]: `${R}.${(typeof passportRules)[R][number]}`;
}[PassportRule];

export interface PassportPlace {
  readonly what: PassportBreach;
  /** Counted from 1 over the whole file; null where it concerns no single page. */
  readonly page: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface PassportRow {
  readonly rule: PassportRule;
  /** `idle` where the file has nothing that the rule is about, or where nothing is known to hold it against. */
  readonly outcome: 'passed' | 'failed' | 'idle';
  /** How many places break the rule; `places` has the first of them. */
  readonly count: number;
  readonly places: readonly PassportPlace[];
}

export interface Passport {
  readonly sha256: string;
  readonly pages: number;
  /** Null where the file shows none. */
  readonly label: TlpLabel | null;
  readonly edition: Edition;
  readonly passed: boolean;
  readonly rows: readonly PassportRow[];
  readonly ms: number;
}

/** What a handout was meant to be: what its file is held against. */
export interface Meant {
  readonly edition: Edition;
  readonly label: TlpLabel;
  /** Grading and caveats beside the label; empty where there are none. */
  readonly restrictions: string;
  readonly title: string;
  /** BCP 47 of the main language. */
  readonly lang: string;
  /** An ISO 8601 instant. */
  readonly date: string;
  readonly pages: readonly {
    readonly number: string;
    readonly widthPt: number;
    readonly heightPt: number;
    /** It shows a page of a PDF that others made. */
    readonly foreign: boolean;
  }[];
  readonly outline: readonly { readonly title: string; readonly level: number; readonly page: number }[];
}
