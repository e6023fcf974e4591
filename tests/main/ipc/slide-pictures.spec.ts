import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slidePicture } from '../../../main/ipc/slide-picture';
import { noPolicy } from '../../../main/model/policy';
import { aDeck } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

describe('Pictures of slides', () => {
  it('are kept in the library unless fonts of this machine may be in them: another machine would draw them otherwise', async () => {
    const kept = [];
    for (const machineFonts of [false, true]) {
      const desk = await deskHere(await temporaryFolder(), { policy: { ...noPolicy, machineFonts } });
      const store = desk.store()!;
      const deck = await store.createDeck(aDeck());
      const [slide] = deck.slides;
      const picture = await slidePicture(desk, deck.id, 'head', slide!.id, 'en', 320);
      const pictures = join(store.folder, '.cache', 'pictures');
      kept.push([picture !== null, (await readdir(pictures).catch(() => [])).length]);
      await desk.close();
    }
    expect(kept).toEqual([
      [true, 1],
      [true, 0],
    ]);
  });
});
