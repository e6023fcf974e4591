/** A program that never rests: it saves, backs up to two places and goes back, until it is ended from outside. Says each thing that is done. */
import { randomBytes } from 'node:crypto';
import { nodeDisk } from '../../main/files/disk';
import { thisHost } from '../../main/files/this-host';
import { deckIdSchema, libraryIdSchema, sha256Schema } from '../../main/model/ids';
import { openRecord } from '../../main/model/migrations';
import { backUp } from '../../main/store/backups/back-up';
import { bringBackNamed } from '../../main/store/backups/bring-back';
import { fileIn, findBackup, openPlaces, readContent } from '../../main/store/backups/read-backups';
import { pathOfRecord } from '../../main/store/backups/record-paths';
import { openLibrary } from '../../main/store/open-library';

const [, , folder = '', second = ''] = process.argv;
const disk = nodeDisk();
const random = (count: number): Uint8Array => randomBytes(count);
const surroundings = {
  disk,
  random,
  now: () => new Date().toISOString(),
  host: thisHost(),
};
const store = await openLibrary(folder, { ...surroundings, mode: 'write' });
const id = deckIdSchema.parse('deck-tracing');
const library = { folder, id: libraryIdSchema.parse(store.library().id), name: 'Training', second };
const places = await openPlaces(library, disk);

function say(...words: readonly (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

say('ready');
for (let turn = 0; ; turn += 1) {
  const { revision: base } = await store.getDeck(id);
  const edits = [{ kind: 'deck.set' as const, title: { en: `Turn ${String(turn)} ${random(4).join('-')}` } }];
  const { record } = await store.changeDeck({ deck: id, base, edits, said: 'rename' });
  say('saved', record.revision);
  await store.pinDeck(id);
  const made = await backUp(library, turn % 2 === 0 ? 'change' : 'asked', surroundings);
  say('backed-up', made.name);
  if (turn % 3 !== 2) continue;
  const backup = await findBackup(places, made.name);
  const file = fileIn(backup, pathOfRecord('deck', id));
  const bytes = file && (await readContent(places, file.sha256));
  if (!bytes) throw new Error('A backup that was acknowledged is whole.');
  const text = new TextDecoder().decode(bytes);
  await bringBackNamed([text], folder, backup, places, disk);
  const was = openRecord('deck', JSON.parse(text));
  const taking = { kind: 'deck' as const, record: { ...was, title: { en: `Back ${String(turn)}` } } };
  await store.goBack(
    { list: sha256Schema.parse('a'.repeat(64)), at: made.at },
    [{ ...taking, base: (await store.getDeck(id)).revision }],
    [],
  );
  say('saved', (await store.getDeck(id)).revision);
}
