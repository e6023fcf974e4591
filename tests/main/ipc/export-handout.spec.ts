import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { findFile } from '../../../main/ipc/find-issue';
import { handoutHandlers } from '../../../main/ipc/handlers/handout';
import { exportHandout } from '../../../main/ipc/make-handout';
import { HandoutRefused } from '../../../main/ipc/pass-handout';
import type { Workers } from '../../../main/ipc/session';
import { KitbagFault } from '../../../main/model/fault';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { openPdf, savePdf } from '../handout/check/break-file';

const deck = aDeck({
  slides: [aSlide({ texts: { en: aText({ title: 'What an order says', notes: 'Wait for three hands to go up.' }) } })],
});
const recipe = aRecipe({ parts: [], layout: '1' });

async function exportOver(workers: Partial<Workers>, password: string | null = null) {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  await store.createDeck(deck);
  const file = join(folder, 'orders.pdf');
  await writeFile(file, 'an older handout');
  const exported = exportHandout(workHere(store, workers), recipe, file, nodeDisk(), { password });
  return { folder, file, exported };
}

/** A drawing worker that leaves what instructors alone have in the file. */
const leaky = lineHere((run) => async (job, input) => {
  const output = await run(job, input);
  if (!output || !('pdf' in output)) return output;
  const pdf = await openPdf(output.pdf);
  pdf.setSubject('Wait for three hands to go up.');
  return { ...output, pdf: await savePdf(pdf) };
});

const dead = lineHere(() => () => Promise.reject(new KitbagFault('worker.died', { subject: 'orders.pdf' })));

describe('An exported handout', () => {
  it('is in its place with a passport in which every rule holds', async () => {
    const { folder, file, exported } = await exportOver({});
    const { passport, pdf } = await exported;
    expect(passport).toMatchObject({ passed: true, pages: 1, label: 'TLP:GREEN', edition: 'participant' });
    expect(Buffer.compare(await readFile(file), pdf)).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['library', 'orders.pdf']);
  });

  it('is read back through its password where it is locked', async () => {
    const { file, exported } = await exportOver({}, 'seven quiet ledgers');
    expect((await exported).passport).toMatchObject({ passed: true, pages: 1, label: 'TLP:GREEN' });
    expect((await readFile(file)).includes('/Encrypt')).toBe(true);
  });

  it('leaves the older file and nothing else where it does not pass its check, and says what was wrong', async () => {
    const { folder, file, exported } = await exportOver({ drawing: leaky });
    const refusal: unknown = await exported.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HandoutRefused);
    const { code, facts, passport } = refusal as HandoutRefused;
    expect({ code, facts }).toEqual({ code: 'check.refused', facts: { file: 'orders.pdf', count: 2 } });
    const broken = passport.rows.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule);
    expect(broken).toEqual(['instructor-text', 'metadata']);
    expect(await readFile(file, 'utf8')).toBe('an older handout');
    expect((await readdir(folder)).sort()).toEqual(['library', 'orders.pdf']);
  });

  it('leaves the older file and nothing else where the check could not be made', async () => {
    const { folder, file, exported } = await exportOver({ checking: [dead, dead] });
    await expect(exported).rejects.toMatchObject({
      code: 'check.not-made',
      facts: { file: 'orders.pdf', cause: 'worker.died' },
    });
    expect(await readFile(file, 'utf8')).toBe('an older handout');
    expect((await readdir(folder)).sort()).toEqual(['library', 'orders.pdf']);
  });

  it('is not put in place after the person has cancelled its check', async () => {
    const cancelled = lineHere(() => () => Promise.reject(new KitbagFault('task.cancelled', { subject: 'orders' })));
    const { file, exported } = await exportOver({ checking: [cancelled, cancelled] });
    await expect(exported).rejects.toMatchObject({ code: 'task.cancelled' });
    expect(await readFile(file, 'utf8')).toBe('an older handout');
  });
});

/** What a person gets who issues the deck's handout, and what the register then holds. */
async function issueOver(workers: Partial<Workers>) {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, workers);
  try {
    await desk.store()?.createDeck(deck);
    const issued = await handoutHandlers(desk)['handout.issue']({ recipe, task: 'issue-1', password: null });
    const register = await readdir(join(folder, 'library', 'issues')).catch(() => []);
    return { issued, register: register.filter((name) => name.endsWith('.json')) };
  } finally {
    await desk.close();
  }
}

describe('A handout that is issued', () => {
  it('enters the register after it was read back and passed', async () => {
    const { issued, register } = await issueOver({});
    expect(issued).toMatchObject({ pages: 1, label: 'TLP:GREEN' });
    expect(register).toHaveLength(1);
  });

  it('does not enter the register where it does not pass, and what was wrong is told', async () => {
    const { issued, register } = await issueOver({ drawing: leaky });
    expect(issued).toMatchObject({ token: null, passport: { passed: false } });
    expect(register).toEqual([]);
  });
});

/** A desk with the deck in it, and a file that was exported from it. */
async function exportedAtDesk(password: string | null) {
  const folder = await temporaryFolder();
  const file = join(folder, 'orders.pdf');
  const desk = await deskHere(folder, { target: file });
  await desk.store()?.createDeck(deck);
  const handlers = handoutHandlers(desk);
  const exported = await handlers['handout.export']({ recipe, task: 'export-1', password });
  const enter = () => handlers['handout.enter-exported']({ token: exported?.token ?? '', task: 'enter-1' });
  return { desk, file, enter };
}

describe('A handout that was exported', () => {
  for (const password of [null, 'seven quiet ledgers'])
    it(`is entered in the register as it lies there, ${password === null ? 'open' : 'locked'}, and once`, async () => {
      const { desk, file, enter } = await exportedAtDesk(password);
      try {
        expect(await desk.store()?.listIssues()).toEqual([]);
        const [issue] = await enter();
        expect(issue).toMatchObject({ fileName: 'orders.pdf', pages: 1, copies: [] });
        expect(issue?.locked).toBe(password === null ? undefined : true);
        const store = desk.store();
        if (!store) throw new Error('No library is open.');
        const found = await findFile(store, await readFile(file));
        expect(found).toMatchObject({ by: 'hash', issue: { id: issue?.id } });
        expect(await enter()).toEqual([]);
        expect(await store.listIssues()).toHaveLength(1);
      } finally {
        await desk.close();
      }
    });

  it('is not entered where something in it was changed since', async () => {
    const { desk, enter } = await exportedAtDesk(null);
    try {
      const store = desk.store();
      const held = await store?.getDeck(deck.id);
      const [slide] = held?.slides ?? [];
      if (!store || !held || !slide) throw new Error('The deck is gone.');
      const texts = { en: aText({ title: 'What an order says now' }) };
      await store.changeDeck({
        deck: held.id,
        base: held.revision,
        edits: [{ kind: 'slide.set', slide: slide.id, changes: { texts } }],
        said: 'set-slide',
      });
      await expect(enter()).rejects.toMatchObject({ code: 'issue.changed-since', facts: { file: 'orders.pdf' } });
      expect(await store.listIssues()).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
