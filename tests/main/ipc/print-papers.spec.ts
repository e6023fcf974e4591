import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import type { Desk } from '../../../main/ipc/desk';
import { printHandlers } from '../../../main/ipc/handlers/print';
import { issueCopies } from '../../../main/ipc/issue-handout';
import { openWork } from '../../../main/ipc/desk';
import type { Printer, PrintJob } from '../../../main/ipc/print-papers';
import { KitbagFault } from '../../../main/model/fault';
import type { PrintWish } from '../../../main/model/printing';
import type { PrintSource } from '../../../main/contract/print-requests';
import { aDeck } from '../../builders/a-deck';
import { aRecipe } from '../../builders/a-recipe';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';
import { someHolders } from '../handout/copies/some-copies';

const recipe = aRecipe({ parts: ['cover', 'how-to-use'], layout: '3' });
const wish: PrintWish = { printer: 'Hall', pages: '', copies: 1, collate: true, sides: 'long-edge', grey: false };

interface Place {
  readonly desk: Desk;
  readonly folder: string;
  readonly jobs: readonly PrintJob[];
  readonly print: (source: PrintSource, changes?: Partial<PrintWish>) => Promise<unknown>;
}

/** A desk beside a printer that keeps what it is given, or does something else. */
async function atPrinter(run: (place: Place) => Promise<void>, printer?: Printer): Promise<void> {
  const folder = await temporaryFolder();
  const jobs: PrintJob[] = [];
  const take: Printer = (job) => {
    jobs.push(job);
    return Promise.resolve();
  };
  const desk = await deskHere(folder, { target: folder, print: printer ?? take });
  try {
    await desk.store()?.createDeck(aDeck());
    const print: Place['print'] = (source, changes = {}) =>
      printHandlers(desk)['print.start']({ source, wish: { ...wish, ...changes }, task: 'print-1' });
    await run({ desk, folder, jobs, print });
  } finally {
    await desk.close();
  }
}

/** Three numbered copies in a folder, and in the register. */
async function aSet(desk: Desk, folder: string) {
  const out = join(folder, 'out');
  const set = { holders: someHolders, first: 1, wantsPrintFile: true };
  const { issue } = await issueCopies(openWork(desk), recipe, set, out, nodeDisk());
  return { issue, out, source: { kind: 'copies', issue: issue.id, token: desk.tokenFor(out), which: '' } as const };
}

const failing: Printer = () => Promise.reject(new KitbagFault('print.failed', { printer: 'Hall' }));
const entries = async (desk: Desk) => desk.store()?.listIssues();

describe('Printing a handout as it is', () => {
  it('gives the printer the pages that were asked for as they will be seen, and enters nothing', async () => {
    await atPrinter(async ({ desk, jobs, print }) => {
      const report = await print({ kind: 'handout', recipe, enters: false }, { pages: '2-3', copies: 4 });
      expect(report).toEqual({ printer: 'Hall', files: 1, sheets: 4, issue: null });
      const [job] = jobs;
      expect(job?.title).not.toMatch(/pdf/);
      expect(job?.pages).toHaveLength(2);
      const [page] = job?.pages ?? [];
      // A4 at 300 dots an inch.
      expect(await sharp(page?.picture).metadata()).toMatchObject({ height: 3508, channels: 3 });
      expect(await entries(desk)).toEqual([]);
    });
  });

  it('stands in the register before the first page is printed where it is to', async () => {
    const seen: number[] = [];
    await atPrinter(
      async ({ desk, print }) => {
        const report = await print({ kind: 'handout', recipe, enters: true });
        expect(seen).toEqual([1]);
        expect(report).toMatchObject({ issue: { id: ((await entries(desk)) ?? [])[0]?.id } });
      },
      async () => {
        seen.push(1);
      },
    );
  });

  it('leaves no entry where the printer did not take it', async () => {
    await atPrinter(async ({ desk, print }) => {
      const printed = print({ kind: 'handout', recipe, enters: true });
      await expect(printed).rejects.toMatchObject({ code: 'print.failed', facts: { printer: 'Hall' } });
      expect(await entries(desk)).toEqual([]);
    }, failing);
  });

  it('is grey where that was asked, whatever the printer can', async () => {
    await atPrinter(async ({ jobs, print }) => {
      await print({ kind: 'handout', recipe, enters: false }, { pages: '1', grey: true });
      expect(await sharp(jobs[0]?.pages[0]?.picture).metadata()).toMatchObject({ channels: 1 });
    });
  });

  it('is refused before anything is printed where a page is asked for that it does not have', async () => {
    await atPrinter(async ({ jobs, print }) => {
      const printed = print({ kind: 'handout', recipe, enters: false }, { pages: '1, 99' });
      await expect(printed).rejects.toMatchObject({ code: 'print.numbers', facts: { part: '99' } });
      expect(jobs).toEqual([]);
    });
  });
});

