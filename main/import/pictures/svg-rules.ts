/** What may stand in an SVG of ours: drawing and text. Nothing that runs, moves, or fetches. */

/** Removed with all that stands in them. */
export const removedElements: ReadonlySet<string> = new Set([
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'audio',
  'video',
  'canvas',
  'link',
  'meta',
  'base',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'handler',
  'listener',
  'animate',
  'animateColor',
  'animateMotion',
  'animateTransform',
  'set',
  'discard',
  'mpath',
  'metadata',
]);

/** Attributes that editors use for themselves: draw.io keeps the diagram's whole source, hidden pages too, in `content`. */
const removedAttributes: ReadonlySet<string> = new Set([
  'content',
  'host',
  'agent',
  'etag',
  'ping',
  'formaction',
  'action',
  'srcdoc',
  'srcset',
  'poster',
  'background',
  'cite',
  'longdesc',
  'filename',
]);

const ownPrefixes = /^(?:xmlns|xml|xlink|svg)$/;

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An element of another program's namespace, such as Inkscape's, whose attributes tell file names of the author's machine. */
export function isForeign(name: string): boolean {
  const colon = name.indexOf(':');
  if (colon < 0) return false;
  const prefix = name.slice(0, colon);
  return !ownPrefixes.test(prefix) && !/^(?:html|xhtml|h)$/.test(prefix);
}

export function isRemovedAttribute(name: string): boolean {
  const local = localName(name).toLowerCase();
  if (name === 'xmlns' || name.startsWith('xmlns:')) return false;
  return isForeign(name) || local.startsWith('on') || removedAttributes.has(local) || name === 'xml:base';
}

/** An embedded raster; an SVG within an SVG is not let in. */
export function isEmbeddedPicture(url: string): boolean {
  return /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(url.trim());
}

export function isInnerReference(url: string): boolean {
  return url.trim().startsWith('#');
}

/** Nobody's sheet needs to be looked through as often: what is still not clean then is made to look so. */
const mostReadings = 20;

/** CSS without imports, scripts and references that lead out of the file. What is taken out leaves a gap, over which nothing grows together. */
export function cleanCss(css: string): { readonly css: string; readonly removed: number } {
  let removed = 0;
  const gap = (): string => {
    removed += 1;
    return ' ';
  };
  // Escapes could hide a word from what follows: CSS of drawings has none but in strings.
  let left = css.replace(/\/\*[^]*?\*\//g, '').replace(/\\(?:[0-9a-fA-F]{1,6}\s?|[^]|$)/g, () => (gap(), ''));
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const before = removed;
    left = withoutOutside(left, gap);
    if (removed === before) return { css: left, removed };
  }
  return { css: '', removed };
}

function withoutOutside(css: string, gap: () => string): string {
  return css
    .replace(/@import[^;}]*;?/gi, gap)
    .replace(/@font-face\s*\{[^}]*\}/gi, gap)
    .replace(/[\w-]+\s*:\s*[^;{}]*(?:expression\s*\(|javascript:|-moz-binding|behavior\s*:)[^;{}]*;?/gi, gap)
    .replace(
      /(?:url|src|image|image-set)\s*\(\s*(["']?)([^"')]*)\1([^)]*)\)/gi,
      (whole, _quote: string, url: string, more: string) =>
        // Behind the first of several pictures another may stand.
        (isInnerReference(url) || isEmbeddedPicture(url)) && more.trim() === '' ? whole : (gap(), 'none'),
    );
}
