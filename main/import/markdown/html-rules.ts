/** Which HTML an author may use on a slide. Nothing is ever rendered as HTML; what stays is read for its meaning. */

export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Kept in stored text, without attributes. */
export const keptTags: ReadonlySet<string> = new Set([
  'br',
  'sub',
  'sup',
  'u',
  'ins',
  'kbd',
  'mark',
  'small',
  'abbr',
  'q',
]);

/** Written as Markdown's own marks. */
export const markedTags: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['cite', '*'],
  ['s', '~~'],
  ['del', '~~'],
  ['strike', '~~'],
]);

/** Removed with all that stands in them: scripts, players, foreign documents, drawings in source. */
export const removedWithContent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'audio',
  'video',
  'canvas',
  'svg',
  'math',
  'head',
  'title',
]);

/** Removed while their words stay. */
export const activeTags: ReadonlySet<string> = new Set([
  'form',
  'input',
  'button',
  'select',
  'option',
  'optgroup',
  'textarea',
  'link',
  'meta',
  'base',
  'marquee',
  'source',
  'track',
  'param',
  'area',
  'map',
  'portal',
  'slot',
]);

const otherTags: ReadonlySet<string> = new Set([
  'a',
  'address',
  'article',
  'aside',
  'bdi',
  'bdo',
  'big',
  'blockquote',
  'body',
  'caption',
  'center',
  'code',
  'col',
  'colgroup',
  'data',
  'datalist',
  'dd',
  'details',
  'dfn',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'img',
  'label',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'nobr',
  'noembed',
  'noframes',
  'noscript',
  'ol',
  'output',
  'p',
  'picture',
  'pre',
  'rp',
  'rt',
  'ruby',
  'samp',
  'search',
  'section',
  'span',
  'summary',
  'table',
  'tbody',
  'td',
  'template',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'tt',
  'ul',
  'var',
  'wbr',
]);

/** False for `<int>` or `<your name>`: words in angle brackets that only look like HTML. */
export function isHtmlTag(name: string): boolean {
  return (
    otherTags.has(name) ||
    keptTags.has(name) ||
    markedTags.has(name) ||
    removedWithContent.has(name) ||
    activeTags.has(name)
  );
}

/** Never has a closing tag. */
export const voidTags: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'frame',
]);

const name = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/;
const attribute = /([A-Za-z_:@][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads a whole tag; null for a declaration or a processing instruction. */
export function readTag(raw: string): HtmlTag | null {
  const match = name.exec(raw);
  if (!match) return null;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of raw.slice(match[0].length).matchAll(attribute)) {
    attributes.set(key.toLowerCase(), decodeAttribute(double ?? single ?? bare ?? ''));
  }
  return {
    name: (match[2] ?? '').toLowerCase(),
    closing: match[1] === '/',
    selfClosing: raw.endsWith('/>'),
    attributes,
  };
}

function decodeAttribute(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A picture element in Markdown, with its size as the keywords that Marp has for it; empty where it names no file. */
export function pictureMarkdown(tag: HtmlTag): string {
  const src = tag.attributes.get('src') ?? '';
  if (src === '') return '';
  const size = (['width', 'height'] as const).flatMap((side) => {
    const value =
      tag.attributes.get(side) ??
      new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+(?:px|%))`).exec(tag.attributes.get('style') ?? '')?.[1] ??
      '';
    const length = /^([\d.]+)(px|%)?$/.exec(value.trim());
    return length ? [`${side}:${length[1] ?? ''}${length[2] ?? 'px'}`] : [];
  });
  const alt = (tag.attributes.get('alt') ?? '').replace(/[[\]\\]/g, '').replace(/\s+/g, ' ');
  return `![${[alt, ...size].filter(Boolean).join(' ')}](<${src.replace(/[<>\n]/g, '')}>)`;
}
