import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  List,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Block, Inline, ListItem, PictureBlock } from '../model/blocks';
import { inlinesOf, inlinesOfHtml, type InlineContext } from './inlines';
import { parseMarkdown, withoutGuards } from './parse-markdown';
import { quickBlocks } from './quick-markdown';

export interface MarkdownOptions {
  /** What a line end inside a paragraph means: on slides a new line, as Marp has it, unless said otherwise. */
  readonly newlines?: 'break' | 'space';
}

const deepest = 32;

/** The blocks of a Markdown text. A text nested beyond all reason comes back as one plain paragraph. */
export function readMarkdown(text: string, options: MarkdownOptions = {}): readonly Block[] {
  if (text.trim() === '') return [];
  const root = parseMarkdown(text);
  if (root === null) return [plainParagraph(text)];
  const definitions = new Map<string, Definition>();
  const footnotes: FootnoteDefinition[] = [];
  if (!gather(root, definitions, footnotes, 0)) return [plainParagraph(text)];
  const context: InlineContext = {
    definitions,
    footnotes: new Map(footnotes.map(({ identifier }, index) => [identifier, index + 1])),
    newlines: options.newlines ?? 'break',
  };
  return [
    ...blocksOf(root.children, context),
    ...footnotes.flatMap((note, index) => footnoteBlocks(note, index + 1, context)),
  ];
}

/** A reader that remembers what it has read: the same text gives the same blocks, by reference. */
export function createMarkdownReader(): (text: string) => readonly Block[] {
  const known = new Map<string, readonly Block[]>();
  return (text) => {
    let blocks = known.get(text);
    if (blocks === undefined) {
      if (known.size >= mostTexts) known.clear();
      blocks = quickBlocks(text) ?? readMarkdown(text);
      known.set(text, blocks);
    }
    return blocks;
  };
}

/** Beyond it the memory starts afresh, so that a long session does not grow for ever. */
const mostTexts = 20_000;

type Content = RootContent | BlockContent | DefinitionContent;

/** Notes definitions and footnotes; false where the tree is deeper than any slide. */
function gather(
  node: Root | Content,
  definitions: Map<string, Definition>,
  footnotes: FootnoteDefinition[],
  depth: number,
): boolean {
  if (depth > deepest) return false;
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if (node.type === 'footnoteDefinition') footnotes.push(node);
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.every((child) => gather(child, definitions, footnotes, depth + 1));
    case 'list':
      return node.children.every((item) =>
        item.children.every((child) => gather(child, definitions, footnotes, depth + 1)),
      );
    default:
      return true;
  }
}

function blocksOf(nodes: readonly Content[], context: InlineContext): readonly Block[] {
  return nodes.flatMap((node) => blocksOfNode(node, context));
}

function blocksOfNode(node: Content, context: InlineContext): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return textBlocks(inlinesOf(node.children, context), (inlines) => ({
        kind: 'heading',
        level: node.depth,
        inlines,
      }));
    case 'paragraph':
      return textBlocks(inlinesOf(node.children, context), paragraphOf);
    case 'html':
      return textBlocks(inlinesOfHtml(node.value, context), paragraphOf);
    case 'list':
      return [listOf(node, context)];
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: withoutGuards(node.value) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, context) }];
    case 'table':
      return [tableOf(node, context)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

const paragraphOf = (inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

/** Backgrounds are never among words, and words that are all pictures are pictures. */
function textBlocks(inlines: readonly Inline[], make: (inlines: readonly Inline[]) => Block): readonly Block[] {
  const lifted: PictureBlock[] = [];
  const rest = inlines.filter((inline) => {
    const isBackground = inline.kind === 'picture' && inline.picture.background !== null;
    if (isBackground) lifted.push(inline.picture);
    return !isBackground;
  });
  if (rest.every(isPictureOrBlank)) {
    return [...lifted, ...rest.flatMap((inline) => (inline.kind === 'picture' ? [inline.picture] : []))];
  }
  return [...lifted, make(lifted.length > 0 ? withoutOuterBreaks(rest) : rest)];
}

function isPictureOrBlank(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.text.trim() === '';
}

function withoutOuterBreaks(inlines: readonly Inline[]): readonly Inline[] {
  const isWord = (inline: Inline): boolean => inline.kind !== 'break';
  return inlines.slice(inlines.findIndex(isWord), inlines.findLastIndex(isWord) + 1);
}

function listOf(node: List, context: InlineContext): Block {
  const items = node.children.map((item): ListItem => {
    return { blocks: blocksOf(item.children, context), checked: item.checked ?? null };
  });
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, tight: !isLoose, items };
}

function tableOf(node: Table, context: InlineContext): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlinesOf(cell.children, { ...context, newlines: 'space' })),
  );
  const align = (node.align ?? []).map((side) => (side === 'center' ? 'centre' : side));
  return { kind: 'table', align, head, rows };
}

function footnoteBlocks(node: FootnoteDefinition, number: number, context: InlineContext): readonly Block[] {
  const [first, ...rest] = blocksOf(node.children, context);
  const label: Inline = {
    kind: 'text',
    text: `[${String(number)}] `,
    bold: false,
    italic: false,
    code: false,
    strike: false,
    link: null,
  };
  if (first?.kind === 'paragraph') return [{ kind: 'paragraph', inlines: [label, ...first.inlines] }, ...rest];
  return [{ kind: 'paragraph', inlines: [label] }, ...(first === undefined ? [] : [first]), ...rest];
}

function plainParagraph(text: string): Block {
  const inlines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line, index): Inline[] => {
      const words: Inline = {
        kind: 'text',
        text: line,
        bold: false,
        italic: false,
        code: false,
        strike: false,
        link: null,
      };
      return index === 0 ? [words] : [{ kind: 'break' }, words];
    });
  return { kind: 'paragraph', inlines };
}
