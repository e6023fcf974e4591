import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../main/ipc/desk';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

describe('Settings that are changed faster than they are written', () => {
  it('are written one after the other, all of them, and before the desk is closed', async () => {
    const written: Settings[] = [];
    // The first write of all takes longest: on a busy disk it would be done last.
    let takesMs = 40;
    const desk = await deskHere(await temporaryFolder(), {
      writeSettings: async (settings) => {
        takesMs /= 2;
        await setTimeout(takesMs);
        written.push(settings);
      },
    });
    const look = (textSize: 110 | 125) => ({ theme: 'dark' as const, textSize });
    void desk.changeSettings({ look: look(110) });
    void desk.changeSettings({ language: 'pt' });
    void desk.changeSettings({ look: look(125) });
    await desk.close();
    expect(written.slice(-3).map(({ language, look }) => [language, look?.textSize])).toEqual([
      ['en', 110],
      ['pt', 110],
      ['pt', 125],
    ]);
  });
});
