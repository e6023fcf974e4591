/** A picture inside a drawing that came from a file: replaced beside it, and gone from whatever participants get. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { planHandout } from '../../../main/handout/plan-handout';
import { openWork } from '../../../main/ipc/desk';
import { deckHandlers } from '../../../main/ipc/handlers/deck';
import { mediaUsed } from '../../../main/kit/prepare/media-used';
import { parseDrawing } from '../../../main/model/drawing';
import type { Sha256 } from '../../../main/model/ids';
import type { Deck } from '../../../main/model/deck';
import type { Item, PictureItem } from '../../../main/model/scene';
import { describeSwap } from '../../../main/model/swap-pictures';
import { handoutWords } from '../../../main/words/handout-words';
import { deskHere } from '../../builders/desk-here';
import { kitOfDeck } from '../../builders/kit-of-deck';
import { p, pptxFile, sp, xfrm } from '../../builders/pptx-file';
import { temporaryFolder } from '../../builders/temporary-folder';
import { deckInput, tools } from '../handout/handouts';

const png = async (width: number, height: number, background: string): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );

function talk(red: Uint8Array, form: string, body: string): Uint8Array {
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="77" name="p" descr="A red phone"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="pic"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(100, 200, 200, 100)}<a:prstGeom prst="${form}"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const title = sp({ placeholder: 'type="title"', text: p('Seizing a phone') });
  const shapes = title + sp({ at: [400, 200, 400, 200], text: p(body) }) + picture;
  return pptxFile({
    slides: [{ shapes, links: [['pic', 'image', '../media/image1.png']] }],
    parts: { 'ppt/media/image1.png': red },
  });
}

async function open(form = 'rect') {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, {});
  onTestFinished(() => desk.close());
  const handlers = deckHandlers(desk);
  const { store } = openWork(desk);
  const red = await png(40, 20, '#c02020');
  const bring = async (name: string, body: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'talk.en.pptx'), talk(red, form, body));
    return handlers['deck.import']({ paths: [join(folder, name, 'talk.en.pptx')], task: name });
  };
  const id = (await bring('older', 'Photograph the screen')).decks[0]!.deck;
  const before = await store.getDeck(id);
  const slide = before.slides[0]!.id;
  const [found] = await handlers['deck.drawn-pictures']({ deck: id, slide });
  const put = async (bytes: Uint8Array): Promise<Deck> => {
    const { revision } = await store.getDeck(id);
    const from = { kind: 'bytes' as const, bytes };
    const view = await handlers['deck.put-picture']({
      ...{ deck: id, base: revision, slide, language: 'en', old: found!.picture, from },
    });
    return view!.deck;
  };
  return { handlers, store, before, id, slide, found: found!, put, bring };
}

function picturesOf(items: readonly Item[]): readonly PictureItem[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? picturesOf(item.items) : item.kind === 'picture' ? [item] : [],
  );
}

function printed(deck: Deck, media: ReturnType<Awaited<ReturnType<typeof open>>['store']['media']>) {
  const plan = planHandout(deckInput(deck, { layout: '1' }), { ...tools, media }, handoutWords);
  return {
    pictures: plan.pages.flatMap(({ items }) => picturesOf(items)),
    alts: plan.tags.flatMap(({ alt }) => alt ?? []).join(' | '),
  };
}

describe('A picture that is replaced in an imported drawing', () => {
  it('is printed no more; the new one stands in its place, whole and of its own shape', async () => {
    const { put, store, found } = await open();
    expect(found).toMatchObject({ alt: 'A red phone', fills: null });
    const deck = await put(await png(30, 30, '#2020c0'));
    const { pictures, alts } = printed(deck, store.media());
    expect(pictures.map(({ picture }) => picture)).toEqual([deck.slides[0]!.swaps![0]!.picture]);
    expect(pictures[0]!.box).toMatchObject({ xPt: 50, yPt: 0, widthPt: 100, heightPt: 100 });
    expect(alts).not.toContain('A red phone');
  });

  it('comes back when it is undone, and leaves no trace in the record', async () => {
    const { put, handlers, id, before } = await open();
    await put(await png(30, 30, '#2020c0'));
    const { deck } = await handlers['deck.undo']({ deck: id });
    expect(deck.slides).toEqual(before.slides);
  });

  it('gives its form to the new one, which is cut to it in its pixels', async () => {
    const { put, store } = await open('ellipse');
    const deck = await put(await png(30, 30, '#2020c0'));
    const [swap] = deck.slides[0]!.swaps!;
    expect(store.media().info(swap!.picture)).toMatchObject({ width: 30, height: 15 });
    expect(printed(deck, store.media()).pictures[0]!.box).toMatchObject({
      xPt: 0,
      yPt: 0,
      widthPt: 200,
      heightPt: 100,
    });
  });

  it('can be replaced once more, and is then replaced by the last one alone', async () => {
    const { put, store } = await open();
    await put(await png(30, 30, '#2020c0'));
    const deck = await put(await png(60, 30, '#20c020'));
    expect(deck.slides[0]!.swaps).toHaveLength(1);
    expect(printed(deck, store.media()).pictures.map(({ picture }) => picture)).toEqual([
      deck.slides[0]!.swaps![0]!.picture,
    ]);
  });

  it('is described anew, in the drawing and in the text beside it', async () => {
    const { put, store, handlers, id, slide } = await open();
    const deck = await put(await png(30, 30, '#2020c0'));
    expect(deck.slides[0]!.texts.en?.alt).not.toContain('red phone');
    const changes = describeSwap(deck.slides[0]!, 'en', deck.slides[0]!.swaps![0]!.old, 'A blue phone');
    const edits = [{ kind: 'slide.set' as const, slide, changes }];
    const said = await handlers['deck.change']({ deck: id, base: deck.revision, edits, said: 'describe-picture' });
    expect(said.deck.slides[0]!.texts.en?.alt).toBe('A blue phone');
    expect(printed(said.deck, store.media()).alts).toContain('A blue phone');
  });

  it('stays replaced when a newer version of the file comes that shows it still', async () => {
    const { put, store, handlers, id, bring } = await open();
    await put(await png(30, 30, '#2020c0'));
    const fresh = (await bring('newer', 'Photograph the screen and the back')).decks[0]!.deck;
    const [one, two] = [await store.getDeck(id), await store.getDeck(fresh)];
    const { deck } = await handlers['deck.renew']({
      deck: id,
      base: one.revision,
      from: fresh,
      fromBase: two.revision,
    });
    expect(deck.slides[0]!.texts.en?.body).toContain('and the back');
    expect(printed(deck, store.media()).pictures.map(({ picture }) => picture)).toEqual([
      one.slides[0]!.swaps![0]!.picture,
    ]);
  });

  it('is no part of a kit for participants, nor is its name', async () => {
    const { put, store, found } = await open();
    const deck = await put(await png(30, 30, '#2020c0'));
    const media = store.media();
    const json = (sha: Sha256): Uint8Array | null => {
      const bytes = media.bytes(sha);
      return bytes && parseDrawing(bytes) ? bytes : null;
    };
    const shelf = { has: (sha: Sha256) => media.bytes(sha) !== null, json, bytes: media.bytes };
    const kit = await kitOfDeck(deck, media.bytes, json);
    const written = [...kit.redrawn.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
    const used = mediaUsed([JSON.stringify(kit.decks), written], shelf);
    expect(used).toContain(deck.slides[0]!.swaps![0]!.picture);
    expect(used).not.toContain(found.picture);
  });

  it('is left behind when the slide is converted to Kitbag’s own', async () => {
    const { put, handlers, id, slide, found } = await open();
    const { revision, slides } = await put(await png(30, 30, '#2020c0'));
    const { deck } = await handlers['deck.convert-slide']({ deck: id, base: revision, slide });
    expect(deck.slides[0]!.texts.en?.body).toContain(slides[0]!.swaps![0]!.picture);
    expect(JSON.stringify(deck.slides[0])).not.toContain(found.picture);
  });
});
