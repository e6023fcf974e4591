import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { exportCopies } from '../../../main/ipc/export-copies';
import { codeOfCopy, findCode, findCopies, findFile } from '../../../main/ipc/find-issue';
import { givingOutHandlers } from '../../../main/ipc/handlers/giving-out';
import { issueCopies, issueHandout } from '../../../main/ipc/issue-handout';
import { HandoutRefused } from '../../../main/ipc/pass-handout';
import { viewIssue } from '../../../main/ipc/view-issue';
import type { OpenWork, Workers } from '../../../main/ipc/session';
import { unmarked } from '../../../main/model/marking';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { deskHere } from '../../builders/desk-here';
import { faultyDisk } from '../../builders/faulty-disk';
import { onePagePdf } from '../../builders/raw-pdf';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { readPdf } from '../../matchers/read-pdf';
import { openPdf, savePdf } from '../handout/check/break-file';
import { someHolders } from '../handout/copies/some-copies';

interface Place {
  readonly work: OpenWork;
  readonly store: LibraryStore;
  readonly library: string;
  readonly out: string;
}

async function aPlace(changes: Partial<Workers> = {}): Promise<Place> {
  const folder = await temporaryFolder();
  const library = join(folder, 'library');
  const store = await openAt(library);
  await store.createDeck(aDeck());
  const work = workHere(store, changes);
  return { work, store, library, out: join(folder, 'out') };
}

const recipe = aRecipe({ parts: ['cover'], layout: '3' });
const set = { holders: someHolders, first: 1, wantsPrintFile: true, mark: null, title: 'Tracing' };

