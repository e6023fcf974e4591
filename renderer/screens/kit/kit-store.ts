/** Packing a kit and taking one in: what is asked, what was found, and what the person chose. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { reloadLibrary, useApp } from '../../state/app';
import { attempt, faultOf, isCancelled, showFault } from '../../state/faults';
import { useKitDropped } from '../../state/importing';
import { hush, tell } from '../../state/notices';
import { mintTask, runTask } from '../../state/tasks';
import { KitbagFault } from '../../../main/model/fault';
import type { Finding } from '../../../main/model/finding';
import type { KitView } from '../../../main/contract/kits';
import type { InputOf } from '../../../main/contract/requests';
import { createSay } from '../../../main/words/say';
import { trust, useKeys } from '../keys/keys-store';
import { useLibraryChoice } from '../library/library-store';
import { namedIn, packedTitles } from './packed-titles';
import { sayProtection } from './said-protection';
import type { Sender } from '../../../main/model/kit-sender';
import type { KeepChoice } from '../../../main/model/kit-change';
import type { CourseId, DeckId, PresetId, TemplateId } from '../../../main/model/ids';

/** What shall be packed; `all` is the whole library. */
export type PackScope =
  | 'all'
  | {
      readonly courses: readonly CourseId[];
      readonly decks: readonly DeckId[];
      readonly templates?: readonly TemplateId[];
      readonly presets?: readonly PresetId[];
    };

/** What opens a kit; kept as long as the kit is on show. */
type Opening = Pick<InputOf<'kit.look'>, 'passphrase' | 'ownPassphrase'>;
const nothingGiven: Opening = { passphrase: null, ownPassphrase: null };

/** An encrypted kit that waits for what opens it. */
export interface LockedKit {
  readonly path: string;
  readonly by: 'passphrase' | 'recipients';
  /** What was given was wrong, or the person's key opens and is none of those that the kit was encrypted to. */
  readonly trouble: 'wrong' | 'not-mine' | null;
}

/** What is on show: the questions of a kit to pack, or a kit that was opened. */
interface Kits {
  readonly packing: PackScope | null;
  /** The task that packs it, while it does. */
  readonly task: string | null;
  /** Main refused TLP:RED in the open: the dialog asks for a reason. */
  readonly wantsReason: boolean;
  readonly opened: KitView | null;
  readonly locked: LockedKit | null;
  readonly opening: Opening;
  readonly choices: Readonly<Record<string, KeepChoice>>;
}

const nothing: Kits = {
  packing: null,
  task: null,
  wantsReason: false,
  opened: null,
  locked: null,
  opening: nothingGiven,
  choices: {},
};
export const useKits = create<Kits>(() => nothing);

/** Opens the questions that a kit needs answered. */
export function askToPack(packing: PackScope): void {
  useKits.setState({ ...nothing, packing });
}

/** Puts away whatever is on show; a passphrase is forgotten with it. */
export function closeKit(): void {
  const { opened } = useKits.getState();
  useKits.setState(nothing);
  if (opened) void attempt(() => ask('kit.close'));
}

type Wish = Omit<InputOf<'kit.pack'>, 'scope' | 'task'>;

/** Packs the kit; the dialog stays where main refused something that it can ask for. */
export async function packKit(packing: PackScope, wish: Wish): Promise<void> {
  const scope = packing === 'all' ? packing : { templates: [], ...packing };
  const id = mintTask('pack');
  useKits.setState({ task: id });
  const report = await runTask('kit.tasks.pack', id, async (task) => {
    try {
      return await ask('kit.pack', { ...wish, scope, task });
    } catch (error) {
      if (faultOf(error).code === 'kit.red-unencrypted') useKits.setState({ wantsReason: true });
      throw error;
    }
  });
  useKits.setState(({ task }) => (task === id ? { task: null } : {}));
  if (!report) return;
  closeKit();
  const { label, leftOut, kept, token, findings } = report;
  showFindings(findings);
  const { state } = useApp.getState();
  const language = state?.language ?? 'en';
  const what = state?.library ? namedIn(packedTitles(packing, state.library, language), language) : '';
  const show = {
    label: 'kit.pack.show',
    run: () => void attempt(() => ask('shell.show-in-folder', { token })),
  } as const;
  const done = wish.instructor ? 'kit.pack.done' : 'kit.pack.done-for-participants';
  const protection = sayProtection(createSay(language), wish, useKeys.getState().view);
  const facts = { what, label, protection };
  if (kept > 0) tell('kit.pack.done-for-participants-kept', { ...facts, leftOut, kept }, show);
  else if (leftOut > 0) tell(`${done}-without`, { ...facts, leftOut }, show);
  else tell(done, facts, show);
}

