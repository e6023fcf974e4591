/** The ways out of a handout: the export, and the issue that freezes it in the register. */
import { ask } from '../../bridge';
import { useApp } from '../../state/app';
import { mintTask, runTask } from '../../state/tasks';
import { textFor } from '../../words';
import { askToPrint } from '../print/print-store';
import { useGiveOut } from '../give-out/give-out-store';
import { useHandout } from './handout-store';
import { allKept } from './kept-store';
import { noteMadeFile, openNow } from './made-files';
import { madeOfNow } from './made-of';
import type { SetRow } from './set/set-rows';
import type { PreviewReport } from '../../../main/contract/views';
import { recipeOn } from '../../../main/model/handout';
import { copiesInSet } from '../../../main/model/set-of-handout';
import type { Recipe } from '../../../main/model/recipe';

/** The password that files are locked with; a file for the archive has none. */
export function lockOf({ archive }: Recipe, password: string | null): string | null {
  return archive ? null : password;
}

/** Nothing was exported or issued since. */
const noOutcome = { exported: null, issued: null, exportedSet: null, entered: false } as const;

/** Writes the handout where the person says. */
export async function exportHandout(): Promise<void> {
  const { recipe, exporting, password } = useHandout.getState();
  if (!recipe || exporting !== null) return;
  const task = mintTask('export');
  const open = openNow(recipe);
  useHandout.setState({ exporting: task, ...noOutcome, madeOf: madeOfNow(useHandout.getState()) });
  const exported = await runTask('window.tasks.export', task, () =>
    ask('handout.export', { recipe, task, password: lockOf(recipe, password) }),
  );
  useHandout.setState({ exporting: null, exported });
  const { madeOf } = useHandout.getState();
  if (exported?.token && madeOf) noteMadeFile({ file: exported.file, madeOf, ...open });
}

/** What the last set was made of, without its copies: those are issued once. */
let lastSet: readonly SetRow[] = [];

/** Exports a set into one folder, with numbered copies of one of its handouts where they are wanted. */
export async function exportSet(rows: readonly SetRow[], copiesOf: SetRow | null): Promise<void> {
  const { recipe, exporting, password } = useHandout.getState();
  if (!recipe || exporting !== null) return;
  const task = mintTask('export');
  const edition = rows.map(({ facts }) => facts.edition).find((one) => one !== 'instructor') ?? 'instructor';
  useHandout.setState({ exporting: task, ...noOutcome, madeOf: madeOfNow(useHandout.getState(), edition) });
  await allKept();
  lastSet = rows;
  const { list, first, wantsPrintFile } = useGiveOut.getState();
  const exportedSet = await runTask('window.tasks.export', task, async () => {
    const whole = copiesOf && (await recipeOfRow(copiesOf, recipe.date));
    const copied = whole && copiesInSet(whole, recipe.setLayouts?.copies);
    return ask('handout.export-set', {
      handouts: rows.flatMap(({ handout }) => handout ?? []),
      more: rows.flatMap(({ made }) => made ?? []),
      copies: copied && {
        recipe: copied,
        holders: list.holders.map(({ name, agency }) => ({ name, agency })),
        first,
        wantsPrintFile,
      },
      date: recipe.date,
      task,
      password,
    });
  });
  useHandout.setState({ exporting: null, exportedSet });
}

async function recipeOfRow({ handout, made }: SetRow, date: string): Promise<Recipe | null> {
  if (handout === null) return made?.recipe ?? null;
  return recipeOn((await ask('handout.get', { handout })).handout, date);
}

/** Exports the last set again, after something in it was changed; numbered copies are replaced from the register. */
export async function exportSetAgain(): Promise<void> {
  await exportSet(lastSet, null);
}

/** Enters in the register what was exported under a token, as it lies there. */
export async function enterExported(token: string): Promise<void> {
  const { issuing } = useHandout.getState();
  if (issuing !== null) return;
  const task = mintTask('issue');
  useHandout.setState({ issuing: task });
  const issues = await runTask('window.tasks.issue', task, () => ask('handout.enter-exported', { token, task }));
  useHandout.setState({ issuing: null, ...(issues ? { entered: true } : {}) });
}

/** Freezes the handout in the register, as it is now. */
export async function issueHandout(): Promise<void> {
  const { recipe, issuing, password } = useHandout.getState();
  if (!recipe || issuing !== null) return;
  const task = mintTask('issue');
  useHandout.setState({ issuing: task, ...noOutcome, madeOf: madeOfNow(useHandout.getState()) });
  const issued = await runTask('window.tasks.issue', task, () =>
    ask('handout.issue', { recipe, task, password: lockOf(recipe, password) }),
  );
  if (issued && 'token' in issued) useHandout.setState({ issuing: null, exported: issued });
  else useHandout.setState({ issuing: null, issued });
}

/** Opens the print dialog for the handout as it is now. Nothing where there are no pages yet, or what stops an export. */
export function printHandout(): void {
  const { recipe, preview, source } = useHandout.getState();
  const { language = 'en' } = useApp.getState().state ?? {};
  if (!recipe || !preview || stopsExport(preview)) return;
  askToPrint({
    source: { kind: 'handout', recipe, enters: false },
    title: textFor(source?.kind === 'deck' ? source.deck.title : (source?.view.course.title ?? {}), language),
    pages: preview.pages,
    numbers: [],
    isTwoSided: recipe.sides === 'two',
    onRefused: (exported) => {
      useHandout.setState({ exported, issued: null, exportedSet: null });
    },
    onEntered: (issued) => {
      useHandout.setState({ issued, exported: null, exportedSet: null, madeOf: madeOfNow(useHandout.getState()) });
    },
  });
}

/** True where a finding must be mended before anything goes out. */
export function stopsExport({ findings }: PreviewReport): boolean {
  return findings.some(({ weight }) => weight === 'stops');
}

/** Puts the line about the last export or issue away. */
export function closeOutcome(): void {
  useHandout.setState(noOutcome);
}
