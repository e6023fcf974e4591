/** Fills the pages of one session: runs of slides with one layout each, in the handout's languages. */
import type { LayoutName } from '../model/recipe';
import type { TagId } from '../model/scene';
import type { Composing, OpenLeaf } from './composing';
import { chooseLayout, findTooSmall } from './layouts/choose-layout';
import { isReadable } from './layouts/readable-text';
import type { FacingRoom, LayoutRoom } from './layouts/layout';
import { layouts } from './layouts/layouts';
import type { Leaf } from './page/book';
import type { Paper } from './page/paper';
import type { ShownSession, ShownSlide } from './shown';
import { isInBoth, wordsBeneath, type LaidSlide } from './slides/lay-slides';

/** A page of the session that has no place yet. */
export type NewPage = (sheet?: Paper) => OpenLeaf;
/** Sets the session's head over the first slides, or repeats it on the page that faces them. */
export type PutHead = (open: OpenLeaf, isRepeat: boolean) => OpenLeaf;

export interface PageWork {
  readonly loose: NewPage;
  /** Where pages go when they have their place. */
  readonly leaves: Leaf[];
  readonly sect: TagId;
  /**
   * Opens the session, whose first slides need so much height under a head, or null where they have the whole page. Gives what
   * stands over them; null where a page of its own opened it.
   */
  readonly open: (leastPt: number | null) => PutHead | null;
  readonly lay: (slide: ShownSlide) => LaidSlide;
}

/** Slides that follow each other in one layout share pages; another layout begins a new page. */
interface Run {
  readonly layout: LayoutName;
  readonly slides: readonly ShownSlide[];
}

export function fillPages(session: ShownSession, work: PageWork, composing: Composing): void {
  const { recipe, paper, shown } = composing;
  const hasPairs = recipe.pairing === 'beside' && session.slides.some((slide) => slide.pictures.length > 1);
  // A slide is laid out when its turn comes, so that no more than one is held; only the choice of a layout must see them all.
  const automatic = session.slides.filter((slide) => layoutOf(slide, session, composing) === 'auto');
  const laid = new Map(automatic.map((slide) => [slide, work.lay(slide)]));
  const chosen = laid.size > 0 ? chooseLayout([...laid.values()], hasPairs, paper) : '1';
  const nameOf = (slide: ShownSlide): LayoutName => {
    const name = layoutOf(slide, session, composing);
    return name === 'auto' ? chosen : name;
  };
  const runs = runsOf(session.slides, nameOf);
  const secondOf = (run: Run) =>
    recipe.pairing === 'facing' && run.slides.some(isInBoth) ? shown.languages[1] : undefined;
  const [first] = runs;
  const leastPt = first && secondOf(first) === undefined ? layouts[first.layout].underHead(paper, hasPairs) : null;
  const head = work.open(leastPt);
  const heads = { main: head, second: head };
  for (const run of runs) {
    const second = secondOf(run);
    const hasWords = run.slides.some((slide) => wordsBeneath(slide, recipe.pairing).length > 0);
    const room: LayoutRoom = {
      ...composing,
      sect: work.sect,
      hasPairs,
      hasWords: hasWords && second === undefined,
      nextLeaf: (sheet) => {
        const open = headed(work.loose(sheet), sheet, heads, false);
        heads.second = null;
        work.leaves.push(open.leaf);
        return open;
      },
    };
    const slides = checked(laidOneByOne(run.slides, laid, work.lay), run.layout, room);
    const layout = layouts[run.layout];
    if (second === undefined) layout.fill(slides, room);
    else layout.fillFacing(slides, facingRoom(room, second, work, heads));
  }
}

interface Heads {
  main: PutHead | null;
  second: PutHead | null;
}

/** The head stands once on the first page; a sheet whose content reaches its edges has no room for it. */
function headed(open: OpenLeaf, sheet: Paper | undefined, heads: Heads, isSecond: boolean): OpenLeaf {
  const put = isSecond ? heads.second : heads.main;
  if (isSecond) heads.second = null;
  else heads.main = null;
  return put && !sheet ? put(open, isSecond) : open;
}

/** The main language lies left and the second right, wherever both sides are printed. */
function facingRoom(room: LayoutRoom, second: FacingRoom['second'], work: PageWork, heads: Heads): FacingRoom {
  const loosePage: FacingRoom['loosePage'] = (isSecond, sheet) => headed(work.loose(sheet), sheet, heads, isSecond);
  const addSpread: FacingRoom['addSpread'] = (left, right) => {
    if (room.recipe.sides === 'two') left.side = 'left';
    work.leaves.push(left, right);
  };
  const nextSpread = (): readonly OpenLeaf[] => {
    const [left, right] = [loosePage(false), loosePage(true)];
    addSpread(left.leaf, right.leaf);
    return [left, right];
  };
  return { ...room, second, loosePage, addSpread, nextSpread };
}

function layoutOf({ slide }: ShownSlide, session: ShownSession, { recipe }: Composing): ShownSession['layout'] {
  return recipe.slideLayouts[slide.id] ?? session.layout;
}

function runsOf(slides: readonly ShownSlide[], nameOf: (slide: ShownSlide) => LayoutName): readonly Run[] {
  const runs: { layout: LayoutName; slides: ShownSlide[] }[] = [];
  for (const slide of slides) {
    const layout = nameOf(slide);
    const last = runs.at(-1);
    if (last?.layout === layout) last.slides.push(slide);
    else runs.push({ layout, slides: [slide] });
  }
  return runs;
}

function* laidOneByOne(
  slides: readonly ShownSlide[],
  laid: ReadonlyMap<ShownSlide, LaidSlide>,
  lay: (slide: ShownSlide) => LaidSlide,
): Generator<LaidSlide> {
  for (const slide of slides) yield laid.get(slide) ?? lay(slide);
}

function* checked(
  slides: Iterable<LaidSlide>,
  name: LayoutName,
  { hasPairs, paper, book }: LayoutRoom,
): Generator<LaidSlide> {
  const cell = layouts[name].cell(paper, hasPairs);
  for (const laid of slides) {
    if (!isReadable(laid, cell)) findTooSmall(name, laid, hasPairs, paper, book.find);
    yield laid;
  }
}
