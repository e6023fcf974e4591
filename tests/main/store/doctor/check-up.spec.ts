import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../../main/files/disk';
import { sha256 } from '../../../../main/files/sha256';
import { isSound, type CheckUp } from '../../../../main/model/check-up';
import { backUp } from '../../../../main/store/backups/back-up';
import { homePlaceOf, openPlace } from '../../../../main/store/backups/backup-place';
import { prepareSecondPlace } from '../../../../main/store/backups/second-place';
import { checkUp } from '../../../../main/store/doctor/check-up';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { openAt, surroundings } from '../../../builders/a-library';
import { seededRandom } from '../../../builders/chance';
import { deckId, slideId } from '../../../builders/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';

const tracing = deckId('deck-tracing');
const picture = new TextEncoder().encode('a picture');
const pictureSha = sha256(picture);
const picturePath = `media/${pictureSha.slice(0, 2)}/${pictureSha}.png`;
const random = seededRandom(9);

/** A closed library: a deck with a picture, a course that shows its version, and a backup of all that. */
async function aLibraryToCheck({ pick = 'slide-1' } = {}) {
  const folder = await temporaryFolder();
  const [library, stick] = [join(folder, 'library'), join(folder, 'stick')];
  const store = await openAt(library);
  await store.addMedia(pictureSha, 'png', picture);
  const body = `![](media:${pictureSha}.png)`;
  await store.createDeck(aDeck({ slides: [aSlide({ texts: { en: aText({ body }) } })] }));
  const pinned = await store.pinDeck(tracing);
  const material = { kind: 'slides', deck: tracing, pinned, pick: [{ kind: 'from', slide: slideId(pick) }] } as const;
  const course = await store.createCourse(
    aCourse({ days: [aDay({ sessions: [aSession({ material: [material] })] })] }),
  );
  const { id, name } = store.library();
  const backUpAt = async (at: string, second: string | null = null) =>
    backUp({ folder: library, id, name, second }, 'asked', { ...surroundings(), now: () => at, random });
  await backUpAt('2026-03-02T09:00:00Z');
  await store.close();
  const at = (path: string): string => join(library, ...path.split('/'));
  const check = (mends = false, second: string | null = null, disk: Disk = nodeDisk()): Promise<CheckUp> =>
    checkUp({ folder: library, second, mends, holdsLock: false }, { ...surroundings({ disk }), random });
  const version = `versions/${pinned.slice(0, 2)}/${pinned}.json`;
  return { library, stick, at, check, backUpAt, version, coursePath: `courses/${course.id}.json` };
}

const codes = (found: CheckUp['found']): readonly string[] => found.map(({ code }) => code);

