/**
 * A program that never rests: in an order that follows from a seed it saves, takes back, imports, bins, restores, unpacks kits, backs up
 * to two places and goes back, until it is ended from outside. It says before each act what that may leave behind, and after it what it did.
 */
import { nodeDisk } from '../../main/files/disk';
import { sha256 } from '../../main/files/sha256';
import { thisHost } from '../../main/files/this-host';
import type { DeckId } from '../../main/model/ids';
import { deckIdSchema, libraryIdSchema, sha256Schema } from '../../main/model/ids';
import { openRecord } from '../../main/model/migrations';
import { backUp } from '../../main/store/backups/back-up';
import { bringBackNamed } from '../../main/store/backups/bring-back';
import { fileIn, findBackup, openPlaces, readContent } from '../../main/store/backups/read-backups';
import { pathOfRecord } from '../../main/store/backups/record-paths';
import { openLibrary } from '../../main/store/open-library';
import { aDeck } from '../builders/a-deck';
import { seededRandom } from '../builders/chance';

const [, , folder = '', second = '', seed = '0'] = process.argv;
const disk = nodeDisk();
const random = seededRandom(Number(seed));
const surroundings = {
  disk,
  random,
  now: () => new Date().toISOString(),
  host: thisHost(),
};
const store = await openLibrary(folder, { ...surroundings, mode: 'write' });
const library = { folder, id: libraryIdSchema.parse(store.library().id), name: 'Training', second };
const places = await openPlaces(library, disk);
const kit = sha256Schema.parse('a'.repeat(64));
let made = 0;

function say(said: object): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

function below(count: number): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) % count;
}

const newName = (): string => `Name ${seed} ${String((made += 1))}`;
const newId = (): DeckId => deckIdSchema.parse(`deck-${seed}-${String((made += 1))}`);

interface Place {
  readonly id: DeckId;
  readonly title: string;
}

const live = async (): Promise<readonly Place[]> =>
  (await store.list()).decks.map(({ id, title }) => ({ id, title: title.en ?? '' }));
const binned = async (): Promise<readonly Place[]> =>
  (await store.listBin()).map(({ id, title }) => ({ id: deckIdSchema.parse(id), title: title.en ?? '' }));

function pick(places: readonly Place[]): Place | null {
  return places[below(Math.max(1, places.length))] ?? null;
}

/** By id: where a deck may be on the way and what it says, the last of them what it is once the act is through. */
type Ways = Readonly<Record<string, readonly string[]>>;

async function during<T>(ways: Ways, act: () => Promise<T>): Promise<T> {
  say({ may: ways });
  const result = await act();
  say({ is: Object.fromEntries(Object.entries(ways).map(([id, states]) => [id, states.at(-1)])) });
  return result;
}

async function save(): Promise<void> {
  const deck = pick(await live());
  if (!deck) return;
  const { id } = deck;
  const name = newName();
  const edits = [{ kind: 'deck.set' as const, title: { en: name } }];
  const { revision: base } = await store.getDeck(id);
  await during({ [id]: [`live ${name}`] }, () => store.changeDeck({ deck: id, base, edits, said: 'rename' }));
  if (below(3) === 0) await store.pinDeck(id);
  if (below(3) === 0) await during({ [id]: [`live ${deck.title}`] }, () => store.undo('deck', id));
}

async function importDeck(): Promise<void> {
  // A library that grows is slower to look at, and tells no more.
  if ((await live()).length >= 4) return bin();
  const [id, name] = [newId(), newName()];
  const bytes = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${name}</desc></svg>`);
  await store.addMedia(sha256(bytes), 'svg', bytes);
  const sources = [
    {
      language: 'en' as const,
      original: sha256(bytes),
      fileName: 'talk.svg',
      importedAt: surroundings.now(),
      importer: 'markdown',
      importerVersion: 1,
    },
  ];
  await during({ [id]: [`live ${name}`] }, () => store.createDeck(aDeck({ id, title: { en: name }, sources })));
}

async function bin(): Promise<void> {
  const all = await live();
  const deck = pick(all);
  if (deck && all.length > 1)
    await during({ [deck.id]: [`bin ${deck.title}`] }, () => store.binRecord('deck', deck.id));
}

async function restore(): Promise<void> {
  const deck = pick(await binned());
  if (deck) await during({ [deck.id]: [`live ${deck.title}`] }, () => store.restoreRecord('deck', deck.id));
}

/** A kit brings a new deck, another text of one that is there and of one that lies in the bin; now and then all of it is taken back. */
async function unpack(): Promise<void> {
  const [mine, hidden, fresh, name] = [pick(await live()), pick(await binned()), newId(), newName()];
  if (!mine) return;
  const theirs = (id: DeckId) => aDeck({ id, title: { en: name } });
  const base = (await store.getDeck(mine.id)).revision;
  const comes = { [mine.id]: [`live ${name}`], [fresh]: [`live ${name}`] };
  const ways = hidden ? { ...comes, [hidden.id]: [`live ${hidden.title}`, `live ${name}`] } : comes;
  const { id } = await during(ways, () =>
    store.takeKit({ kit, from: 'x', library: 'x', sender: null }, [
      { kind: 'deck', record: theirs(mine.id), base },
      { kind: 'deck', record: theirs(fresh), base: null },
      ...(hidden ? [{ kind: 'deck' as const, record: theirs(hidden.id), base: null }] : []),
    ]),
  );
  if (below(2) === 0) return;
  const goes = { [mine.id]: [`live ${mine.title}`], [fresh]: [`bin ${name}`] };
  const back = hidden ? { ...goes, [hidden.id]: [`live ${hidden.title}`, `bin ${hidden.title}`] } : goes;
  await during(back, () => store.takeBackKit(id));
}

/** Backs up, and now and then goes back to what the backup has of one deck, while another that came since leaves. */
async function backUpAndGoBack(): Promise<void> {
  const deck = pick(await live());
  const backup = await backUp(library, below(2) === 0 ? 'change' : 'asked', surroundings);
  say({ backedUp: backup.name });
  if (!deck || below(2) === 0) return;
  const found = await findBackup(places, backup.name);
  const file = fileIn(found, pathOfRecord('deck', deck.id));
  const bytes = file && (await readContent(places, file.sha256));
  if (!bytes) throw new Error('A backup that was acknowledged is whole.');
  const text = new TextDecoder().decode(bytes);
  await bringBackNamed([text], folder, found, places, disk);
  const name = newName();
  const record = { ...openRecord('deck', JSON.parse(text)), title: { en: name } };
  const base = (await store.getDeck(deck.id)).revision;
  const leaves = (await live()).find(({ id }) => id !== deck.id);
  const ways = { [deck.id]: [`live ${name}`], ...(leaves ? { [leaves.id]: [`bin ${leaves.title}`] } : {}) };
  await during(ways, () =>
    store.goBack(
      { list: kit, at: backup.at },
      [{ kind: 'deck', record, base }],
      leaves ? [{ kind: 'deck', id: leaves.id }] : [],
    ),
  );
}

const acts = [save, save, importDeck, bin, restore, unpack, unpack, backUpAndGoBack, backUpAndGoBack];

say({ ready: true });
for (;;) await acts[below(acts.length)]?.();
