/**
 * An instructor's notes: what to do and what to say are set apart, each with a small icon and its word.
 * A paragraph, a line of one or an entry of a list that begins with such a word and a colon is one. Words that are taken,
 * in every language's notes: DO, FAZER, 做, 行動, 動作; SAY, DIZER, 說, 講, 説. Latin ones in capitals.
 */
import type { Block, Inline } from '../../model/blocks';
import type { Item } from '../../model/scene';
import { ink, strokes } from '../page/ink';
import { movedRight } from './piece';
import type { Piece } from './piece';
import { setBlocks } from './set-blocks';
import type { TextSetting } from './text-setting';

type NoteKind = 'do' | 'say';

const words: Readonly<Record<NoteKind, string>> = {
  do: 'DO|FAZER|做|行動|動作',
  say: 'SAY|DIZER|說|説|講',
};
const labels = (['do', 'say'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(`^\\s*(?:${words[kind]})\\s*[:：]\\s*`),
}));

/** What stands before the words of an entry of a list in Markdown. */
const entryMark = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** True for notes in which something to do or to say is set apart. */
export function holdsLabels(markdown: string): boolean {
  const lines = markdown.split('\n').map((line) => line.replace(entryMark, ''));
  return lines.some((line) => labels.some(({ pattern }) => pattern.test(line)));
}

interface NotePart {
  readonly kind: NoteKind | null;
  readonly block: Block;
}

/** The blocks of a note as pieces; those without labels as any text is set. */
export function setNotes(blocks: readonly Block[], setting: TextSetting, widthPt: number): readonly Piece[] {
  return blocks
    .flatMap(partsOf)
    .flatMap(({ kind, block }) =>
      kind === null ? setBlocks([block], setting, widthPt) : labelledPieces(kind, block, setting, widthPt),
    );
}

function partsOf(block: Block): readonly NotePart[] {
  if (block.kind === 'paragraph') return linesOf(block.inlines);
  if (block.kind !== 'list') return [{ kind: null, block }];
  const entries = block.items.map(({ blocks }) => blocks.flatMap(partsOf));
  // A list of things to do or say is no list any more; one that has other entries too stays as it is.
  const isLabelled = entries.length > 0 && entries.every(([first]) => first && first.kind !== null);
  return isLabelled ? entries.flat() : [{ kind: null, block }];
}

/** Lines of a paragraph up to the next that begins with a label. */
function linesOf(inlines: readonly Inline[]): readonly NotePart[] {
  const parts: { kind: NoteKind | null; inlines: Inline[] }[] = [];
  let startsLine = true;
  for (const inline of inlines) {
    const found = startsLine && inline.kind === 'text' ? labelOf(inline.text) : null;
    const text = found && inline.kind === 'text' ? { ...inline, text: inline.text.slice(found.length) } : inline;
    const open = parts.at(-1);
    if (found) {
      if (open?.inlines.at(-1)?.kind === 'break') open.inlines.pop();
      parts.push({ kind: found.kind, inlines: [text] });
    } else if (open) open.inlines.push(text);
    else parts.push({ kind: null, inlines: [text] });
    startsLine = inline.kind === 'break' || (inline.kind === 'text' && startsLine && inline.text.trim() === '');
  }
  return parts.map((part) => ({ kind: part.kind, block: { kind: 'paragraph', inlines: part.inlines } }));
}

function labelOf(text: string): { readonly kind: NoteKind; readonly length: number } | null {
  for (const { kind, pattern } of labels) {
    const match = pattern.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

const indentPt = 16;

function labelledPieces(kind: NoteKind, block: Block, setting: TextSetting, widthPt: number): readonly Piece[] {
  if (block.kind !== 'paragraph') return setBlocks([block], setting, widthPt);
  const word = setting.composing.words[setting.language][kind === 'do' ? 'noteDo' : 'noteSay'];
  const label: Inline = {
    kind: 'text',
    text: `${word}  `,
    bold: true,
    italic: false,
    code: false,
    strike: false,
    link: null,
  };
  const set = setBlocks([{ kind: 'paragraph', inlines: [label, ...block.inlines] }], setting, widthPt - indentPt);
  const [first, ...rest] = movedRight(set, indentPt);
  return first ? [{ ...first, items: [icon(kind, first.heightPt), ...first.items] }, ...rest] : [];
}

/** A small arrow, or a bubble of speech, beside the first line; known by its outline in grey too. */
function icon(kind: NoteKind, linePt: number): Item {
  const y = (value: number): string => String(Math.round(((linePt - 8) / 2 + value) * 100) / 100);
  if (kind === 'do')
    return {
      kind: 'path',
      path: `M1 ${y(0.5)}L8 ${y(4)}L1 ${y(7.5)}Z`,
      fill: ink.accent,
      stroke: null,
      tag: 'artifact',
    };
  const bubble = `M1 ${y(0.5)}L9 ${y(0.5)}L9 ${y(5.5)}L5 ${y(5.5)}L3 ${y(7.5)}L3 ${y(5.5)}L1 ${y(5.5)}Z`;
  const stroke = { ...strokes.accentFine, join: 'round' } as const;
  return { kind: 'path', path: bubble, fill: null, stroke, tag: 'artifact' };
}
