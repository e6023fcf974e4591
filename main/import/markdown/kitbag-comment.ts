/** Kitbag's own comments: `<!-- kitbag: minutes=10 … -->` about a slide, `<!-- handout: … -->` for participants. */
import type { ObjectiveId } from '../../model/ids';
import { tlpLabels, type TlpLabel } from '../../model/marking';

/** What `kitbag:` says about a slide; only what was written is there. */
export interface SlideMarks {
  readonly audience?: 'everyone' | 'instructor';
  readonly minutes?: number;
  readonly objectives?: readonly ObjectiveId[];
  readonly tags?: readonly string[];
  readonly hidden?: true;
  readonly bilingual?: true;
  /** Stands in this language alone, on purpose. */
  readonly untranslated?: true;
  readonly label?: TlpLabel;
  readonly grading?: string;
}

/** An objective's id for the short name an author gives it: `O1` is `objective-o1`. */
export function objectiveIdFor(name: string): ObjectiveId {
  const slug = name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (slug.startsWith('objective-') ? slug : `objective-${slug}`).slice(0, 64) as ObjectiveId;
}

export function parseTlp(text: string): TlpLabel | null {
  const bare = text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace('：', ':')
    .replace(/^(?!TLP:)/, 'TLP:');
  return tlpLabels.find((label) => label === bare) ?? (bare === 'TLP:WHITE' ? 'TLP:CLEAR' : null);
}

export function isKitbagComment(text: string): boolean {
  return /^kitbag\s*:/i.test(text);
}

/** The participants' text in a comment, or null where it is another kind. */
export function handoutTextOf(text: string): string | null {
  const match = /^handout\s*[:：][ \t]*\n?/i.exec(text);
  return match ? text.slice(match[0].length).trimEnd() : null;
}

/** What a comment says is notes, whatever it looks like otherwise; null where it does not say so. */
export function notesTextOf(text: string): string | null {
  const match = /^notes[ \t]*[:：][ \t]*\n?/i.exec(text);
  return match ? text.slice(match[0].length).trimEnd() : null;
}

const word = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/gu;

function list(value: string): string[] {
  return value
    .split(/[,、，;]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

function readOne(key: string, value: string): SlideMarks | null {
  const minutes = Number(value);
  switch (key) {
    case 'audience':
      return value === 'instructor' || value === 'everyone' ? { audience: value } : null;
    case 'minutes':
      return value !== '' && minutes >= 0 && minutes <= 1440 ? { minutes } : null;
    case 'objectives':
      return {
        objectives: list(value)
          .filter((name) => /[a-z0-9]/i.test(name))
          .map(objectiveIdFor),
      };
    case 'tags':
      return { tags: list(value) };
    case 'hidden':
      return { hidden: true };
    case 'bilingual':
      return { bilingual: true };
    case 'untranslated':
      return { untranslated: true };
    case 'tlp':
    case 'label': {
      const label = parseTlp(value);
      return label ? { label } : null;
    }
    case 'grading':
      return value === '' ? null : { grading: value };
    default:
      return null;
  }
}

/** Reads a `kitbag:` comment; words it does not know are given back. */
export function readSlideMarks(text: string): { readonly marks: SlideMarks; readonly unknown: readonly string[] } {
  let marks: SlideMarks = {};
  const unknown: string[] = [];
  for (const [whole, key = '', double, single, bare] of text.replace(/^kitbag\s*:/i, '').matchAll(word)) {
    const read = readOne(key.toLowerCase(), double ?? single ?? bare ?? '');
    if (read) marks = { ...marks, ...read };
    else unknown.push(whole);
  }
  return { marks, unknown };
}
