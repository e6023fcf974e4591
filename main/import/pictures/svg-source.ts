/** An SVG as text before it is parsed: its encoding, document type, comments and entities. */
import { listed } from '../../model/listed';

/** Entities of HTML that editors write into XHTML text; XML itself knows five. */
const htmlEntities: Readonly<Record<string, string>> = {
  nbsp: '160',
  copy: '169',
  reg: '174',
  middot: '183',
  bull: '8226',
  ndash: '8211',
  mdash: '8212',
  hellip: '8230',
  lsquo: '8216',
  rsquo: '8217',
  ldquo: '8220',
  rdquo: '8221',
  rarr: '8594',
  larr: '8592',
  times: '215',
};

export function knownEntities(text: string): string {
  return text.replace(/&(?!#\d+;|#x[0-9a-fA-F]+;)([A-Za-z][A-Za-z0-9]*;)?/g, (whole, name?: string) => {
    const bare = name?.slice(0, -1) ?? '';
    if (/^(?:lt|gt|amp|quot|apos)$/.test(bare)) return whole;
    const known = listed(htmlEntities, bare);
    return known === null ? whole.replace('&', '&amp;') : `&#${known};`;
  });
}

export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^\ufeff/, '')
      .trim();
  } catch {
    return null;
  }
}

/** A document type may stand there by name alone, as old editors write it; one that declares anything is refused. */
export function withoutDoctype(text: string): string | null {
  const from = text.search(/<!DOCTYPE/i);
  const to = from < 0 ? -1 : text.slice(from, from + 1000).search(/[>[\]]/) + from;
  const stripped = from >= 0 && text[to] === '>' ? text.slice(0, from) + text.slice(to + 1) : text;
  const bare = withoutComments(stripped)
    .split('<![CDATA[')
    .map((part, index) => (index === 0 ? part : part.slice(Math.max(part.indexOf(']]>'), 0))))
    .join('');
  return /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(bare) ? null : stripped;
}

/** Comments away, in one pass: a pattern that looks for their ends would try each beginning with each end. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open + 4);
    if (end < 0) break;
    kept.push(text.slice(at, open));
    at = end + 3;
  }
  return kept.join('') + text.slice(at);
}

/** A drawing that was cut off does not end with its root. */
const rootEnd = /(?:<\/(?:[\w-]+:)?svg\s{0,99}>|\/>)$/;

/** Fonts in a sheet are large, and never used: words are set with ours. */
export function withoutFonts(css: string): string {
  return css
    .split(/@font-face\s{0,9}\{/i)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('}') + 1 || part.length)))
    .join('');
}

export function endsWithRoot(text: string): boolean {
  return rootEnd.test(withoutComments(text).trimEnd().slice(-200));
}