describe('A check of a library', () => {
  it('says of a sound one that it is sound, and how much was looked at', async () => {
    const { check } = await aLibraryToCheck();
    const result = await check();
    expect(result).toEqual({ checked: { records: 3, versions: 1, media: 1, backups: 1 }, found: [], mended: [] });
    expect(isSound(result)).toBe(true);
  });

  it('touches nothing unless it shall mend', async () => {
    const { library, at, check } = await aLibraryToCheck();
    await writeFile(at('decks/deck-tracing.json'), '{');
    const names = async () => (await readdir(library, { recursive: true })).sort();
    const before = await names();
    await check();
    expect(await names()).toEqual(before);
  });

  it('finds a damaged record, and mending brings it back from the backup and keeps what was left of it', async () => {
    const { library, at, check } = await aLibraryToCheck();
    const path = at('decks/deck-tracing.json');
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, 200));
    const found = await check();
    expect(found.found).toMatchObject([
      {
        code: 'doctor.record-damaged',
        place: { file: 'decks/deck-tracing.json' },
        facts: { when: '2026-03-02 09:00 UTC' },
      },
    ]);
    expect(isSound(found)).toBe(false);
    const mended = await check(true);
    expect(codes(mended.mended)).toEqual(['doctor.record-mended']);
    expect(isSound(mended)).toBe(true);
    expect(await readFile(path)).toEqual(whole);
    const [kept = ''] = await readdir(join(library, 'damaged'));
    expect(await readFile(join(library, 'damaged', kept))).toEqual(whole.subarray(0, 200));
    expect(codes((await check()).found)).toEqual(['doctor.set-aside']);
  });

  it('sets a damaged record aside that no backup has, so that the rest can be worked with', async () => {
    const { library, at, check } = await aLibraryToCheck();
    await rm(homePlaceOf(library), { recursive: true });
    await writeFile(at('decks/deck-tracing.json'), 'rot');
    const { mended } = await check(true);
    expect(mended).toMatchObject([{ code: 'doctor.record-mended', facts: { when: '' } }]);
    expect((await (await openAt(library)).list()).courses).toHaveLength(1);
  });

  it('brings back a record that was set aside when the library was opened', async () => {
    const { library, at, check } = await aLibraryToCheck();
    await writeFile(at('decks/deck-tracing.json'), 'rot');
    const store = await openAt(library);
    expect((await store.list()).decks).toEqual([]);
    await store.close();
    expect(codes((await check()).found)).toContain('doctor.record-lost');
    expect(codes((await check(true)).mended)).toEqual(['doctor.record-back']);
    expect((await (await openAt(library)).getDeck(tracing)).title.en).toBe('Tracing');
  });

  it('brings back what was set aside however many backups were made since, also where those before are thinned', async () => {
    const { library, at, check, backUpAt } = await aLibraryToCheck();
    await writeFile(at('decks/deck-tracing.json'), 'rot');
    const store = await openAt(library, { now: () => '2026-04-02T09:00:00Z' });
    await store.list();
    await store.close();
    for (const day of ['2026-05-02', '2026-05-03', '2027-05-01', '2027-05-02', '2027-05-03'])
      await backUpAt(`${day}T09:00:00Z`);
    expect((await check()).found).toContainEqual(
      expect.objectContaining({ code: 'doctor.record-lost', facts: { when: '2026-03-02 09:00 UTC' } }),
    );
    expect(codes((await check(true)).mended)).toEqual(['doctor.record-back']);
    expect((await (await openAt(library)).getDeck(tracing)).title.en).toBe('Tracing');
  });

  it('does not bring back what came back once and was deleted after that', async () => {
    const { at, check, backUpAt } = await aLibraryToCheck();
    await writeFile(at('decks/deck-tracing.json'), 'rot');
    await check(true);
    await backUpAt('2027-05-01T09:00:00Z');
    await rm(at('decks/deck-tracing.json'));
    await backUpAt('2027-05-02T09:00:00Z');
    expect(codes((await check(true)).mended)).toEqual([]);
  });

  it('only tells of a record that is gone without a trace: somebody may have deleted it', async () => {
    const { at, check } = await aLibraryToCheck();
    await rm(at('decks/deck-tracing.json'));
    const result = await check(true);
    expect(result.found).toMatchObject([{ code: 'doctor.record-gone', weight: 'information' }]);
    expect(result.mended).toEqual([]);
  });

  it('brings the library’s own record back, missing or damaged', async () => {
    for (const damage of ['{', null]) {
      const { library, at, check } = await aLibraryToCheck();
      if (damage === null) await rm(at('library.json'));
      else await writeFile(at('library.json'), damage);
      expect(isSound(await check(true))).toBe(true);
      expect((await openAt(library)).library().name).toBe('Training');
    }
  });

  it.each([
    ['a picture', picturePath],
    ['a version', null],
  ])('finds %s that is damaged or gone, and brings it back from a backup', async (_what, given) => {
    const { at, check, version } = await aLibraryToCheck();
    const path = given ?? version;
    const whole = await readFile(at(path));
    await writeFile(at(path), 'rot');
    expect((await check()).found).toMatchObject([{ code: 'doctor.file-damaged', place: { file: path } }]);
    expect(codes((await check(true)).mended)).toEqual(['doctor.file-mended']);
    expect(await readFile(at(path))).toEqual(whole);
    await rm(at(path));
    expect(codes((await check()).found)).toContain('doctor.file-missing');
    expect(codes((await check(true)).mended)).toEqual(['doctor.file-back']);
    expect(await readFile(at(path))).toEqual(whole);
  });

  it('says what can be brought back from nowhere: a version, a picture', async () => {
    const { library, at, check, version } = await aLibraryToCheck();
    await rm(homePlaceOf(library), { recursive: true });
    await rm(at(version));
    await rm(at(picturePath));
    const { found } = await check(true);
    expect(codes(found)).toEqual(['doctor.version-lost', 'doctor.file-lost']);
    expect(found[1]).toMatchObject({ place: { file: 'decks/deck-tracing.json' }, facts: { count: 1 } });
  });

  it('finds sessions that name slides which their version does not have', async () => {
    const { check, coursePath } = await aLibraryToCheck({ pick: 'slide-gone' });
    const { found } = await check();
    expect(found).toMatchObject([{ code: 'doctor.slides-gone', place: { file: coursePath }, facts: { count: 1 } }]);
  });

  it('counts media that nothing uses, and leaves them', async () => {
    const { at, check } = await aLibraryToCheck();
    const other = new TextEncoder().encode('nobody’s');
    const path = at(`media/${sha256(other).slice(0, 2)}/${sha256(other)}.png`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, other);
    const result = await check(true);
    expect(result.found).toMatchObject([{ code: 'doctor.media-unused', facts: { count: 1, sizeBytes: other.length } }]);
    expect(isSound(result)).toBe(true);
    expect(await readFile(path)).toEqual(Buffer.from(other));
  });

  it('finds a misnamed record and one of a newer Kitbag, and touches neither', async () => {
    const { at, check } = await aLibraryToCheck();
    const deck = JSON.parse(await readFile(at('decks/deck-tracing.json'), 'utf8')) as object;
    await writeFile(at('decks/deck-other.json'), JSON.stringify(deck));
    await writeFile(at('decks/deck-newer.json'), JSON.stringify({ ...deck, version: 99 }));
    expect(codes((await check(true)).found).toSorted()).toEqual(['record.misnamed', 'record.newer']);
    expect((await readdir(at('decks'))).length).toBe(3);
  });

  it('finds a content of the backups that is damaged, and takes it from the library', async () => {
    const { library, check } = await aLibraryToCheck();
    const place = openPlace(homePlaceOf(library), nodeDisk());
    await writeFile(place.pathOf(pictureSha), 'rot');
    expect((await check()).found).toMatchObject([{ code: 'doctor.backups-damaged', facts: { count: 1 } }]);
    expect(codes((await check(true)).mended)).toEqual(['doctor.backups-mended']);
    expect(await place.read(pictureSha)).toEqual(Buffer.from(picture));
  });

  it('takes what is damaged in one place from the other, and the other way round', async () => {
    const { library, stick, at, check, backUpAt } = await aLibraryToCheck();
    await mkdir(stick);
    await prepareSecondPlace(stick, nodeDisk());
    await backUpAt('2026-03-02T10:00:00Z', stick);
    const home = openPlace(homePlaceOf(library), nodeDisk());
    const deck = (await home.list()).backups[0]?.list.files.find(({ path }) => path.startsWith('decks/'));
    if (!deck) throw new Error('The backup has a deck.');
    // The library's own is another by now, so that only the stick has it.
    const whole = await readFile(at('decks/deck-tracing.json'), 'utf8');
    await writeFile(at('decks/deck-tracing.json'), whole.replace('"Tracing"', '"New"'));
    await writeFile(home.pathOf(deck.sha256), 'rot');
    expect(codes((await check()).found)).toContain('doctor.backups-damaged');
    expect(codes((await check(true, stick)).mended)).toEqual(['doctor.backups-mended']);
    expect(isSound(await check(false, stick))).toBe(true);
    expect(codes((await check(false, join(stick, 'gone'))).found)).toEqual(['backup.second-place-missing']);
  });

  it('says how much of the backups is lost for good, and the next backup is whole again', async () => {
    const { library, at, check, backUpAt } = await aLibraryToCheck();
    const place = openPlace(homePlaceOf(library), nodeDisk());
    await writeFile(place.pathOf(pictureSha), 'rot');
    const whole = await readFile(at(picturePath));
    await rm(at(picturePath));
    expect(codes((await check(true)).mended)).toContain('doctor.backups-incomplete');
    await writeFile(at(picturePath), whole);
    await backUpAt('2026-03-02T10:00:00Z');
    expect(isSound(await check())).toBe(true);
  });

  it('sets a list of a backup aside that cannot be read', async () => {
    const { library, check } = await aLibraryToCheck();
    const place = openPlace(homePlaceOf(library), nodeDisk());
    await writeFile(place.listPath('20260301T000000000Z-0000'), '{');
    expect(codes((await check()).found)).toEqual(['doctor.backup-list-damaged']);
    expect(codes((await check(true)).mended)).toEqual(['doctor.backup-list-aside']);
    expect((await place.list()).bad).toEqual([]);
    expect(await readdir(join(place.folder, 'damaged'))).toEqual(['20260301T000000000Z-0000.json']);
  });

  it('removes what cut-off writes left behind, but for what may be under way', async () => {
    const { at, check } = await aLibraryToCheck();
    const [old, fresh] = [at('decks/.kitbag-0000000000000000.tmp'), at('backups/.kitbag-1111111111111111.tmp')];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    const day = new Date('2026-03-01');
    await utimes(old, day, day);
    expect((await check()).found).toMatchObject([{ code: 'doctor.leftovers', facts: { count: 1 } }]);
    expect(codes((await check(true)).mended)).toEqual(['doctor.leftovers-removed']);
    expect(await nodeDisk().facts(old)).toBeNull();
    expect(await nodeDisk().facts(fresh)).not.toBeNull();
  });

  it('tells a lock that was left from one that is held, and mends nothing while it is held', async () => {
    const { library, at, check } = await aLibraryToCheck();
    const held = { host: 'desk-1', pid: 100, since: '2026-03-02T08:00:00Z', token: 'a' };
    await writeFile(at('kitbag.lock'), JSON.stringify({ ...held, pid: 4242 }));
    expect(codes((await check()).found)).toEqual(['doctor.lock-left']);
    await writeFile(at('kitbag.lock'), JSON.stringify({ ...held, host: 'desk-2' }));
    expect((await check()).found).toMatchObject([{ code: 'doctor.locked', facts: { host: 'desk-2' } }]);
    await expect(check(true)).rejects.toMatchObject({ code: 'library.read-only', facts: { host: 'desk-2' } });
    await rm(join(library, 'kitbag.lock'));
  });

  it('says that the disk is nearly full', async () => {
    const { check } = await aLibraryToCheck();
    const disk: Disk = { ...nodeDisk(), freeBytes: () => Promise.resolve(1024 * 1024) };
    expect((await check(false, null, disk)).found).toMatchObject([{ code: 'doctor.little-room' }]);
  });

  it('of a folder that holds none is refused', async () => {
    const folder = await temporaryFolder();
    const checked = checkUp({ folder, second: null, mends: false, holdsLock: false }, surroundings());
    await expect(checked).rejects.toMatchObject({ code: 'library.not-found' });
  });
});

describe('A library whose own record is damaged', () => {
  it('opens with the one of the newest backup, and says so', async () => {
    const { library, at } = await aLibraryToCheck();
    const { id } = JSON.parse(await readFile(at('library.json'), 'utf8')) as { id: string };
    await writeFile(at('library.json'), '{');
    const store = await openAt(library);
    expect(store.library()).toMatchObject({ id, name: 'Training' });
    expect(store.findings().map(({ code }) => code)).toContain('library.record-brought-back');
  });
});
