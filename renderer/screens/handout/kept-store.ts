/** The handout that the library keeps for what is on the screen: every choice is saved into it as it is made. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { binAndTell } from '../../state/bin-and-tell';
import { attempt, faultOf, isStale, showFault } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { saving } from '../../state/saving';
import { scopeKey } from './first-recipe';
import { saidOfChoice, type Said } from './said-of-choice';
import type { HandoutSummary, HandoutView } from '../../../main/contract/views';
import type { Handout, HandoutChoices } from '../../../main/model/handout';
import type { HandoutId } from '../../../main/model/ids';
import type { Texts } from '../../../main/model/language';
import type { Recipe, Scope } from '../../../main/model/recipe';

interface Kept {
  /** Null where nothing was chosen yet: the handout is as it starts. */
  readonly view: HandoutView | null;
  /** What is on the screen says something else than what is kept: the library is open for reading, or the last save failed. */
  readonly differs: boolean;
}

export const useKept = create<Kept>(() => ({ view: null, differs: false }));

/** What changes go into; a scope opened later has another one, and changes under way still reach their own. */
interface Target {
  view: HandoutView | null;
  /** The library is open for reading: choices last as long as the window. */
  cannotKeep: boolean;
}

let target: Target = { view: null, cannotKeep: false };
/** Which handout a scope was left with. */
const left = new Map<string, HandoutId>();
/** What was chosen in a library that is open for reading: it lasts as long as the window. */
const unkept = new Map<string, Recipe>();
/** Changes go one after the other, each on the revision that the one before it led to. */
const turns = openTurns();

function show(of: Target, view: HandoutView | null): void {
  of.view = view;
  if (of !== target) return;
  useKept.setState({ view, differs: false });
  if (view) left.set(scopeKey(view.handout.recipe.scope), view.handout.id);
}

/** Those that are kept of a scope. */
export function keptOf(scope: Scope, handouts: readonly HandoutSummary[]): readonly HandoutSummary[] {
  const key = scopeKey(scope);
  return handouts.filter((one) => scopeKey(one.scope) === key);
}

/** Those of the same course or deck, of whatever part of it. */
export function keptWith(scope: Scope, handouts: readonly HandoutSummary[]): readonly HandoutSummary[] {
  const of = (one: Scope): string => (one.kind === 'deck' ? one.deck : one.course);
  return handouts.filter((one) => of(one.scope) === of(scope));
}

/** The handout to open of a scope: the one that is asked for, that it was left with, or that was changed last. */
function toOpen(scope: Scope, wanted: HandoutId | null): HandoutId | null {
  const known = keptOf(scope, useApp.getState().state?.library?.handouts ?? []);
  const named = [wanted, left.get(scopeKey(scope))].find((id) => known.some((one) => one.id === id));
  if (named) return named;
  return [...known].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]?.id ?? null;
}

/** Has this handout opened the next time that one of its scope is; false where it is open already. */
export function aimAt({ id, scope }: Pick<HandoutSummary, 'id' | 'scope'>): boolean {
  left.set(scopeKey(scope), id);
  return target.view?.handout.id !== id;
}

/** Opens the handout that is kept of a scope; null where there is none. */
export async function openKept(scope: Scope, wanted: HandoutId | null): Promise<Handout | null> {
  await allKept();
  const mine: Target = { view: null, cannotKeep: false };
  target = mine;
  const id = toOpen(scope, wanted);
  show(mine, id === null ? null : await ask('handout.get', { handout: id }));
  return mine.view?.handout ?? null;
}

/** Does something to the kept handout when its turn comes; true where it was done. */
function inTurn(work: (of: Target) => Promise<HandoutView | null>): Promise<boolean> {
  const mine = target;
  return turns(async () => {
    try {
      const view = await saving(() => work(mine));
      if (view) show(mine, view);
      return view !== null;
    } catch (error) {
      if (faultOf(error).code === 'library.read-only') mine.cannotKeep = true;
      else showFault(error);
      // It was put into the bin elsewhere: the next choice keeps another.
      if (faultOf(error).code === 'handout.not-found') show(mine, null);
      if (isStale(error) && mine.view) show(mine, await ask('handout.get', { handout: mine.view.handout.id }));
      return false;
    }
  });
}

