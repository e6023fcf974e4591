/**
 * Long because: all that changes the open handout goes through here, so that its pages follow in one place.
 * The handout on the screen: its recipe, what it is made from, and the newest preview.
 */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { faultOf, isCancelled, showFault } from '../../state/faults';
import { tellUndone } from '../../state/tell-undone';
import { mintTask } from '../../state/tasks';
import { createFollower } from './follower';
import { firstRecipe, recipeLike, scopeKey } from './first-recipe';
import { forEdition } from './for-edition';
import { tellEdition, type Begun } from './tell-edition';
import { today } from '../../parts/dates';
import { showPlace } from '../../parts/shown-place';
import { mainLanguageOf, readSource, type Source } from './handout-source';
import { noteChoices } from './made-files';
import { withPages, type MadeOf } from './made-of';
import { keepChoices, moveChoice, openKept, readKeptAgain, unkeptOf, useKept } from './kept-store';
import type { Said } from './said-of-choice';
import { askPreview, seeFromStart } from './preview/page-asking';
import type { ExportRefused, ExportReport, PreviewReport, SetReport } from '../../../main/contract/views';
import type { Fault } from '../../../main/model/fault';
import type { Box } from '../../../main/model/geometry';
import { keepSame } from '../../../main/model/keep-same';
import { recipeOn, type Handout } from '../../../main/model/handout';
import type { HandoutId } from '../../../main/model/ids';
import type { Issue } from '../../../main/model/issue';
import { recipeDefaults, type Recipe, type Scope } from '../../../main/model/recipe';

export interface HandoutState {
  readonly recipe: Recipe | null;
  readonly source: Source | null;
  readonly preview: PreviewReport | null;
  /** How large its file will be; of the preview before it until the new one's is known. */
  readonly sizeBytes: number | null;
  /** A newer preview is on its way; the one shown stays until then. */
  readonly following: boolean;
  /** Locks the next exports; null for none. Kept as long as the window is open on this handout, and nowhere else. */
  readonly password: string | null;
  /** The task of the export that runs. */
  readonly exporting: string | null;
  readonly exported: ExportReport | ExportRefused | null;
  readonly exportedSet: SetReport | null;
  /** The task of the issue that runs. */
  readonly issuing: string | null;
  readonly issued: Issue | null;
  /** What was exported or issued last was made of. */
  readonly madeOf: MadeOf | null;
  /** What was exported is in the register too. */
  readonly entered: boolean;
  /** Why there is no preview of the recipe as it is; null where there is one or it is on its way. */
  readonly trouble: Fault | null;
  /** Where the preview was asked to go; `asked` tells two equal wishes apart. */
  readonly wish: {
    readonly page: number;
    /** What is to be in sight of it, in the points of the first page's shape; null for its beginning. */
    readonly spot: Box | null;
    /** The pages on which the spot is a slide that is shown by a frame; null for any other spot. */
    readonly slideOf: PreviewReport | null;
    readonly asked: number;
  } | null;
}

export const useHandout = create<HandoutState>(() => ({
  recipe: null,
  source: null,
  preview: null,
  sizeBytes: null,
  following: false,
  password: null,
  exporting: null,
  exported: null,
  exportedSet: null,
  issuing: null,
  issued: null,
  madeOf: null,
  entered: false,
  trouble: null,
  wish: null,
}));

const previewTask = mintTask('preview');
const follower = createFollower({
  // A preview costs what changed; several choices within a moment are one.
  delayMs: 40,
  work: (recipe: Recipe) => askPreview(recipe, previewTask),
  onAnswer: (preview) => {
    // Findings, reasons and places are mostly those of the preview before: what shows them is not drawn anew.
    useHandout.setState(({ preview: before, madeOf }) => ({
      madeOf: withPages(madeOf, preview),
      preview: keepSame(before ?? undefined, preview),
      following: false,
      trouble: null,
    }));
    void weigh(preview);
  },
  onTrouble: (error) => {
    failed(error);
  },
});

