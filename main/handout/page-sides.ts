/** Which pages lie right and left, and the pages that stay blank so that another begins where it should. */
import type { Composing } from './composing';
import type { Leaf, RunningHead } from './page/book';
import { putText } from './page/book';
import { ink } from './page/ink';
import { gridPt, type Side } from './page/paper';
import { leadingOf, setText } from './page/type';

/** The pages of the sessions, with a blank one before each that would lie on the wrong side. Without wishes none is added. */
export function onSides(leaves: readonly Leaf[], composing: Composing): readonly Leaf[] {
  const [first] = leaves;
  if (!first || leaves.every(({ side }) => side === undefined)) return leaves;
  // The first page is a right-hand one where it has no wish itself, so that every later side is known.
  first.side ??= 'right';
  const arranged: Leaf[] = [];
  let side: Side = first.side;
  for (const leaf of leaves) {
    if (leaf.side !== undefined && leaf.side !== side) {
      arranged.push(blankLeaf(arranged.at(-1)?.head ?? leaf.head, composing));
      side = other(side);
    }
    arranged.push(leaf);
    side = other(side);
  }
  return arranged;
}

/** The pages before the first session, with a blank one after them where the first session would begin on the wrong side. */
export function beforeSide(front: readonly Leaf[], first: Leaf | undefined, composing: Composing): readonly Leaf[] {
  // Printed on one side, every page is a right-hand one; only the numbers are odd or even.
  if (!first?.side || composing.recipe.sides === 'one') return front;
  const next: Side = front.length % 2 === 0 ? 'right' : 'left';
  if (next === first.side) return front;
  return [...front, blankLeaf(front.at(-1)?.head ?? first.head, composing)];
}

function other(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** Ends a copy on the paper's back: the label stands on it, and that it is blank on purpose. */
export function closingLeaf(composing: Composing): Leaf {
  return {
    ...blankLeaf({ session: '', day: null, bare: true }, composing),
    head: { session: '', day: null, bare: true },
  };
}

/** Says in the handout's languages that nothing is missing; it is read aloud too, and counted as a page. */
function blankLeaf(head: RunningHead, { book, paper, tools, words, shown, root }: Composing): Leaf {
  const leaf = book.leaf({ ...head, bare: false });
  const { body } = paper;
  const tag = book.tag('P', root);
  const heightPt = shown.languages.reduce((sum, language) => sum + leadingOf('lead', language), 0);
  let yPt = body.yPt + Math.floor((body.heightPt - heightPt) / 2 / gridPt) * gridPt;
  for (const language of shown.languages) {
    const look = { role: 'lead', language, tag, paint: ink.quiet } as const;
    const set = setText(tools.typesetter, words[language].intentionallyBlank, look, body.widthPt, { align: 'centre' });
    yPt = putText(leaf, set, body.xPt, yPt);
  }
  return leaf;
}
