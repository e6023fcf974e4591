/** A page before or after the sessions: its heading in the handout's languages, and the text that flows under it. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { pour, type Poured } from '../flow/pour';
import { squeezed, type Piece } from '../flow/piece';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { gridPt, below, toGrid } from '../page/paper';
import type { Box } from '../../model/geometry';
import { setText } from '../page/type';
import type { Part } from '../../model/recipe';
import type { PageWords } from '../../words/handout-words';

/** The page word that heads each part with pages of its own. */
export const partWords = {
  'how-to-use': 'howToUse',
  contents: 'contents',
  timetable: 'timetable',
  objectives: 'objectives',
  plan: 'plan',
  people: 'people',
  materials: 'materials',
  'own-questions': 'ownQuestions',
  answers: 'answers',
  glossary: 'glossary',
  references: 'allReferences',
  index: 'index',
  appendices: 'appendices',
  distribution: 'distribution',
} as const satisfies Partial<Record<Part, keyof PageWords>>;

export type PagedPart = keyof typeof partWords;
export type FrontWord = (typeof partWords)[PagedPart];

/** The heading on a new leaf; gives the leaf and what is left of it. */
export function openFrontPage(
  word: FrontWord,
  sect: TagId,
  composing: Composing,
): { readonly leaf: Leaf; readonly rest: Box } {
  const { book, paper, shown, tools, words } = composing;
  const leaf = book.leaf({ session: words[shown.languages[0]][word], day: null, bare: false });
  const tag = book.tag('H1', sect);
  let y = paper.body.yPt + gridPt;
  shown.languages.forEach((language, index) => {
    const set = setText(
      tools.typesetter,
      words[language][word],
      { role: index === 0 ? 'title' : 'subtitle', language, tag },
      paper.body.widthPt,
    );
    y = putText(leaf, set, paper.body.xPt, y);
  });
  leaf.items.push(
    ...composing.look.titles.heading(
      { ...paper.body, yPt: paper.body.yPt + gridPt, heightPt: y - paper.body.yPt - gridPt },
      composing.look.isTwoColoured,
    ),
  );
  return { leaf, rest: below(paper.body, paper.body.yPt + toGrid(y - paper.body.yPt) + 2 * gridPt) };
}

/** A further leaf of the same part, without its heading. */
export function nextFrontPage(word: FrontWord, { book, words, shown }: Composing): Leaf {
  return book.leaf({ session: words[shown.languages[0]][word], day: null, bare: false });
}

/** Pieces under the heading, on as many leaves as they need. */
export function flowFrontPage(...asked: Parameters<typeof pourFrontPage>): readonly Leaf[] {
  return pourFrontPage(...asked).leaves;
}

/** The same, and where the last piece ended. Spaces close up a little rather than have an entry on a page of its own. */
export function pourFrontPage(
  word: FrontWord,
  sect: TagId,
  pieces: readonly Piece[],
  composing: Composing,
): { readonly leaves: readonly Leaf[]; readonly end: Poured } {
  const { paper } = composing;
  const { leaf, rest } = openFrontPage(word, sect, composing);
  const leaves = [leaf];
  const next = () => {
    const more = nextFrontPage(word, composing);
    leaves.push(more);
    return { leaf: more, box: paper.body };
  };
  // Contents and index have room made for them already, by how many they are.
  const isListed = word === 'contents' || word === 'index';
  const end = pour(
    isListed ? pieces : squeezed(pieces, rest.heightPt),
    { leaf, box: rest },
    { next, heightPt: paper.body.heightPt },
  );
  return { leaves, end };
}
