/**
 * Tells what is unseen on a slide: words and described pictures together for each reason, as many as one finding has room to name,
 * pictures that nobody described once for each reason, and what comes and goes during the show.
 */
import { concealedWords } from '../../../model/concealed-words';
import {
  framesOf,
  isItsOwn,
  wordsOfShape,
  type ConcealedWhy,
  type Drawing,
  type DrawnShape,
} from '../../../model/drawing';
import { longestFact } from '../../findings';
import { attribute, child, everyElement, type Xml } from '../xml/xml';
import type { Note } from './scope';

export interface ConcealedTelling {
  readonly tell: (why: ConcealedWhy, text: string, shape: DrawnShape, comesAndGoes: boolean) => void;
  /** Tells what was gathered, and what was found to be unseen only when the slide was laid out. */
  readonly finish: (before: Drawing, after: Drawing) => void;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Texts = Map<ConcealedWhy, Set<string>>;

interface Gathered {
  readonly words: Texts;
  /** How pictures are described that are unseen. */
  readonly described: Texts;
  /** Why pictures are unseen that nobody described. */
  readonly pictures: Set<ConcealedWhy>;
}

const gather = (): Gathered => ({ words: new Map(), described: new Map(), pictures: new Set() });

function add(texts: Texts, why: ConcealedWhy, text: string): void {
  texts.set(why, (texts.get(why) ?? new Set()).add(oneLine(text)));
}

/** What PowerPoint itself writes beneath the description that it guessed. */
const guessed = /\bDescription automatically generated$/;

function addPicture(gathered: Gathered, why: ConcealedWhy, { alt }: DrawnShape): void {
  if (oneLine(alt) === '' || guessed.test(oneLine(alt))) gathered.pictures.add(why);
  else add(gathered.described, why, alt);
}

/** The slide's own pictures that were found to be unseen when it was laid out. */
function newPictures(before: Drawing, after: Drawing): readonly DrawnShape[] {
  const known = new Set(before.shapes.filter(({ concealed }) => concealed !== null).map(({ id }) => id));
  return after.shapes.filter(
    (shape) =>
      shape.concealed !== null &&
      !known.has(shape.id) &&
      isItsOwn(shape) &&
      shape.parts.some(({ kind }) => kind === 'picture') &&
      oneLine(wordsOfShape(shape)) === '',
  );
}

/** The words of shapes of which all is seen. */
function seenOn({ shapes }: Drawing): ReadonlySet<string> {
  const isWhole = (shape: DrawnShape): boolean =>
    shape.concealed === null &&
    shape.parts
      .flatMap(framesOf)
      .every(({ paragraphs }) => paragraphs.every(({ runs }) => runs.every(({ concealed }) => concealed === null)));
  return new Set(shapes.filter(isWhole).map((shape) => oneLine(wordsOfShape(shape))));
}

/** What stands on the slide once more in sight is missed by nobody: a layout often repeats what its master has. */
function withoutSeen(words: Texts, seen: ReadonlySet<string>): void {
  for (const texts of words.values()) for (const text of texts) if (seen.has(text)) texts.delete(text);
}

const between = ' · ';

/** The texts in as few findings as name every one of them: only a text that is longer than a fact by itself is cut. */
function* inFacts(texts: Iterable<string>): Generator<{ readonly count: number; readonly text: string }> {
  let [count, text] = [0, ''];
  for (const next of texts) {
    if (count > 0 && text.length + between.length + next.length > longestFact) {
      yield { count, text };
      [count, text] = [0, ''];
    }
    text = count === 0 ? next : text + between + next;
    count += 1;
  }
  if (count > 0) yield { count, text };
}

function* factsOf(gathered: Texts): Generator<{ readonly why: string; readonly count: number; readonly text: string }> {
  for (const [why, texts] of gathered) for (const facts of inFacts(texts)) yield { why, ...facts };
}

function tellGathered({ words, described, pictures }: Gathered, note: Note): void {
  for (const facts of factsOf(words)) note('pptx.concealed', 'look', facts);
  for (const facts of factsOf(described)) note('pptx.concealed-described', 'look', facts);
  // Without a count: the same sentence on many slides is read once.
  for (const why of pictures) note('pptx.concealed-pictures', 'information', { why });
}

/** `noteOnce` is for what a layout or a master gives to every slide. */
export function openTelling(note: Note, noteOnce: Note): ConcealedTelling {
  const [slide, layout] = [gather(), gather()];
  const inShow: string[] = [];
  return {
    tell: (why, text, shape, comesAndGoes) => {
      const gathered = isItsOwn(shape) ? slide : layout;
      if (comesAndGoes && oneLine(text) !== '') inShow.push(oneLine(text));
      else if (oneLine(wordsOfShape(shape)) !== '') add(gathered.words, why, text);
      else addPicture(gathered, why, shape);
    },
    finish: (before, after) => {
      if (after !== before) {
        const known = new Set(concealedWords(before).map(({ text }) => text));
        for (const picture of newPictures(before, after)) {
          if (picture.concealed) addPicture(slide, picture.concealed, picture);
          for (const line of picture.alt.split(/[\n\t]/)) known.add(line.trim());
        }
        for (const { why, text } of concealedWords(after)) if (!known.has(text)) add(slide.words, why, text);
      }
      for (const facts of inFacts(inShow)) note('pptx.covered-in-show', 'look', facts);
      const seen = seenOn(after);
      for (const { words } of [slide, layout]) withoutSeen(words, seen);
      tellGathered(slide, note);
      // Said of this slide already.
      for (const why of slide.pictures) layout.pictures.delete(why);
      tellGathered(layout, noteOnce);
    },
  };
}

/** The ids of a slide's own shapes that an animation brings in, takes away or moves. */
export function shapesInShow(root: Xml | null): ReadonlySet<string> {
  const timing = child(root, 'p:timing');
  const targets = [...(timing ? everyElement(timing) : [])].filter(({ name }) => name === 'p:spTgt');
  return new Set(targets.map((target) => `s${attribute(target, 'spid') ?? ''}`));
}
