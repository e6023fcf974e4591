import { readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { thisHost } from '../../../main/files/this-host';
import { temporaryBeside } from '../../../main/files/write-safely';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import { KitbagFault } from '../../../main/model/fault';
import { unmarked } from '../../../main/model/marking';
import { canariesIn, filesOf, manifestIn } from '../../matchers/kit-bytes';
import { readPdf } from '../../matchers/read-pdf';
import { aKitOrder } from '../../builders/a-kit-order';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHandout } from '../../builders/a-handout';
import { openAt } from '../../builders/a-library';
import { courseId, deckId, slideId } from '../../builders/ids';
import { course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { lineHere, workHere } from '../../builders/work-here';

const canary = /canary-[a-z-]+/g;
const order = aKitOrder({
  scope: { courses: [course], decks: [], templates: [] },
  preparedBy: 'Commercial Crime Bureau',
});

async function packed(library: KitLibrary, changes: Partial<KitOrder> = {}, name = 'a.kit') {
  const file = library.file(name);
  const written = await packKitFile(workHere(library.store), { ...order, ...changes }, file, nodeDisk());
  return { ...written, file, bytes: await readFile(file) };
}

describe('A kit without instructor material', () => {
  it('brings no instructor’s handout that is kept, and no recipe in it names a slide that stays behind', async () => {
    const library = await kitLibrary();
    const scope = { kind: 'course', course } as const;
    const leaveOut = [slideId('slide-hidden-canary'), slideId('slide-2')];
    await library.store.createHandout(
      aHandout('handout-bench', { scope, edition: 'instructor' }, { en: 'For us two' }),
    );
    await library.store.createHandout(aHandout('handout-all', { scope, leaveOut }));
    const kept = async (changes: Partial<KitOrder>, name: string) => {
      const { bytes, manifest } = await packed(library, changes, name);
      const records = [...(await filesOf(bytes))].filter(([path]) => path.startsWith('handouts/'));
      return { titles: manifest.items.flatMap(({ kind, title }) => (kind === 'recipe' ? [title.en] : [])), records };
    };
    const whole = await kept({}, 'whole.kit');
    expect(whole.titles).toEqual(['Participants · English · Virtual assets', 'For us two']);
    expect(whole.records.map(([, text]) => text).join('')).toContain('slide-hidden-canary');
    const stripped = await kept({ instructor: false }, 'stripped.kit');
    expect(stripped.titles).toEqual(['Participants · English · Virtual assets']);
    expect(stripped.records.map(([path]) => path)).toEqual(['handouts/handout-all.json']);
    expect(String(stripped.records[0]?.[1])).toContain('slide-2');
    expect(String(stripped.records[0]?.[1])).not.toContain('slide-hidden-canary');
  });

  it('holds no byte of notes, hidden slides, answers, originals, hidden words, words that were replaced, comments, other pages of a PDF or pictures that nothing shown uses', async () => {
    const library = await kitLibrary();
    const whole = await packed(library, {}, 'whole.kit');
    // What the search can find at all: everything but the names that no record keeps.
    expect((await canariesIn(whole.bytes, canary)).length).toBeGreaterThanOrEqual(18);
    const { bytes } = await packed(library, { instructor: false });
    expect(await canariesIn(bytes, canary)).toEqual([]);
  });

  it('keeps what participants see: the slides that sessions show, their pictures, handout text, questions and code', async () => {
    const library = await kitLibrary();
    const { bytes, manifest } = await packed(library, { instructor: false });
    const files = await filesOf(bytes);
    const text = [...files.values()].join('\n');
    for (const shown of [
      'shown words',
      'written for participants',
      '<!-- code stays -->',
      '"shown"',
      'shown described',
      'what is seen of the page',
      'Where does it stop?',
      'amber-words',
    ])
      expect(text).toContain(shown);
    expect([...files.keys()].some((path) => path.includes(library.shown))).toBe(true);
    expect(manifest.items.map(({ kind }) => kind)).toEqual(['course']);
  });

  it('lets a section begin at the next slide that is left of it', async () => {
    const library = await kitLibrary();
    const scope = { courses: [], decks: [deckId('deck-tracing')], templates: [] };
    const files = await filesOf((await packed(library, { instructor: false, scope })).bytes);
    const deck = JSON.parse(String(files.get('decks/deck-tracing.json'))) as { sections: { first: string }[] };
    expect(deck.sections.map(({ first }) => first)).toEqual(['slide-4', 'slide-6']);
  });
});

describe('A kit of the whole library', () => {
  it('brings what can be read and names each record that cannot, whether the library lists it or not', async () => {
    const { store, file } = await kitLibrary();
    const { folder } = store;
    await store.createDeck(aDeck({ id: deckId('deck-listed-yet'), title: { en: 'Torn in place' } }));
    await store.createDeck(aDeck({ id: deckId('deck-shorter') }));
    const pinned = await store.pinDeck(deckId('deck-listed-yet'));
    const material = [{ kind: 'slides' as const, deck: deckId('deck-shorter'), pinned, pick: [] }];
    const days = [aDay({ sessions: [aSession({ material })] })];
    await store.createCourse(aCourse({ id: courseId('course-hole'), title: { en: 'With a hole' }, days }));
    const torn = join(folder, 'decks', 'deck-listed-yet.json');
    await utimes(torn, 1_700_000_000, 1_700_000_000);
    await store.list();
    await store.close();
    await writeFile(join(folder, 'decks', 'deck-shorter.json'), '{"torn');
    // As long and as old as the list of the library remembers it.
    await writeFile(torn, ' '.repeat((await stat(torn)).size));
    await utimes(torn, 1_700_000_000, 1_700_000_000);
    await rm(join(folder, 'versions', pinned.slice(0, 2), `${pinned}.json`));
    const reading = await openAt(folder, { mode: 'read' });
    const written = await packKitFile(workHere(reading), { ...order, scope: 'all' }, file('all.kit'), nodeDisk());
    expect(written.manifest.items.map(({ path }) => path)).toEqual([
      'courses/course-virtual-assets.json',
      'decks/deck-tracing.json',
    ]);
    expect(written.findings.map(({ code, place, facts }) => [code, place.file, facts['title']])).toEqual([
      ['kit.record-left-out', 'courses/course-hole.json', 'With a hole'],
      ['kit.record-left-out', 'decks/deck-listed-yet.json', 'Torn in place'],
      ['kit.record-left-out', 'decks/deck-shorter.json', 'decks/deck-shorter.json'],
    ]);
    // What a person named is refused where it cannot be read.
    const named = { ...order, scope: { courses: [], decks: [deckId('deck-listed-yet')], templates: [] } };
    await expect(packKitFile(workHere(reading), named, file('one.kit'), nodeDisk())).rejects.toMatchObject({
      code: 'record.damaged',
    });
  });
});

describe('A kit with nothing above a label', () => {
  it('leaves stricter slides and sessions behind, says which, and is marked no higher', async () => {
    const library = await kitLibrary();
    const { bytes, leftOut, manifest } = await packed(library, { upTo: 'TLP:GREEN' });
    expect(await canariesIn(bytes, /amber-words|strict-session/g)).toEqual([]);
    expect(leftOut.map(({ slide, session, original, label }) => [slide ?? session ?? original, label])).toEqual([
      ['session-strict', 'TLP:AMBER'],
      ['slide-6', 'TLP:AMBER'],
      ['canary-file-name.md', 'TLP:AMBER'],
    ]);
    expect(manifest.label).toBe('TLP:GREEN');
  });

  it('of the whole library leaves a course that is stricter itself behind, with what was given out of it, and says which', async () => {
    const library = await kitLibrary();
    const { store } = library;
    const id = courseId('course-strict');
    await store.createCourse(
      aCourse({ id, title: { en: 'strict-course' }, marking: { ...unmarked, label: 'TLP:RED' } }),
    );
    await store.createHandout(
      aHandout('handout-strict', { scope: { kind: 'course', course: id } }, { en: 'strict-handout' }),
    );
    const { bytes, leftOut, manifest } = await packed(library, { scope: 'all', upTo: 'TLP:AMBER' });
    expect(await canariesIn(bytes, /strict-(?:course|handout)/g)).toEqual([]);
    expect(leftOut).toEqual([expect.objectContaining({ course: id, label: 'TLP:RED' })]);
    expect([manifest.label, manifest.items.map(({ id: one }) => one)]).toEqual(['TLP:AMBER', [course, 'deck-tracing']]);
    await expect(
      packed(library, { scope: { courses: [id], decks: [], templates: [] }, upTo: 'TLP:AMBER' }),
    ).rejects.toMatchObject({ code: 'kit.course-stricter' });
  });

  it('is refused where the course that was named is stricter itself', async () => {
    const library = await kitLibrary();
    const record = await library.store.getCourse(course);
    const marking = { ...unmarked, label: 'TLP:RED' as const };
    await library.store.changeCourse({
      course,
      base: record.revision,
      edits: [{ kind: 'course.set', marking }],
      said: 'set-label',
    });
    await expect(packed(library, { upTo: 'TLP:GREEN' })).rejects.toMatchObject({ code: 'kit.course-stricter' });
  });
});

describe('A kit’s label', () => {
  it('is the strictest of everything in it, and an unlabelled deck travels under what it counts as', async () => {
    const library = await kitLibrary();
    const scope = { courses: [], decks: [deckId('deck-plain')], templates: [] };
    await library.store.createDeck(aDeck({ id: deckId('deck-plain'), marking: unmarked }));
    const { bytes, manifest } = await packed(library, { scope });
    const deck = JSON.parse(String((await filesOf(bytes)).get('decks/deck-plain.json'))) as {
      marking: { label: string };
    };
    expect([manifest.label, deck.marking.label]).toEqual(['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT']);
  });

  it('stands with what restricts it beside the label, in the list of contents, on the packing list, and for each thing', async () => {
    const library = await kitLibrary();
    const id = deckId('deck-plain');
    const marking = {
      ...unmarked,
      label: 'TLP:GREEN' as const,
      grading: 'Restricted',
      caveats: ['NO FOREIGN NATIONALS'],
    };
    await library.store.createDeck(aDeck({ id, marking }));
    const scope = { courses: [course], decks: [id], templates: [] };
    const { bytes, manifest } = await packed(library, { scope });
    const caveats = [{ en: 'NO FOREIGN NATIONALS', 'zh-Hant': 'NO FOREIGN NATIONALS', pt: 'NO FOREIGN NATIONALS' }];
    const restricted = { grading: { en: 'RESTRICTED', 'zh-Hant': '限閱', pt: 'RESERVADO' }, caveats };
    expect(manifest).toMatchObject(restricted);
    expect(manifest.items.map(({ kind, grading, caveats: own }) => [kind, grading?.en, own?.length])).toEqual([
      ['course', undefined, undefined],
      ['deck', 'RESTRICTED', 1],
      ['deck', undefined, undefined],
    ]);
    const files = await filesOf(bytes);
    const said = 'TLP:AMBER · RESTRICTED · NO FOREIGN NATIONALS';
    const lines = String(files.get('packing-list.txt')).trim().split('\r\n');
    expect([lines[0]?.replace('\ufeff', ''), lines.at(-1)]).toEqual([said, said]);
    expect(lines).toContainEqual(expect.stringContaining('TLP:GREEN · RESTRICTED · NO FOREIGN NATIONALS'));
    const { pages } = await readPdf(new Uint8Array(files.get('packing-list.pdf') ?? []));
    expect(JSON.stringify(pages[0])).toContain('NO FOREIGN NATIONALS');
  });

  it('TLP:RED does not travel unencrypted without a reason, and the reason stands in the kit', async () => {
    const library = await kitLibrary();
    const scope = { courses: [], decks: [deckId('deck-red')], templates: [] };
    await library.store.createDeck(aDeck({ id: deckId('deck-red'), marking: { ...unmarked, label: 'TLP:RED' } }));
    await expect(packed(library, { scope })).rejects.toMatchObject({ code: 'kit.red-unencrypted' });
    expect((await readdir(library.folder)).sort()).toEqual(['library']);
    const { manifest } = await packed(library, { scope, unencryptedBecause: 'hand to hand' });
    expect(manifest).toMatchObject({ label: 'TLP:RED', unencryptedBecause: 'hand to hand' });
  });
});

describe('A kit', () => {
  it('has the same bytes for the same content and date', async () => {
    const library = await kitLibrary();
    const [one, two] = [await packed(library), await packed(library, {}, 'b.kit')];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('lists every file with its hash and size, and says who made it, from where and for whom', async () => {
    const library = await kitLibrary();
    const { bytes } = await packed(library);
    const manifest = await manifestIn(bytes);
    const files = await filesOf(bytes);
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => path !== 'kit.json').sort(),
    );
    expect(manifest).toMatchObject({
      preparedBy: 'Commercial Crime Bureau',
      library: { name: 'Training' },
      scope: { instructor: true, upTo: null },
    });
    expect(String(files.get('packing-list.txt'))).toContain('[ ] Virtual assets');
  });

  it.each([false, true])(
    'takes only the handouts that its readers may have (instructor material: %s)',
    async (instructor) => {
      const library = await kitLibrary();
      const recipeOf = async (edition: 'participant' | 'instructor') => {
        const pinned = await library.store.pinDeck(deckId('deck-tracing'));
        const { aRecipe } = await import('../../builders/a-recipe');
        return aRecipe({ edition, scope: { kind: 'deck', deck: deckId('deck-tracing'), pinned } });
      };
      for (const edition of ['participant', 'instructor'] as const)
        await library.store.issueHandout({
          title: { en: edition },
          recipe: await recipeOf(edition),
          pdf: new TextEncoder().encode(`%PDF of ${edition}`),
          pages: 1,
          label: 'TLP:GREEN',
          fileName: `${edition}.pdf`,
          copies: [],
          lowered: [],
          holders: [],
        });
      const scope = { courses: [], decks: [deckId('deck-tracing')], templates: [] };
      const { bytes } = await packed(library, { scope, handouts: true, instructor });
      const handouts = [...(await filesOf(bytes)).keys()].filter((path) => path.startsWith('handouts/'));
      expect(handouts).toEqual([...(instructor ? ['handouts/instructor.pdf'] : []), 'handouts/participant.pdf']);
    },
  );

  it('is not made where a picture in the library is not what its name says', async () => {
    const library = await kitLibrary();
    await writeFile(library.store.mediaPath(library.shown) ?? '', 'x'.repeat(200));
    await expect(packed(library)).rejects.toMatchObject({ code: 'kit.media-damaged' });
    expect(await readdir(library.folder)).toEqual(['library']);
  });

  it('takes its place only after every file was read again: what was there before stays where one is bad', async () => {
    const library = await kitLibrary();
    await writeFile(library.file('a.kit'), 'an older kit');
    const line = lineHere((run) => async (job, input) => {
      const output = await run(job, input);
      if (!output || !('problems' in output)) return output;
      return { ...output, problems: [{ path: 'kit.json', why: 'damaged' as const }] };
    });
    const work = workHere(library.store, { checking: [line, line] });
    await expect(packKitFile(work, order, library.file('a.kit'), nodeDisk())).rejects.toMatchObject({
      code: 'kit.not-verified',
    });
    expect(await readFile(library.file('a.kit'), 'utf8')).toBe('an older kit');
    expect((await readdir(library.folder)).sort()).toEqual(['a.kit', 'library']);
  });

  it('leaves nothing behind where its worker ends in the middle of writing', async () => {
    const library = await kitLibrary();
    const drawing = lineHere((run) => async (job, input) => {
      await run(job, input);
      throw new KitbagFault('worker.died', { subject: 'a.kit' });
    });
    const work = workHere(library.store, { drawing });
    await expect(packKitFile(work, order, library.file('a.kit'), nodeDisk())).rejects.toMatchObject({
      code: 'worker.died',
    });
    expect(await readdir(library.folder)).toEqual(['library']);
  });

  it('takes away what a pack that was killed left in the same folder, and leaves what another machine may be writing', async () => {
    const library = await kitLibrary();
    const file = library.file('beside.kit');
    const machine = thisHost().machine.slice(0, 8);
    const killed = temporaryBeside(file, { machine, pid: 0x7fffffff });
    const others = temporaryBeside(file, { machine: 'ffffffff', pid: 0x7fffffff });
    for (const path of [killed, others]) await writeFile(path, 'half a kit');
    await packed(library, {}, 'beside.kit');
    const left = await readdir(library.folder);
    expect([left.includes(basename(killed)), left.includes(basename(others))]).toEqual([false, true]);
  });

  it('is not written where there is too little room, and says how much it needs', async () => {
    const library = await kitLibrary();
    const { refuseWithoutRoom } = await import('../../../main/kit/write/refuse-without-room');
    const disk = { ...nodeDisk(), freeBytes: () => Promise.resolve(1000) };
    await expect(refuseWithoutRoom(disk, library.folder, 5000)).rejects.toMatchObject({
      code: 'kit.no-room',
      facts: { freeBytes: 1000 },
    });
  });

  it('keeps a slide that a course shows when the deck has moved on since', async () => {
    const library = await kitLibrary();
    const { revision } = await library.store.getDeck(deckId('deck-tracing'));
    await library.store.changeDeck({
      deck: deckId('deck-tracing'),
      base: revision,
      edits: [{ kind: 'slide.remove', slide: slideId('slide-4') }],
      said: 'remove-slide',
    } as never);
    const { bytes } = await packed(library, { instructor: false });
    expect([...(await filesOf(bytes)).values()].join('')).toContain('Slide four');
  });
});
