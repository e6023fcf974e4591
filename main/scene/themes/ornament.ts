/** Shapes that themes decorate with; a reader of tags passes over them. */
import { solid } from '../../model/geometry';
import type { Box } from '../../model/geometry';
import type { PathItem } from '../../model/scene';
import { boxPath } from '../shapes';

/** A filled rectangle without a meaning. */
export function block(box: Box, rgb: string): PathItem {
  return { kind: 'path', path: boxPath(box), fill: solid(rgb), stroke: null, tag: 'artifact' };
}
