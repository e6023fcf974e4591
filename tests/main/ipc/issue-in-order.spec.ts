import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { issueCopies, issueHandout } from '../../../main/ipc/issue-handout';
import type { OpenWork } from '../../../main/ipc/session';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { faultyDisk, type FaultyDisk } from '../../builders/faulty-disk';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { someHolders } from '../handout/copies/some-copies';

const set = { holders: someHolders, first: 1, wantsPrintFile: true };

interface Place {
  readonly disk: FaultyDisk;
  readonly work: OpenWork;
  readonly library: string;
  readonly out: string;
}

/** A library that has issued something before. Each job is done once and its answer given again: only the disk's acts differ. */
const answers = new Map<string, Promise<unknown>>();
const remembering = lineHere(
  (run) =>
    ((job, input) => {
      const asked =
        job === 'handout.check' ? `${job} ${'pdf' in input && typeof input.pdf === 'string' ? 'file' : 'bytes'}` : job;
      const known = answers.get(asked) ?? run(job, input);
      answers.set(asked, known);
      return known;
    }) as typeof run,
);

async function aPlace(): Promise<Place> {
  const folder = await temporaryFolder();
  const [library, out] = [join(folder, 'library'), join(folder, 'out')];
  const disk = faultyDisk(nodeDisk());
  const store = await openAt(library, { disk });
  await store.createDeck(aDeck());
  await mkdir(out);
  const work = workHere(store, { drawing: remembering, checking: [remembering, remembering] });
  await issueHandout(work, recipe, null, disk);
  return { disk, work, library, out };
}

const recipe = aRecipe({ parts: ['cover'], layout: '3' });

/** What the register on the disk says was given out, read by a machine without trouble. */
async function registered(library: string): Promise<{ readonly hashes: ReadonlySet<string>; readonly issues: number }> {
  const issues = await (await openAt(library, { mode: 'read' })).listIssues();
  const hashes = issues.flatMap(({ pdf, copies }) => [pdf, ...copies.map((copy) => copy.sha256)]);
  return { hashes: new Set(hashes), issues: issues.length };
}

/** The files that people could take away, with their hashes. */
async function givenOut(out: string): Promise<readonly { readonly name: string; readonly hash: string }[]> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('.'));
  return Promise.all(names.map(async (name) => ({ name, hash: sha256(await readFile(join(out, name))) })));
}

const isCopy = ({ name }: { readonly name: string }): boolean => name.includes('– copy ');

/** How many acts of the disk an undisturbed run takes. */
async function actsOf(act: (place: Place) => Promise<unknown>): Promise<number> {
  const place = await aPlace();
  const before = place.disk.acts.length;
  await act(place);
  return place.disk.acts.length - before;
}

const issueSet = ({ work, out, disk }: Place): Promise<unknown> => issueCopies(work, recipe, set, out, disk);
const issueFile = ({ work, out, disk }: Place): Promise<unknown> =>
  issueHandout(work, recipe, join(out, 'handout.pdf'), disk);

describe('The register, whatever act of the disk fails while a set of copies is issued', () => {
  it('knows every copy that lies in the folder, and keeps what it held before', async () => {
    const acts = await actsOf(issueSet);
    for (let nth = 1; nth <= acts; nth++) {
      const place = await aPlace();
      place.disk.setTrouble({ act: 'any', nth, code: 'ENOSPC' });
      const failed = await issueSet(place).then(
        () => false,
        () => true,
      );
      const { hashes, issues } = await registered(place.library);
      const files = await givenOut(place.out);
      for (const { name, hash } of files.filter(isCopy))
        expect({ nth, name, known: hashes.has(hash) }).toMatchObject({ known: true });
      if (failed) expect({ nth, issues, files: files.length }).toEqual({ nth, issues: 1, files: 0 });
      else expect({ nth, issues, copies: files.filter(isCopy).length }).toEqual({ nth, issues: 2, copies: 3 });
    }
  }, 60_000);

  it('knows them where the machine goes off in the middle, too', async () => {
    const acts = await actsOf(issueSet);
    for (let nth = 1; nth <= acts; nth++) {
      const place = await aPlace();
      place.disk.dieAt(nth);
      await expect(issueSet(place)).rejects.toBeDefined();
      const { hashes, issues } = await registered(place.library);
      expect(issues).toBeGreaterThanOrEqual(1);
      for (const { name, hash } of (await givenOut(place.out)).filter(isCopy))
        expect({ nth, name, known: hashes.has(hash) }).toMatchObject({ known: true });
    }
  }, 60_000);
});

describe('The register, whatever act of the disk fails while one file is issued', () => {
  it.each(['fails once', 'goes off'] as const)(
    'knows the file, or the older one still lies there: the disk %s',
    async (how) => {
      const acts = await actsOf(issueFile);
      for (let nth = 1; nth <= acts; nth++) {
        const place = await aPlace();
        await writeFile(join(place.out, 'handout.pdf'), 'an older file');
        if (how === 'goes off') place.disk.dieAt(nth);
        else place.disk.setTrouble({ act: 'any', nth, code: 'ENOSPC' });
        await issueFile(place).catch(() => undefined);
        const { hashes, issues } = await registered(place.library);
        const [file] = await givenOut(place.out);
        const isOlder = file?.hash === sha256(new TextEncoder().encode('an older file'));
        expect({ nth, known: isOlder || hashes.has(file?.hash ?? '') }).toEqual({ nth, known: true });
        if (isOlder && how === 'fails once') expect({ nth, issues }).toEqual({ nth, issues: 1 });
      }
    },
    60_000,
  );
});

describe('A set of which something cannot be taken away again', () => {
  it('keeps its entry in the register, and the fault says how many files are left', async () => {
    const { work, out, disk, library } = await aPlace();
    const stuck = { ...disk, unlink: () => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' })) };
    disk.setTrouble(null);
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      onProgress: ({ what }: { what: string }) => {
        if (what.includes('copy 2')) stop.abort();
      },
    };
    await expect(issueCopies(work, recipe, set, out, stuck, options)).rejects.toMatchObject({
      code: 'copies.left-issued',
      facts: { count: 2, total: 6, folder: 'out' },
    });
    const { hashes } = await registered(library);
    for (const { hash } of (await givenOut(out)).filter(isCopy)) expect(hashes).toContain(hash);
  });
});
