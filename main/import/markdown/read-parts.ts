/** Reads a Markdown text into parts: blocks by the scanner, HTML written as Markdown, references resolved, words as nodes. */
import { takeDefinitions, type Definition, type Definitions } from './definitions';
import { dropActiveHtml, type RemovedTag } from './drop-active-html';
import { readTag } from './html-rules';
import { htmlToMarkdown } from './html-to-markdown';
import type { InlineNode } from './inline-node';
import { pairTags } from './pair-tags';
import type { Part } from './part';
import { walkHidden, type Hiding, type Parted } from './part-hidden';
import type { Piece } from './piece';
import { readInline } from './read-inline';
import { scanBlocks } from './scan-blocks';

export interface ReadPartsOptions {
  readonly math: boolean;
  /** Reads the text of a comment, in which no comment stands. */
  readonly notes: boolean;
  readonly firstLine: number;
  /** Definitions made elsewhere; the text's own are added to them. */
  readonly definitions?: Definitions;
  readonly removed: (tag: RemovedTag) => void;
  /** Leaves in its place what HTML hides: in notes there is nobody to hide it from. */
  readonly keepHidden?: boolean;
  /** Told the line of a comment within words that has no end: as in Marp, it is printed. */
  readonly commentOpen?: (line: number) => void;
}

export interface ReadParts {
  readonly parts: readonly Part[];
  readonly definitions: Definitions;
}

interface Sourced {
  readonly piece: Piece;
  readonly fromHtml: boolean;
  readonly hiding?: Hiding;
  /** Already read, where it was parted from what is hidden in it. */
  readonly nodes?: readonly InlineNode[];
}

/** The containers that a piece of Markdown made from HTML stands in. */
type Within = Pick<Piece, 'line' | 'depth' | 'prefix' | 'rest'>;

/** The nodes of an HTML block as the pieces of the Markdown that says the same. */
function unfoldHtml(nodes: readonly InlineNode[], within: Within, options: ReadPartsOptions): Sourced[] {
  const markdown = htmlToMarkdown(nodes, options.removed);
  const inner = scanBlocks(markdown, { math: false, notes: options.notes, firstLine: 1 });
  return inner.map((piece, index) => {
    const outer = index === 0 ? within.prefix : within.rest;
    const text =
      piece.kind === 'code'
        ? piece.text
            .split('\n')
            .map((line, at) => (at === 0 ? outer : within.rest) + line)
            .join('\n')
        : piece.text;
    const kind = piece.kind === 'html' ? 'paragraph' : piece.kind;
    return {
      piece: {
        ...piece,
        kind,
        text,
        line: within.line,
        depth: within.depth + piece.depth,
        prefix: outer + piece.prefix,
        rest: within.rest + piece.rest,
      },
      fromHtml: true,
    };
  });
}

function withoutDefinitions(piece: Piece, found: Map<string, Definition>): Piece {
  if (piece.kind !== 'paragraph' || !piece.text.startsWith('[')) return piece;
  const { text, lines } = takeDefinitions(piece.text, found);
  return { ...piece, text, line: piece.line + lines };
}

const wordless = new Set<Piece['kind']>(['code', 'math', 'comment', 'rule', 'blank']);

/** A piece with words as what is shown of it and what is hidden in it. */
function partPiece(piece: Piece, { shown, hidden }: Parted, options: ReadPartsOptions): Sourced[] {
  const alone: Within = { line: piece.line, depth: 0, prefix: '', rest: '' };
  const hiddenPieces = hidden.flatMap(({ hiding, nodes }): Sourced[] => {
    if (piece.kind === 'html') return unfoldHtml(nodes, alone, options).map((each) => ({ ...each, hiding }));
    if (!nodes.some(holdsWords)) return [];
    const kind = shown.some(holdsWords) ? 'paragraph' : piece.kind;
    return [{ piece: { ...piece, kind }, nodes, fromHtml: false, hiding }];
  });
  if (piece.kind === 'html') return [...unfoldHtml(shown, piece, options), ...hiddenPieces];
  if (hidden.length === 0) return [{ piece, fromHtml: false }];
  const kind = shown.some(holdsWords) ? piece.kind : 'paragraph';
  return [{ piece: { ...piece, kind }, nodes: shown, fromHtml: false }, ...hiddenPieces];
}

function holdsWords(node: InlineNode): boolean {
  if (node.kind === 'tag') return readTag(node.raw)?.name === 'img';
  return node.kind !== 'comment' && !(node.kind === 'text' && node.text.trim() === '');
}

/** The pieces, with HTML written as Markdown and what it hides set apart. */
function unfold(pieces: readonly Piece[], definitions: Definitions, options: ReadPartsOptions): Sourced[] {
  const { math, notes, commentOpen } = options;
  const blocks = pieces.map((piece): readonly InlineNode[] => {
    const { text, line } = piece;
    if (piece.kind === 'html')
      return readInline(text, { definitions: new Map(), math: false, notes, line, commentOpen });
    return wordless.has(piece.kind) || !text.includes('<')
      ? []
      : readInline(text, { definitions, math, notes, line, commentOpen });
  });
  const walk = options.keepHidden ? null : walkHidden(blocks);
  return pieces.flatMap((piece, index): Sourced[] => {
    const nodes = blocks[index] ?? [];
    if (!walk) return piece.kind === 'html' ? unfoldHtml(nodes, piece, options) : [{ piece, fromHtml: false }];
    if (!wordless.has(piece.kind)) {
      const plain = nodes.length === 0 && piece.kind !== 'html';
      const { text, line } = piece;
      return partPiece(piece, walk.take(plain ? readInline(text, { definitions, math, notes, line }) : nodes), options);
    }
    const hiding = walk.takeWordless(piece.kind === 'rule' && piece.depth === 0);
    if (!hiding || piece.kind === 'comment') return [{ piece, fromHtml: false }];
    const hidden = { piece, fromHtml: false, hiding };
    return piece.kind === 'blank' ? [{ piece, fromHtml: false }, hidden] : [hidden];
  });
}

export function readParts(text: string, options: ReadPartsOptions): ReadParts {
  const definitions = new Map(options.definitions ?? []);
  const scanned = scanBlocks(text, { math: options.math, notes: options.notes, firstLine: options.firstLine });
  const pieces = scanned.map((piece) => withoutDefinitions(piece, definitions));
  const unfolded = unfold(pieces, definitions, options).map((sourced) =>
    sourced.fromHtml ? { ...sourced, piece: withoutDefinitions(sourced.piece, definitions) } : sourced,
  );
  const parts = unfolded.map(({ piece, fromHtml, hiding, nodes: read }): Part => {
    const part = { piece, nodes: [], fromHtml, ...(hiding ? { hiding } : {}) };
    if (wordless.has(piece.kind)) return part;
    const { math, notes } = options;
    const nodes = read ?? readInline(piece.text, { definitions, math, notes, line: piece.line });
    return { ...part, nodes: dropActiveHtml(pairTags(nodes), options.removed) };
  });
  return { parts, definitions };
}
