import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { openWork } from '../../../main/ipc/desk';
import { putPictureOn } from '../../../main/ipc/put-picture';
import { parseMediaReference } from '../../../main/model/media';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const slide = slideId('one');

async function deskWithDeck() {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, {});
  const deck = aDeck({
    slides: [
      aSlide({ id: slide, texts: { en: aText({ body: 'Words' }) }, looks: { en: { kind: 'text', classes: [] } } }),
    ],
  });
  const { store } = openWork(desk);
  const { id } = await store.createDeck(deck);
  const change = async (from: Parameters<typeof putPictureOn>[1]['from']) =>
    putPictureOn(desk, { deck: id, base: (await store.getDeck(id)).revision, slide, language: 'en', old: null, from });
  return { desk, folder, store, id, change };
}

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 10, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer();

describe('A picture that a person puts onto a slide', () => {
  it('is kept without what its camera wrote, is seen on the slide, and is taken back by one undo', async () => {
    const { desk, store, id, change } = await deskWithDeck();
    const deck = await change({ kind: 'bytes', bytes: await photograph() });
    const src = /\((media:[^)]+)\)$/.exec(deck?.slides[0]?.texts.en?.body ?? '')?.[1] ?? '';
    const reference = parseMediaReference(src);
    const bytes = reference && store.media().bytes(reference.sha);
    expect(bytes && Buffer.from(bytes).includes('Somebody')).toBe(false);
    expect(reference && store.media().info(reference.sha)).toMatchObject({ kind: 'jpeg', width: 20, height: 10 });
    await createHandlers(desk)['deck.undo']({ deck: id });
    expect((await store.getDeck(id)).slides[0]?.texts.en?.body).toBe('Words');
    await desk.close();
  });

  it('is refused where it is none, and the slide stays as it is', async () => {
    const { desk, folder, store, id, change } = await deskWithDeck();
    await writeFile(join(folder, 'notes.png'), 'no picture');
    await expect(change({ kind: 'file', path: join(folder, 'notes.png') })).rejects.toMatchObject({
      code: 'slide.picture-unusable',
      facts: { file: 'notes.png' },
    });
    expect((await store.getDeck(id)).slides[0]?.texts.en?.body).toBe('Words');
    expect(await change({ kind: 'choose' })).toBeNull();
    await desk.close();
  });
});
