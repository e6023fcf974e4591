import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import type { Deck } from '../../../main/model/deck';
import { unmarked, type TlpLabel } from '../../../main/model/marking';
import type { Slide } from '../../../main/model/slide';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aKitOrder } from '../../builders/a-kit-order';
import { aRecipe } from '../../builders/a-recipe';
import { deckId, slideId } from '../../builders/ids';
import { bytesOf, course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { onePagePdf, rawStream, slidesPdf, wordsAt } from '../../builders/raw-pdf';
import { workHere } from '../../builders/work-here';
import { canariesIn, filesOf } from '../../matchers/kit-bytes';

const red = /canary-red-[a-z]+/g;
const ledger = deckId('deck-ledger');

async function packed(library: KitLibrary, changes: Partial<KitOrder>) {
  const file = library.file('left.kit');
  const order = aKitOrder({ scope: { courses: [], decks: [ledger], templates: [] }, ...changes });
  const written = await packKitFile(workHere(library.store), order, file, nodeDisk());
  return { ...written, bytes: await readFile(file) };
}

async function added(store: LibraryStore, bytes: Uint8Array, ending: string) {
  await store.addMedia(sha256(bytes), ending, bytes);
  return sha256(bytes);
}

const source = (original: Deck['sources'][number]['original'], fileName: string): Deck['sources'][number] => ({
  language: 'en',
  original,
  fileName,
  importedAt: '2026-03-01T09:00:00+08:00',
  importer: 'markdown',
  importerVersion: 1,
});

const marked = (label: TlpLabel) => ({ ...unmarked, label });

/** A green deck from a Markdown file, whose second slide is red. */
async function markdownDeck(library: KitLibrary): Promise<Deck> {
  const original = await added(library.store, bytesOf('# One\n\n---\n\n# Two\n\ncanary-red-words'), 'md');
  const origin = {
    language: 'en' as const,
    source: original,
    part: '',
    number: 1,
    line: 1,
    textHash: sha256('left-one'),
  };
  return aDeck({
    id: ledger,
    marking: marked('TLP:GREEN'),
    sources: [source(original, 'ledger.md')],
    slides: [
      aSlide({ id: slideId('ledger-1'), texts: { en: aText({ title: 'One' }) }, origins: [origin] }),
      aSlide({
        id: slideId('ledger-2'),
        marking: marked('TLP:RED'),
        texts: { en: aText({ title: 'Two', body: 'canary-red-words' }) },
        origins: [{ ...origin, number: 2, textHash: sha256('left-two') }],
      }),
    ],
  });
}

describe('A kit with nothing above a label', () => {
  it('brings no original of a deck that loses a slide, says so, and brings it where the deck is whole', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(await markdownDeck(library));
    const { bytes, leftOut, manifest } = await packed(library, { upTo: 'TLP:GREEN' });
    expect(await canariesIn(bytes, red)).toEqual([]);
    expect(manifest.label).toBe('TLP:GREEN');
    expect(leftOut).toContainEqual(expect.objectContaining({ deck: ledger, label: 'TLP:RED', original: 'ledger.md' }));
    const all = await packed(library, { upTo: 'TLP:RED', unencryptedBecause: 'by hand' });
    expect(await canariesIn(all.bytes, red)).toEqual(['canary-red-words']);
    expect(all.leftOut).toEqual([]);
  });

  it('brings no original by way of another deck that came from the same file', async () => {
    const library = await kitLibrary();
    const deck = await markdownDeck(library);
    await library.store.createDeck(deck);
    const other = deckId('deck-ledger-again');
    await library.store.createDeck({ ...deck, id: other, slides: deck.slides.slice(0, 1) });
    const scope = { courses: [], decks: [ledger, other], templates: [] };
    const { bytes } = await packed(library, { upTo: 'TLP:GREEN', scope });
    expect(await canariesIn(bytes, red)).toEqual([]);
  });

  it('brings no original of a deck whose older version, which a course shows, loses a slide', async () => {
    const library = await kitLibrary();
    const deck = await markdownDeck(library);
    await library.store.createDeck(deck);
    const pinned = await library.store.pinDeck(ledger);
    const { revision } = await library.store.getDeck(ledger);
    await library.store.changeDeck({
      deck: ledger,
      base: revision,
      edits: [{ kind: 'slide.remove', slide: slideId('ledger-2') }],
      said: 'remove-slide',
    });
    const record = await library.store.getCourse(course);
    const session = record.days[0]?.sessions[0]?.id;
    await library.store.changeCourse({
      course,
      base: record.revision,
      edits: [
        {
          kind: 'session.set',
          session: session ?? ('' as never),
          changes: {
            material: [
              { kind: 'slides', deck: ledger, pinned, pick: deck.slides.map(({ id }) => ({ kind: 'one', slide: id })) },
            ],
          },
        },
      ],
      said: 'add-material',
    });
    const scope = { courses: [course], decks: [], templates: [] };
    const { bytes } = await packed(library, { upTo: 'TLP:GREEN', scope });
    expect(await canariesIn(bytes, red)).toEqual([]);
  });

  it('brings of a PDF the pages of slides that travel, each still at its slide', async () => {
    const library = await kitLibrary();
    const pdf = await added(
      library.store,
      slidesPdf([wordsAt(40, 300, 'canary-red-page'), wordsAt(40, 300, 'shown page'), wordsAt(40, 300, 'last page')], {
        info: '/Author(canary-red-author)',
      }),
      'pdf',
    );
    const slides = [1, 2, 3].map((number) =>
      aSlide({
        id: slideId(`ledger-page-${String(number)}`),
        marking: number === 1 ? marked('TLP:RED') : unmarked,
        texts: { en: aText({ title: `Page ${String(number)}` }) },
        looks: { en: { kind: 'page', pdf, number } },
      }),
    );
    await library.store.createDeck(
      aDeck({ id: ledger, marking: marked('TLP:GREEN'), slides, sources: [source(pdf, 'ledger.pdf')] }),
    );
    const { bytes } = await packed(library, { upTo: 'TLP:GREEN' });
    expect(await canariesIn(bytes, red)).toEqual([]);
    expect(await canariesIn(bytes, /(shown|last) page/g)).toEqual(['last page', 'shown page']);
    const deck = JSON.parse(String((await filesOf(bytes)).get(`decks/${ledger}.json`))) as Deck;
    expect(deck.slides.map(({ looks }) => looks.en)).toMatchObject([{ number: 1 }, { number: 2 }]);
  });
});

