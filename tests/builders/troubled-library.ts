/**
 * Long because: each kind of act stands beside what it may leave behind.
 * A library on a disk that fails, with a record of what was acknowledged: random acts, each with what it may leave behind where it is cut off.
 * Everything follows from one seed.
 */
import { saveFile } from '../../main/files/save-file';
import { makeFolderSafely } from '../../main/files/write-safely';
import { safeName } from '../../main/files/safe-name';
import { sha256 } from '../../main/files/sha256';
import type { Course } from '../../main/model/course';
import type { Deck } from '../../main/model/deck';
import { nullOn } from '../../main/model/fault';
import type { CourseId, DeckId, Sha256 } from '../../main/model/ids';
import { backUp } from '../../main/store/backups/back-up';
import type { LibraryStore, StoreSurroundings } from '../../main/store/library-store.types';
import { aCourse } from './a-course';
import { aDeck, aSlide } from './a-deck';
import { openAt, surroundings } from './a-library';
import { seededRandom } from './chance';
import { faultyDisk, type FaultyDisk } from './faulty-disk';
import { aHash, courseId, deckId, slideId } from './ids';
import { memoryDisk, type MemoryDisk } from './memory-disk';

export const folder = '/library';
type Kind = 'deck' | 'course';
interface Thing {
  readonly kind: Kind;
  readonly id: string;
}

/** Where a thing is and what it says: `live A`, `bin A`, both, or nothing. */
type State = string;

/** What people call things: every script, what turns the reading direction, what Windows reserves, and 255 bytes. */
const names = [
  'Tracing',
  '追查虛擬資產',
  'Rastreio de ativos à mão',
  'تتبع الأصول',
  'सम्पत्ति',
  '👩🏽‍💻🏳️‍🌈',
  'CON',
  'nul.txt',
  'a/b\\c:d*e?f"g<h>i|j',
  '..',
  '\u202egpj.exe',
  'é'.repeat(127),
  ' dots and spaces. . ',
];

export class TroubledLibrary {
  readonly disk: MemoryDisk = memoryDisk();
  readonly faulty: FaultyDisk = faultyDisk(this.disk);
  store!: LibraryStore;
  /** What must be there, by id; several where an act was cut off. */
  readonly may = new Map<string, { readonly thing: Thing; states: ReadonlySet<State> }>();
  /** Media, versions and exports that were acknowledged, by their paths or hashes. */
  readonly media = new Map<Sha256, string>();
  readonly versions = new Map<Sha256, string>();
  readonly exports = new Map<string, ReadonlySet<string>>();
  readonly backups = new Set<string>();
  private readonly random;
  private pid = 100;
  private atMs = Date.parse('2026-03-02T09:00:00Z');
  private made = 0;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  below(count: number): number {
    const [high = 0, low = 0] = this.random(2);
    return (high * 256 + low) % count;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  }

  surroundings(fields: Partial<StoreSurroundings> = {}): StoreSurroundings {
    return surroundings({
      disk: this.faulty,
      random: this.random,
      now: () => new Date((this.atMs += 1000)).toISOString(),
      host: { name: 'desk-1', pid: this.pid, isAlive: (pid) => pid === this.pid },
      ...fields,
    });
  }

  /** Another process opens the library: the one before it is dead. */
  async open(): Promise<void> {
    this.pid += 1;
    this.store = await openAt(folder, this.surroundings());
  }

  /** The clock is set, by an hour or by years, in either direction. */
  jumpClock(): void {
    this.backups.clear(); // Of what is older by then some are thinned out.
    this.atMs += this.pick([-1, 1]) * this.pick([3_600_000, 86_400_000 * 40, 86_400_000 * 3000]);
  }

  private newName(): string {
    this.made += 1;
    return `${this.pick(names)} ${String(this.made)}`;
  }

  /** Those of which it is known where they are and what they say. */
  private thingsIn(place: 'live' | 'bin', kind?: Kind): readonly Thing[] {
    const isIn = (states: ReadonlySet<State>): boolean =>
      states.size === 1 && [...states].every((one) => one.startsWith(`${place} `) && !one.includes('+'));
    return [...this.may.values()]
      .filter(({ thing, states }) => (!kind || thing.kind === kind) && isIn(states))
      .map(({ thing }) => thing);
  }

