import { describe, expect, it } from 'vitest';
import { nameOfKit } from '../../../main/ipc/name-of-kit';
import { aDeck } from '../../builders/a-deck';
import { aHandout } from '../../builders/a-handout';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

describe('The file name that packing a kit offers', () => {
  it('is in the language of what is made of the thing: a kit stands beside its handouts', async () => {
    const desk = await deskHere(await temporaryFolder(), {});
    const store = desk.store()!;
    const { id } = await store.createDeck(aDeck({ title: { en: 'Tracing', 'zh-Hant': '追蹤' } }));
    const scope = { courses: [], decks: [id], templates: [] };
    const name = () => nameOfKit(store, scope, '2026-11-27', 'en');
    expect(await name()).toBe('Tracing 2026-11-27.kit');
    await store.createHandout(
      aHandout('handout-kit-name', { scope: { kind: 'deck', deck: id, pinned: null }, languages: ['zh-Hant', 'en'] }),
    );
    expect(await name()).toBe('追蹤 2026-11-27.kit');
    await desk.close();
  });
});
