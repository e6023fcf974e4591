/** What of a slide's texts may be printed, for whichever edition: what its author hid on it is told beside its picture alone. */
import { concealedOn, withoutConcealedWords } from '../model/concealed-words';
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import type { MediaSource } from '../model/media';
import type { Slide } from '../model/slide';
import type { ChosenSlide } from './select';

interface Showable {
  readonly slide: Slide;
  /** What its texts do not say any more, since its drawings conceal it. */
  readonly unseen: readonly string[];
}

/** One and the same for a slide that is the same, so that a preview knows it again and reads its drawings once. */
const showable = new WeakMap<Slide, Showable>();

function showableOf(slide: Slide, bytes: MediaSource['bytes']): Showable {
  const known = showable.get(slide);
  if (known) return known;
  const left = withoutConcealedWords(slide, bytes);
  const made = { slide: left, unseen: left === slide ? [] : concealedOn(slide, bytes) };
  showable.set(slide, made);
  return made;
}

/** The slide without the words of what its drawings conceal; `media` gives drawings with the marks of what is not seen on them. */
export function showing(
  chosen: ChosenSlide,
  { bytes }: Pick<MediaSource, 'bytes'>,
  find: (finding: Finding) => void,
): ChosenSlide {
  const { slide, unseen } = showableOf(chosen.slide, bytes);
  if (slide === chosen.slide) return chosen;
  const shown = { ...chosen, slide };
  for (const text of unseen) find(unseenText(text, shown));
  return shown;
}

/** Of a long text as much as tells it. */
const toldCharacters = 80;

interface Placed extends Pick<ChosenSlide, 'slide' | 'number'> {
  readonly deck: Pick<Deck, 'id'>;
}

/** That words of a slide are left out since nobody sees them there. */
export function unseenText(text: string, { deck, slide, number }: Placed): Finding {
  const told = text.length > toldCharacters ? `${text.slice(0, toldCharacters)}…` : text;
  const place = { deck: deck.id, slide: slide.id, number };
  return { code: 'slide.unseen-text', weight: 'look', place, facts: { text: told } };
}
