/** From what stands in the library to what stands in the kit: labels written out, what is too strict or for instructors alone left behind. */
import { sha256 } from '../../files/sha256';
import { withoutConcealedWords } from '../../model/concealed-words';
import { canonicalDeck, canonicalJson } from '../../model/canonical';
import type { Course } from '../../model/course';
import { slidesMaterialOf, withMaterial } from '../../model/course-material';
import type { Deck } from '../../model/deck';
import { KitbagFault } from '../../model/fault';
import type { Sha256, SlideId } from '../../model/ids';
import { noPlace } from '../../model/label-reason';
import type { Language } from '../../model/language';
import type { Issue } from '../../model/issue';
import type { LeftOut } from '../../model/left-out';
import { isStricter } from '../../model/marking';
import { knownPart } from '../../model/migrations';
import type { Slide } from '../../model/slide';
import { drawingShown } from '../../model/swap-pictures';
import { slidesOfPicks } from '../../model/range';
import { isChosen, type Preset } from '../../model/presets';
import type { Template } from '../../model/template';
import { underHead } from '../../model/under-head';
import { courseForParticipants, deckForParticipants } from './for-participants';
import type { KeptRecord, KitSource, KitWish } from './kit-source';
import { labelledCourse, labelledDeck } from './label-decks';
import { drawingIn, type KitShelf, type MediaShelf } from './media-used';
import { asPicture, openOriginals, type WithinLabel } from './originals-within';
import { openPdfDesk } from './pdf-desk';
import { issuesWithin } from './issues-within';
import { drawingForParticipants } from './drawing-for-participants';
import { picksWithin } from './pick-slides';
import { recipesWithin } from './recipes-within';
import { courseWithin, deckWithin } from './within-label';

export interface PreparedKit {
  readonly courses: readonly Course[];
  readonly decks: readonly Deck[];
  /** By the name that courses of the kit pin them under. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  readonly templates: readonly Template[];
  readonly presets: readonly Preset[];
  readonly recipes: readonly KeptRecord[];
  readonly handouts: readonly Issue[];
  /** Media that are in the kit and not in the library: drawings without what was hidden in them. */
  readonly redrawn: ReadonlyMap<Sha256, Uint8Array>;
  /** The same of PDFs: appendices and pages without what else stood in their files. */
  readonly pdfs: ReadonlyMap<Sha256, Uint8Array>;
  readonly leftOut: readonly LeftOut[];
}

/** Throws `kit.course-stricter`, or `kit.nothing-left` where everything that was asked for is too strict or empty, and `pdf.…` for an appendix that cannot be read. */
export async function prepareKit(source: KitSource, wish: KitWish, shelf: KitShelf): Promise<PreparedKit> {
  const leftOut = new Map<string, LeftOut>();
  const leave = (left: LeftOut): void => void leftOut.set(JSON.stringify(left), left);
  const { defaultLabel } = source.library;
  const [desk, pdfs] = [openDrawingDesk(shelf), openPdfDesk(shelf)];
  const within = (deck: Deck): WithinLabel => {
    const whole = labelledDeck(deck, defaultLabel);
    return { whole, left: deckWithin(whole, wish.upTo, leave) };
  };
  const courses: Course[] = [];
  for (const course of source.courses) {
    const { label } = course.marking;
    if (source.isAll && label !== null && isStricter(label, wish.upTo)) leave({ ...noPlace, label, course: course.id });
    else courses.push(await pdfs.appendices(courseWithin(labelledCourse(course, defaultLabel), wish.upTo, leave)));
  }
  const shown = shownSlides(courses, source.versions);
  const heads = new Map([...source.decks, ...source.courseDecks].map((deck) => [deck.id, deck]));
  const shownVersions = [...shown].flatMap(([sha, slides]) => {
    const version = source.versions.get(sha);
    if (!version) return [];
    const head = heads.get(version.id);
    // What was made stricter in the deck since the course took it holds for what the course shows.
    const rules = { defaultLabel, gradings: source.library.agency.gradings };
    return [{ sha, slides, version, ...within(head ? underHead(head, version, rules) : version) }];
  });
  // Participants get the versions that their courses show and no more of those decks.
  const whole = wish.instructor ? [...source.decks, ...source.courseDecks] : source.decks;
  const heldDecks = [...new Map(whole.map((deck) => [deck.id, deck])).values()].map(within);
  const withoutClosed = await openOriginals([...shownVersions, ...heldDecks], pdfs, leave);
  const preparedDeck = ({ left }: WithinLabel, slides: ReadonlySet<SlideId> | null): Deck =>
    wish.instructor ? withoutClosed(left) : desk.redraw(deckForParticipants(left, slides));
  const pinned = new Map(
    shownVersions.map((one) => {
      const deck = preparedDeck(one, one.slides);
      return [one.sha, { version: one.version, deck, name: sha256(canonicalDeck(deck)) }] as const;
    }),
  );
  const repinned = courses.map((course) => repin(course, pinned));
  const decks = heldDecks.map((one) => preparedDeck(one, null)).filter(({ slides }) => slides.length > 0);
  const handouts = wish.handouts ? issuesWithin(source, wish, leave) : [];
  const held = new Set([...pinned.values()].flatMap(({ deck }) => deck.slides.map(({ id }) => id)));
  const prepared = wish.instructor ? repinned : repinned.map((course) => courseForParticipants(course, held));
  // As of kept handouts, what is chosen for instructors stays behind without a word.
  const asked = wish.instructor
    ? source.presets
    : source.presets.filter(({ choices }) => choices.edition !== 'instructor');
  if (prepared.length + decks.length + source.templates.length + asked.length === 0)
    throw new KitbagFault('kit.nothing-left', { asked: wish.upTo ?? '' });
  const versions = new Map(
    [...pinned.values()].filter(({ deck }) => deck.slides.length > 0).map(({ name, deck }) => [name, deck]),
  );
  const recipes = recipesWithin(source.recipes, wish, { courses: prepared, decks, versions });
  const presets = [...asked, ...chosenPresets(source.otherPresets, recipes)];
  return {
    courses: prepared,
    decks,
    versions,
    templates: wish.instructor ? source.templates : source.templates.map((one) => knownPart('template', one)),
    presets: wish.instructor ? presets : presets.map((one) => knownPart('preset', one)),
    recipes,
    handouts,
    redrawn: desk.redrawn,
    pdfs: pdfs.made,
    leftOut: [...leftOut.values()],
  };
}

