/** Says what was taken back or done again: in the library much of it is not seen where one looks. */
import { createSay } from '../../../main/words/say';
import { useApp } from '../../state/app';
import { tell } from '../../state/notices';
import { sayIfKnown, textFor } from '../../words';
import { saidOf, type ChangeStep, type Step, type Way } from './undo-steps';

export function tellMoved(step: Step, way: Way): void {
  const state = useApp.getState().state;
  // Going back to a backup has words of its own.
  if (!state || step.kind === 'restored') return;
  const what = sayIfKnown(createSay(state.language), `window.undo.${saidOf(step)}`);
  if (what === null) return;
  const title = titleOf(step);
  if (title === null) tell(`window.notices.${way}`, { what });
  else tell(`window.notices.${way}-of`, { what, title });
}

/** Of the one thing that a step is about; null of several. */
function titleOf(step: Step): string | null {
  if (step.kind === 'change') return titleOfRecord(step);
  const [only, ...others] = step.kind === 'together' || step.kind === 'restored' ? [] : step.items;
  return only && others.length === 0 ? only.title : null;
}

function titleOfRecord({ record, id }: ChangeStep): string | null {
  const state = useApp.getState().state;
  if (!state?.library) return null;
  const { decks, courses, handouts } = state.library;
  const titles = {
    deck: decks,
    course: courses,
    handout: handouts.map(({ name, ...kept }) => ({ ...kept, title: name })),
  };
  const found = titles[record].find((one) => one.id === id);
  return (found && textFor(found.title, state.language)) || null;
}
