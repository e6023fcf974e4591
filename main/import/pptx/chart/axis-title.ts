/** The title of an axis: its words, its letters and the room that it takes. */
import { child, childrenOf, descend, textBelow, type Xml } from '../xml/xml';
import { cacheOf, pointTexts } from './chart-data';
import { lettersOf, type ChartLook, type Letters } from './chart-look';

/** As its author wrote it or a cell has it; where there is neither, Office shows a word of its own language, which says nothing. */
export function titleOf(axis: Xml | null): string {
  const title = child(axis, 'c:title');
  if (!title) return '';
  const written = child(title, 'c:tx');
  if (!written) return '';
  const paragraphs = childrenOf(descend(written, 'c:rich'), 'a:p').map((paragraph) => textBelow(paragraph));
  return [...paragraphs, ...pointTexts(cacheOf(written))].filter(Boolean).join(' ').trim();
}

/** Bold, and as large as the chart's words, unless it says so itself. */
export function titleLetters(axis: Xml | null, look: ChartLook): Letters {
  return lettersOf(child(axis, 'c:title'), { ...look.letters, weight: 700 }, look.scope);
}

/** In points, across the axis. */
export function titleRoom(title: string, axis: Xml | null, look: ChartLook): number {
  return title === '' ? 0 : titleLetters(axis, look).sizePt * 1.92;
}
