/** Plans that break a rule: what is drawn by them is a file that must be refused. */
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import type { HandoutPlan } from '../../../../main/handout/plan-handout';
import { solid, type Paint } from '../../../../main/model/geometry';
import type { Item, LineItem, PathItem } from '../../../../main/model/scene';
import { aHash } from '../../../builders/ids';
import { aRun, typesetter } from '../../typeset/bundled-fonts';
import { checkTools, noteText, type Made } from './a-handout';

type Change = (items: readonly Item[]) => readonly Item[];

/** The last page: a page with a slide, its notes and a printed number. */
export const lastPage = (plan: HandoutPlan): number => plan.pages.length - 1;

export async function drawn(made: Made, plan: Partial<HandoutPlan>): Promise<Uint8Array> {
  return drawPlan({ ...made.plan, ...plan }, checkTools);
}

/** Draws with one page changed: the last one unless said. */
export function withPage(change: Change, index?: number): (made: Made) => Promise<Uint8Array> {
  return (made) => {
    const at = index ?? lastPage(made.plan);
    const pages = made.plan.pages.map((page, here) => (here === at ? { ...page, items: change(page.items) } : page));
    return drawn(made, { pages });
  };
}

export const textOf = (line: LineItem): string => line.words.map(({ text }) => text).join('');

/** Changes the lines of running text that say something; null takes them away. */
export function lines(says: (text: string) => boolean, change: (line: LineItem) => Item | null): Change {
  return (items) =>
    items.flatMap((item): readonly Item[] => {
      if (item.kind !== 'line' || item.tag !== 'artifact' || !says(textOf(item))) return [item];
      const changed = change(item);
      return changed ? [changed] : [];
    });
}

/** A line of text at a place, as tagged content of the page's first tagged line. */
export function aLine(text: string, items: readonly Item[], changes: Partial<LineItem> = {}): LineItem {
  const set = typesetter.setParagraph([aRun(text)], { widthPt: 2000, align: 'start', leadingPt: 14 });
  const [line] = (set.lines[0]?.items ?? []).filter((item): item is LineItem => item.kind === 'line');
  if (!line) throw new Error('The text was not set.');
  const tagged = items.find((item): item is LineItem => item.kind === 'line' && item.tag !== 'artifact');
  return { ...line, xPt: 60, baselinePt: 760, tag: tagged?.tag ?? 'artifact', ...changes };
}

export const box = (left: number, top: number, width: number, height: number, fill: Paint): PathItem => ({
  kind: 'path',
  path: `M${left} ${top}L${left + width} ${top}L${left + width} ${top + height}L${left} ${top + height}Z`,
  fill,
  stroke: null,
  tag: 'artifact',
});

/** The note of a slide, put on the page in a way that is not seen. */
export const hiddenNote = (changes: Partial<LineItem>, ...over: readonly Item[]) =>
  withPage((items) => [...items, aLine(noteText.slice(0, 24), items, changes), ...over]);

export const clippedNote = withPage((items) => [
  ...items,
  {
    kind: 'group',
    matrix: [1, 0, 0, 1, 0, 0],
    clip: 'M60 600L160 600L160 640L60 640Z',
    alpha: 1,
    items: [aLine('seen', items, { baselinePt: 620 }), aLine('Kept from sight', items, { baselinePt: 700 })],
  },
]);

export const coveredPicture = withPage((items) => [
  ...items.filter(({ kind }) => kind !== 'group'),
  {
    kind: 'picture',
    picture: aHash('2'),
    box: { xPt: 60, yPt: 600, widthPt: 100, heightPt: 60 },
    alpha: 1,
    tag: 'artifact',
  },
  box(50, 590, 120, 80, solid('ffffff')),
]);
