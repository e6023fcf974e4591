/** What goes into a kit as it stands in the library, and how it shall be packed. Values alone: they are sent to a worker. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { DeckId, Sha256 } from '../../model/ids';
import type { Issue } from '../../model/issue';
import type { Handout } from '../../model/handout';
import type { Language, Texts } from '../../model/language';
import type { Library } from '../../model/library';
import type { MarkingDefaults } from '../../model/marking-defaults';
import type { TlpLabel } from '../../model/marking';
import type { HeldKit } from '../../model/sent';
import type { Preset } from '../../model/presets';
import type { Template } from '../../model/template';

export interface KeptRecord {
  readonly record: Handout;
  readonly title: Texts;
}

export interface KitSource {
  readonly library: Pick<Library, 'id' | 'name'> & MarkingDefaults;
  readonly courses: readonly Course[];
  /** Present where the whole library was asked for: a course that is too strict stays behind, where one that was named is refused. */
  readonly isAll?: true;
  /** Decks that were asked for themselves: they travel whole. */
  readonly decks: readonly Deck[];
  /** Decks that courses use, as they are now: they travel with instructor material alone. */
  readonly courseDecks: readonly Deck[];
  /** Every version that a course pins, by its hash. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  readonly templates: readonly Template[];
  /** Presets that were asked for. */
  readonly presets: readonly Preset[];
  /** The library's others: those that a handout of the kit has chosen go along. */
  readonly otherPresets: readonly Preset[];
  /** Handouts that the library keeps of the courses and decks, each with what a list calls it. */
  readonly recipes: readonly KeptRecord[];
  /** Handouts that were given out of the courses and decks. */
  readonly issues: readonly Issue[];
  /** What those were made of, as far as the library has it: their versions, and the decks of these as they are now. */
  readonly issued: {
    readonly versions: ReadonlyMap<Sha256, Deck>;
    readonly heads: ReadonlyMap<DeckId, Deck>;
  };
}

export interface KitWish {
  /** False strips notes, hidden slides, answers, originals and what nothing shown uses. */
  readonly instructor: boolean;
  readonly upTo: TlpLabel | null;
  /** Takes the PDFs that were given out along. */
  readonly handouts: boolean;
  readonly date: string;
  readonly preparedBy: string;
  readonly unencryptedBecause: string | null;
  /** The kit that the receiver holds already: what it brought stays out of this one. Absent for a kit that stands for itself. */
  readonly since?: HeldKit;
  /** Of the packing list. */
  readonly language: Language;
}
