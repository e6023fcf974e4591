/** The focus is never lost: where what had it goes away or can no longer be pressed, it moves to what stands nearest. */
import { useEffect } from 'react';
import { isWriting } from './writing';

/** What Tab comes to. Fields in which somebody writes are no place to land: keys would write there. */
const stops = 'a[href], button, input, select, [tabindex="0"], [role="row"], [role="gridcell"], summary';
/** Long enough for a dialog or a menu to give the focus back itself, in milliseconds. */
const ownWayMs = 80;
/** A screen that is read from disk has its first control by then, in milliseconds. */
const patienceMs = 3000;
/** How many places are remembered to go back to. */
const remembered = 12;

function canHave(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled, [aria-hidden="true"], [aria-hidden="true"] *, [inert] *') &&
    !isWriting(element) &&
    element.checkVisibility()
  );
}

/** What is said at the foot of the window comes and goes: nobody is led there. */
function isPassing(element: Element): boolean {
  return element.closest('[data-react-aria-top-layer]') !== null;
}

function firstStop(inside: Element): HTMLElement | null {
  const found = [...inside.querySelectorAll<HTMLElement>(stops)];
  const stop = found.find((one) => canHave(one) && !isPassing(one)) ?? null;
  // A row of a list has the focus as a whole.
  const row = stop?.closest<HTMLElement>('[role="row"]');
  return row && inside.contains(row) && canHave(row) ? row : stop;
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}

/** Around all screens: what stands elsewhere in it is not near. */
function isFrame(element: Element): boolean {
  return element.matches('[data-frame]') || element.querySelector('[data-frame]') !== null;
}

interface Place {
  readonly element: HTMLElement;
  readonly ancestors: readonly Element[];
  /** It stood where things are said that go again. */
  readonly isPassing: boolean;
}

/** The nearest that is still there: in the same group, list or screen, else where the person was before; null while there is none. */
function nearest(places: readonly Place[]): HTMLElement | null {
  for (const { element, ancestors } of places.filter((place) => !place.isPassing).reverse()) {
    if (canHave(element)) return element;
    const around = ancestors.filter((one) => one.isConnected && !isFrame(one));
    const stop = around.map(firstStop).find((one) => one !== null);
    if (stop) return stop;
    // The screen that it stood on is being read anew.
    if (around.length > 0) return null;
  }
  const main = document.querySelector('main');
  return main && firstStop(main);
}

/** Watches over the focus of this window; gives the function that ends it. */
function keepFocus(): () => void {
  let places: Place[] = [];
  let waiting = 0;
  let lostAt = 0;
  const look = (): void => {
    waiting = 0;
    const last = places.at(-1);
    if (!last || document.activeElement !== document.body || canHave(last.element)) {
      lostAt = 0;
      return;
    }
    lostAt ||= Date.now();
    const stop = nearest(places);
    if (stop) {
      lostAt = 0;
      stop.focus({ preventScroll: true });
    } else if (Date.now() - lostAt < patienceMs) waiting = window.setTimeout(look, ownWayMs);
  };
  const soon = (): void => {
    if (document.activeElement === document.body) waiting ||= window.setTimeout(look, ownWayMs);
  };
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const place = { element: target, ancestors: ancestorsOf(target), isPassing: isPassing(target) };
    places = [...places.slice(1 - remembered), place];
  };
  document.addEventListener('focusin', note);
  const watched = new MutationObserver(soon);
  watched.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
  return () => {
    document.removeEventListener('focusin', note);
    watched.disconnect();
    window.clearTimeout(waiting);
  };
}

/** Keeps the focus while the window is there. */
export function useKeptFocus(): void {
  useEffect(keepFocus, []);
}
