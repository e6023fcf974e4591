/** What the comments of a slide say: notes, participants' text, marks and directives, in the order of the file. */
import { allNodes } from './inline-node';
import { handoutTextOf, isKitbagComment, readSlideMarks, type SlideMarks } from './kitbag-comment';
import { isToolMark, readDirectiveComment, type Directives } from './directives';
import type { Part } from './part';

export interface TextAt {
  readonly text: string;
  readonly line: number;
}

export interface SlideComments {
  readonly notes: readonly TextAt[];
  readonly handout: readonly TextAt[];
  readonly marks: SlideMarks;
  readonly directives: readonly { readonly values: Directives; readonly line: number }[];
  /** Words after `kitbag:` that nobody knows. */
  readonly unknown: readonly TextAt[];
  /** Comments without an end: their text went to the notes. */
  readonly open: readonly number[];
}

interface Comment extends TextAt {
  readonly inHeading: boolean;
  readonly closed: boolean;
}

function* commentsOf(parts: readonly Part[]): Generator<Comment> {
  for (const { piece, nodes } of parts) {
    if (piece.kind === 'comment') yield { text: piece.text, line: piece.line, inHeading: false, closed: piece.closed };
    for (const node of allNodes(nodes)) {
      if (node.kind === 'comment')
        yield { text: node.text, line: node.line, inHeading: piece.kind === 'heading', closed: true };
    }
  }
}

export function readComments(parts: readonly Part[]): SlideComments {
  const notes: TextAt[] = [];
  const handout: TextAt[] = [];
  const unknown: TextAt[] = [];
  const directives: { values: Directives; line: number }[] = [];
  const open: number[] = [];
  let marks: SlideMarks = {};
  for (const { text, line, inHeading, closed } of commentsOf(parts)) {
    const words = text.trim();
    // `<!-- fit -->` in a heading asks Marp to scale it.
    if (words === '' || isToolMark(words) || (inHeading && words === 'fit')) continue;
    if (!closed) open.push(line);
    const handoutText = handoutTextOf(words);
    const values = isKitbagComment(words) || handoutText !== null ? null : readDirectiveComment(words);
    if (isKitbagComment(words)) {
      const read = readSlideMarks(words);
      marks = { ...marks, ...read.marks };
      unknown.push(...read.unknown.map((word) => ({ text: word, line })));
    } else if (handoutText !== null) handout.push({ text: handoutText, line });
    else if (values) directives.push({ values, line });
    else notes.push({ text, line });
  }
  return { notes, handout, marks, directives, unknown, open };
}
