/** Compose: every session's pages, one after the other, with places and bookmarks for finding them again. */
import { textIn } from '../model/language';
import type { TagId } from '../model/scene';
import type { Part } from '../model/recipe';
import { fillIn } from '../words/handout-words';
import { titleOf } from './audience';
import type { Composing, OpenLeaf } from './composing';
import { chooseLayout, findTooSmall } from './layouts/choose-layout';
import { layouts } from './layouts/layouts';
import type { Leaf, RunningHead } from './page/book';
import { putDeckHead } from './session/deck-head';
import { dayName, timeOf } from './session/facts';
import { hasOpener, putOpener } from './session/opener';
import type { ShownDay, ShownSession } from './shown';
import { laySlideInLanguages } from './slides/lay-slides';
import type { LaidSlide } from './slides/lay-slides';

export interface Composed {
  readonly leaves: readonly Leaf[];
  /** In order, each once for each time it is shown. */
  readonly slides: readonly LaidSlide[];
}

export interface Watch {
  readonly onSlide: () => void;
}

export function composeSessions(parts: readonly Part[], composing: Composing, watch: Watch): Composed {
  const { shown, book } = composing;
  const leaves: Leaf[] = [];
  const slides: LaidSlide[] = [];
  for (const day of shown.days) {
    const part = shown.isCourse ? book.tag('Part', composing.root) : composing.root;
    let isFirst = true;
    for (const session of day.sessions) {
      const opens = shown.isCourse && parts.includes('sessions') && hasOpener(session);
      if (!opens && session.slides.length === 0) continue;
      const laid = session.slides.map((slide) => {
        watch.onSlide();
        return laySlideInLanguages(slide, composing.tools, book.find);
      });
      slides.push(...laid);
      const from = leaves.length;
      composeSession(day, session, laid, opens, leaves, part, composing);
      const first = leaves[from];
      if (first && isFirst && shown.isCourse) {
        book.mark({ title: dayName(day, shown.languages[0], composing), level: 1, leaf: first, yPt: 0 });
        if (day.day) book.place(`day-${day.day.id}`, { leaf: first, yPt: 0 });
        isFirst = false;
      }
      if (first) markSession(session, first, laid, composing);
    }
  }
  return { leaves, slides };
}

function composeSession(day: ShownDay, session: ShownSession, laid: readonly LaidSlide[], opens: boolean, leaves: Leaf[], part: TagId, composing: Composing): void {
  const { book, paper, shown } = composing;
  const sect = book.tag('Sect', part);
  const [main] = shown.languages;
  const head: RunningHead = {
    session: session.session ? [session.number > 0 ? String(session.number) : '', textIn(session.session.title, main, shown.fallback)].filter(Boolean).join('  ') : '',
    day: shown.isCourse ? day.number : null,
    bare: false,
  };
  const nextLeaf = (): OpenLeaf => {
    const leaf = book.leaf(head);
    leaves.push(leaf);
    return { leaf, body: paper.body };
  };
  if (opens && session.session) putOpener(day, session, session.session, nextLeaf, sect, composing);
  if (laid.length === 0) return;

  const name = chooseLayout(session.layout, laid, paper);
  findTooSmall(name, laid, paper, book.find);
  // The compact head stands on the first page alone.
  let needsHead = !opens;
  const room = {
    ...composing,
    sect,
    nextLeaf: (): OpenLeaf => {
      const open = nextLeaf();
      if (!needsHead) return open;
      needsHead = false;
      const title = session.session ? session.session.title : shown.title;
      const facts = session.session ? [dayName(day, main, composing), timeOf(session.session, main, composing)].filter(Boolean).join(composing.say.listMark) : '';
      return putDeckHead(title, facts, open, sect, composing);
    },
  };
  layouts[name].fill(laid, room);
}

/** Bookmarks of a session and its slides. A deck's own handout has its slides right under its title. */
function markSession(session: ShownSession, first: Leaf, laid: readonly LaidSlide[], composing: Composing): void {
  const { book, shown, say } = composing;
  const [main] = shown.languages;
  const title = session.session ? textIn(session.session.title, main, shown.fallback) : textIn(shown.title, main, shown.fallback);
  book.mark({ title: [session.number > 0 ? String(session.number) : '', title].filter(Boolean).join(' ') || say.contents, level: session.session ? 2 : 1, leaf: first, yPt: 0 });
  if (session.session) book.place(`session-${session.session.id}`, { leaf: first, yPt: 0 });
  for (const { shown: slide } of laid) {
    const at = book.places.get(`slide-${slide.slide.id}`);
    if (!at) continue;
    const name = titleOf(slide, main);
    book.mark({ ...at, title: name === '' ? fillIn(say.slide, { number: slide.number }) : `${String(slide.number)} ${name}`, level: session.session ? 3 : 2 });
  }
}
