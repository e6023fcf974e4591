/** Comments of a review, in the older form or in threads: they stay in the file that is kept. */
import type { Parts } from '../package-parts';
import { everyElement } from '../xml/xml';
import type { Note } from './scope';

export function tellComments(part: string, parts: Parts, note: Note): void {
  const kept = [...parts.relationships(part).values()].filter(({ type }) => type === 'comments');
  const count = kept.reduce((sum, { part: comments }) => {
    const root = parts.xml(comments);
    return sum + (root ? [...everyElement(root)].filter(({ name }) => /:(?:cm|reply)$/.test(name)).length : 0);
  }, 0);
  if (count > 0) note('pptx.comments-left', 'information', { count });
}
