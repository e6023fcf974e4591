/** Requests about decks. */
import type { ImportReport, NewerVersion } from '../../contract/views';
import type { Handlers } from '../../contract/requests';
import type { Deck } from '../../model/deck';
import { copyNotesToHandout } from '../../model/copy-notes-to-handout';
import { openWork, type Desk } from '../desk';
import { convertSlideOf, mendWordOf, replaceWordsOf } from '../change-drawing';
import { renewMarking } from '../../model/renewal/renew-marking';
import { importDecks } from '../import-decks';
import { openOriginal, saveOriginal } from '../kept-original';
import { giveDecks } from '../give-decks';
import { markDecks } from '../mark-decks';
import { matchDecks, mendInLibrary, pairInLibrary } from '../pair-decks';
import { drawnPicturesOf, putPictureOn } from '../put-picture';
import { planRenewal, renewableBy, renewInLibrary } from '../renew-deck';
import { markingRules } from '../marking-rules';
import { viewRenewal } from '../view-renewal';
import { binRecord, restoreRecord } from '../move-record';
import { viewDeck } from '../views';

/** How many slides of a deck are shown while others are still read. */
const mostShown = 4;

async function importPaths(desk: Desk, paths: readonly string[], task: string): Promise<ImportReport> {
  const started = performance.now();
  const work = desk.startTask(task);
  try {
    const onDeck = ({ id, title, slides }: Deck): void => {
      const first = slides.slice(0, mostShown).map((slide) => slide.id);
      desk.host.notify('import.read', { task, deck: id, title, slides: slides.length, first });
    };
    const { decks, findings } = await importDecks(openWork(desk), paths, { ...work, onDeck });
    const rows = decks.map(({ id, title, slides, marking }) => ({
      deck: id,
      title,
      slides: slides.length,
      label: marking.label,
      firstSlide: slides[0]?.id ?? null,
    }));
    const before = new Set(findings.flatMap(({ code, place }) => (code === 'import.same-file' ? [place.deck] : [])));
    const newer = await newerVersions(
      desk,
      decks.filter(({ id }) => !before.has(id)),
    );
    const files = decks.reduce((sum, { id, sources }) => sum + (before.has(id) ? 1 : sources.length), 0);
    return { decks: rows, files, newer, findings, ms: Math.round(performance.now() - started) };
  } finally {
    work.end();
  }
}

/** Decks that came in beside an older version of themselves. */
async function newerVersions(desk: Desk, decks: readonly Deck[]): Promise<readonly NewerVersion[]> {
  const found = await Promise.all(
    decks.map(async (fresh) => {
      const work = openWork(desk);
      const [known] = await renewableBy(work, fresh);
      if (!known) return [];
      const { label } = renewMarking(known.marking, fresh.marking, null, markingRules(work.store));
      return [{ fresh: fresh.id, known: known.id, title: known.title, label }];
    }),
  );
  return found.flat();
}

export function deckHandlers(desk: Desk) {
  return {
    'deck.import': ({ paths, task }) => importPaths(desk, paths, task),
    'deck.choose-and-import': async ({ task }) => {
      const paths = await desk.host.chooseFiles();
      return paths.length === 0 ? null : importPaths(desk, paths, task);
    },
    'deck.get': async ({ deck }) => {
      const { store } = openWork(desk);
      return viewDeck(store, await store.getDeck(deck));
    },
    'deck.change': async (change) => {
      const { store } = openWork(desk);
      return viewDeck(store, (await store.changeDeck(change)).record);
    },
    'deck.undo': async ({ deck }) => {
      const { store } = openWork(desk);
      await store.undo('deck', deck);
      return viewDeck(store, await store.getDeck(deck));
    },
    'deck.redo': async ({ deck }) => {
      const { store } = openWork(desk);
      await store.redo('deck', deck);
      return viewDeck(store, await store.getDeck(deck));
    },
    'deck.bin': ({ deck }) => binRecord(desk, 'deck', deck),
    'deck.restore': ({ deck }) => restoreRecord(desk, 'deck', deck),
    'deck.open-original': async ({ deck, original }) => {
      await openOriginal(desk, deck, original);
      return null;
    },
    'deck.save-original': ({ deck, original }) => saveOriginal(desk, deck, original),
    'deck.notes-to-handout': async ({ deck, language }) => {
      const { store } = openWork(desk);
      const head = await store.getDeck(deck);
      const edits = copyNotesToHandout(head, language);
      return viewDeck(store, (await store.changeDeck({ deck, base: head.revision, edits, said: 'use-notes' })).record);
    },
    'deck.mark': (wanted) => markDecks(openWork(desk), wanted),
    'deck.give': (wanted) => giveDecks(openWork(desk), wanted),
    'deck.mend-word': async (wanted) => {
      const work = openWork(desk);
      return viewDeck(work.store, await mendWordOf(work, wanted));
    },
    'deck.replace-words': async (wanted) => {
      const work = openWork(desk);
      const { deck, ...report } = await replaceWordsOf(work, wanted);
      return { ...viewDeck(work.store, deck), ...report };
    },
    'deck.drawn-pictures': (wanted) => drawnPicturesOf(openWork(desk), wanted),
    'deck.put-picture': async (wanted) => {
      const deck = await putPictureOn(desk, wanted);
      return deck && viewDeck(openWork(desk).store, deck);
    },
    'deck.convert-slide': async (wanted) => {
      const work = openWork(desk);
      return viewDeck(work.store, await convertSlideOf(work, wanted));
    },
    'deck.renewal': async ({ deck, from }) => viewRenewal(await planRenewal(openWork(desk), deck, from)),
    'deck.renew': async (wanted) => {
      const work = openWork(desk);
      return viewDeck(work.store, await renewInLibrary(work, wanted));
    },
    'deck.match': ({ main, other }) => matchDecks(openWork(desk), main, other),
    'deck.pair': async (wanted) => {
      const work = openWork(desk);
      return viewDeck(work.store, await pairInLibrary(work, wanted));
    },
    'deck.mend-pairs': async (wanted) => {
      const work = openWork(desk);
      return viewDeck(work.store, await mendInLibrary(work, wanted));
    },
  } satisfies Partial<Handlers>;
}
