/** Says what was taken back or done again: in the library much of it is not seen where one looks. */
import { useApp } from '../../state/app';
import { tellUndone } from '../../state/tell-undone';
import { textFor } from '../../words';
import { saidOf, type ChangeStep, type Step, type Way } from './undo-steps';

export function tellMoved(step: Step, way: Way): void {
  // Going back to a backup has words of its own.
  if (step.kind !== 'restored') tellUndone(way, saidOf(step), titleOf(step));
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
