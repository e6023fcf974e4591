/** Directives of Marp and of Kitbag: which there are, and which comment holds some. */
import { isMap, parseDocument } from 'yaml';

/** Values as they were written: YAML's failsafe schema knows text, lists and maps alone. */
export type DirectiveValue = string | readonly string[];
export type Directives = ReadonlyMap<string, DirectiveValue>;

/** For the whole deck; the last one counts. */
export const globalDirectives: ReadonlySet<string> = new Set([
  'headingDivider',
  'style',
  'theme',
  'lang',
  'size',
  'math',
]);
/** For this slide and those after it; with an underscore before it, for this slide alone. */
export const localDirectives: ReadonlySet<string> = new Set([
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'class',
  'color',
  'footer',
  'header',
  'paginate',
  'transition',
]);
/** Front matter that needs no finding though nothing is made of it: it is about the file. */
export const fileDirectives: ReadonlySet<string> = new Set([
  'marp',
  'title',
  'author',
  'description',
  'keywords',
  'url',
  'image',
  'language',
  'tlp',
  'grading',
  'date',
]);

/** Longer comments are notes: nobody writes directives of this length. */
const longestDirectiveComment = 8000;
const loose = /^(_?[A-Za-z][\w-]*\s*:)[ \t]+([^"'{|>~&*[\s].*)$/gm;

/** Reads YAML as a map of texts; null where it is none. No tags, no references, no executable anything. */
export function readYamlMap(text: string): Directives | null {
  const read =
    readPlainly(text) ??
    readPlainly(text.replace(loose, (_, key: string, value: string) => `${key} ${JSON.stringify(value.trim())}`));
  return read && read.size > 0 ? read : null;
}

/** Longer front matter is data, not directives. */
const longestYaml = 65_536;

function readPlainly(text: string): Directives | null {
  if (text.length > longestYaml) return null;
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      merge: false,
      customTags: null,
      logLevel: 'silent',
      uniqueKeys: false,
    });
    if (document.errors.length > 0 || !isMap(document.contents)) return null;
    const plain = document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>;
    return new Map(Object.entries(plain).map(([key, value]) => [key, asValue(value)]));
  } catch {
    return null;
  }
}

function asValue(value: unknown): DirectiveValue {
  if (Array.isArray(value)) return value.map(asText);
  return asText(value);
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

export function valueText(value: DirectiveValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value.trim() : value.join(' ');
}

/** True of the front matter of a file that says that it is Marp's. */
export function isOfMarp(frontMatter: Directives): boolean {
  return valueText(frontMatter.get('marp')) === 'true';
}

function isKnown(key: string): boolean {
  const bare = key.startsWith('_') ? key.slice(1) : key;
  return globalDirectives.has(key) || localDirectives.has(bare);
}

/** The directives of a comment; null where it is a note. A key that starts with an underscore was meant as a directive even if nobody knows it. */
export function readDirectiveComment(text: string): Directives | null {
  if (text.length > longestDirectiveComment || !/^_?[A-Za-z][\w-]*["']?\s*:/m.test(text)) return null;
  const read = readYamlMap(text);
  if (!read) return null;
  const keys = [...read.keys()];
  return keys.some(isKnown) || (keys.length > 0 && keys.every((key) => /^_[a-z]/.test(key))) ? read : null;
}

/** Marks for other tools: no directive and no note. */
const toolMarks = [
  /^prettier-ignore(-(start|end))?$/,
  /^markdownlint-((disable|enable|configure).*|capture|restore)$/,
  /^lint (disable|enable|ignore).*$/,
];

export function isToolMark(text: string): boolean {
  return toolMarks.some((mark) => mark.test(text));
}

/** The heading levels that start a slide: a number means that level and those above it. */
export function headingLevels(value: DirectiveValue | undefined): ReadonlySet<number> {
  if (value === undefined) return new Set();
  if (typeof value !== 'string') return new Set(value.map(Number).filter((level) => level >= 1 && level <= 6));
  const level = Number(value.trim());
  return new Set([1, 2, 3, 4, 5, 6].filter((each) => each <= level && level <= 6));
}
