/** Every layout by its name: a new one is a file and a line here. */
import type { LayoutName } from '../../model/recipe';
import { beside } from './beside';
import { cornell } from './cornell';
import { four } from './four';
import type { SlideLayout } from './layout';
import { nine } from './nine';
import { notes } from './notes';
import { notesOnly } from './notes-only';
import { one } from './one';
import { outline } from './outline';
import { picture } from './picture';
import { six } from './six';
import { three } from './three';
import { two } from './two';

export const layouts: Readonly<Record<LayoutName, SlideLayout>> = {
  '1': one,
  '2': two,
  '3': three,
  '4': four,
  '6': six,
  '9': nine,
  picture,
  notes,
  beside,
  'notes-only': notesOnly,
  outline,
  cornell,
};
