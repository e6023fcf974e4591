import { expect, it, onTestFinished } from 'vitest';
import { settingsHandlers } from '../../../main/ipc/handlers/settings';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

it('A change of one thing about the agency leaves the others as they are by then, whatever the window last saw of them', async () => {
  const desk = await deskHere(await temporaryFolder(), {});
  onTestFinished(() => desk.close());
  const set = settingsHandlers(desk)['library.set-agency'];
  const gradings = [{ en: 'OFFICIAL', 'zh-Hant': '' }];
  const caveats = [{ en: 'For law enforcement only' }];
  await Promise.all([set({ gradings }), set({ caveats }), set({ name: { en: 'Training School' } })]);
  expect(desk.store()?.library().agency).toMatchObject({
    name: { en: 'Training School' },
    gradings: [{ en: 'OFFICIAL', 'zh-Hant': 'OFFICIAL' }],
    caveats,
  });
});
