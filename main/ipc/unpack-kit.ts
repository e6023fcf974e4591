/** Brings a kit into the library: what is new, and of what differs only what a person wants. One step takes all of it back. */
import { basename } from 'node:path';
import type { ComparedThing } from '../kit/compare/compare-thing';
import { copyOf, idOfCopy } from '../kit/take/copies';
import type { RestorableRecord } from '../model/earlier';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import type { Handout } from '../model/handout';
import type { KeepChoice } from '../model/kit-change';
import { handoutUnderLabels } from '../model/keep-labels';
import { storedAs } from '../model/kit';
import type { KitKey } from '../model/kit-lock';
import { languages, textIn, type Texts } from '../model/language';
import { hasUnknown } from '../model/migrations';
import type { Unpacking } from '../model/unpacking';
import { sayIn } from '../words/say-in';
import type { LibraryStore, RecordKind } from '../store/library-store.types';
import type { Taking } from '../store/unpackings';
import { compareKit, type ComparedKit, type JudgeSender } from './compare-kit';
import { confirmMayTake } from './confirm-may-take';
import type { MakeOptions } from './make-handout';
import { presentRecord } from './present-record';
import { refuseFullDisk } from './refuse-full-disk';
import { showCopies } from './show-copies';
import { bytesToTake, pathsToTake, takeFiles } from './take-kit-files';
import type { OpenWork } from './session';

export interface UnpackWish {
  /** For what differs and is not among the choices. */
  readonly keep: KeepChoice;
  /** By the path of a thing in the kit. */
  readonly choices: Readonly<Record<string, KeepChoice>>;
  /** Opens an encrypted kit. */
  readonly key: KitKey | null;
  /** A person said that the sender's new key is theirs. */
  readonly trusts: boolean;
  /** A person wants it although its signature is wrong, or missing where its library signed before. */
  readonly unsigned?: boolean;
  /** The SHA-256 of the file that a person looked through; left out, whatever lies there is taken. */
  readonly expected?: string;
  /** What the person's own list says of the sender; left out, the library alone is asked. */
  readonly judge?: JudgeSender;
}

export interface TakenThing {
  readonly thing: ComparedThing;
  readonly as: 'new' | 'theirs' | 'both';
  /** The id that it has in the library. */
  readonly id: string;
}

export interface UnpackedKit extends ComparedKit {
  readonly taken: readonly TakenThing[];
  /** Null where there was nothing to take. */
  readonly unpacking: Unpacking | null;
}

type Planned = TakenThing & { readonly taking: Taking };

/** Records come last, courses after the decks that they use and handouts after both: none ever names what is not there. */
const order: readonly RecordKind[] = ['template', 'preset', 'deck', 'course', 'handout'];

/** Nothing that differs is overwritten unless it was asked for. Throws what `compareKit` and `confirmMayTake` throw, `kit.no-room-here`, and what saving throws. */
export async function unpackKit(
  work: OpenWork,
  file: string,
  wish: UnpackWish,
  options: MakeOptions = {},
): Promise<UnpackedKit> {
  const compared = await compareKit(work, file, wish.key, options, wish.judge);
  const { reading } = compared;
  confirmMayTake(compared, basename(file), wish);
  const findings: Finding[] = [...compared.findings];
  const wanted: Planned[] = [];
  for (const thing of compared.things) {
    const plan = await planOf(thing, wish, compared, work.store, (finding) => findings.push(finding));
    if (plan) wanted.push(plan);
  }
  const planned = await showCopies(await ofSomething(wanted, work.store), { compared, wish, store: work.store });
  const inOrder = [...planned].sort((a, b) => order.indexOf(a.taking.kind) - order.indexOf(b.taking.kind));
  const taken = inOrder.map(({ taking: _taking, ...rest }) => rest);
  const { mends } = compared;
  const paths = pathsToTake(work.store, compared, taken);
  await refuseFullDisk(work.store, basename(file), bytesToTake(paths, reading, inOrder));
  if (planned.length + mends.length > 0) await takeFiles(work, { file, key: wish.key }, reading, paths, options);
  if (mends.length > 0)
    findings.push({ code: 'kit.media-brought', weight: 'information', place: {}, facts: { count: mends.length } });
  const kept = planned.filter(({ taking: { kind, record } }) => hasUnknown(kind, record));
  if (kept.length > 0)
    findings.push({ code: 'kit.fields-kept', weight: 'information', place: {}, facts: { count: kept.length } });
  if (planned.length === 0) return { ...compared, taken, unpacking: null, findings };
  const { manifest, name } = reading;
  const unpacking = await work.store.takeKit(
    {
      kit: name,
      from: reading.sender?.name ?? (manifest.preparedBy || manifest.library.name),
      library: manifest.library.id,
      sender: reading.sender,
    },
    inOrder.map(({ taking }) => taking),
  );
  return { ...compared, taken, unpacking, findings };
}