/** What was done is told beside it; what wants a person's eye stays until they put it away. */
function showFindings(findings: readonly Finding[]): void {
  for (const { code, facts, weight } of findings) if (weight !== 'information') showFault(new KitbagFault(code, facts));
}

/** Asks for a kit and looks into it. */
export async function chooseKit(): Promise<void> {
  const path = await attempt(() => ask('kit.choose'));
  if (path) await lookInto(path);
}

/** Looks into the kit that a person double-clicked, if one waits. */
export async function lookIntoArrived(): Promise<void> {
  const path = await attempt(() => ask('kit.take-arrived'));
  if (path) await lookInto(path);
}

/** Whether a kit waits for what opens it; null where something else is wrong. */
function lockedBy(path: string, error: unknown): LockedKit | null {
  const { code, facts } = faultOf(error);
  const by = facts['by'] === 'passphrase' ? 'passphrase' : 'recipients';
  if (code === 'kit.locked') return { path, by, trouble: null };
  if (code === 'kit.wrong-key') return { path, by, trouble: by === 'passphrase' ? 'wrong' : 'not-mine' };
  return code === 'keys.wrong-passphrase' ? { path, by, trouble: 'wrong' } : null;
}

/** Reads a kit and shows what it would bring; an encrypted one asks first for what opens it, unless the person's key does. */
export async function lookInto(path: string, opening: Opening = nothingGiven): Promise<void> {
  hush();
  useKits.setState({ ...nothing, opening });
  let fault: unknown = null;
  const opened = await runTask('kit.tasks.look', mintTask('kit'), (task) =>
    ask('kit.look', { path, ...opening, task }).catch((error: unknown) => {
      fault = error;
      const locked = lockedBy(path, error);
      if (!locked) throw error;
      useKits.setState({ locked });
      return null;
    }),
  );
  if (opened) useKits.setState({ opened, locked: null, choices: {} });
  else if (fault === null || isCancelled(fault)) closeKit();
}

/** Takes the sender of the kit on show onto the person's list. */
export async function trustSender(view: KitView, sender: Sender): Promise<void> {
  if (!(await trust({ name: sender.name, sender, recipient: null }))) return;
  useKits.setState(({ opened }) => (opened === view ? { opened: { ...view, standing: 'trusted' } } : {}));
}

/** What the person wants of one thing that differs. */
export function choose(path: string, choice: KeepChoice): void {
  useKits.setState(({ choices }) => ({ choices: { ...choices, [path]: choice } }));
}

/** The same for everything that differs. */
export function chooseForAll({ things }: KitView, choice: KeepChoice): void {
  const differing = things.filter(({ state }) => state === 'differs');
  useKits.setState({ choices: Object.fromEntries(differing.map(({ item }) => [item.path, choice])) });
}

/** Takes in what is new and what was chosen, and offers to take all of it back. `says`: the person answered for what is strange about the sender. */
export async function unpackKit({ path, fingerprint }: KitView, says: boolean): Promise<void> {
  const { choices, opening } = useKits.getState();
  const report = await runTask('kit.tasks.unpack', mintTask('unpack'), (task) =>
    ask('kit.unpack', { path, fingerprint, ...opening, choices, trusts: says, unsigned: says, task }),
  );
  if (!report) return;
  closeKit();
  await reloadLibrary();
  // On another shelf nothing of it might be seen.
  useLibraryChoice.setState({ shelf: 'all' });
  const { taken, mended, from, unpacking, findings } = report;
  showFindings(findings);
  if (unpacking === null && mended > 0) tell('kit.open.mended', { count: mended, from });
  else if (unpacking === null) tell('kit.open.nothing', { from });
  else
    tell(
      'kit.open.done',
      { count: taken, from },
      { label: 'kit.open.take-back', run: () => void takeBack(unpacking, from) },
    );
}

/** Takes back all that a kit brought, and says what stays because it was changed since. */
export async function takeBack(unpacking: string, from: string): Promise<void> {
  const done = await attempt(() => ask('kit.take-back', { unpacking }));
  if (!done) return;
  await reloadLibrary();
  if (done.kept > 0) tell('kit.open.taken-back-but', { count: done.undone, kept: done.kept, from });
  else tell('kit.open.taken-back', { count: done.undone, from });
}

useKitDropped.subscribe(({ path }) => {
  if (path === null) return;
  useKitDropped.setState({ path: null });
  void lookInto(path);
});