  /** Until `act` is through its things may be as they were or as they become; then they are as they became. */
  private async during(changes: readonly (readonly [Thing, State])[], act: () => Promise<unknown>): Promise<void> {
    for (const [thing, state] of changes) {
      const before = this.may.get(thing.id)?.states ?? new Set(['']);
      const both = [...before].flatMap((one) => (one && state && one !== state ? [[one, state].sort().join('+')] : []));
      this.may.set(thing.id, { thing, states: new Set([...before, state, ...both]) });
    }
    await act();
    for (const [thing, state] of changes) this.may.set(thing.id, { thing, states: new Set([state]) });
  }

  private said({ id }: Thing): string {
    return [...(this.may.get(id)?.states ?? [''])][0]?.replace(/^(live|bin) /, '') ?? '';
  }

  /** One random act; whatever it throws is a fault, as a person would be told. */
  async act(): Promise<void> {
    const acts = [
      () => this.create(this.pick(['deck', 'course'])),
      () => this.edit(),
      () => this.edit(),
      () => this.undo(),
      () => this.importDeck(),
      () => this.takeKit(),
      () => this.bin(),
      () => this.restore(),
      () => this.deleteForGood(),
      () => this.backUp(),
      () => this.migrate(),
      () => this.exportFile(),
      () => this.pin(),
      () => this.store.changeLibrary(this.store.library().revision, { name: this.newName() }),
    ];
    await this.pick(acts)();
  }

  private async create(kind: Kind): Promise<void> {
    const name = this.newName();
    const id = `${kind}-${String(this.made)}`;
    await this.during([[{ kind, id }, `live ${name}`]], async () => {
      if (kind === 'deck') await this.store.createDeck(aDeck({ id: deckId(id), title: { en: name } }));
      else await this.store.createCourse(aCourse({ id: courseId(id), title: { en: name } }));
    });
  }

  private async rename({ kind, id }: Thing, name: string): Promise<void> {
    const edit = { said: 'rename' };
    const title = { en: name };
    if (kind === 'deck') {
      const { revision: base } = await this.store.getDeck(id as DeckId);
      await this.store.changeDeck({ ...edit, deck: id as DeckId, base, edits: [{ kind: 'deck.set', title }] });
    } else {
      const { revision: base } = await this.store.getCourse(id as CourseId);
      await this.store.changeCourse({ ...edit, course: id as CourseId, base, edits: [{ kind: 'course.set', title }] });
    }
  }

  private async edit(): Promise<void> {
    const live = this.thingsIn('live');
    if (live.length === 0) return;
    const [thing, name] = [this.pick(live), this.newName()];
    await this.during([[thing, `live ${name}`]], () => this.rename(thing, name));
  }

  private async undo(): Promise<void> {
    const live = this.thingsIn('live');
    if (live.length === 0) return;
    const [thing, name] = [this.pick(live), this.newName()];
    const before = this.said(thing);
    await this.during([[thing, `live ${name}`]], () => this.rename(thing, name));
    await this.during([[thing, `live ${before}`]], () => this.store.undo(thing.kind, thing.id));
  }

  /** As an import does it: the pictures first, then the deck that shows them. */
  private async importDeck(): Promise<void> {
    const name = this.newName();
    const bytes = new TextEncoder().encode(`picture ${name}`);
    const sha = sha256(bytes);
    await this.store.addMedia(sha, 'png', bytes);
    this.media.set(sha, `picture ${name}`);
    const id = `deck-${String(this.made)}`;
    const slides = [aSlide({ id: slideId('slide-1'), looks: { en: { kind: 'picture', picture: sha } } })];
    await this.during([[{ kind: 'deck', id }, `live ${name}`]], () =>
      this.store.createDeck(aDeck({ id: deckId(id), title: { en: name }, slides })),
    );
  }

