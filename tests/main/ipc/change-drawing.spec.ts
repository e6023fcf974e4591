import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWork } from '../../../main/ipc/desk';
import { deckHandlers } from '../../../main/ipc/handlers/deck';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { laySlide } from '../../../main/scene/lay-slide';
import { deskHere } from '../../builders/desk-here';
import { p, pptxFile, sp, xfrm } from '../../builders/pptx-file';
import { temporaryFolder } from '../../builders/temporary-folder';
import { textsOf } from '../../matchers/placed-text';
import { typesetter } from '../typeset/bundled-fonts';

/** A slide whose wrong word is spread over two runs, with a picture; and one that Kitbag sets. */
async function open() {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, {});
  onTestFinished(() => desk.close());
  const red = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#c02020' } })
    .png()
    .toBuffer();
  const split =
    '<a:p><a:r><a:rPr/><a:t>Photograph the scr</a:t></a:r><a:r><a:rPr b="1"/><a:t>een, then the screen again</a:t></a:r></a:p>';
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="77" name="p" descr="A phone screen"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="pic"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(0, 200, 50, 50)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const shapes =
    sp({ placeholder: 'type="title"', text: p('The screen first') }) +
    sp({ placeholder: 'idx="1"', text: split }) +
    picture;
  writeFileSync(
    join(folder, 'talk.en.pptx'),
    pptxFile({
      slides: [{ shapes, links: [['pic', 'image', '../media/image1.png']] }],
      parts: { 'ppt/media/image1.png': new Uint8Array(red) },
    }),
  );
  writeFileSync(join(folder, 'own.en.md'), '# Own\n\nWords');
  const handlers = deckHandlers(desk);
  const { decks } = await handlers['deck.import']({
    paths: [join(folder, 'talk.en.pptx'), join(folder, 'own.en.md')],
    task: 'import',
  });
  const work = openWork(desk);
  const [deck, own] = await Promise.all(decks.map(({ deck: id }) => work.store.getDeck(id)));
  const shown = async (): Promise<string> => {
    const head = await work.store.getDeck(deck!.id);
    const scene = laySlide(
      { deck: head, slide: head.slides[0]!, language: 'en', number: 1, total: 1 },
      { typesetter, readMarkdown, media: work.store.media() },
    );
    return textsOf(scene.items)
      .map(({ text }) => text)
      .join(' ');
  };
  return { handlers, deck: deck!, own: own!, shown };
}

describe('A wrong word of an imported slide', () => {
  it('is replaced wherever it stands, over the borders of its letters, and in the text beside it', async () => {
    const { handlers, deck, shown } = await open();
    const at = { deck: deck.id, base: deck.revision, slide: deck.slides[0]!.id, language: 'en' } as const;
    const { deck: mended } = await handlers['deck.mend-word']({ ...at, wrong: 'screen', right: 'display' });
    const seen = await shown();
    expect(seen.match(/display/g)?.length).toBe(3);
    expect(seen).not.toContain('screen');
    expect(mended.slides[0]!.texts.en?.title).toBe('The display first');
    expect(mended.slides[0]!.mends).toEqual([{ language: 'en', wrong: 'screen', right: 'display' }]);
    expect(mended.slides[0]!.texts.en?.body).toBe('- Photograph the **display, then the display again**');
    expect(mended.slides[0]!.looks).toEqual(deck.slides[0]!.looks);
  });

  it('is replaced in what describes a picture, on the slide and in its drawing, and in the words that are blanks', async () => {
    const { handlers, deck } = await open();
    const [slide] = deck.slides;
    const changes = { texts: { en: { ...slide!.texts.en!, blankWords: ['screen', 'phone'] } } };
    const edits = [{ kind: 'slide.set', slide: slide!.id, changes }] as const;
    const changed = await handlers['deck.change']({ deck: deck.id, base: deck.revision, edits: [...edits], said: 'x' });
    const at = { deck: deck.id, slide: slide!.id, base: changed.deck.revision, language: 'en' } as const;
    const { deck: mended } = await handlers['deck.mend-word']({ ...at, wrong: 'screen', right: 'display' });
    const wanted = { blankWords: ['display', 'phone'], alt: 'A phone display' };
    expect(mended.slides[0]!.texts.en).toMatchObject(wanted);
    const found = await handlers['deck.drawn-pictures']({ deck: deck.id, slide: slide!.id });
    expect(found.map(({ alt }) => alt)).toEqual(['A phone display']);
  });

  it('is replaced where it is said of a picture alone, so that no reader of handouts hears it', async () => {
    const { handlers, deck } = await open();
    const wanted = { slide: null, matchCase: true, language: null, find: 'phone', right: 'mobile' };
    const view = await handlers['deck.replace-words']({ deck: deck.id, base: deck.revision, ...wanted });
    expect(view.deck.slides[0]!.mends).toEqual([{ language: 'en', wrong: 'phone', right: 'mobile' }]);
    const found = await handlers['deck.drawn-pictures']({ deck: deck.id, slide: deck.slides[0]!.id });
    expect(found.map(({ alt }) => alt)).toEqual(['A mobile screen']);
  });

  it('comes back when it is undone, and leaves no trace in the record', async () => {
    const { handlers, deck, shown } = await open();
    const at = { deck: deck.id, base: deck.revision, slide: deck.slides[0]!.id, language: 'en' } as const;
    await handlers['deck.mend-word']({ ...at, wrong: 'screen', right: 'display' });
    const { deck: again } = await handlers['deck.undo']({ deck: deck.id });
    expect(again.slides).toEqual(deck.slides);
    expect(Object.keys(again.slides[0]!)).not.toContain('mends');
    expect(await shown()).toContain('screen');
  });

  it('is refused where the slide does not say it', async () => {
    const { handlers, deck } = await open();
    const at = { deck: deck.id, base: deck.revision, slide: deck.slides[0]!.id, language: 'en' } as const;
    await expect(handlers['deck.mend-word']({ ...at, wrong: 'wallet', right: 'purse' })).rejects.toMatchObject({
      code: 'slide.word-not-found',
    });
  });
});