/** A green deck of two slides, one of them for all words to be searched for, and the PDF that was given out of it. */
async function issuedDeck(library: KitLibrary) {
  const slides = ['ledger-1', 'ledger-2'].map((id) => aSlide({ id: slideId(id), texts: { en: aText({ title: id }) } }));
  await library.store.createDeck(aDeck({ id: ledger, marking: marked('TLP:GREEN'), slides }));
  const pinned = await library.store.pinDeck(ledger);
  await library.store.issueHandout({
    title: { en: 'For all' },
    recipe: aRecipe({ edition: 'participant', scope: { kind: 'deck', deck: ledger, pinned } }),
    pdf: bytesOf('%PDF canary-red-issued'),
    pages: 1,
    label: 'TLP:GREEN',
    fileName: 'for-all.pdf',
    copies: [],
    lowered: [],
    holders: [],
  });
  return async (changes: Partial<Omit<Slide, 'id'>>) => {
    const { revision } = await library.store.getDeck(ledger);
    const edits = [{ kind: 'slide.set' as const, slide: slideId('ledger-2'), changes }];
    await library.store.changeDeck({ deck: ledger, base: revision, edits, said: 'set-label' });
  };
}

describe('A PDF that was given out', () => {
  it('stays behind where one of its slides was made stricter since, is told, and counts as the slide does where it travels', async () => {
    const library = await kitLibrary();
    const change = await issuedDeck(library);
    const before = await packed(library, { handouts: true, upTo: 'TLP:GREEN', instructor: false });
    expect(await canariesIn(before.bytes, red)).toEqual(['canary-red-issued']);
    await change({ marking: marked('TLP:RED') });
    const { bytes, leftOut, manifest } = await packed(library, { handouts: true, upTo: 'TLP:GREEN' });
    expect(await canariesIn(bytes, red)).toEqual([]);
    expect(manifest.label).toBe('TLP:GREEN');
    expect(leftOut).toContainEqual(expect.objectContaining({ handout: { en: 'For all' }, label: 'TLP:RED' }));
    await expect(packed(library, { handouts: true, instructor: false })).rejects.toMatchObject({
      code: 'kit.red-unencrypted',
    });
  });

  it.each<[string, Partial<Omit<Slide, 'id'>>]>([
    ['the instructor’s alone', { audience: 'instructor' }],
    ['hidden', { hidden: true }],
  ])(
    'stays behind without instructor material where one of its slides is %s since, and is told',
    async (_, changes) => {
      const library = await kitLibrary();
      await (
        await issuedDeck(library)
      )(changes);
      const { bytes, leftOut } = await packed(library, { handouts: true, instructor: false });
      expect(await canariesIn(bytes, red)).toEqual([]);
      expect(leftOut).toMatchObject([{ handout: { en: 'For all' }, isKept: true }]);
      const ours = await packed(library, { handouts: true });
      expect(await canariesIn(ours.bytes, red)).toEqual(['canary-red-issued']);
    },
  );
});

