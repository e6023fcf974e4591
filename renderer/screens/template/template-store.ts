/** The template on the screen, the changes that are asked of it, and its sample pages. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { reloadLibrary, showLibrary, useApp } from '../../state/app';
import { binAndTell } from '../../state/bin-and-tell';
import { attempt, isCancelled, isStale, showFault } from '../../state/faults';
import { openTurns } from '../../state/in-turn';
import { saving } from '../../state/saving';
import { tellUndone } from '../../state/tell-undone';
import { mintTask } from '../../state/tasks';
import { ontoNow } from './onto-now';
import type { TemplatePreview, TemplateView } from '../../../main/contract/views';
import type { TemplateId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';
import type { Template } from '../../../main/model/template';
import type { TemplateEdit } from '../../../main/model/template-change';
import type { WordKey } from '../../../main/words/say';

/** The name of a change, for “Undo …”. */
export type Said = WordKey extends infer K ? (K extends `window.undo.${infer Name}` ? Name : never) : never;

interface TemplateState {
  readonly view: TemplateView | null;
  /** The language of the sample pages; null for the window's own. */
  readonly language: Language | null;
  readonly preview: TemplatePreview | null;
}

export const useTemplate = create<TemplateState>(() => ({ view: null, language: null, preview: null }));

const previewTask = mintTask('template');

/** Makes the sample pages anew; a newer wish ends an older one. */
export async function showSample(template: TemplateId, language: Language): Promise<void> {
  try {
    const wish = { template, languages: [language] as const, paper: 'a4', ink: 'colour', task: previewTask } as const;
    const preview = await ask('template.preview', { ...wish, languages: [language] });
    if (useTemplate.getState().view?.template.id === template) useTemplate.setState({ preview });
  } catch (error) {
    if (!isCancelled(error)) showFault(error);
  }
}

/** Opens a template. */
export async function chooseTemplate(template: TemplateId): Promise<void> {
  const view = await attempt(() => ask('template.get', { template }));
  if (view) useTemplate.setState({ view });
}

/** Reads the open template again where main says that it changed. */
export async function reloadTemplate(changed: readonly string[]): Promise<void> {
  const { view } = useTemplate.getState();
  if (!view || !changed.includes(view.template.id)) return;
  const known = useApp.getState().state?.library?.templates.some(({ id }) => id === view.template.id);
  if (known) await chooseTemplate(view.template.id);
}

const inTurn = openTurns();

/**
 * Asks main for a new view of the open template when what was asked for before has been answered; where the template has moved on,
 * reads it again and says so. `work` gets it as it is then, and as it was asked for.
 */
async function ofTemplate(work: (now: Template, asked: Template) => Promise<TemplateView | null>): Promise<boolean> {
  const asked = useTemplate.getState().view?.template;
  if (!asked) return false;
  const shown = (): Template | null => {
    const now = useTemplate.getState().view?.template;
    return now?.id === asked.id ? now : null;
  };
  return inTurn(async () => {
    try {
      const next = await saving(() => work(shown() ?? asked, asked));
      // Whoever went on to another template stays there.
      if (next && shown()) useTemplate.setState({ view: next });
      return next !== null;
    } catch (error) {
      showFault(error);
      if (isStale(error) && shown()) await chooseTemplate(asked.id);
      return false;
    }
  });
}

/** Changes fields of the open template; `said` names the change for undo. */
export function changeTemplate(changes: TemplateEdit['changes'], said: Said): void {
  void ofTemplate((now, asked) => {
    const onto = ontoNow(changes, asked, now);
    // Where the same field was given something else meanwhile, main says that the template has moved on.
    const [base, set] = onto ? [now.revision, onto] : [asked.revision, changes];
    const edits = [{ kind: 'template.set' as const, changes: set }];
    return ask('template.change', { template: now.id, base, edits, said });
  });
}

/** Lets the person choose a picture as the logo. */
export function chooseLogo(): void {
  void ofTemplate(({ id, revision }) => ask('template.choose-logo', { template: id, base: revision }));
}

async function move(way: 'undo' | 'redo'): Promise<void> {
  const { view } = useTemplate.getState();
  const done = await ofTemplate(({ id }) => ask(`template.${way}`, { template: id }));
  if (done && view) tellUndone(way, view[way], null);
}

export function undoTemplate(): void {
  void move('undo');
}

export function redoTemplate(): void {
  void move('redo');
}

/** Makes a copy under a name of its own, and opens it. */
export async function duplicate(from: TemplateId, name: Texts): Promise<void> {
  const view = await attempt(() => ask('template.create', { from, name }));
  if (!view) return;
  await reloadLibrary();
  useTemplate.setState({ view });
}

/** Moves the open template to the bin, and offers to take it out again. */
export async function binTemplate({ id }: Template, title: string, next: TemplateId): Promise<void> {
  await binAndTell(title, {
    bin: () => ask('template.bin', { template: id }),
    restore: () => ask('template.restore', { template: id }),
    onGone: () => chooseTemplate(next),
    onBack: () => chooseTemplate(id),
  });
}

/** What new handouts look like. */
export async function startWith(template: TemplateId): Promise<void> {
  const library = await attempt(() => ask('library.set-template', { template }));
  if (library) showLibrary(library);
}