/** The pages come first; a size that is late or fails is none that anybody misses. */
async function weigh({ plan }: PreviewReport): Promise<void> {
  const size = await ask('handout.size', { plan }).catch(() => null);
  if (size && useHandout.getState().preview?.plan === plan) useHandout.setState(size);
}

/** Said in the place of the pages where there are none, else beside them. */
function failed(error: unknown): void {
  const { preview } = useHandout.getState();
  const trouble = isCancelled(error) ? { code: 'task.cancelled', facts: {} } : faultOf(error);
  useHandout.setState({ following: false, trouble: preview === null ? trouble : null });
  if (preview !== null) showFault(error);
}

/** As it is kept, or like the one of the same course that is open, or else as a handout starts. */
async function recipeToOpen(
  scope: Scope,
  main: Recipe['languages'][0],
  wanted: HandoutId | null,
): Promise<{ readonly recipe: Recipe; readonly begun: Begun }> {
  const kept = await openKept(scope, wanted);
  const unkept = unkeptOf(scope);
  if (unkept) return { recipe: unkept, begun: 'kept' };
  if (kept) return { recipe: recipeOn(kept, today()), begun: 'kept' };
  const like = recipeLike(useHandout.getState().recipe, scope, today());
  return like ? { recipe: like, begun: 'like-the-last' } : { recipe: freshRecipe(scope, main), begun: 'anew' };
}

function freshRecipe(scope: Scope, main: Recipe['languages'][0]): Recipe {
  const { library, policy } = useApp.getState().state ?? {};
  const look = {
    template: library?.template ?? recipeDefaults.template,
    paper: policy?.paper ?? recipeDefaults.paper,
  };
  return firstRecipe(scope, main, look, today());
}

let opening = 0;

interface OpenHow {
  /** Even where it is open and fresh. */
  readonly again?: boolean;
  /** One of those that are kept of the scope; else the one that it was left with. */
  readonly wanted?: HandoutId | null;
}

/** Opens the handout of a scope, as the person left it or as it starts; what is open and fresh stays as it is. */
export async function openHandout(scope: Scope, { again = false, wanted = null }: OpenHow = {}): Promise<void> {
  const key = scopeKey(scope);
  const open = useHandout.getState();
  if (!again && open.source !== null && open.recipe !== null && scopeKey(open.recipe.scope) === key) return;
  opening += 1;
  const mine = opening;
  // The pages follow at once; what the trees and fields show is read beside them.
  const followed =
    again && wanted === null && open.recipe !== null && scopeKey(open.recipe.scope) === key ? open.recipe : null;
  if (followed !== null) {
    useHandout.setState({ following: true });
    follower.askNow(followed);
  }
  try {
    const source = await readSource(scope);
    if (mine !== opening) return;
    const main = mainLanguageOf(source);
    const { recipe, begun } = followed
      ? { recipe: followed, begun: 'anew' as const }
      : await recipeToOpen(scope, main, wanted);
    if (mine !== opening) return;
    const { recipe: before } = useHandout.getState();
    const same = before !== null && scopeKey(before.scope) === key;
    useHandout.setState({
      recipe,
      source,
      ...(followed === null ? { following: true } : {}),
      trouble: null,
      ...(same ? {} : { preview: null, sizeBytes: null, exportedSet: null }),
      // What was just exported or issued is of the handout that was open: beside another one it would be taken for that one's.
      ...(same && wanted === null ? {} : { exported: null, issued: null, password: null }),
    });
    if (followed !== null) return;
    seeFromStart();
    follower.askNow(recipe);
    if (!same)
      tellEdition(before, recipe, begun, () => {
        const now = useHandout.getState().recipe;
        if (now && scopeKey(now.scope) === scopeKey(recipe.scope)) changeRecipe(forEdition(now, 'participant'));
      });
  } catch (error) {
    if (mine !== opening) return;
    follower.stop();
    useHandout.setState({ source: null, preview: null, sizeBytes: null });
    failed(error);
  }
}

