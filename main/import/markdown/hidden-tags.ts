/**
 * Which HTML elements a reader of the slide never sees: what stands in them is for the instructor alone.
 * A closed `<details>` is not among them: its words are content that a click shows, and paper has no click.
 */
import type { HtmlTag } from './html-rules';

/** Not shown by any browser, whatever the author's styles say. */
const neverShown: ReadonlySet<string> = new Set(['template', 'noscript', 'noframes', 'noembed', 'datalist', 'rp']);

const hidingStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*[-+]?0*\.?0+(?:e[-+]?\d+)?%?(?![\d.])|font-size\s*:\s*0*\.?0+(?:[a-z%]+)?(?![\d.])|color\s*:\s*transparent)/i;

/** True for an opening tag that hides what stands in it; `class="notes"` holds a speaker's notes in reveal.js. */
export function isHiddenTag({ name, closing, attributes }: HtmlTag): boolean {
  if (closing) return false;
  if (neverShown.has(name) || attributes.has('hidden') || attributes.has('popover')) return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  if ((attributes.get('class') ?? '').split(/\s+/).includes('notes')) return true;
  return hidingStyle.test((attributes.get('style') ?? '').replace(/\/\*[^]*?\*\//g, ' '));
}