describe('Exporting numbered copies', () => {
  it('puts a file for each participant, the list to sign and the print file into the folder', async () => {
    const { work, out } = await aPlace();
    const { files } = await exportCopies(work, recipe, set, out, nodeDisk());
    expect(await readdir(out)).toEqual(
      [
        'Tracing – all 3 copies for printing.pdf',
        'Tracing – copy 1 of 3 – Chan Tai Man.pdf',
        'Tracing – copy 2 of 3 – 陳大文.pdf',
        'Tracing – copy 3 of 3 – Gonçalves, Maria.pdf',
        'Tracing – distribution list.csv',
        'Tracing – distribution list.pdf',
      ].sort(),
    );
    const csv = await readFile(join(out, 'Tracing – distribution list.csv'), 'utf8');
    for (const { sha256 } of files) expect(csv).toContain(sha256);
  });

  it('prints the appendices of a course in every copy and in the print file', async () => {
    const { work, store, out } = await aPlace();
    const pdf = onePagePdf('BT /F1 20 Tf 100 500 Td (Section 1) Tj ET');
    await store.addMedia(sha256(pdf), 'pdf', pdf);
    const appendix = { kind: 'appendix', pdf: sha256(pdf), title: { en: 'The Ordinance' }, marking: unmarked } as const;
    const course = await store.createCourse(
      aCourse({ days: [aDay({ sessions: [aSession({ objectives: [], instructors: [], material: [appendix] })] })] }),
    );
    const ofCourse = aRecipe({ scope: { kind: 'course', course: course.id }, parts: ['sessions', 'appendices'] });
    const { made } = await exportCopies(work, ofCourse, set, out, nodeDisk());
    expect(made.findings.map(({ code }) => code)).not.toContain('appendix.not-printed');
    const copies = (await readdir(out)).filter((name) => /copy \d|for printing/.test(name));
    expect(copies).toHaveLength(4);
    for (const name of copies) {
      const { pages } = await readPdf(new Uint8Array(await readFile(join(out, name))));
      expect(pages.filter(({ text }) => text.includes('Section 1'))).toHaveLength(name.includes('printing') ? 3 : 1);
    }
  });

  it('writes nothing where a file of one of the names is there already', async () => {
    const { work, out } = await aPlace();
    await mkdir(out);
    await writeFile(join(out, 'TRACING – copy 2 of 3 – 陳大文.pdf'), 'kept');
    await expect(exportCopies(work, recipe, set, out, nodeDisk())).rejects.toMatchObject({
      code: 'copies.folder-taken',
    });
    expect(await readdir(out)).toHaveLength(1);
  });

  it('puts nothing anywhere where a copy does not pass its check', async () => {
    const drawing = lineHere((run) => async (job, input) => {
      const output = await run(job, input);
      if (!output || !('copies' in output)) return output;
      const pdf = await openPdf(output.pdf);
      pdf.setSubject('Slide 2 is for instructors');
      return { ...output, copies: [], pdf: await savePdf(pdf) };
    });
    const { work, store, out } = await aPlace({ drawing });
    await expect(issueCopies(work, recipe, set, out, nodeDisk())).rejects.toBeInstanceOf(HandoutRefused);
    await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await store.listIssues()).toEqual([]);
  });

  it('tells the window each place and rule where a copy does not pass', async () => {
    const drawing = lineHere((run) => async (job, input) => {
      const output = await run(job, input);
      if (!output || !('copies' in output)) return output;
      const pdf = await openPdf(output.pdf);
      pdf.setSubject('Slide 2 is for instructors');
      return { ...output, copies: [], pdf: await savePdf(pdf) };
    });
    const folder = await temporaryFolder();
    const desk = await deskHere(folder, { drawing, target: folder });
    try {
      await desk.store()?.createDeck(aDeck());
      const { holders, first, wantsPrintFile } = set;
      const asked = { recipe, holders: [...holders], first, wantsPrintFile, task: 'copies-1', password: null };
      const answer = await givingOutHandlers(desk)['copies.issue'](asked);
      expect(answer).toMatchObject({
        token: null,
        passport: { passed: false },
        file: 'Tracing – copy 1 of 3 – Chan Tai Man.pdf',
      });
    } finally {
      await desk.close();
    }
  });

  it('is refused inside the library', async () => {
    const { work, library } = await aPlace();
    const out = join(library, 'media');
    await expect(exportCopies(work, recipe, set, out, nodeDisk())).rejects.toMatchObject({
      code: 'copies.inside-library',
    });
  });

  it('that is stopped takes away what it had written, and says how far it came', async () => {
    const { work, store, out } = await aPlace();
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      onProgress: ({ what }: { what: string }) => {
        if (what.includes('copy 2')) stop.abort();
      },
    };
    const stopped = issueCopies(work, recipe, set, out, nodeDisk(), options);
    await expect(stopped).rejects.toMatchObject({
      code: 'copies.stopped',
      facts: { done: 2, total: 6, folder: basename(out) },
    });
    expect(await readdir(out)).toEqual([]);
    expect(await store.listIssues()).toEqual([]);
  });

  it('that the disk ends says so and how far it came, and leaves nothing of the set', async () => {
    const { work, out } = await aPlace();
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act: 'rename', nth: 3, code: 'ENOSPC', times: 50 });
    await expect(exportCopies(work, recipe, set, out, disk)).rejects.toMatchObject({
      code: 'copies.not-saved',
      facts: { done: 2, total: 6, reason: 'ENOSPC', file: 'Tracing – copy 3 of 3 – Gonçalves, Maria.pdf' },
    });
    expect(await readdir(out)).toEqual([]);
  });

  it('keeps no copy whose bytes on the disk are not the ones that were drawn', async () => {
    const { work, out } = await aPlace();
    const disk = nodeDisk();
    const forgetful = {
      ...disk,
      readFile: async (path: string) => {
        const bytes = Uint8Array.from(await disk.readFile(path));
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        return bytes;
      },
    };
    await expect(exportCopies(work, recipe, set, out, forgetful)).rejects.toMatchObject({ code: 'copies.not-saved' });
    expect(await readdir(out)).toEqual([]);
  });
});

const password = '密碼 café 2026';