/** Changes the recipe; the preview follows. `said` names the change where its first choice does not. */
export function changeRecipe(changes: Partial<Recipe>, said?: Said): void {
  const { recipe } = useHandout.getState();
  if (!recipe) return;
  followRecipe({ ...recipe, ...changes });
  void keepChoices(recipe, changes, said);
}

/** Shows a recipe as it is now. */
export function followRecipe(recipe: Recipe): void {
  noteChoices(recipe);
  useHandout.setState({ recipe, following: true, exported: null, exportedSet: null, issued: null, trouble: null });
  follower.ask(recipe);
}

/** Shows a kept handout as it is now, if it is of what is open. */
function follow(kept: Handout | null): void {
  const { recipe } = useHandout.getState();
  if (kept && recipe && scopeKey(kept.recipe.scope) === scopeKey(recipe.scope)) followRecipe(recipeOn(kept, today()));
}

/** Moves the last choice; says which it was, and brings into sight where it is made. */
async function move(way: 'undo' | 'redo'): Promise<void> {
  const said = useKept.getState().view?.[way] ?? null;
  const kept = await moveChoice(way);
  follow(kept);
  if (!kept || said === null) return;
  showPlace(said);
  tellUndone(way, said, null);
}

/** Takes the last choice back. */
export function undoChoice(): Promise<void> {
  return move('undo');
}

/** Makes the choice again that was taken back. */
export function redoChoice(): Promise<void> {
  return move('redo');
}

/** Shows again what is kept, after main said that it changed. */
export async function reloadKept(changed: readonly string[]): Promise<void> {
  if (changed.length > 0) follow(await readKeptAgain(changed));
}

/** Makes the preview of the recipe as it is once more. */
export function makeAgain(): void {
  const { recipe } = useHandout.getState();
  if (recipe) follower.askNow(recipe);
}

/** Reads and makes everything again at the next look: what main says of the handout is in the window's language. */
export function forgetHandout(): void {
  useHandout.setState({ source: null });
}

/** The screens that show what the handout is made from. */
const shownOn: readonly string[] = ['handouts', 'give-out'];

/** Makes the preview again where what it is made from has changed. */
export function refreshHandout(changed: {
  readonly decks: readonly string[];
  readonly courses: readonly string[];
  readonly templates: readonly string[];
  readonly library: boolean;
}): void {
  const { recipe, source } = useHandout.getState();
  if (!recipe) return;
  const { scope } = recipe;
  // A deck that became stricter is so in every course that took it before.
  const taken = source?.kind === 'course' ? source.view.versions : [];
  const touched =
    scope.kind === 'deck'
      ? changed.decks.includes(scope.deck)
      : changed.courses.includes(scope.course) || taken.some(({ deck }) => changed.decks.includes(deck));
  if (!touched && !changed.library && !changed.templates.includes(recipe.template)) return;
  if (shownOn.includes(useApp.getState().screen.name)) void openHandout(scope, { again: true });
  else useHandout.setState({ source: null });
}

/** Scrolls the preview to where a slide or session first stands, and shows which slide it is; nothing where it is not in the handout. */
export function goToPageOf(id: string): void {
  const { preview } = useHandout.getState();
  const page = preview?.pageOf[id as keyof PreviewReport['pageOf']];
  const spot = preview?.spotOf[id as keyof PreviewReport['spotOf']] ?? null;
  if (page !== undefined) goToPage(page, spot, spot && preview);
}

/** Scrolls the preview to a page, counted from 0, or to a spot on it where that is not in sight. */
export function goToPage(page: number, spot: Box | null = null, slideOf: PreviewReport | null = null): void {
  useHandout.setState(({ wish }) => ({ wish: { page, spot, slideOf, asked: (wish?.asked ?? 0) + 1 } }));
}