/** The presets that are what one of the kit's handouts has chosen: of an instructor's handout that stays behind, its preset does too. */
function chosenPresets(presets: readonly Preset[], recipes: readonly KeptRecord[]): readonly Preset[] {
  return presets.filter(({ choices }) => recipes.some(({ record }) => isChosen(choices, record.recipe)));
}

/** Of each version that is pinned, the slides that some session of the kit's courses shows. */
function shownSlides(
  courses: readonly Course[],
  versions: ReadonlyMap<Sha256, Deck>,
): ReadonlyMap<Sha256, ReadonlySet<SlideId>> {
  const shown = new Map<Sha256, Set<SlideId>>();
  for (const material of courses.flatMap(slidesMaterialOf)) {
    const slides = shown.get(material.pinned) ?? new Set();
    shown.set(material.pinned, slides);
    const version = versions.get(material.pinned);
    if (!version) throw new KitbagFault('version.not-found', { sha: material.pinned });
    for (const { id } of slidesOfPicks(material.pick, version)) slides.add(id);
  }
  return shown;
}

type Pinned = ReadonlyMap<Sha256, { readonly version: Deck; readonly deck: Deck; readonly name: Sha256 }>;

/** The course with the versions of the kit in place of those of the library; material that shows nothing any more is gone. */
function repin(course: Course, pinned: Pinned): Course {
  return withMaterial(course, (material) => {
    if (material.kind !== 'slides') return [material];
    const found = pinned.get(material.pinned);
    if (!found) return [];
    const pick = picksWithin(material.pick, found.version, found.deck);
    return pick.length === 0 ? [] : [{ ...material, pinned: found.name, pick }];
  });
}

/** Redraws the drawings of decks, each once for what its deck shows. */
function openDrawingDesk(shelf: MediaShelf) {
  const redrawn = new Map<Sha256, Uint8Array>();
  const redraw = (deck: Deck): Deck => {
    const shown = new Set(deck.slides.map(({ id }) => id));
    const redrawnName = (sha: Sha256, slide: Slide, language: Language): Sha256 => {
      const drawing = drawingIn(sha, shelf);
      if (!drawing) return sha;
      const left = drawingForParticipants(drawingShown(drawing, slide, language), shown);
      if (canonicalJson(left) === canonicalJson(drawing)) return sha;
      const bytes = new TextEncoder().encode(JSON.stringify(left));
      const name = sha256(bytes);
      redrawn.set(name, bytes);
      return name;
    };
    const slides = deck.slides.map((slide) => {
      const looks = Object.fromEntries(
        Object.entries(slide.looks).map(([language, look]) => [
          language,
          look.kind === 'drawing'
            ? { ...look, drawing: redrawnName(look.drawing, slide, language as Language) }
            : asPicture(look),
        ]),
      );
      // What was replaced stays behind, picture or word: it stands in the drawing, and the lists say what stood there before.
      const { swaps: _swaps, mends: _mends, ...left } = withoutConcealedWords(slide, shelf.json);
      return { ...left, looks };
    });
    return { ...deck, slides };
  };
  return { redrawn, redraw };
}