/** Saves what was chosen; the first choice of all keeps the handout as it was `before`, so that it can be taken back too. */
export async function keepChoices(before: Recipe, changes: Partial<Recipe>, name?: Said): Promise<void> {
  const { scope: _, date: _date, ...choices } = changes;
  const mine = target;
  const key = keyOf(before.scope, mine.view);
  const kept = await inTurn(async (of) => {
    if (of.cannotKeep) return null;
    const { handout } = of.view ?? (await ask('handout.keep', { name: {}, recipe: before }));
    const edits = [{ kind: 'handout.choose' as const, changes: choices satisfies HandoutChoices }];
    const said = name ?? saidOfChoice(choices);
    return ask('handout.change', { handout: handout.id, base: handout.revision, edits, said });
  });
  if (kept) unkept.delete(key);
  else {
    if (mine === target) useKept.setState({ differs: true });
    if (mine.cannotKeep) unkept.set(key, { ...before, ...changes });
  }
}

function keyOf(scope: Scope, view: HandoutView | null): string {
  return `${scopeKey(scope)} ${view?.handout.id ?? ''}`;
}

/** What was chosen of the handout that is open and could not be kept; null where there is no such thing. */
export function unkeptOf(scope: Scope): Recipe | null {
  const recipe = unkept.get(keyOf(scope, target.view)) ?? null;
  if (recipe) useKept.setState({ differs: true });
  return recipe;
}

/** Waits until every choice that was made is kept. */
export function allKept(): Promise<void> {
  return turns(() => Promise.resolve());
}

/** Gives the handout a name; `recipe` is what it is where it is not kept yet. */
export function nameHandout(recipe: Recipe, name: Texts): void {
  void inTurn(async (of) => {
    if (!of.view) return ask('handout.keep', { name, recipe });
    const { id, revision } = of.view.handout;
    return ask('handout.change', {
      handout: id,
      base: revision,
      edits: [{ kind: 'handout.name', name }],
      said: 'rename',
    });
  });
}

/** Takes the last choice back, or does it again; gives the handout as it is then. */
export async function moveChoice(way: 'undo' | 'redo'): Promise<Handout | null> {
  const mine = target;
  await inTurn(async ({ view }) => (view?.[way] ? ask(`handout.${way}`, { handout: view.handout.id }) : null));
  return mine === target ? (mine.view?.handout ?? null) : null;
}

/**
 * Keeps another handout of the same scope and goes on with it; true where that could be done. What is `open` as it starts, and was not
 * kept for that, is kept beside it.
 */
export function keepAnother(open: Recipe, recipe: Recipe, name: Texts): Promise<boolean> {
  const before = target;
  const keep = (one: Recipe, called: Texts): Promise<HandoutView> => ask('handout.keep', { name: called, recipe: one });
  return turns(async () => {
    const view = await attempt(() =>
      saving(async () => {
        // Where the other one then cannot be kept, what is chosen next goes into this one.
        if (!before.view) show(before, await keep(open, {}));
        return keep(recipe, name);
      }),
    );
    if (!view) return false;
    target = { view: null, cannotKeep: false };
    show(target, view);
    return true;
  });
}

/** Puts the kept handout into the bin, and offers to take it out again; `again` opens what is there then. */
export async function binKept(title: string, again: (wanted: HandoutId | null) => Promise<void>): Promise<void> {
  await allKept();
  const handout = target.view?.handout.id;
  if (!handout) return;
  await binAndTell(title, {
    bin: () => ask('handout.bin', { handout }),
    restore: () => ask('handout.restore', { handout }),
    onGone: () => again(null),
    onBack: () => again(handout),
  });
}

/** The recipe of a kept handout where it was changed elsewhere since; null where nothing is to be done. */
export async function readKeptAgain(changed: readonly string[]): Promise<Handout | null> {
  await allKept();
  const mine = target;
  const known = mine.view?.handout;
  if (!known || !changed.includes(known.id)) return null;
  const listed = useApp.getState().state?.library?.handouts.find(({ id }) => id === known.id);
  if (!listed || listed.revision <= known.revision) return null;
  const view = await ask('handout.get', { handout: known.id }).catch(() => null);
  if (!view || mine !== target) return null;
  show(mine, view);
  return view.handout;
}
