/** Every layout by its name: a new one is a file and a line here. */
import type { LayoutName } from '../../model/recipe';
import { four } from './four';
import type { SlideLayout } from './layout';
import { nine } from './nine';
import { notes } from './notes';
import { one } from './one';
import { six } from './six';
import { threeLines } from './three-lines';
import { two } from './two';

export const layouts: Readonly<Record<LayoutName, SlideLayout>> = {
  '1': one,
  '2': two,
  '3': threeLines,
  '4': four,
  '6': six,
  '9': nine,
  notes,
};
