/** The handout on the screen: its recipe, what it is made from, and the newest preview. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { faultOf, isCancelled, showFault } from '../../state/faults';
import { mintTask, runTask } from '../../state/tasks';
import { createFollower } from './follower';
import { firstRecipe, scopeKey } from './first-recipe';
import { askPreview, seeFromStart } from './preview/page-asking';
import type { CourseView, ExportRefused, ExportReport, PreviewReport } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { Fault } from '../../../main/model/fault';
import type { Issue } from '../../../main/model/issue';
import { recipeDefaults, type Recipe, type Scope } from '../../../main/model/recipe';

/** What a handout is made from: a course with its pinned decks, or one deck. */
export type Source =
  { readonly kind: 'course'; readonly view: CourseView } | { readonly kind: 'deck'; readonly deck: Deck };

interface HandoutState {
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
  /** The task of the issue that runs. */
  readonly issuing: string | null;
  readonly issued: Issue | null;
  /** Why there is no preview of the recipe as it is; null where there is one or it is on its way. */
  readonly trouble: Fault | null;
  /** Where the preview was asked to go; `asked` tells two equal wishes apart. */
  readonly wish: { readonly page: number; readonly asked: number } | null;
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
  issuing: null,
  issued: null,
  trouble: null,
  wish: null,
}));

const previewTask = mintTask('preview');
/** What the person chose for each scope, for as long as the window is open. */
const recipes = new Map<string, Recipe>();

const follower = createFollower({
  // A preview costs what changed; several choices within a moment are one.
  delayMs: 40,
  work: (recipe: Recipe) => askPreview(recipe, previewTask),
  onAnswer: (preview) => {
    useHandout.setState({ preview, following: false, trouble: null });
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

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function readSource(scope: Scope): Promise<Source> {
  if (scope.kind === 'deck') return { kind: 'deck', deck: (await ask('deck.get', { deck: scope.deck })).deck };
  return { kind: 'course', view: await ask('course.get', { course: scope.course }) };
}

let opening = 0;

/** Opens the handout of a scope, as the person left it or as it starts; what is open and fresh stays as it is. */
export async function openHandout(scope: Scope, again = false): Promise<void> {
  const key = scopeKey(scope);
  const open = useHandout.getState();
  if (!again && open.source !== null && open.recipe !== null && scopeKey(open.recipe.scope) === key) return;
  opening += 1;
  const mine = opening;
  // The pages follow at once; what the trees and fields show is read beside them.
  const followed = again && open.recipe !== null && scopeKey(open.recipe.scope) === key ? open.recipe : null;
  if (followed !== null) {
    useHandout.setState({ following: true });
    follower.askNow(followed);
  }
  try {
    const source = await readSource(scope);
    if (mine !== opening) return;
    const main = source.kind === 'deck' ? source.deck.mainLanguage : source.view.course.mainLanguage;
    const template = useApp.getState().state?.library?.template ?? recipeDefaults.template;
    const recipe = recipes.get(key) ?? firstRecipe(scope, main, template, today());
    const { recipe: before } = useHandout.getState();
    const same = before !== null && scopeKey(before.scope) === key;
    useHandout.setState({
      recipe,
      source,
      ...(followed === null ? { following: true } : {}),
      trouble: null,
      ...(same ? {} : { preview: null, sizeBytes: null, exported: null, issued: null, password: null }),
    });
    if (followed !== null) return;
    seeFromStart();
    follower.askNow(recipe);
  } catch (error) {
    if (mine !== opening) return;
    follower.stop();
    useHandout.setState({ source: null, preview: null, sizeBytes: null });
    failed(error);
  }
}

/** Changes the recipe; the preview follows. */
export function changeRecipe(changes: Partial<Recipe>): void {
  const { recipe } = useHandout.getState();
  if (!recipe) return;
  const changed = { ...recipe, ...changes };
  recipes.set(scopeKey(changed.scope), changed);
  useHandout.setState({ recipe: changed, following: true, exported: null, issued: null, trouble: null });
  follower.ask(changed);
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

/** Makes the preview again where what it is made from has changed. */
export function refreshHandout(changed: {
  readonly decks: readonly string[];
  readonly courses: readonly string[];
  readonly templates: readonly string[];
}): void {
  const { recipe } = useHandout.getState();
  if (!recipe) return;
  const { scope } = recipe;
  const touched = scope.kind === 'deck' ? changed.decks.includes(scope.deck) : changed.courses.includes(scope.course);
  if (!touched && !changed.templates.includes(recipe.template)) return;
  if (useApp.getState().screen.name === 'handouts') void openHandout(scope, true);
  else useHandout.setState({ source: null });
}

/** Scrolls the preview to where a slide or session first stands; nothing where it is not in the handout. */
export function goToPageOf(id: string): void {
  const page = useHandout.getState().preview?.pageOf[id as keyof PreviewReport['pageOf']];
  if (page !== undefined) goToPage(page);
}

/** Scrolls the preview to a page, counted from 0. */
export function goToPage(page: number): void {
  useHandout.setState(({ wish }) => ({ wish: { page, asked: (wish?.asked ?? 0) + 1 } }));
}

/** The password that files are locked with; a file for the archive has none. */
export function lockOf({ archive }: Recipe, password: string | null): string | null {
  return archive ? null : password;
}

/** Writes the handout where the person says. */
export async function exportHandout(): Promise<void> {
  const { recipe, exporting, password } = useHandout.getState();
  if (!recipe || exporting !== null) return;
  const task = mintTask('export');
  useHandout.setState({ exporting: task, exported: null, issued: null });
  const exported = await runTask('window.tasks.export', task, () =>
    ask('handout.export', { recipe, task, password: lockOf(recipe, password) }),
  );
  useHandout.setState({ exporting: null, exported });
}

/** Freezes the handout in the register, as it is now. */
export async function issueHandout(): Promise<void> {
  const { recipe, issuing, password } = useHandout.getState();
  if (!recipe || issuing !== null) return;
  const task = mintTask('issue');
  useHandout.setState({ issuing: task, exported: null, issued: null });
  const issued = await runTask('window.tasks.issue', task, () =>
    ask('handout.issue', { recipe, task, password: lockOf(recipe, password) }),
  );
  if (issued && 'token' in issued) useHandout.setState({ issuing: null, exported: issued });
  else useHandout.setState({ issuing: null, issued });
}

/** Puts the line about the last export or issue away. */
export function closeOutcome(): void {
  useHandout.setState({ exported: null, issued: null });
}
