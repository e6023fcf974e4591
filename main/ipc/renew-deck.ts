/** A deck takes in a newer version of its file, which was imported as a deck of its own: shown first, then one undoable step. */
import { textHashOf } from '../import/text-hash';
import type { Deck } from '../model/deck';
import { deckDifferences, type DeckDifferences } from '../model/differences';
import { KitbagFault } from '../model/fault';
import type { DeckId, Sha256, SlideId } from '../model/ids';
import type { Language } from '../model/language';
import { fileStem, mayRenew, renewDeck } from '../model/renewal/renew-deck';
import type { Slide, SlideText } from '../model/slide';
import type { RenewedSlides } from '../workers/renew-slides';
import { importLimitsFor } from '../workers/worker-line';
import { markingRules } from './marking-rules';
import type { OpenWork } from './session';

export interface PlannedRenewal {
  readonly known: Deck;
  /** The newer version as it was imported. */
  readonly fresh: Deck;
  /** The deck as it would be. */
  readonly renewed: Deck;
  /** From slides of the newer file to those of the deck. */
  readonly pairs: ReadonlyMap<SlideId, SlideId>;
  readonly differences: DeckDifferences;
  /** Slides of the deck that look as they did, but for their number. */
  readonly alike: ReadonlySet<SlideId>;
  readonly drawings: RenewedSlides['drawings'];
}

/** The decks that an imported one may be a newer version of. */
export async function renewableBy(work: OpenWork, fresh: Deck): Promise<readonly Deck[]> {
  const stems = new Set(fresh.sources.map(({ fileName }) => fileStem(fileName)));
  const { decks } = await work.store.list();
  const named = decks.filter(
    ({ id, fileNames }) => id !== fresh.id && fileNames.some((name) => stems.has(fileStem(name))),
  );
  const found = await Promise.all(named.map(({ id }) => work.store.getDeck(id)));
  return found.filter((known) => mayRenew(known, fresh));
}

/** The older file read again, to tell what was edited here from what its author changed; null where it cannot be read. */
async function olderFile(work: OpenWork, original: Sha256): Promise<Deck | null> {
  const file = work.store.mediaPath(original);
  if (file === null) return null;
  try {
    const { deck } = await work.workers.importing.run(
      'import.read',
      { file, roots: [], now: work.now() },
      { subject: original, limits: importLimitsFor(file) },
    );
    return deck;
  } catch (error) {
    if (error instanceof KitbagFault && error.code !== 'task.cancelled') return null;
    throw error;
  }
}

/** What is known of a slide's text as the older file had it. */
function textBefore(slide: Slide, language: Language, older: Deck | null): Partial<SlideText> {
  const [text, origin] = [slide.texts[language], slide.origins.find((one) => one.language === language)];
  if (!text || !origin) return {};
  const same = older?.slides[origin.number - 1];
  const isSame = same?.origins.some(({ textHash }) => textHash === origin.textHash) === true;
  const read = isSame ? Object.values(same.texts)[0] : undefined;
  // Its pictures were found beside the file then, and are not now: words that nobody edited are told by their hash.
  const untouched = textHashOf(text) === origin.textHash ? { title: text.title, body: text.body } : {};
  return { ...read, ...untouched };
}

/** Works out what a deck would become. Throws `deck.not-newer` where one is no version of the other. */
export async function planRenewal(work: OpenWork, knownId: DeckId, freshId: DeckId): Promise<PlannedRenewal> {
  const [known, imported] = [await work.store.getDeck(knownId), await work.store.getDeck(freshId)];
  const [source] = imported.sources;
  if (!source || !mayRenew(known, imported)) throw new KitbagFault('deck.not-newer', { id: freshId });
  const { language } = source;
  const found = await work.workers.painting.run(
    'slides.renew',
    { folder: work.store.folder, known: known.slides, fresh: imported.slides, language },
    { subject: 'deck' },
  );
  const drawings = new Map(found.drawings.map(({ slide, media }) => [slide, media.sha]));
  const fresh: Deck = {
    ...imported,
    slides: imported.slides.map((slide): Slide => {
      const drawing = drawings.get(slide.id);
      return drawing ? { ...slide, looks: { ...slide.looks, [language]: { kind: 'drawing', drawing } } } : slide;
    }),
  };
  const original = known.sources.find((one) => one.language === language)?.original;
  const older = original ? await olderFile(work, original) : null;
  const pairs = new Map(found.pairs);
  const before = (slide: Slide): Partial<SlideText> => textBefore(slide, language, older);
  const markedBefore = older?.marking ?? null;
  const rules = markingRules(work.store);
  const renewed = renewDeck({ known, fresh, language, pairs, before, markedBefore, rules });
  return {
    known,
    fresh: imported,
    renewed,
    pairs,
    differences: deckDifferences(known, renewed),
    alike: new Set(found.alike),
    drawings: found.drawings,
  };
}

export interface RenewalWanted {
  readonly deck: DeckId;
  readonly base: number;
  readonly from: DeckId;
  readonly fromBase: number;
}

/** The deck becomes the newer version and that goes into the bin; undoing the one takes back both. */
export async function renewInLibrary(work: OpenWork, { deck: id, base, from, fromBase }: RenewalWanted): Promise<Deck> {
  const { known, fresh, renewed, drawings } = await planRenewal(work, id, from);
  for (const [{ id: name, revision }, seen] of [
    [known, base],
    [fresh, fromBase],
  ] as const)
    if (revision !== seen)
      throw new KitbagFault('record.changed-elsewhere', { kind: 'deck', id: name, base: seen, revision });
  for (const { media } of drawings) await work.store.addMedia(media.sha, media.ext, media.bytes);
  const { record } = await work.store.pairDecks({
    main: known.id,
    base: known.revision,
    edit: { kind: 'deck.become', deck: renewed },
    other: { id: fresh.id, revision: fresh.revision },
    said: 'renew-deck',
  });
  return record;
}
