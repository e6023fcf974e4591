/** The pages after the last session. They go on in its count and name the pages of sessions and slides. */
import type { Part } from '../../model/recipe';
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import type { PagedPart } from '../front/front-page';
import { notePart } from '../front/note-part';
import { pageFinder, type FindPage } from '../front/where';
import type { Leaf } from '../page/book';
import { answersLeaves } from './answers';
import { appendixLeaves } from './appendices';
import { distributionLeaves } from './distribution';
import { glossaryLeaves } from './glossary';
import { ownQuestionsLeaves } from './own-questions';
import { referencesLeaves } from './references';
import { slideIndexLeaves } from './slide-index';

type LayPart = (pageOf: FindPage, sect: TagId, composing: Composing) => readonly Leaf[];

/** In the order in which they are printed. */
const backParts: readonly (readonly [PagedPart, LayPart])[] = [
  ['own-questions', (_, sect, composing) => ownQuestionsLeaves(sect, composing)],
  ['answers', answersLeaves],
  ['glossary', glossaryLeaves],
  ['references', referencesLeaves],
  ['index', slideIndexLeaves],
  ['appendices', (_, sect, composing) => appendixLeaves(sect, composing)],
  ['distribution', (_, sect, composing) => distributionLeaves(sect, composing)],
];

/** `sessions` are the pages before these, from the first session on. */
export function composeBack(parts: readonly Part[], sessions: readonly Leaf[], composing: Composing): readonly Leaf[] {
  const { book } = composing;
  const pageOf = pageFinder(sessions, composing.numbers.body, composing);
  return backParts.flatMap(([part, lay]) => {
    if (!parts.includes(part)) return [];
    const leaves = lay(pageOf, book.tag('Sect', composing.root), composing);
    notePart(part, leaves[0], composing);
    return leaves;
  });
}
