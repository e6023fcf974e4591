/** Dragging a session along a day's line or to another day's: what it would become is seen while it is held. */
import { create } from 'zustand';
import { change, select, useCourse } from './course-store';
import { editsFor, endAt, startAt, type Placed, type Span } from './time-line';
import type { DayId, SessionId } from '../../../main/model/ids';

interface Line {
  /** What is held, as it would stand. */
  readonly draft: Placed | null;
  /** The session that was put somewhere last: it has the focus wherever it is drawn now. */
  readonly focus: SessionId | null;
}

export const useLine = create<Line>(() => ({ draft: null, focus: null }));

/** Less than this many pixels is a click with an unsteady hand. */
const leastPx = 4;

/** Puts a session somewhere; one step of undo. */
export async function place(placed: Placed, said: 'move-session' | 'resize-session'): Promise<void> {
  const { view } = useCourse.getState();
  const edits = view ? editsFor(view.course, placed) : [];
  if (edits.length === 0) {
    useLine.setState({ draft: null });
    return;
  }
  select({ kind: 'session', session: placed.session });
  await change(edits, said);
  // Only now it is drawn where it is.
  useLine.setState({ draft: null, focus: placed.session });
}

/** The day whose line is at a point of the window; null beside all. */
function dayAt(x: number, y: number): DayId | null {
  const line = document.elementsFromPoint(x, y).find((element) => element.hasAttribute('data-line'));
  return (line?.getAttribute('data-line') ?? null) as DayId | null;
}

/** Follows the pointer from where it went down until it is let go; Escape puts all back. `line` is what the hours are drawn on. */
export function drag(from: Placed, part: 'whole' | 'end', down: PointerEvent, line: Element, span: Span): void {
  const perPx = (span.to - span.from) / line.getBoundingClientRect().width;
  let moved = false;
  const onMove = (event: PointerEvent): void => {
    moved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= leastPx;
    if (!moved) return;
    const by = (event.clientX - down.clientX) * perPx;
    const draft =
      part === 'end'
        ? endAt(from, from.startMinute + from.minutes + by)
        : { ...startAt(from, from.startMinute + by), day: dayAt(event.clientX, event.clientY) ?? from.day };
    useLine.setState({ draft });
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
  };
  const onUp = (): void => {
    stop();
    const { draft } = useLine.getState();
    if (moved && draft) void place(draft, part === 'end' ? 'resize-session' : 'move-session');
  };
  const onCancel = (): void => {
    stop();
    useLine.setState({ draft: null });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
}
