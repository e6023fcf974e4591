/** Numbered copies that are being prepared, and the register of what was issued. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go } from '../../state/app';
import { attempt } from '../../state/faults';
import { mintTask, runTask } from '../../state/tasks';
import { useHandout } from '../handout/handout-store';
import { lockOf } from '../handout/outlets';
import type { CopiesReport, FoundCopy, IssueRow, IssueView, RegisterHit } from '../../../main/contract/giving-out';
import type { ExportRefused } from '../../../main/contract/views';
import type { IssueId } from '../../../main/model/ids';
import type { ParticipantList } from '../../../main/model/participants';

interface GiveOut {
  /** Newest first. */
  readonly register: readonly IssueRow[];
  /** The issue on the screen; null where a new set is prepared. */
  readonly opened: IssueView | null;
  /** Whose copy was asked for, while its issue is open. */
  readonly found: FoundCopy | null;
  /** The copies that a search fits, where they are several. */
  readonly hits: readonly RegisterHit[];
  /** What was typed or pasted, one participant a line. */
  readonly text: string;
  readonly list: ParticipantList;
  /** The number of the first copy. */
  readonly first: number;
  readonly wantsPrintFile: boolean;
  /** The task of the issue that runs. */
  readonly issuing: string | null;
  /** What was just issued, and where it lies, until it is put away. */
  readonly issued: Pick<CopiesReport, 'issue' | 'folder' | 'token'> | null;
  /** Why the last set did not pass its check, until it is put away. */
  readonly refused: ExportRefused | null;
}

const nobody: ParticipantList = { holders: [], findings: [] };

export const useGiveOut = create<GiveOut>(() => ({
  register: [],
  opened: null,
  found: null,
  hits: [],
  text: '',
  list: nobody,
  first: 1,
  wantsPrintFile: true,
  issuing: null,
  issued: null,
  refused: null,
}));

/** Reads the register; what is open and is no longer in it goes with it, as where another library was opened. */
export async function readRegister(): Promise<void> {
  const register = await attempt(() => ask('register.list'));
  if (!register) return;
  const { opened } = useGiveOut.getState();
  const stays = opened === null || register.some(({ id }) => id === opened.id);
  useGiveOut.setState({ register, ...(stays ? {} : { opened: null, found: null, issued: null }) });
}

/** Goes back to the set that is being prepared. */
export function prepareSet(): void {
  useGiveOut.setState({ opened: null, found: null, issued: null });
}

/** Shows an issue and who holds its copies. */
export async function openIssue(issue: IssueId): Promise<void> {
  const opened = await attempt(() => ask('register.get', { issue }));
  if (opened) useGiveOut.setState({ opened, found: null, issued: null });
}

/** Reads again what main says was issued or wiped. */
export async function reloadRegister(changed: readonly string[]): Promise<void> {
  if (changed.length > 0) await readRegister();
}

let reading = 0;

/** Takes in what the person typed; it is read as they type. */
export async function changeNames(text: string): Promise<void> {
  useGiveOut.setState({ text });
  reading += 1;
  const mine = reading;
  const list = text.trim() === '' ? nobody : await attempt(() => ask('participants.read', { text }));
  if (list && mine === reading) useGiveOut.setState({ list });
}

/** Lets the person choose a file with the list: it can then be changed like one that was typed. */
export async function chooseList(): Promise<void> {
  const list = await attempt(() => ask('participants.choose'));
  if (!list) return;
  reading += 1;
  const text = writtenAgain(list.holders).join('\n');
  useGiveOut.setState({ list, text });
}

/** One line each, as the list is typed: several copies for one are several holders of one row. */
function writtenAgain(holders: ParticipantList['holders']): readonly string[] {
  return holders
    .filter(({ row }, index) => holders[index - 1]?.row !== row)
    .map(({ name, agency, row }) => {
      const copies = holders.filter((other) => other.row === row).length;
      const said = copies === 1 ? name : `${name} ×${String(copies)}`;
      return agency === '' ? said : `${said}\t${agency}`;
    });
}

export function numberFrom(first: number): void {
  useGiveOut.setState({ first });
}

export function wantPrintFile(wantsPrintFile: boolean): void {
  useGiveOut.setState({ wantsPrintFile });
}

/** Makes the copies in a folder that the person chooses, and shows the issue. */
export async function issueCopies(): Promise<void> {
  const { list, first, wantsPrintFile, issuing } = useGiveOut.getState();
  const { recipe, password } = useHandout.getState();
  if (!recipe || issuing !== null || list.holders.length === 0) return;
  const holders = list.holders.map(({ name, agency }) => ({ name, agency }));
  const task = mintTask('copies');
  useGiveOut.setState({ issuing: task, issued: null, refused: null });
  const issued = await runTask(
    'window.tasks.copies',
    task,
    () => ask('copies.issue', { recipe, holders, first, wantsPrintFile, task, password: lockOf(recipe, password) }),
    (made) => {
      go({ name: 'give-out' });
      if (made.token === null) useGiveOut.setState({ refused: made });
      else useGiveOut.setState({ opened: made.issue, issued: made, found: null });
    },
  );
  if (issued?.token === null) useGiveOut.setState({ issuing: null, refused: issued });
  else useGiveOut.setState({ issuing: null, ...(issued ? { issued, opened: issued.issue, found: null } : {}) });
  if (issued) await readRegister();
}

/** Puts the line about the issue away. */
export function closeIssued(): void {
  useGiveOut.setState({ issued: null, refused: null });
}

/** What was found before is put away first: beside a question without an answer it would name somebody else. */
async function lookFor(find: () => Promise<FoundCopy | null>): Promise<void> {
  useGiveOut.setState({ found: null, hits: [] });
  const found = await attempt(find);
  if (found) useGiveOut.setState({ found, opened: found.issue, issued: null });
}

/** Whose copy has this code at the foot of its pages; where a piece of it or of a name fits several, they are offered. */
export async function findCode(code: string): Promise<void> {
  const hits = (await attempt(() => ask('register.search', { text: code }))) ?? [];
  const [only] = hits;
  if (hits.length > 1) useGiveOut.setState({ found: null, hits });
  else await lookFor(() => ask('register.find-code', { code: only?.code ?? code }));
}

/** Shows the one of them that was meant. */
export async function takeHit({ code }: RegisterHit): Promise<void> {
  await lookFor(() => ask('register.find-code', { code }));
}

/** Whose copy a file is that the person chooses. */
export async function findFile(): Promise<void> {
  await lookFor(() => ask('register.find-file'));
}

/** Takes the names of an issue away for good. */
export async function wipeNames(issue: IssueId): Promise<void> {
  const opened = await attempt(() => ask('register.wipe-names', { issue }));
  if (!opened) return;
  useGiveOut.setState({ opened, found: null, issued: null });
  await readRegister();
}