/** A handout is taken where what it is of comes along or is there. */
async function ofSomething(planned: readonly Planned[], store: LibraryStore): Promise<Planned[]> {
  const comes = new Set<string>(planned.map(({ taking }) => taking.record.id));
  const kept: Planned[] = [];
  for (const plan of planned) {
    const { kind, record } = plan.taking;
    if (kind !== 'handout') kept.push(plan);
    else {
      const { scope } = (record as Handout).recipe;
      const [of, id] = scope.kind === 'deck' ? (['deck', scope.deck] as const) : (['course', scope.course] as const);
      if (comes.has(id) || (await presentRecord(store, of, id))) kept.push(plan);
    }
  }
  return kept;
}

/** Null where nothing of it is taken. */
async function planOf(
  compared: ComparedThing,
  wish: UnpackWish,
  { reading }: ComparedKit,
  store: LibraryStore,
  find: (finding: Finding) => void,
): Promise<Planned | null> {
  const { thing, state, base } = compared;
  const { item, record } = thing;
  if (!record || item.kind === 'handout' || (state !== 'new' && state !== 'differs')) return null;
  const { id } = item;
  const kind = storedAs(item.kind);
  if (state === 'new') {
    // What lies in the bin gives its place to what comes, and would lose its labels with it.
    const binned = await store.getBinned(kind, id);
    if (binned && wouldLower(compared, binned, store, find)) return null;
    return { thing: compared, as: 'new', id, taking: { kind, record, base: null } };
  }
  const choice = wish.choices[item.path] ?? wish.keep;
  if (choice === 'mine') return null;
  if (choice === 'both') {
    const copied = idOfCopy(kind, id, item.content);
    if (await presentRecord(store, kind, copied)) return null;
    const copy = copyOf<RestorableRecord>(kind, record, item.content, (title) => renamed(title, reading.manifest.date));
    return { thing: compared, as: 'both', id: copied, taking: { kind, record: copy, base: null } };
  }
  const mine = await presentRecord(store, kind, id);
  if (mine && wouldLower(compared, mine, store, find)) return null;
  // What a handout was raised to here stays.
  const taken = kind === 'handout' && mine ? handoutUnderLabels(mine as Handout, record as Handout) : record;
  return { thing: compared, as: 'theirs', id, taking: { kind, record: taken, base } };
}

/** Tells where a thing of the kit has a weaker label than `mine`, and nobody said why. */
function wouldLower(
  { thing: { item, record } }: ComparedThing,
  mine: RestorableRecord,
  store: LibraryStore,
  find: (finding: Finding) => void,
): boolean {
  if (!record || item.kind === 'handout' || item.kind === 'recipe') return false;
  try {
    store.confirmMayReplace(item.kind, mine, record);
    return false;
  } catch (error) {
    if (!(error instanceof KitbagFault)) throw error;
    const facts = {
      title: textIn(item.title, 'en') || item.id,
      from: error.facts['from'] ?? '',
      to: error.facts['to'] ?? '',
    };
    find({ code: 'kit.would-lower', weight: 'look', place: { file: item.path }, facts });
    return true;
  }
}

/** The title of a copy says where it comes from, in every language that the title has. */
function renamed(title: Texts, date: string): Texts {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = title[language];
      return text ? [[language, sayIn(language)('kit.copy-title', { title: text, date })]] : [];
    }),
  );
}
