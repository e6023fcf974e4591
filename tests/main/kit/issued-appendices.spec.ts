import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { issueHandout } from '../../../main/ipc/issue-handout';
import { packKitFile } from '../../../main/ipc/pack-kit';
import type { CourseId } from '../../../main/model/ids';
import type { KitManifest } from '../../../main/model/kit';
import { unmarked, type Marking } from '../../../main/model/marking';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aKitOrder } from '../../builders/a-kit-order';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { onePagePdf } from '../../builders/raw-pdf';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';
import { filesOf } from '../../matchers/kit-bytes';

const green: Marking = { ...unmarked, label: 'TLP:GREEN' };
const restricted: Marking = { ...green, grading: 'SECRET', caveats: ['EYES ONLY'] };
const annex = onePagePdf('BT /F1 20 Tf 100 500 Td (Section 1) Tj ET');

function aCourseWith(appendices: readonly Marking[]) {
  const material = appendices.map((marking) => ({
    kind: 'appendix' as const,
    pdf: sha256(annex),
    title: { en: 'The Ordinance' },
    marking,
  }));
  const session = aSession({ objectives: [], instructors: [], marking: green, material });
  return aCourse({ marking: green, days: [aDay({ sessions: [session] })] });
}

/** A course whose appendix alone restricts it, given out as one PDF. */
async function issued(marking: Marking) {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  await store.addMedia(sha256(annex), 'pdf', annex);
  const course = await store.createCourse(aCourseWith([marking]));
  const recipe = aRecipe({ scope: { kind: 'course', course: course.id }, parts: ['sessions', 'appendices'] });
  await issueHandout(workHere(store), recipe, null, nodeDisk());
  return { store, course: course.id, file: join(folder, 'a.kit') };
}

async function setMaterial(store: LibraryStore, course: CourseId, appendices: readonly Marking[]): Promise<void> {
  const { revision: base } = await store.getCourse(course);
  const [session] = aCourseWith(appendices).days[0]?.sessions ?? [];
  if (!session) throw new Error('The course has a session.');
  const edits = [{ kind: 'session.set' as const, session: session.id, changes: { material: session.material } }];
  await store.changeCourse({ course, base, edits, said: 'edit' });
}

async function packed({ store, course, file }: Awaited<ReturnType<typeof issued>>) {
  const scope = { courses: [course], decks: [], templates: [] };
  await packKitFile(workHere(store), aKitOrder({ scope, handouts: true, instructor: false }), file, nodeDisk());
  const files = await filesOf(await readFile(file));
  const manifest = JSON.parse(String(files.get('kit.json'))) as KitManifest;
  const list = String(files.get('packing-list.txt'));
  return { manifest, handout: manifest.items.find(({ kind }) => kind === 'handout'), list };
}

describe('What only an appendix of an issued PDF asks for', () => {
  it.each<[string, Marking, (place: Awaited<ReturnType<typeof issued>>) => Promise<void>]>([
    ['when it was given out', restricted, () => Promise.resolve()],
    ['when it was given out, and not any more', restricted, ({ store, course }) => setMaterial(store, course, [green])],
    [
      'when it was given out, before it left the course',
      restricted,
      ({ store, course }) => setMaterial(store, course, []),
    ],
    ['since it was given out', green, ({ store, course }) => setMaterial(store, course, [restricted])],
  ])('%s, stands on the kit’s list and on its packing list', async (_, then, change) => {
    const place = await issued(then);
    await change(place);
    const { manifest, handout, list } = await packed(place);
    const asked = { grading: { en: 'SECRET' }, caveats: [{ en: 'EYES ONLY' }] };
    expect(handout).toMatchObject(asked);
    expect(manifest).toMatchObject(asked);
    const [head = ''] = list.split('\r\n');
    expect(head).toContain('SECRET');
    expect(head).toContain('EYES ONLY');
    const row = list.split('\r\n').find((line) => line.includes(handout?.content.slice(0, 12) ?? '?')) ?? '';
    expect(row).toContain('SECRET');
    expect(row).toContain('EYES ONLY');
  });

  it('is not asked for by a PDF that was given out without its appendices', async () => {
    const { store, course, file } = await issued(green);
    const recipe = aRecipe({ scope: { kind: 'course', course }, parts: ['cover', 'sessions'] });
    await issueHandout(workHere(store), recipe, null, nodeDisk());
    await setMaterial(store, course, [restricted]);
    const { manifest } = await packed({ store, course, file });
    const handouts = manifest.items.filter(({ kind }) => kind === 'handout');
    expect(handouts.map((item) => item.grading?.en ?? null).sort()).toEqual(['SECRET', null]);
  });
});
