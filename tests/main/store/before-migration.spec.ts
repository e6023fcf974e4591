import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import type { CourseId } from '../../../main/model/ids';
import { undoMigration } from '../../../main/store/before-migration';
import { openAt } from '../../builders/a-library';
import { temporaryFolder } from '../../builders/temporary-folder';

const fixtures = join(import.meta.dirname, '../../fixtures/records');
const course = 'course-fixture' as CourseId;

/** A library as the first Kitbag left it. */
async function oldLibrary() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'courses'));
  const old = {
    'library.json': await readFile(join(fixtures, 'library-v1.json'), 'utf8'),
    'courses/course-fixture.json': await readFile(join(fixtures, 'course-v1.json'), 'utf8'),
  };
  for (const [name, text] of Object.entries(old)) await writeFile(join(folder, name), text);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  return { folder, old, read };
}

async function rename(folder: string, title: string): Promise<void> {
  const store = await openAt(folder);
  const { revision } = await store.getCourse(course);
  await store.changeCourse({
    course,
    base: revision,
    edits: [{ kind: 'course.set', title: { en: title } }],
    said: 'title',
  });
  await store.close();
}

describe('A record of an earlier form', () => {
  it('stays as it is on the disk while it is only read', async () => {
    const { folder, old, read } = await oldLibrary();
    const store = await openAt(folder);
    expect((await store.getCourse(course)).version).toBe(2);
    await store.close();
    expect(await read('courses/course-fixture.json')).toBe(old['courses/course-fixture.json']);
    expect(await readdir(folder)).not.toContain('before-migration');
  });

  it('is kept byte for byte before the first of the newer form is written, and later saves leave it alone', async () => {
    const { folder, old, read } = await oldLibrary();
    await rename(folder, 'Once');
    await rename(folder, 'Twice');
    expect(await read('before-migration/courses/course-fixture.v1.json')).toBe(old['courses/course-fixture.json']);
    expect(await read('before-migration/library.v1.json')).toBe(old['library.json']);
    expect(JSON.parse(await read('courses/course-fixture.json'))).toMatchObject({ version: 2, title: { en: 'Twice' } });
  });

  it('is not replaced where it cannot be kept', async () => {
    const { folder, old, read } = await oldLibrary();
    await writeFile(join(folder, 'before-migration'), 'a file stands in the way');
    await expect(rename(folder, 'Once')).rejects.toMatchObject({ code: 'record.not-saved' });
    expect(await read('courses/course-fixture.json')).toBe(old['courses/course-fixture.json']);
    expect(await read('library.json')).toBe(old['library.json']);
  });

  it('comes back when the migration is undone, and what was written since is kept beside it', async () => {
    const { folder, old, read } = await oldLibrary();
    await rename(folder, 'Once');
    const after = await read('courses/course-fixture.json');
    expect(await undoMigration(folder, nodeDisk())).toEqual(['courses/course-fixture.json', 'library.json']);
    for (const [name, text] of Object.entries(old)) expect(await read(name)).toBe(text);
    expect(await read('after-migration/courses/course-fixture.json')).toBe(after);
    expect(await undoMigration(folder, nodeDisk())).toEqual([]);
  });

  it('never costs what was written between two goings back, and brings nothing back that was deleted', async () => {
    const { folder, read } = await oldLibrary();
    await rename(folder, 'Once');
    await undoMigration(folder, nodeDisk());
    await rename(folder, 'Months of work');
    const work = await read('courses/course-fixture.json');
    await undoMigration(folder, nodeDisk());
    expect(await read('after-migration/courses/course-fixture (2).json')).toBe(work);
    await rename(folder, 'Again');
    await rm(join(folder, 'courses/course-fixture.json'));
    expect(await undoMigration(folder, nodeDisk())).toEqual(['library.json']);
    expect(await readdir(join(folder, 'courses'))).toEqual([]);
  });

  it('is no condition for an earlier Kitbag to be let in again', async () => {
    const { folder, read } = await oldLibrary();
    await rename(folder, 'Once');
    await rm(join(folder, 'before-migration'), { recursive: true });
    expect(JSON.parse(await read('library.json'))).toHaveProperty('program');
    expect(await undoMigration(folder, nodeDisk())).toEqual([]);
    expect(JSON.parse(await read('library.json'))).not.toHaveProperty('program');
  });

  it('leaves nothing of a keeping that was cut off behind at the next start', async () => {
    const { folder } = await oldLibrary();
    await rename(folder, 'New');
    const left = join(folder, 'before-migration', 'courses', '.kitbag-0123456789abcdef.tmp');
    await writeFile(left, 'half');
    await (await openAt(folder)).close();
    expect(await nodeDisk().facts(left)).toBeNull();
  });

  it('comes back whole from an undoing that was cut off at any step', async () => {
    for (let step = 1; step < 12; step += 1) {
      const { folder, old, read } = await oldLibrary();
      await rename(folder, 'Once');
      const after = await read('courses/course-fixture.json');
      const disk = nodeDisk();
      let steps = 0;
      const cut =
        <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
        (...args: A): Promise<R> =>
          ++steps === step ? Promise.reject(new Error('the power went')) : act(...args);
      const cutting = { ...disk, create: cut(disk.create), rename: cut(disk.rename), unlink: cut(disk.unlink) };
      await undoMigration(folder, cutting).catch(() => undefined);
      await undoMigration(folder, disk);
      for (const [name, text] of Object.entries(old)) expect(await read(name)).toBe(text);
      expect(await read('after-migration/courses/course-fixture.json')).toBe(after);
    }
  });
});
