/** Writes a block's nodes as the Markdown we store: comments gone, pictures by hash, links that can be followed. */
import { gapBeforeCode } from '../../markdown/gap-before-code';
import { keptTags, pictureMarkdown, readTag } from './html-rules';
import type { InlineNode } from './inline-node';
import { judgeLink } from './links';

export interface WriteSurroundings {
  /** The stored source of a picture: `media:…`, or `missing:` where there is none. */
  readonly pictureSource: (src: string) => string;
  /** Told of links that could not stay. */
  readonly link: (verdict: {
    readonly kind: 'local' | 'removed';
    readonly url: string;
    readonly scheme: string;
    readonly line: number;
  }) => void;
}

/** A code span around any text. */
export function codeSpan(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\s*\n\s*/g, ' ')}${space}${fence}`;
}

function bracketed(url: string): string {
  return /^[^\s<>()\\]+$/.test(url) ? url : `<${url.replace(/[<>\n]/g, encodeURIComponent)}>`;
}

function writeTag(raw: string, surroundings: WriteSurroundings): string {
  const tag = readTag(raw);
  if (!tag) return '';
  if (tag.name === 'img') {
    const src = tag.attributes.get('src') ?? '';
    return src === ''
      ? ''
      : pictureMarkdown({
          ...tag,
          attributes: new Map([...tag.attributes, ['src', surroundings.pictureSource(src)]]),
        }).replace(/\(<(.*)>\)$/, '($1)');
  }
  return keptTags.has(tag.name) ? `<${tag.closing ? '/' : ''}${tag.name}>` : '';
}

function writeLink(node: Extract<InlineNode, { kind: 'link' }>, surroundings: WriteSurroundings): string {
  const words = writeNodes(node.children, surroundings);
  const verdict = judgeLink(node.url);
  if (verdict.kind === 'kept')
    return `[${words}](${bracketed(verdict.url)}${node.title === '' ? '' : ` ${node.title}`})`;
  surroundings.link({
    kind: verdict.kind,
    url: node.url,
    scheme: verdict.kind === 'removed' ? verdict.scheme : '',
    line: node.line,
  });
  return words;
}

function writeAutolink(url: string, line: number, surroundings: WriteSurroundings): string {
  if (!url.includes(':')) return `<${url}>`;
  const verdict = judgeLink(url);
  if (verdict.kind === 'kept') return `<${url}>`;
  surroundings.link({ kind: verdict.kind, url, scheme: verdict.kind === 'removed' ? verdict.scheme : '', line });
  return codeSpan(url);
}

/** Takes the spaces before a comment at a line's end, and the line itself where nothing else was on it. */
function beforeComment(out: string, next: InlineNode | undefined): string {
  const endsLine = next === undefined || (next.kind === 'text' && /^[ \t]*\n/.test(next.text));
  return endsLine ? out.replace(/[ \t]+$/, '') : out;
}

export function writeNodes(nodes: readonly InlineNode[], surroundings: WriteSurroundings): string {
  let out = '';
  let codeEnds = -1;
  const putCode = (text: string): void => {
    if (codeEnds === out.length) out += gapBeforeCode(out, text);
    out += text;
    codeEnds = out.length;
  };
  nodes.forEach((node, index) => {
    switch (node.kind) {
      case 'text':
        out += node.text;
        break;
      case 'code':
        putCode(node.text);
        break;
      case 'math':
        putCode(codeSpan(node.text));
        break;
      case 'comment':
        out = beforeComment(out, nodes[index + 1]);
        break;
      case 'tag':
        out += writeTag(node.raw, surroundings);
        break;
      case 'autolink':
        putCode(writeAutolink(node.url, node.line, surroundings));
        break;
      case 'picture':
        out += `![${node.alt}](${surroundings.pictureSource(node.src)})`;
        break;
      case 'link':
        putCode(writeLink(node, surroundings));
        break;
    }
  });
  const hasComment = nodes.some(({ kind }) => kind === 'comment');
  return hasComment ? out.replace(/\n(?:[ \t]*\n)+/g, '\n').replace(/^[ \t]*\n|\n[ \t]*$/g, '') : out;
}