describe('A kit', () => {
  it.each([true, false])(
    'brings of an appendix what its pages show alone (instructor material: %s)',
    async (instructor) => {
      const library = await kitLibrary();
      const pdf = await added(
        library.store,
        onePagePdf('BT /F1 20 Tf 100 500 Td (shown in the appendix) Tj ET', {
          page: '/Annots[6 0 R]',
          catalog: '/Names<</EmbeddedFiles<</Names[(canary-red-file) 8 0 R]>>>>/OpenAction 10 0 R',
          more: [
            '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(canary-red-annotator)/Contents(canary-red-sticky)>>',
            '<</Author(canary-red-author)>>',
            '<</Type/Filespec/F(canary-red-attached)/EF<</F 9 0 R>>>>',
            rawStream('canary-red-attachment', '/Type/EmbeddedFile'),
            '<</S/JavaScript/JS(canary-red-script)>>',
          ],
          trailer: '/Info 7 0 R',
        }),
        'pdf',
      );
      const appendix = { kind: 'appendix' as const, pdf, title: { en: 'Annex' }, marking: marked('TLP:GREEN') };
      const id = 'course-with-annex' as typeof course;
      await library.store.createCourse(
        aCourse({ id, days: [aDay({ sessions: [aSession({ material: [appendix] })] })] }),
      );
      const { bytes } = await packed(library, { scope: { courses: [id], decks: [], templates: [] }, instructor });
      expect(await canariesIn(bytes, red)).toEqual([]);
      expect(await canariesIn(bytes, /shown in the appendix/g)).toHaveLength(1);
      const files = await filesOf(bytes);
      const named = /"pdf": "([0-9a-f]{64})"/.exec(String(files.get(`courses/${id}.json`)))?.[1] ?? '';
      const path = `media/${named.slice(0, 2)}/${named}.pdf`;
      expect(sha256(files.get(path) ?? '')).toBe(named);
    },
  );
});

describe('A kit without instructor material', () => {
  it('brings no comment in a text of the course, and names no slide that stays behind', async () => {
    const library = await kitLibrary();
    const deck = aDeck({
      id: ledger,
      marking: marked('TLP:GREEN'),
      slides: [
        aSlide({ id: slideId('canary-red-slide'), hidden: true }),
        aSlide({
          id: slideId('ledger-2'),
          splitFrom: slideId('canary-red-slide'),
          texts: {
            en: aText({
              body: 'shown\n\n[//]: # (canary-red-body)',
              handoutText: 'shown\n\n[//]: # (canary-red-text)',
            }),
          },
        }),
      ],
    });
    await library.store.createDeck(deck);
    const pinned = await library.store.pinDeck(ledger);
    const id = 'course-with-comments' as typeof course;
    const hidden = (name: string) => ({
      en: `shown ${name}\n\n<!-- canary-red-${name} -->\n\n[//]: # (canary-red-${name})`,
    });
    const session = aSession({
      material: [
        { kind: 'slides', deck: ledger, pinned, pick: [{ kind: 'from', slide: slideId('canary-red-slide') }] },
      ],
      slideObjectives: [{ slide: slideId('canary-red-slide'), objectives: [] }],
    });
    const person = {
      id: 'person-ledger' as never,
      name: { en: 'Chan' },
      role: {},
      agency: {},
      biography: hidden('life'),
    };
    await library.store.createCourse(
      aCourse({
        id,
        howToUse: hidden('use'),
        distribution: hidden('whom'),
        people: [person],
        days: [aDay({ sessions: [session] })],
      }),
    );
    const scope = { courses: [id], decks: [], templates: [] };
    expect(await canariesIn((await packed(library, { scope })).bytes, red)).toHaveLength(6);
    const { bytes } = await packed(library, { scope, instructor: false });
    expect(await canariesIn(bytes, red)).toEqual([]);
    expect(await canariesIn(bytes, /shown (use|whom|life)/g)).toHaveLength(3);
  });
});
