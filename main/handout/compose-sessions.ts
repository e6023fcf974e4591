/** Compose: every session's pages, one after the other, with places and bookmarks for finding them again. */
import { textIn } from '../model/language';
import type { TagId } from '../model/scene';
import type { LayoutName, Part } from '../model/recipe';
import { fillIn } from '../words/handout-words';
import { titleOf } from './audience';
import type { Composing, OpenLeaf } from './composing';
import { chooseLayout, findTooSmall } from './layouts/choose-layout';
import type { LayoutRoom } from './layouts/layout';
import { layouts } from './layouts/layouts';
import type { Leaf, RunningHead } from './page/book';
import { putDeckHead } from './session/deck-head';
import { dayName, timeOf } from './session/facts';
import { hasOpener } from './session/has-opener';
import { putOpener } from './session/opener';
import type { ShownDay, ShownSession, ShownSlide } from './shown';
import { laySlideInLanguages } from './slides/lay-slides';
import type { LaidSlide } from './slides/lay-slides';

/** `onSlide` is called before each slide is laid out. */
export function composeSessions(parts: readonly Part[], composing: Composing, onSlide: () => void): readonly Leaf[] {
  const { shown, book } = composing;
  const leaves: Leaf[] = [];
  const lay = (slide: ShownSlide): LaidSlide => {
    onSlide();
    return laySlideInLanguages(slide, composing.tools, book.find);
  };
  for (const day of shown.days) {
    const part = shown.isCourse ? book.tag('Part', composing.root) : composing.root;
    let isFirst = true;
    for (const session of day.sessions) {
      const opens = shown.isCourse && parts.includes('sessions') && hasOpener(session);
      if (!opens && session.slides.length === 0) continue;
      const from = leaves.length;
      composeSession(day, session, { lay, opens, leaves, part }, composing);
      const first = leaves[from];
      if (first && startsRight(isFirst, composing)) first.side ??= 'right';
      if (first && isFirst && shown.isCourse) {
        book.mark({ title: dayName(day, shown.languages[0], composing), level: 1, leaf: first, yPt: 0 });
        if (day.day) book.place(`day-${day.day.id}`, { leaf: first, yPt: 0 });
        isFirst = false;
      }
      if (first) markSession(session, first, composing);
    }
  }
  return leaves;
}

/** True where a session's first page has to be a right-hand one. */
function startsRight(opensDay: boolean, { recipe }: Composing): boolean {
  return recipe.oddStarts === 'sessions' || (recipe.oddStarts === 'days' && opensDay);
}

interface SessionWork {
  readonly lay: (slide: ShownSlide) => LaidSlide;
  /** The session has a page of its own that opens it. */
  readonly opens: boolean;
  /** Where its leaves go. */
  readonly leaves: Leaf[];
  readonly part: TagId;
}

function composeSession(
  day: ShownDay,
  session: ShownSession,
  { lay, opens, leaves, part }: SessionWork,
  composing: Composing,
): void {
  const { book, paper, shown } = composing;
  const sect = book.tag('Sect', part);
  const [main] = shown.languages;
  const head: RunningHead = {
    session: session.session
      ? [session.number > 0 ? String(session.number) : '', textIn(session.session.title, main, shown.fallback)]
          .filter(Boolean)
          .join('  ')
      : '',
    day: shown.isCourse ? day.number : null,
    bare: false,
  };
  const nextLeaf = (): OpenLeaf => {
    const leaf = book.leaf(head);
    leaves.push(leaf);
    return { leaf, body: paper.body };
  };
  if (opens && session.session) putOpener(day, session, session.session, nextLeaf, sect, composing);
  if (session.slides.length === 0) return;

  // A slide is laid out when its turn comes, so that no more than one is held; only the choice of a layout must see them all.
  const all = session.layout === 'auto' ? session.slides.map(lay) : null;
  const hasPairs = session.slides.some((slide) => slide.pictures.length > 1);
  const name = session.layout === 'auto' ? chooseLayout(all ?? [], hasPairs, paper) : session.layout;
  // The compact head stands on the first page alone.
  let needsHead = !opens;
  const room: LayoutRoom = {
    ...composing,
    sect,
    hasPairs,
    nextLeaf: (): OpenLeaf => {
      const open = nextLeaf();
      if (!needsHead) return open;
      needsHead = false;
      const title = session.session ? session.session.title : shown.title;
      const facts = session.session
        ? [dayName(day, main, composing), timeOf(session.session, main, composing)]
            .filter(Boolean)
            .join(composing.say.listMark)
        : '';
      return putDeckHead(title, facts, open, sect, composing);
    },
  };
  layouts[name].fill(checked(all ?? laidOneByOne(session, lay), name, room), room);
}

function* laidOneByOne(session: ShownSession, lay: (slide: ShownSlide) => LaidSlide): Generator<LaidSlide> {
  for (const slide of session.slides) yield lay(slide);
}

function* checked(
  slides: Iterable<LaidSlide>,
  name: LayoutName,
  { hasPairs, paper, book }: LayoutRoom,
): Generator<LaidSlide> {
  for (const laid of slides) {
    findTooSmall(name, laid, hasPairs, paper, book.find);
    yield laid;
  }
}

/** Bookmarks of a session and its slides. A deck's own handout has its slides right under its title. */
function markSession(session: ShownSession, first: Leaf, composing: Composing): void {
  const { book, shown, say } = composing;
  const [main] = shown.languages;
  const title = session.session
    ? textIn(session.session.title, main, shown.fallback)
    : textIn(shown.title, main, shown.fallback);
  book.mark({
    title: [session.number > 0 ? String(session.number) : '', title].filter(Boolean).join(' ') || say.contents,
    level: session.session ? 2 : 1,
    leaf: first,
    yPt: 0,
  });
  if (session.session) book.place(`session-${session.session.id}`, { leaf: first, yPt: 0 });
  for (const slide of session.slides) {
    // Where it was put last: a slide may stand in an earlier session too.
    const at = book.lastShown.get(slide.slide.id);
    if (!at) continue;
    const name = titleOf(slide, main);
    book.mark({
      ...at,
      title: name === '' ? fillIn(say.slide, { number: slide.number }) : `${String(slide.number)} ${name}`,
      level: session.session ? 3 : 2,
    });
  }
}
