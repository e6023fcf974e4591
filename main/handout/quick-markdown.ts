/**
 * Most notes are plain paragraphs and flat lists. Reading those needs no Markdown parser, which takes a third of a handout's
 * time; anything that might be more than plain text is left to the parser, so both say the same.
 */
import type { Block, InlineText } from '../model/blocks';

type ReadMarkdown = (text: string) => readonly Block[];

/** The reader, spared where the text is plain. */
export function quickReader(read: ReadMarkdown): ReadMarkdown {
  return (text) => plainBlocks(text) ?? read(text);
}

/** One line that begins with a letter or a Han and holds no character with a meaning in Markdown. */
const plainLine = /^\p{L}[^\p{Cc}\p{Zs}*_`[\]<>#|\\~!&@$^]*(?: [^\p{Cc}\p{Zs}*_`[\]<>#|\\~!&@$^]+)*$/u;
/** An address becomes a link of its own. */
const address = /:\/\/|www\.|mailto:|xmpp:/i;

/** The blocks of a text of plain paragraphs and flat lists; null where it may be anything more. */
export function plainBlocks(text: string): readonly Block[] | null {
  if (text === '' || address.test(text)) return null;
  const blocks: Block[] = [];
  for (const part of text.split('\n\n')) {
    const block = part.startsWith('- ') ? plainList(part) : plainLine.test(part) ? paragraph(part) : null;
    // Two lists in a row are one loose list.
    if (block === null || (block.kind === 'list' && blocks.at(-1)?.kind === 'list')) return null;
    blocks.push(block);
  }
  return blocks;
}

function plainList(part: string): Block | null {
  const items = part
    .split('\n')
    .map((line) => (line.startsWith('- ') && plainLine.test(line.slice(2)) ? paragraph(line.slice(2)) : null));
  if (items.some((item) => item === null)) return null;
  return {
    kind: 'list',
    ordered: false,
    start: 1,
    tight: true,
    items: items.flatMap((item) => (item ? [{ blocks: [item], checked: null }] : [])),
  };
}

function paragraph(text: string): Block {
  const inline: InlineText = { kind: 'text', text, bold: false, italic: false, code: false, strike: false, link: null };
  return { kind: 'paragraph', inlines: [inline] };
}
