/** What a file's name says: its base, its ending, and the language between them. */
import { languages, type Language } from '../model/language';

export interface NameParts {
  /** Without folder, language and ending. */
  readonly base: string;
  readonly folder: string;
  /** With its dot, in lower case; empty where there is none. */
  readonly extension: string;
  /** Told by the name alone: `opening.zh-Hant.md`. */
  readonly language: Language | null;
}

/** A language by its own name, and by others that people write. */
const suffixes: Readonly<Record<string, Language>> = {
  ...Object.fromEntries(languages.map((language) => [language.toLowerCase(), language])),
  'zh-hk': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  zh: 'zh-Hant',
  tc: 'zh-Hant',
};

/** Reads a path with either kind of slash. */
export function readName(path: string): NameParts {
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const name = path.slice(slash + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const inner = stem.lastIndexOf('.');
  const language = inner > 0 ? (suffixes[stem.slice(inner + 1).toLowerCase()] ?? null) : null;
  return {
    folder: path.slice(0, slash + 1),
    base: language ? stem.slice(0, inner) : stem,
    extension: dot > 0 ? name.slice(dot).toLowerCase() : '',
    language,
  };
}

export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
