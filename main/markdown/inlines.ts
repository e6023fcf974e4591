/** From the phrases of a Markdown tree to runs of styled text, pictures and breaks. */
import type { Definition, PhrasingContent } from 'mdast';
import type { Inline, InlineText } from '../model/blocks';
import { isSilent, piecesOfHtml } from './html-text';
import { withoutGuards } from './parse-markdown';
import { pictureFrom } from './picture-keywords';

type Style = Omit<InlineText, 'kind' | 'text'>;

export interface InlineContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, number>;
  /** What a line end inside a paragraph means. */
  readonly newlines: 'break' | 'space';
}

const plain: Style = { bold: false, italic: false, code: false, strike: false, link: null };
const tagStyles: Readonly<Record<string, Partial<Style>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  var: { italic: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
};

/** The inlines of a phrase. Neighbouring text of one style is one inline; blanks beside breaks are gone. */
export function inlinesOf(nodes: readonly PhrasingContent[], context: InlineContext): readonly Inline[] {
  const writer = createWriter(context);
  writer.phrases(nodes, plain);
  return tidied(writer.inlines);
}

/** The inlines of a block of HTML: its text alone. */
export function inlinesOfHtml(html: string, context: InlineContext): readonly Inline[] {
  const writer = createWriter({ ...context, newlines: 'space' });
  writer.html(html, plain);
  return tidied(writer.inlines);
}

interface Writer {
  readonly inlines: Inline[];
  phrases(nodes: readonly PhrasingContent[], style: Style): void;
  html(html: string, style: Style): void;
}

const deepest = 64;

function createWriter(context: InlineContext): Writer {
  const inlines: Inline[] = [];
  /** Open HTML tags, whose style lies over that of Markdown. */
  const open: { readonly tag: string; readonly style: Partial<Style> }[] = [];
  let depth = 0;

  const say = (text: string, style: Style): void => {
    if (text === '' || open.some(({ tag }) => isSilent(tag))) return;
    const whole = open.reduce<Style>((sum, { style: added }) => ({ ...sum, ...added }), style);
    const last = inlines[inlines.length - 1];
    if (last?.kind === 'text' && isSameStyle(last, whole))
      inlines[inlines.length - 1] = { ...last, text: last.text + text };
    else inlines.push({ kind: 'text', text, ...whole });
  };

  const lines = (value: string, style: Style): void => {
    const pieces = withoutGuards(value).split(/[ \t]*(?:\r\n|\r|\n)[ \t]*/);
    pieces.forEach((piece, index) => {
      if (index > 0) {
        if (context.newlines === 'break') inlines.push({ kind: 'break' });
        else if (!meetsInChinese(pieces[index - 1] ?? '', piece)) say(' ', style);
      }
      say(piece, style);
    });
  };

  const html = (source: string, style: Style): void => {
    for (const piece of piecesOfHtml(withoutGuards(source))) {
      switch (piece.kind) {
        case 'text':
          say(piece.text.replace(/\s+/g, ' '), style);
          break;
        case 'break':
          inlines.push({ kind: 'break' });
          break;
        case 'open':
          open.push({
            tag: piece.tag,
            style: piece.tag === 'a' ? { link: safeUrl(piece.href ?? '') } : (tagStyles[piece.tag] ?? {}),
          });
          break;
        case 'close': {
          const index = open.findLastIndex(({ tag }) => tag === piece.tag);
          if (index >= 0) open.splice(index, 1);
          break;
        }
      }
    }
  };

  const phrases = (nodes: readonly PhrasingContent[], style: Style): void => {
    depth += 1;
    if (depth < deepest) for (const node of nodes) phrase(node, style);
    depth -= 1;
  };

  const phrase = (node: PhrasingContent, style: Style): void => {
    switch (node.type) {
      case 'text':
        lines(node.value, style);
        break;
      case 'inlineCode':
        say(withoutGuards(node.value), { ...style, code: true });
        break;
      case 'strong':
        phrases(node.children, { ...style, bold: true });
        break;
      case 'emphasis':
        phrases(node.children, { ...style, italic: true });
        break;
      case 'delete':
        phrases(node.children, { ...style, strike: true });
        break;
      case 'break':
        inlines.push({ kind: 'break' });
        break;
      case 'link':
        phrases(node.children, { ...style, link: safeUrl(withoutGuards(node.url)) });
        break;
      case 'linkReference':
        phrases(node.children, { ...style, link: safeUrl(context.definitions.get(node.identifier)?.url ?? '') });
        break;
      case 'image':
        inlines.push({ kind: 'picture', picture: pictureFrom(withoutGuards(node.url), withoutGuards(node.alt ?? '')) });
        break;
      case 'imageReference': {
        const url = context.definitions.get(node.identifier)?.url ?? '';
        inlines.push({ kind: 'picture', picture: pictureFrom(url, withoutGuards(node.alt ?? '')) });
        break;
      }
      case 'footnoteReference':
        say(`[${String(context.footnotes.get(node.identifier) ?? node.identifier)}]`, style);
        break;
      case 'html':
        html(node.value, style);
        break;
    }
  };

  return { inlines, phrases, html };
}

function isSameStyle(one: Style, other: Style): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.code === other.code &&
    one.strike === other.strike &&
    one.link === other.link
  );
}

const wideEdge = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** Between two Chinese characters a line end is no space. */
function meetsInChinese(left: string, right: string): boolean {
  return wideEdge.test(left.slice(-1)) && wideEdge.test(right.slice(0, 1));
}

/** An address that a handout may link to; scripts, files and relative paths lead nowhere on paper. */
function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(url) ? url : null;
}

function tidied(inlines: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  inlines.forEach((inline, index) => {
    if (inline.kind !== 'text' || inline.code) {
      kept.push(inline);
      return;
    }
    let text = inline.text.replace(/[ \t]{2,}/g, ' ');
    if (index === 0 || inlines[index - 1]?.kind === 'break') text = text.replace(/^[ \t]+/, '');
    if (index === inlines.length - 1 || inlines[index + 1]?.kind === 'break') text = text.replace(/[ \t]+$/, '');
    if (text !== '') kept.push({ ...inline, text });
  });
  while (kept[0]?.kind === 'break') kept.shift();
  while (kept[kept.length - 1]?.kind === 'break') kept.pop();
  return kept;
}
