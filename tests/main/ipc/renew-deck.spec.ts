import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deckHandlers } from '../../../main/ipc/handlers/deck';
import type { Desk } from '../../../main/ipc/desk';
import { openWork } from '../../../main/ipc/desk';
import type { DeckId } from '../../../main/model/ids';
import { emptySlideText } from '../../../main/model/slide';
import { deskHere } from '../../builders/desk-here';
import { p, pptxFile, sp, type SlideNotation } from '../../builders/pptx-file';
import { temporaryFolder } from '../../builders/temporary-folder';

const slide = (title: string, body: string, notes = ''): SlideNotation => ({
  shapes: sp({ placeholder: 'type="title"', text: p(title) }) + sp({ placeholder: 'idx="1"', text: p(body) }),
  ...(notes === '' ? {} : { notes: p(notes) }),
});

const older = [
  slide('Seizing a phone', 'Photograph the screen before anybody touches it', 'The author says hello'),
  slide('Wallets', 'Hot and cold wallets hold keys and not coins', 'An old remark'),
  slide('Tracing', 'Follow change addresses through the blocks'),
  slide('Exchanges', 'Ask the exchange for its records in good time'),
];
const newer = [
  slide('Tracing', 'Follow change addresses through the blocks'),
  slide('Seizing a phone', 'Photograph the screen before anybody touches it', 'The author says hello again'),
  slide('Wallets', 'Hot and cold wallets hold private keys and not coins', 'A newer remark'),
  slide('Mixers', 'Tumblers break what a chain of transfers shows'),
];

async function open() {
  const folder = await temporaryFolder();
  const desk = await deskHere(folder, {});
  onTestFinished(() => desk.close());
  return { desk, folder };
}

async function bring(desk: Desk, folder: string, name: string, slides: readonly SlideNotation[]) {
  const file = join(folder, 'files', name, 'talk.en.pptx');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pptxFile({ slides }));
  return deckHandlers(desk)['deck.import']({ paths: [file], task: `import-${name}` });
}

/** A deck of the older file, edited here, and the newer file beside it. */
async function both(desk: Desk, folder: string) {
  const handlers = deckHandlers(desk);
  const first = await bring(desk, folder, 'older', older);
  const known = first.decks[0]!.deck;
  const { deck } = await handlers['deck.get']({ deck: known });
  const [phone, wallets] = deck.slides;
  const own = { ...wallets!.texts.en!, notes: 'My own remark', handoutText: 'Bring a wallet' };
  await handlers['deck.change']({
    deck: known,
    base: deck.revision,
    said: 'translate',
    edits: [
      { kind: 'slide.set', slide: wallets!.id, changes: { texts: { ...wallets!.texts, en: own }, minutes: 7 } },
      {
        kind: 'slide.set',
        slide: phone!.id,
        changes: { texts: { ...phone!.texts, pt: { ...emptySlideText, title: 'Apreender um telefone' } } },
      },
    ],
  });
  const second = await bring(desk, folder, 'newer', newer);
  return { handlers, known, fresh: second.decks[0]!.deck, second, before: deck };
}

async function renew(desk: Desk, handlers: ReturnType<typeof deckHandlers>, known: DeckId, fresh: DeckId) {
  const { store } = openWork(desk);
  const [one, two] = [await store.getDeck(known), await store.getDeck(fresh)];
  return handlers['deck.renew']({ deck: known, base: one.revision, from: fresh, fromBase: two.revision });
}

