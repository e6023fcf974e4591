/** Says in words what undo took back or redo did again, and of what: much of it is not seen where one looks. */
import { createSay } from '../../main/words/say';
import { sayIfKnown } from '../words';
import { useApp } from './app';
import { tell } from './notices';

/** `said` is the last part of a key of `window.undo`; `title` names what it was done to, or is null where nothing needs to. */
export function tellUndone(way: 'undo' | 'redo', said: string | null, title: string | null): void {
  const { state } = useApp.getState();
  if (!state || said === null) return;
  const what = sayIfKnown(createSay(state.language), `window.undo.${said}`);
  if (what === null) return;
  if (title === null || title === '') tell(`window.notices.${way}`, { what });
  else tell(`window.notices.${way}-of`, { what, title });
}