describe('Numbered copies that are locked', () => {
  it('open with the password alone, each with its own name, and so does the print file; the list to sign is open', async () => {
    const { work, out } = await aPlace();
    const { files, printFile, lists } = await exportCopies(work, recipe, set, out, nodeDisk(), { password });
    const read = async (name: string) => new Uint8Array(await readFile(join(out, name)));
    for (const { file, name, sha256: hash } of files) {
      const bytes = await read(file);
      expect(sha256(bytes)).toBe(hash);
      await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'PasswordException' });
      const { pages } = await readPdf(bytes, password);
      for (const { text } of pages) expect(text).toContain(name);
    }
    const printed = await read(printFile ?? '');
    await expect(readPdf(printed)).rejects.toMatchObject({ name: 'PasswordException' });
    const { pages } = await readPdf(printed, password);
    for (const { name } of someHolders) expect(pages.some(({ text }) => text.includes(name))).toBe(true);
    const signed = (await readPdf(await read(lists.pdf))).pages.map(({ text }) => text).join('');
    for (const { sha256: hash } of files) expect(signed).toContain(hash.slice(0, 10));
  });

  it('have keys of their own: nothing in one tells what another says', async () => {
    const { work, out } = await aPlace();
    const { files } = await exportCopies(work, recipe, set, out, nodeDisk(), { password });
    const entries = await Promise.all(
      files.map(async ({ file }) => /\/U<[0-9a-f]+>/.exec((await readFile(join(out, file))).toString('latin1'))?.[0]),
    );
    expect(new Set(entries).size).toBe(3);
  });

  it('are in the register as what they are, and are found by their hashes and codes', async () => {
    const { work, store, out } = await aPlace();
    const { issue, exported } = await issueCopies(work, recipe, set, out, nodeDisk(), { password });
    expect(issue.locked).toBe(true);
    const file = new Uint8Array(await readFile(join(out, exported.files[1]?.file ?? '')));
    expect(await findFile(store, file)).toEqual({ issue, copy: 2, by: 'hash' });
    const { pages } = await readPdf(file, password);
    expect(pages[0]?.text).toContain(codeOfCopy(issue, 2).slice(0, 11));
    expect(await findCode(store, codeOfCopy(issue, 2))).toEqual({ issue, copy: 2, by: 'typed' });
  });

  it('are refused where they are for the archive', async () => {
    const { work, out } = await aPlace();
    const archived = exportCopies(work, { ...recipe, archive: true }, set, out, nodeDisk(), { password });
    await expect(archived).rejects.toMatchObject({ code: 'password.archive' });
  });
});

