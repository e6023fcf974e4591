/** The pages before the first session. They are composed last: only then the pages they name are known. */
import type { Recipe } from '../../model/recipe';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';

export function composeFront(recipe: Recipe, body: readonly Leaf[], composing: Composing): readonly Leaf[] {
  void recipe;
  void body;
  void composing;
  return [];
}
