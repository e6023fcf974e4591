/** Compose: every session's pages, one after the other, with places and bookmarks for finding them again. */
import { textIn } from '../model/language';
import type { TagId } from '../model/scene';
import type { Part } from '../model/recipe';
import { fillIn } from '../words/handout-words';
import { nameOf } from './slides/name';
import { slideTools } from './blanks/slide-tools';
import type { Composing } from './composing';
import { fillPages, type NewPage, type PageWork, type PutHead } from './fill-pages';
import type { Leaf, RunningHead } from './page/book';
import { below, gridPt } from './page/paper';
import { roomToWrite } from './page/room-to-write';
import { setCompactOpener } from './session/compact-opener';
import { putDeckHead } from './session/deck-head';
import { dayName, whenOf } from './session/facts';
import { hasOpener } from './session/has-opener';
import { putOpener } from './session/opener';
import { putWork } from './session/work';
import type { ShownDay, ShownSession, ShownSlide } from './shown';
import { concealedOnce } from './slides/concealed-once';
import { laySlideInLanguages } from './slides/lay-slides';
import type { LaidSlide } from './slides/lay-slides';

/** `onSlide` is called before each slide is laid out. */
export function composeSessions(parts: readonly Part[], composing: Composing, onSlide: () => void): readonly Leaf[] {
  const { shown, book } = composing;
  const leaves: Leaf[] = [];
  for (const day of shown.days) {
    const part = shown.isCourse ? book.tag('Part', composing.root) : composing.root;
    let isFirst = true;
    for (const session of day.sessions) {
      const isOpened = shown.isCourse && parts.includes('sessions');
      const opens = isOpened && hasOpener(session);
      if (!opens && session.slides.length === 0) continue;
      const from = leaves.length;
      const isNews = concealedOnce();
      const lay = (slide: ShownSlide): LaidSlide => {
        onSlide();
        const tools = slideTools(slide, session, composing);
        return laySlideInLanguages(slide, composing.recipe.pairing, tools, book.find, isNews(slide));
      };
      composeSession(day, session, { lay, isOpened, opens, leaves, part }, composing);
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
  /** The handout has openings of sessions. */
  readonly isOpened: boolean;
  /** There is more to say of the session than its title and time. */
  readonly opens: boolean;
  /** Where its leaves go. */
  readonly leaves: Leaf[];
  readonly part: TagId;
}

function composeSession(
  day: ShownDay,
  session: ShownSession,
  { lay, isOpened, opens, leaves, part }: SessionWork,
  composing: Composing,
): void {
  const { book, paper, recipe, shown } = composing;
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
  const loose: NewPage = (sheet) => ({ leaf: book.leaf(head, sheet), body: (sheet ?? paper).body });
  const nextLeaf: NewPage = (sheet) => {
    const open = loose(sheet);
    leaves.push(open.leaf);
    return open;
  };
  const it = session.session;
  if (session.slides.length > 0) {
    const open: PageWork['open'] = (leastPt) => {
      // What has more to say has a page of its own where sessions are to begin on right-hand pages, as a title has in a book.
      const standsOver = isOpened && leastPt !== null && !(opens && recipe.oddStarts === 'sessions');
      const over = it && standsOver ? setCompactOpener(day, session, it, sect, composing) : null;
      if (over && over.heightPt + (leastPt ?? 0) <= paper.body.heightPt) return over.put;
      if (!it || !opens) return deckHead(day, session, sect, composing);
      putOpener(day, session, it, nextLeaf, sect, composing, standsOver ? () => over : undefined);
      return null;
    };
    fillPages(session, { lay, leaves, loose, sect, open }, composing);
    if (it && opens) putWork(it, null, nextLeaf, sect, composing);
  } else if (it) {
    // Without slides the work begins on the page that opens the session, or what is left of it is for the reader's own words.
    const rest = putOpener(day, session, it, nextLeaf, sect, composing);
    if (!putWork(it, rest, nextLeaf, sect, composing))
      rest.leaf.items.push(...roomToWrite(below(rest.body, rest.body.yPt + 2 * gridPt), recipe.writing));
  }
}

/** What stands over the first slides of a deck, or of a session that is not opened otherwise. It stands on the first page alone. */
function deckHead(day: ShownDay, session: ShownSession, sect: TagId, composing: Composing): PutHead {
  const { shown } = composing;
  const [main] = shown.languages;
  const title = session.session ? session.session.title : shown.title;
  const facts = session.session ? whenOf(day, session.session, main, composing) : '';
  return (open, isRepeat) => putDeckHead(title, facts, open, isRepeat ? null : sect, composing);
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
    const name = nameOf(slide, main, composing);
    const number = fillIn(say.slide, { number: slide.printed });
    book.mark({
      ...at,
      title: name === number ? name : `${String(slide.printed)} ${name}`,
      level: session.session ? 3 : 2,
    });
  }
}
