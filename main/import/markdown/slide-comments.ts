/** What the comments of a slide say: notes, participants' text, marks and directives, in the order of the file. */
import type { PlaceInFile, Report } from '../findings';
import type { RemovedTag } from './drop-active-html';
import { allNodes } from './inline-node';
import { handoutTextOf, isKitbagComment, notesTextOf, readSlideMarks, type SlideMarks } from './kitbag-comment';
import { blankWordsOf, termsOf, type WrittenTerm } from './learning-comments';
import { isToolMark, readDirectiveComment, type Directives } from './directives';
import type { Part } from './part';
import type { Hiding } from './part-hidden';

export interface TextAt {
  readonly text: string;
  readonly line: number;
}

/** What HTML hid on a slide, element by element. */
export interface HiddenAt extends Hiding {
  readonly parts: readonly Part[];
}

export interface SlideComments {
  readonly notes: readonly (TextAt | HiddenAt)[];
  readonly handout: readonly TextAt[];
  /** Words that are blanks in a workbook. */
  readonly blanks: readonly TextAt[];
  readonly terms: readonly WrittenTerm[];
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

/** What is hidden in each element, in the order of the file. */
export function hiddenIn(parts: readonly Part[]): HiddenAt[] {
  const byElement = new Map<Hiding, Part[]>();
  for (const part of parts) {
    if (!part.hiding) continue;
    const held = byElement.get(part.hiding);
    if (held) held.push(part);
    else byElement.set(part.hiding, [part]);
  }
  return [...byElement]
    .map(([hiding, held]) => ({ ...hiding, parts: held }))
    .filter(({ parts: held }) => held.some(({ piece }) => piece.kind !== 'blank'));
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
  const notes: (TextAt | HiddenAt)[] = hiddenIn(parts);
  const handout: TextAt[] = [];
  const blanks: TextAt[] = [];
  const terms: WrittenTerm[] = [];
  const unknown: TextAt[] = [];
  const directives: { values: Directives; line: number }[] = [];
  const open: number[] = [];
  let marks: SlideMarks = {};
  for (const { text, line, inHeading, closed } of commentsOf(parts)) {
    const words = text.trim();
    // `<!-- fit -->` in a heading asks Marp to scale it.
    if (words === '' || isToolMark(words) || (inHeading && words === 'fit')) continue;
    if (!closed) open.push(line);
    const notesText = notesTextOf(words);
    if (notesText !== null) {
      if (notesText !== '') notes.push({ text: notesText, line });
      continue;
    }
    const handoutText = handoutTextOf(words);
    const blankWords = blankWordsOf(words);
    const written = termsOf(words);
    const isOurs = isKitbagComment(words) || [handoutText, blankWords, written].some((read) => read !== null);
    const values = isOurs ? null : readDirectiveComment(words);
    if (blankWords) blanks.push(...blankWords.map((word) => ({ text: word, line })));
    else if (written) terms.push(...written);
    else if (isKitbagComment(words)) {
      const read = readSlideMarks(words);
      marks = { ...marks, ...read.marks };
      for (const word of read.unknown) unknown.push({ text: word, line });
    } else if (handoutText !== null) handout.push({ text: handoutText, line });
    else if (values) directives.push({ values, line });
    else notes.push({ text, line });
  }
  return { notes: notes.toSorted((a, b) => a.line - b.line), handout, blanks, terms, marks, directives, unknown, open };
}

/** Tells what HTML was taken out, and whether its words went with it. */
export function tellRemoved({ tag, line, wordsStay }: RemovedTag, place: PlaceInFile, report: Report): void {
  const at = { ...place, line };
  if (tag === 'style') report('markdown.style-ignored', 'information', at);
  else report('markdown.html-removed', 'look', at, wordsStay ? { tag, words: 'kept' } : { tag });
}

/** Tells how many elements of each kind went to the notes of a slide; never what stands in them. */
export function tellHidden(hidden: readonly HiddenAt[], place: PlaceInFile, report: Report): void {
  const counts = new Map<string, { readonly line: number; readonly count: number }>();
  for (const { tag, line } of hidden) {
    const told = counts.get(tag);
    counts.set(tag, { line: told?.line ?? line, count: (told?.count ?? 0) + 1 });
  }
  for (const [tag, { line, count }] of counts)
    report('markdown.hidden-to-notes', 'look', { ...place, line }, { tag, count });
}
