/** Reads a Markdown text into parts: blocks by the scanner, HTML written as Markdown, references resolved, words as nodes. */
import { takeDefinitions, type Definition, type Definitions } from './definitions';
import { dropActiveHtml, type RemovedTag } from './drop-active-html';
import { htmlToMarkdown } from './html-to-markdown';
import { pairTags } from './pair-tags';
import type { Part } from './part';
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
}

export interface ReadParts {
  readonly parts: readonly Part[];
  readonly definitions: Definitions;
}

interface Sourced {
  readonly piece: Piece;
  readonly fromHtml: boolean;
}

/** An HTML block as the pieces of the Markdown that says the same, in the same containers. */
function unfoldHtml(html: Piece, options: ReadPartsOptions): Sourced[] {
  const markdown = htmlToMarkdown(html.text, { line: html.line, notes: options.notes }, options.removed);
  const inner = scanBlocks(markdown, { math: false, notes: options.notes, firstLine: 1 });
  return inner.map((piece, index) => {
    const outer = index === 0 ? html.prefix : html.rest;
    const text =
      piece.kind === 'code'
        ? piece.text
            .split('\n')
            .map((line, at) => (at === 0 ? outer : html.rest) + line)
            .join('\n')
        : piece.text;
    const kind = piece.kind === 'html' ? 'paragraph' : piece.kind;
    return {
      piece: {
        ...piece,
        kind,
        text,
        line: html.line,
        depth: html.depth + piece.depth,
        prefix: outer + piece.prefix,
        rest: html.rest + piece.rest,
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

export function readParts(text: string, options: ReadPartsOptions): ReadParts {
  const definitions = new Map(options.definitions ?? []);
  const pieces = scanBlocks(text, { math: options.math, notes: options.notes, firstLine: options.firstLine })
    .flatMap((piece): Sourced[] => (piece.kind === 'html' ? unfoldHtml(piece, options) : [{ piece, fromHtml: false }]))
    .map(({ piece, fromHtml }) => ({ piece: withoutDefinitions(piece, definitions), fromHtml }));
  const parts = pieces.map(({ piece, fromHtml }): Part => {
    if (wordless.has(piece.kind)) return { piece, nodes: [], fromHtml };
    const nodes = readInline(piece.text, { definitions, math: options.math, notes: options.notes, line: piece.line });
    return { piece, nodes: dropActiveHtml(pairTags(nodes), options.removed), fromHtml };
  });
  return { parts, definitions };
}