describe('The register', () => {
  it('holds one record for a set: its hashes, recipe, versions and lowered labels, and no name', async () => {
    const { work, store, library, out } = await aPlace();
    const lowered = { from: 'TLP:RED' as const, reason: 'Published since', at: '2026-03-01' };
    const deck = await store.getDeck(aDeck().id);
    await store.changeDeck({
      deck: deck.id,
      base: deck.revision,
      edits: [
        {
          kind: 'slide.add',
          at: 9,
          slide: aSlide({ id: 'slide-lowered' as never, marking: { ...unmarked, label: 'TLP:CLEAR', lowered } }),
        },
      ],
      said: 'add',
    });
    const { issue, exported } = await issueCopies(work, recipe, set, out, nodeDisk());
    expect(await store.listIssues()).toEqual([issue]);
    expect(issue).toMatchObject({
      label: 'TLP:GREEN',
      fileName: 'Tracing.pdf',
      versions: [await store.pinDeck(deck.id)],
      copies: exported.files.map(({ number, sha256 }) => ({ number, sha256 })),
      lowered: [{ deck: deck.id, slide: 'slide-lowered', from: 'TLP:RED', to: 'TLP:CLEAR', reason: 'Published since' }],
    });
    const what = { deck: deck.id, slide: 'slide-lowered', reason: 'Published since' };
    expect((await viewIssue(store, issue)).lowered).toMatchObject([{ ...what, title: { en: 'Tracing' } }]);
    const record = await readFile(join(library, 'issues', `${issue.id}.json`), 'utf8');
    for (const { name } of someHolders) expect(record).not.toContain(name);
    expect(store.media().bytes(issue.pdf)).not.toBeNull();
  });

  it('says what stood beside the label on the pages, grading and caveats, of a set and of one file for everybody', async () => {
    const { work, store, out } = await aPlace();
    const { revision } = await store.getDeck(aDeck().id);
    const marking = { ...aDeck().marking, grading: 'Restricted', caveats: ['NO FOREIGN NATIONALS'] };
    await store.changeDeck({
      deck: aDeck().id,
      base: revision,
      edits: [{ kind: 'deck.set', marking }],
      said: 'set-caveats',
    });
    const one = await issueHandout(work, recipe, null, nodeDisk());
    const many = await issueCopies(work, recipe, set, out, nodeDisk());
    const caveats = [{ en: 'NO FOREIGN NATIONALS', 'zh-Hant': 'NO FOREIGN NATIONALS', pt: 'NO FOREIGN NATIONALS' }];
    for (const { issue } of [one, many]) {
      const kept = await store.getIssue(issue.id);
      expect(kept).toMatchObject({ grading: { en: 'RESTRICTED', 'zh-Hant': '限閱' }, caveats });
      expect(await viewIssue(store, kept)).toMatchObject({ grading: { pt: 'RESERVADO' }, caveats });
    }
  });

  it('says who has which copy, until the names are wiped; the record stays as it was', async () => {
    const { work, store, library, out } = await aPlace();
    const { issue } = await issueCopies(work, recipe, set, out, nodeDisk());
    expect((await store.getHolders(issue.id))?.holders).toEqual(
      someHolders.map((holder, index) => ({ ...holder, number: index + 1 })),
    );
    const record = await readFile(join(library, 'issues', `${issue.id}.json`));
    await store.wipeHolders(issue.id);
    expect(await store.getHolders(issue.id)).toMatchObject({ holders: [], wipedAt: '2026-03-02T09:00:00+08:00' });
    expect(await readFile(join(library, 'issues', `${issue.id}.holders.json`), 'utf8')).not.toContain('Chan');
    expect(await readFile(join(library, 'issues', `${issue.id}.json`))).toEqual(record);
    expect(await store.listIssues()).toEqual([issue]);
  });

  it('tells which handout and copy a file is, by its hash, and by its code where it was changed', async () => {
    const { work, store, out } = await aPlace();
    const { issue, exported } = await issueCopies(work, recipe, set, out, nodeDisk());
    const file = new Uint8Array(await readFile(join(out, exported.files[1]?.file ?? '')));
    expect(await findFile(store, file)).toEqual({ issue, copy: 2, by: 'hash' });
    const changed = Uint8Array.from([...file, 10]);
    expect(await findFile(store, changed)).toEqual({ issue, copy: 2, by: 'code' });
    expect(await findFile(store, new TextEncoder().encode('%PDF-1.7 of somebody else'))).toBeNull();
  });

  it('tells whose copy a code on a page is, whole or as it is printed', async () => {
    const { work, store, out } = await aPlace();
    const { issue, exported } = await issueCopies(work, recipe, set, out, nodeDisk());
    const code = exported.files[2]?.code ?? '';
    expect(codeOfCopy(issue, 3)).toBe(code);
    expect(await findCode(store, code)).toEqual({ issue, copy: 3, by: 'typed' });
    expect(await findCode(store, code.slice(0, 11).toLowerCase())).toEqual({ issue, copy: 3, by: 'typed' });
    expect(await findCode(store, code.slice(0, 11).replaceAll('-', ' '))).toEqual({ issue, copy: 3, by: 'typed' });
    expect(await findCode(store, code.slice(0, 6))).toBeNull();
    const bySet = await findCopies(store, code.slice(1, 6).toLowerCase());
    expect(bySet.map(({ number }) => number)).toEqual(issue.copies.map(({ number }) => number));
    const byName = await findCopies(store, bySet[1]?.name.slice(1).toUpperCase() ?? '');
    expect(byName).toEqual([bySet[1]]);
    expect(await findCode(store, 'ZZZZZZ-0003')).toBeNull();
  });

  it('knows a file for everybody too', async () => {
    const { work, store, out } = await aPlace();
    await mkdir(out);
    const { issue } = await issueHandout(work, recipe, join(out, 'handout.pdf'), nodeDisk());
    expect(issue).toMatchObject({ fileName: 'handout.pdf', copies: [] });
    const file = new Uint8Array(await readFile(join(out, 'handout.pdf')));
    expect(await findFile(store, file)).toEqual({ issue, copy: null, by: 'hash' });
    expect(await store.getHolders(issue.id)).toBeNull();
  });

  it('knows a locked file for everybody by its own hash, and keeps it open', async () => {
    const { work, store, out } = await aPlace();
    await mkdir(out);
    const { issue } = await issueHandout(work, recipe, join(out, 'handout.pdf'), nodeDisk(), { password });
    const file = new Uint8Array(await readFile(join(out, 'handout.pdf')));
    expect(issue).toMatchObject({ locked: true, lockedFile: sha256(file) });
    expect(await findFile(store, file)).toEqual({ issue, copy: null, by: 'hash' });
    const kept = store.media().bytes(issue.pdf);
    expect((await readPdf(kept ?? new Uint8Array())).pages).toEqual((await readPdf(file, password)).pages);
  });
});
