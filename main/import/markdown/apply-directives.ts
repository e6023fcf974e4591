/** Follows Marp's directives through a deck: global, from here on, or for one slide. */
import type { Report } from '../findings';
import {
  fileDirectives,
  globalDirectives,
  localDirectives,
  valueText,
  type Directives,
  type DirectiveValue,
} from './directives';

/** What is in force on a slide. */
export type InForce = ReadonlyMap<string, DirectiveValue>;

export interface DirectiveCourse {
  /** Takes the directives of a slide's comments and gives what is in force on it. */
  next(
    comments: readonly { readonly values: Directives; readonly line: number }[],
    place: { readonly number: number },
  ): InForce;
}

/** Seen by an audience in Marp, and by nobody in our handouts: the finding keeps their words. */
const notDrawn = new Set(['header', 'footer', 'color', 'backgroundColor', 'style']);
/** Without meaning on paper. */
const silent = new Set(['paginate', 'transition', 'math', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize']);

export function followDirectives(frontMatter: Directives, report: Report): DirectiveCourse {
  let lasting = new Map<string, DirectiveValue>();
  const said = new Set<string>();

  const once = (key: string, add: () => void): void => {
    if (said.has(key)) return;
    said.add(key);
    add();
  };
  const note = (key: string, value: DirectiveValue, place: { number?: number; line: number }): void => {
    const text = valueText(value);
    if (silent.has(key) || text === '') return;
    if (key === 'style')
      once('style', () => {
        report('markdown.style-ignored', 'information', place);
      });
    else if (notDrawn.has(key))
      once(`${key}:${text}`, () => {
        report('markdown.directive-ignored', 'information', place, { directive: key, value: text });
      });
  };
  const take = (
    values: Directives,
    place: { number?: number; line: number },
    known: ReadonlySet<string>,
  ): Map<string, DirectiveValue> => {
    const spot = new Map<string, DirectiveValue>();
    for (const [key, value] of values) {
      const bare = key.startsWith('_') ? key.slice(1) : key;
      if (localDirectives.has(bare)) {
        if (key === bare) lasting = new Map([...lasting, [key, value]]);
        else spot.set(bare, value);
        note(bare, value, place);
      } else if (globalDirectives.has(key)) note(key, value, place);
      else if (!known.has(key))
        once(`unknown:${key}`, () => {
          report('markdown.unknown-directive', 'information', place, { directive: key, value: valueText(value) });
        });
    }
    return spot;
  };

  let spotOfFirst = take(frontMatter, { line: 1 }, fileDirectives);
  return {
    next(comments, place) {
      let spot = spotOfFirst;
      spotOfFirst = new Map();
      for (const { values, line } of comments)
        spot = new Map([...spot, ...take(values, { ...place, line }, new Set())]);
      return new Map([...lasting, ...spot]);
    },
  };
}

export function classesOf(inForce: InForce): readonly string[] {
  return [...new Set(valueText(inForce.get('class')).split(/\s+/).filter(Boolean))];
}

/** A background picture asked for by a directive, as Marp's picture syntax; null where there is none. */
export function backgroundOf(inForce: InForce): { readonly alt: string; readonly src: string } | null {
  const src = /^url\(\s*(["']?)(.+?)\1\s*\)$/.exec(valueText(inForce.get('backgroundImage')))?.[2];
  if (src === undefined) return null;
  const size = valueText(inForce.get('backgroundSize'));
  return { alt: /^(?:contain|cover|auto|\d+%)$/.test(size) ? `bg ${size}` : 'bg', src };
}