describe('A newer version of a file that a deck came from', () => {
  it('is offered where the file has the same name, and not where it is the same file', async () => {
    const { desk, folder } = await open();
    const { known, fresh, second } = await both(desk, folder);
    expect(second.newer).toMatchObject([{ known, fresh }]);
    const again = join(folder, 'files', 'newer', 'talk.en.pptx');
    expect((await deckHandlers(desk)['deck.import']({ paths: [again], task: 'again' })).newer).toEqual([]);
  });

  it('is shown slide by slide before anything changes', async () => {
    const { desk, folder } = await open();
    const { handlers, known, fresh, before } = await both(desk, folder);
    const view = await handlers['deck.renewal']({ deck: known, from: fresh });
    const told = view.rows.map(({ title, kinds, fields }) => [title, kinds.join(' '), fields.join(' ')]);
    expect(told).toContainEqual(['Mixers', 'added', '']);
    expect(told).toContainEqual(['Exchanges', 'removed', '']);
    expect(told).toContainEqual(['Wallets', 'edited', 'body look']);
    expect(told).toContainEqual(['Tracing', 'moved', '']);
    expect(told).toContainEqual(['Seizing a phone', 'edited', 'notes']);
    expect((await handlers['deck.get']({ deck: known })).deck.slides.map(({ id }) => id)).toEqual(
      before.slides.map(({ id }) => id),
    );
  });

  it('brings what its author changed, and leaves what the instructor did', async () => {
    const { desk, folder } = await open();
    const { handlers, known, fresh, before } = await both(desk, folder);
    const { deck } = await renew(desk, handlers, known, fresh);
    const [phone, wallets, tracing] = before.slides.map(({ id }) => id);
    expect(deck.slides.map(({ id }) => id).slice(0, 3)).toEqual([tracing, phone, wallets]);
    expect(deck.slides.map(({ texts }) => texts.en?.title)).toEqual([
      'Tracing',
      'Seizing a phone',
      'Wallets',
      'Mixers',
    ]);
    const renewed = deck.slides[2]!;
    expect(renewed.texts.en).toMatchObject({
      body: expect.stringContaining('private keys') as string,
      notes: 'My own remark',
      handoutText: 'Bring a wallet',
    });
    expect(renewed.minutes).toBe(7);
    expect(deck.slides[1]!.texts.en?.notes).toBe('The author says hello again');
    expect(deck.slides[1]!.texts.pt?.title).toBe('Apreender um telefone');
    expect(deck.sources.map(({ original }) => original)).not.toEqual(before.sources.map(({ original }) => original));
  });

  it('says before the update that its author made it stricter since, and the deck counts as much after it', async () => {
    const { desk, folder } = await open();
    const handlers = deckHandlers(desk);
    const marked = (label: string) => [slide('Tracing', label), ...older.slice(0, 2)];
    const known = (await bring(desk, folder, 'older', marked('TLP:AMBER'))).decks[0]!.deck;
    const second = await bring(desk, folder, 'newer', marked('TLP:RED'));
    const fresh = second.decks[0]!.deck;
    expect(second.newer).toMatchObject([{ known, fresh, label: 'TLP:RED' }]);
    const view = await handlers['deck.renewal']({ deck: known, from: fresh });
    expect(view.label).toEqual({ from: 'TLP:AMBER', to: 'TLP:RED' });
    expect((await renew(desk, handlers, known, fresh)).deck.marking.label).toBe('TLP:RED');
    expect((await handlers['deck.undo']({ deck: known })).deck.marking.label).toBe('TLP:AMBER');
  });

  it('is taken back whole by one undo, and stands beside the deck again', async () => {
    const { desk, folder } = await open();
    const { handlers, known, fresh } = await both(desk, folder);
    const { store } = openWork(desk);
    const was = await store.getDeck(known);
    await renew(desk, handlers, known, fresh);
    expect((await store.list()).decks.map(({ id }) => id)).not.toContain(fresh);
    const { deck } = await handlers['deck.undo']({ deck: known });
    expect(deck.slides).toEqual(was.slides);
    expect((await store.list()).decks.map(({ id }) => id)).toContain(fresh);
  });

  it('is refused where it came from another file', async () => {
    const { desk, folder } = await open();
    const { handlers, known } = await both(desk, folder);
    const file = join(folder, 'other.en.pptx');
    writeFileSync(file, pptxFile({ slides: [slide('Other', 'Something else')] }));
    const other = (await handlers['deck.import']({ paths: [file], task: 'other' })).decks[0]!.deck;
    await expect(handlers['deck.renewal']({ deck: known, from: other })).rejects.toMatchObject({
      code: 'deck.not-newer',
    });
  });
});

describe('A Markdown deck that names other files', () => {
  it('is a newer version where one of those changed alone, and the same deck where none did', async () => {
    const { desk, folder } = await open();
    const handlers = deckHandlers(desk);
    const write = (part: string): void => {
      mkdirSync(join(folder, 'talk', 'pages'), { recursive: true });
      writeFileSync(join(folder, 'talk', 'talk.md'), '# One\n\n---\nsrc: ./pages/two.md\n---\n');
      writeFileSync(join(folder, 'talk', 'pages', 'two.md'), part);
    };
    const read = (task: string) => handlers['deck.import']({ paths: [join(folder, 'talk')], task });
    const decksOf = ({ decks }: Awaited<ReturnType<typeof read>>) => decks.map(({ deck }) => deck);
    write('# Two\n\nKeys are kept in wallets');
    const [first] = decksOf(await read('first'));
    expect(decksOf(await read('again'))).toEqual([first]);
    write('# Two\n\nKeys are kept in hardware wallets');
    const changed = await read('changed');
    const [fresh] = decksOf(changed);
    expect(changed.newer.map(({ known, fresh: newer }) => [known, newer])).toEqual([[first, fresh]]);
    const { rows } = await handlers['deck.renewal']({ deck: first!, from: fresh! });
    expect(rows.map(({ title, kinds }) => [title, kinds])).toEqual([['Two', ['edited']]]);
    expect(decksOf(await read('once more'))).toEqual([fresh]);
  });
});