describe('Words replaced in a whole deck', () => {
  const wanted = { slide: null, matchCase: true, language: null } as const;

  it('are those of the drawing too, and one step takes all of it back', async () => {
    const { handlers, deck, shown } = await open();
    const at = { deck: deck.id, base: deck.revision, ...wanted };
    const view = await handlers['deck.replace-words']({ ...at, find: 'screen', right: 'display' });
    expect(view).toMatchObject({ replaced: 4, left: { count: 0, numbers: '' } });
    expect((await shown()).match(/display/g)).toHaveLength(3);
    expect((await handlers['deck.undo']({ deck: deck.id })).deck.slides).toEqual(deck.slides);
  });

  it('stay beside a drawing that shows others, which is told with the numbers of the slides', async () => {
    const { handlers, deck, shown } = await open();
    const [slide] = deck.slides;
    const en = { ...slide!.texts.en!, body: 'The panel first', notes: 'The panel' };
    const edits = [{ kind: 'slide.set', slide: slide!.id, changes: { texts: { en } } }] as const;
    const changed = await handlers['deck.change']({ deck: deck.id, base: deck.revision, edits: [...edits], said: 'x' });
    const at = { deck: deck.id, base: changed.deck.revision, ...wanted, find: 'panel', right: 'display' };
    const view = await handlers['deck.replace-words'](at);
    expect(view).toMatchObject({ replaced: 1, left: { count: 1, numbers: '1' } });
    expect(view.deck.slides[0]!.texts.en).toMatchObject({ body: 'The panel first', notes: 'The display' });
    expect(view.deck.slides[0]!.mends).toBeUndefined();
    expect(await shown()).toContain('The screen first');
    await expect(handlers['deck.replace-words']({ ...at, base: view.deck.revision })).rejects.toMatchObject({
      code: 'deck.words-not-replaced',
      facts: { count: 1, numbers: '1' },
    });
  });
});

describe('An imported slide that is converted', () => {
  it('is set from its words and keeps its pictures, until that is undone', async () => {
    const { handlers, deck } = await open();
    const at = { deck: deck.id, base: deck.revision, slide: deck.slides[0]!.id };
    const { deck: converted } = await handlers['deck.convert-slide'](at);
    const [slide] = converted.slides;
    expect(slide!.looks.en).toEqual({ kind: 'text', classes: [] });
    expect(slide!.texts.en?.body).toMatch(/then the screen again[^]*!\[A phone screen\]\(media:[0-9a-f]{64}\.png\)$/);
    expect((await handlers['deck.undo']({ deck: deck.id })).deck.slides).toEqual(deck.slides);
  });

  it('is one that was drawn elsewhere: others are set already', async () => {
    const { handlers, own } = await open();
    const at = { deck: own.id, base: own.revision, slide: own.slides[0]!.id };
    await expect(handlers['deck.convert-slide'](at)).rejects.toMatchObject({ code: 'slide.not-drawn' });
  });
});