  /** A kit brings a new deck and another text of one that is there; now and then all of it is taken back. */
  private async takeKit(): Promise<void> {
    const live = this.thingsIn('live', 'deck');
    if (live.length === 0) return;
    const old = this.pick(live);
    const [was, name, fresh] = [this.said(old), this.newName(), this.newName()];
    const id = `deck-${String(this.made)}`;
    const record = await this.store.getDeck(old.id as DeckId);
    let unpacking = '';
    await this.during(
      [
        [old, `live ${name}`],
        [{ kind: 'deck', id }, `live ${fresh}`],
      ],
      async () => {
        const taken = await this.store.takeKit({ kit: aHash('a'), from: 'x', library: 'x', sender: null }, [
          { kind: 'deck', record: { ...record, title: { en: name } }, base: record.revision },
          { kind: 'deck', record: aDeck({ id: deckId(id), title: { en: fresh } }), base: null },
        ]);
        unpacking = taken.id;
      },
    );
    if (this.below(2) === 0) return;
    await this.during(
      [
        [old, `live ${was}`],
        [{ kind: 'deck', id }, `bin ${fresh}`],
      ],
      () => this.store.takeBackKit(unpacking),
    );
  }

  private async bin(): Promise<void> {
    const live = this.thingsIn('live');
    if (live.length < 2) return;
    const thing = this.pick(live);
    await this.during([[thing, `bin ${this.said(thing)}`]], () => this.store.binRecord(thing.kind, thing.id));
  }

  private async restore(): Promise<void> {
    const binned = this.thingsIn('bin');
    if (binned.length === 0) return;
    const thing = this.pick(binned);
    await this.during([[thing, `live ${this.said(thing)}`]], () => this.store.restoreRecord(thing.kind, thing.id));
  }

  private async deleteForGood(): Promise<void> {
    const binned = this.thingsIn('bin');
    if (binned.length === 0) return;
    const thing = this.pick(binned);
    await this.during([[thing, '']], () => this.store.deleteForGood(thing.kind, thing.id));
  }

  private async backUp(): Promise<void> {
    const library = { folder, id: this.store.library().id, name: 'Training', second: null };
    const { mode: _mode, ...given } = this.surroundings();
    const { name } = await backUp(library, 'asked', given);
    this.backups.clear(); // Older ones may be thinned out.
    this.backups.add(name);
  }

  /** A course of the form before this one, as an earlier Kitbag left it, is changed. */
  private async migrate(): Promise<void> {
    const [was, name] = [this.newName(), this.newName()];
    const id = `course-${String(this.made)}`;
    const { audience: _a, howToUse: _h, distribution: _d, glossary: _g, ...old } = aCourse({ id: courseId(id) });
    await makeFolderSafely(this.faulty, `${folder}/courses`);
    this.disk.put(
      `${folder}/courses/${id}.json`,
      JSON.stringify({ ...old, version: 1, days: [], title: { en: was }, revision: 3 }),
    );
    const thing: Thing = { kind: 'course', id };
    this.may.set(id, { thing, states: new Set([`live ${was}`]) });
    await this.during([[thing, `live ${name}`]], () => this.rename(thing, name));
  }

  private async exportFile(): Promise<void> {
    const name = this.newName();
    const path = `/out/${safeName(this.pick(names), 'handout', 80)}.pdf`;
    await makeFolderSafely(this.faulty, '/out');
    this.exports.set(path, new Set([...(this.exports.get(path) ?? ['']), name]));
    await saveFile(this.faulty, path, new TextEncoder().encode(name));
    this.exports.set(path, new Set([name]));
  }

  private async pin(): Promise<void> {
    const live = this.thingsIn('live', 'deck');
    if (live.length === 0) return;
    const thing = this.pick(live);
    this.versions.set(await this.store.pinDeck(thing.id as DeckId), this.said(thing));
  }

  /** What is there now of a thing. */
  async stateOf({ kind, id }: Thing): Promise<State> {
    const get = (): Promise<Deck | Course> =>
      kind === 'deck' ? this.store.getDeck(id as DeckId) : this.store.getCourse(id as CourseId);
    const live = await nullOn(`${kind}.not-found`, get);
    const binned = await this.store.getBinned(kind, id);
    const found = [live && `live ${live.title.en ?? ''}`, binned && `bin ${titleOf(binned)}`];
    return found.filter(Boolean).sort().join('+');
  }

  /** From now on what was found is what must be there: a thing in both places is put into its own again by a person. */
  settle(id: string, state: State): void {
    const known = this.may.get(id);
    if (known && state === '') this.may.delete(id);
    else if (known) this.may.set(id, { ...known, states: new Set([state]) });
  }
}

function titleOf(record: object): string {
  return 'title' in record ? ((record.title as { en?: string }).en ?? '') : '';
}