describe('Printing numbered copies', () => {
  it('gives each copy to the printer by itself, so that it begins on a front side, and tells it nobody’s name', async () => {
    await atPrinter(async ({ desk, folder, jobs, print }) => {
      const { out, source } = await aSet(desk, folder);
      // Whatever a file is called, it is a copy by its hash; a stranger among them is none.
      const [name = ''] = (await readdir(out)).filter((one) => one.includes('copy 2'));
      await rename(join(out, name), join(out, 'renamed.pdf'));
      const report = await print({ ...source, which: '2-' });
      expect(jobs.map(({ title }) => title)).toEqual([
        expect.stringMatching(/– Copy 2 of 3$/),
        expect.stringMatching(/– Copy 3 of 3$/),
      ]);
      const each = Math.ceil((jobs[0]?.pages.length ?? 0) / 2);
      expect(report).toMatchObject({ files: 2, sheets: 2 * each, issue: null });
      expect(await entries(desk)).toHaveLength(1);
    });
  });

  it('prints none where one of them is not there as it was issued', async () => {
    await atPrinter(async ({ desk, folder, jobs, print }) => {
      const { out, source } = await aSet(desk, folder);
      for (const name of await readdir(out)) if (/copy [13]/.test(name)) await rm(join(out, name));
      await expect(print(source)).rejects.toMatchObject({
        code: 'print.copies-missing',
        facts: { count: 2, first: 1, folder: 'out' },
      });
      expect(jobs).toEqual([]);
    });
  });

  it('says how many the printer had already where it fails on the way', async () => {
    let taken = 0;
    await atPrinter(
      async ({ desk, folder, print }) => {
        const { source } = await aSet(desk, folder);
        await expect(print(source)).rejects.toMatchObject({ code: 'print.broke-off', facts: { count: 2 } });
      },
      (...asked) => (++taken > 2 ? failing(...asked) : Promise.resolve()),
    );
  });

  it('ends where a person stops it, and says what cannot be called back', async () => {
    await atPrinter(
      async ({ desk, folder, print }) => {
        const { source } = await aSet(desk, folder);
        await expect(print(source)).rejects.toMatchObject({ code: 'print.stopped', facts: { count: 1 } });
      },
      async ({ title }) => {
        if (title.includes('Copy 2')) throw new KitbagFault('print.cancelled', { printer: 'Hall' });
      },
    );
  });
});

describe('Printing what lies somewhere', () => {
  it('prints the file of an issue as the register keeps it', async () => {
    await atPrinter(async ({ desk, jobs, print }) => {
      await print({ kind: 'handout', recipe, enters: true });
      const [issue] = (await entries(desk)) ?? [];
      if (issue) await print({ kind: 'issue', issue: issue.id });
      expect(jobs).toHaveLength(2);
      expect(jobs[1]?.pages.map(({ picture }) => picture)).toEqual(jobs[0]?.pages.map(({ picture }) => picture));
    });
  });

  it('says that a file is gone, or is none that can be opened', async () => {
    await atPrinter(async ({ desk, folder, print }) => {
      const file = (name: string) => print({ kind: 'file', token: desk.tokenFor(join(folder, name)) });
      await expect(file('gone.pdf')).rejects.toMatchObject({ code: 'print.gone', facts: { file: 'gone.pdf' } });
      await writeFile(join(folder, 'no.pdf'), 'no PDF');
      await expect(file('no.pdf')).rejects.toMatchObject({ code: 'print.unreadable', facts: { file: 'no.pdf' } });
    });
  });
});
