/** The levels that headings have in the file. */
import type { TagType } from '../../model/scene';
import type { Element } from './structure';

const headings: readonly TagType[] = ['H1', 'H2', 'H3'];

/**
 * Where a heading stands more than one level under that before it, in the order of reading, the level that it has instead: somebody
 * may begin a text with a small heading, and no level may be skipped on the way down (ISO 14289-1, 7.4.2).
 */
export function headingLevels(roots: readonly Element[], attached: readonly Element[]): ReadonlyMap<Element, TagType> {
  const levels = new Map<Element, TagType>();
  if (!attached.some(({ tag }) => headings.includes(tag.type))) return levels;
  let before = -1;
  const walk = (element: Element): void => {
    const level = headings.indexOf(element.tag.type);
    if (level >= 0) {
      const raised = headings[before + 1];
      if (level > before + 1 && raised) levels.set(element, raised);
      before = Math.min(level, before + 1);
    }
    for (const kid of element.kids) if (typeof kid === 'object') walk(kid);
  };
  roots.forEach(walk);
  return levels;
}
