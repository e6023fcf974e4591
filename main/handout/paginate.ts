/** Paginate: leaves become pages with numbers and running lines; places and bookmarks get their page. */
import type { Box } from '../model/geometry';
import type { OutlineEntry, Place, PlanPage } from '../model/plan';
import type { WorkedOutMarking } from '../model/work-out-label';
import { placeItems } from '../typeset/place-line';
import type { Composing } from './composing';
import { dyed } from './look/dye';
import { runningLogo } from './look/running-logo';
import { closingLeaf } from './page-sides';
import type { Leaf } from './page/book';
import { createRunningLines } from './page/running-lines';
import type { PageFacts } from './page/running-lines.types';
import { pageFacts, runningText, titleOfFile } from './running-text';

export interface Paged {
  readonly title: string;
  readonly pages: readonly PlanPage[];
  readonly closing?: PlanPage;
  readonly outline: readonly OutlineEntry[];
  readonly places: Readonly<Record<string, Place>>;
  readonly pageOf: Readonly<Record<string, number>>;
  /** Where each slide first stands on its page, by its id: its picture, or the upper edge of its row. */
  readonly spotOf: Readonly<Record<string, Box>>;
}

/**
 * The pages before the first session count i, ii, iii of as many as those are; then 1, 2, 3 of as many as there are from 1 on.
 * So the last page of each count says its own number as the total, and anyone can tell that none is missing. A cover is counted
 * and says nothing. The number is the one that a reader of the file shows.
 */
export function paginate(
  front: readonly Leaf[],
  body: readonly Leaf[],
  marking: WorkedOutMarking,
  composing: Composing,
): Paged {
  const { tools, book, numbered, numbers, look } = composing;
  const running = { ...runningText(marking, composing), numbered };
  const saidOnAll = JSON.stringify(running);
  const logo = runningLogo(composing);
  const lines = createRunningLines(running, tools.typesetter, logo);
  const factsOf = pageFacts(composing);
  const leaves = [...front, ...body];
  const pageOn = (leaf: Leaf, index: number, number: string, pages: string): PlanPage => {
    const facts = factsOf(leaf, number, pages);
    const make = (): PlanPage => drawnPage(leaf, index, number, facts);
    if (!tools.composed) return make();
    // What else a page depends on is the recipe and the template, of which a picture may be missing.
    const { shows, head, sheet, bleeds, footNote, holder } = leaf;
    const said = JSON.stringify([facts, head, logo !== null, shows, sheet, bleeds, footNote, holder, numbers.areGiven]);
    return tools.composed.page(index, [composing.blanks, saidOnAll, said, ...leaf.items], make);
  };
  const drawnPage = (leaf: Leaf, index: number, number: string, facts: PageFacts): PlanPage => {
    const { paper, side, dxPt, dyPt } = placeOf(leaf, index, composing);
    const { items: around, ...stamp } = lines(leaf.head, facts, paper, side);
    const bleeds = leaf.bleeds ?? 0;
    const across = placeItems(leaf.items.slice(0, bleeds), 0, dyPt);
    const own = placeItems(bleeds === 0 ? leaf.items : leaf.items.slice(bleeds), dxPt, dyPt);
    const items = dyed([...across, ...own, ...around], look.dyes);
    const holder = leaf.holder && { ...leaf.holder, xPt: leaf.holder.xPt + dxPt, yPt: leaf.holder.yPt + dyPt };
    const { widthPt, heightPt } = paper;
    const { xPt, widthPt: roomPt } = paper.body;
    const note =
      numbers.areGiven && !leaf.sheet
        ? { note: { xPt: xPt + dxPt, yPt: paper.footRulePt - noteHeightPt, widthPt: roomPt, heightPt: noteHeightPt } }
        : {};
    return { widthPt, heightPt, number, items, shows: leaf.shows, ...stamp, ...note, ...(holder ? { holder } : {}) };
  };
  const pages = leaves.map((leaf, index): PlanPage => {
    const isFront = index < front.length;
    const number = isFront ? numbers.front(index + 1) : numbers.body(index - front.length + 1);
    return pageOn(leaf, index, number, isFront ? numbers.frontTotal(front.length) : numbers.bodyTotal(body.length));
  });
  // Counted nowhere: it is part of the stack of paper and not of the handout.
  const needsClosing = numbered && composing.recipe.sides === 'two' && leaves.length % 2 === 1;
  const closing = needsClosing ? pageOn(closingLeaf(composing), leaves.length, '', '') : undefined;
  const indexOf = new Map(leaves.map((leaf, index) => [leaf, index]));
  const places: Record<string, Place> = {};
  const spotOf: Record<string, Box> = {};
  for (const [name, { leaf, yPt, box }] of book.places) {
    const page = indexOf.get(leaf);
    if (page === undefined) continue;
    const { paper, dxPt, dyPt } = placeOf(leaf, page, composing);
    places[name] = { page, yPt: yPt + dyPt };
    if (!name.startsWith('slide-')) continue;
    // A row that holds a picture among its words is named by its upper edge alone.
    const spot = box ?? { xPt: paper.body.xPt, yPt, widthPt: paper.body.widthPt, heightPt: 0 };
    spotOf[name.slice('slide-'.length)] = { ...spot, xPt: spot.xPt + dxPt, yPt: spot.yPt + dyPt };
  }
  const outline = book.marks
    .flatMap(({ leaf, yPt, title, level }, order) => {
      const page = indexOf.get(leaf);
      if (page === undefined) return [];
      return [{ order, entry: { title, level, page, yPt: yPt + placeOf(leaf, page, composing).dyPt } }];
    })
    .sort((a, b) => a.entry.page - b.entry.page || a.order - b.order)
    .map(({ entry }) => entry);
  return {
    title: titleOfFile(composing),
    pages,
    ...(closing ? { closing } : {}),
    outline,
    places,
    pageOf: pageOf(places),
    spotOf,
  };
}

/** One line of the smallest type, between the content and the foot’s rule. */
const noteHeightPt = 12;

/** Content is composed for right-hand pages and moved where the margins are mirrored. */
function placeOf(leaf: Leaf, index: number, composing: Composing) {
  const paper = leaf.sheet ?? composing.paper;
  const side = composing.numbers.side(index);
  return { paper, side, ...(side === 'left' ? paper.toLeft : { dxPt: 0, dyPt: 0 }) };
}

function pageOf(places: Readonly<Record<string, Place>>): Readonly<Record<string, number>> {
  const pages: Record<string, number> = {};
  for (const [name, { page }] of Object.entries(places)) {
    const match = /^(?:slide|session|day)-(.+)$/.exec(name);
    if (match?.[1]) pages[match[1]] = page;
  }
  return pages;
}
