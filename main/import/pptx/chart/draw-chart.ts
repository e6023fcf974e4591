/** Charts. */
import type { DrawnPart } from '../../../model/drawing';
import type { Placed } from '../slide/place';
import type { Scope } from '../slide/scope';

export function drawChart(_part: string | null, _placed: Placed, _scope: Scope): readonly DrawnPart[] | null {
  return null;
}
