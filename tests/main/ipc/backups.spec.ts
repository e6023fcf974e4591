import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KitbagFault } from '../../../main/model/fault';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { aDeck } from '../../builders/a-deck';
import { deckId } from '../../builders/ids';
import { deskHere } from '../../builders/desk-here';
import { lineHere } from '../../builders/work-here';
import { temporaryFolder } from '../../builders/temporary-folder';

async function deskWithStick() {
  const folder = await temporaryFolder();
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const desk = await deskHere(folder, { target: stick });
  onTestFinished(() => desk.close());
  await desk.store()?.createDeck(aDeck());
  return { desk, stick, handlers: createHandlers(desk) };
}

describe('The window', () => {
  it('makes a backup when a person asks for one, and lists it', async () => {
    const { handlers } = await deskWithStick();
    expect(await handlers['backups.list'](undefined)).toMatchObject({ backups: [], last: null, second: 'none' });
    const view = await handlers['backups.make']({ task: 'a' });
    expect(view).toMatchObject({ backups: [{ why: 'asked', decks: 1, places: ['home'] }], fault: null });
    expect(view.last?.name).toBe(view.backups[0]?.name);
  });

  it('brings a second place up to date as soon as it is chosen, and says when it is missing', async () => {
    const { desk, stick, handlers } = await deskWithStick();
    const view = await handlers['backups.choose-second']({ task: 'a' });
    expect(view).toMatchObject({ secondPlace: stick, second: 'there', backups: [{ places: ['home', 'second'] }] });
    expect(desk.settings().secondPlace).toBe(stick);
    await rm(stick, { recursive: true });
    expect(await handlers['backups.list'](undefined)).toMatchObject({ second: 'missing', secondPlace: stick });
    expect(await handlers['backups.drop-second'](undefined)).toMatchObject({ secondPlace: null, second: 'none' });
  });

  it('takes no folder of the library itself as a second place', async () => {
    const folder = await temporaryFolder();
    const desk = await deskHere(folder, { target: join(folder, 'library', 'media') });
    onTestFinished(() => desk.close());
    const refused = createHandlers(desk)['backups.choose-second']({ task: 'a' });
    await expect(refused).rejects.toMatchObject({ code: 'backup.place-inside' });
    expect(desk.settings().secondPlace).toBeNull();
  });

  it('checks the open library, and mends a record that was damaged under it', async () => {
    const { desk, handlers } = await deskWithStick();
    await handlers['backups.make']({ task: 'a' });
    expect(await handlers['library.check']({ mend: false, task: 'a' })).toMatchObject({ found: [], mended: [] });
    const path = join(desk.store()?.folder ?? '', 'decks', 'deck-tracing.json');
    await writeFile(path, 'rot');
    const { mended } = await handlers['library.check']({ mend: true, task: 'a' });
    expect(mended.map(({ code }) => code)).toEqual(['doctor.record-mended']);
    expect((await handlers['deck.get']({ deck: deckId('deck-tracing') })).deck.title.en).toBe('Tracing');
  });

  it('tells in the library that backups fail, until one succeeds', async () => {
    let isFull = true;
    const keeping = lineHere((run) => (job, input) => {
      if (!isFull || job !== 'backup.make') return run(job, input);
      return Promise.reject(new KitbagFault('backup.no-room', { needBytes: 2, freeBytes: 1 }));
    });
    const desk = await deskHere(await temporaryFolder(), { keeping });
    onTestFinished(() => desk.close());
    const handlers = createHandlers(desk);
    const codes = async () => (await handlers['library.list'](undefined)).findings.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await expect(desk.backups.make('change')).rejects.toMatchObject({ code: 'backup.no-room' });
    expect(await codes()).toEqual(['backup.no-room']);
    isFull = false;
    await desk.backups.make('change');
    expect(await codes()).toEqual([]);
  });
});
