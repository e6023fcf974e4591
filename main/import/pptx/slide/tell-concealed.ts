/** Tells what is unseen on a slide: words once a slide for each reason, pictures and what comes and goes during the show once. */
import { concealedWords } from '../../../model/concealed-words';
import {
  framesOf,
  isItsOwn,
  wordsOfShape,
  type ConcealedWhy,
  type Drawing,
  type DrawnShape,
} from '../../../model/drawing';
import { attribute, child, everyElement, type Xml } from '../xml/xml';
import type { Note } from './scope';

export interface ConcealedTelling {
  readonly tell: (why: ConcealedWhy, text: string, shape: DrawnShape, comesAndGoes: boolean) => void;
  /** Tells what was gathered, and what was found to be unseen only when the slide was laid out. */
  readonly finish: (before: Drawing, after: Drawing) => void;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Gathered {
  readonly words: Map<ConcealedWhy, Set<string>>;
  /** Why pictures are unseen, and whether somebody described one of them. */
  readonly pictures: Map<ConcealedWhy, boolean>;
}

const gather = (): Gathered => ({ words: new Map(), pictures: new Map() });

function addWords({ words }: Gathered, why: ConcealedWhy, text: string): void {
  words.set(why, (words.get(why) ?? new Set()).add(oneLine(text)));
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
function withoutSeen(gathered: Gathered, seen: ReadonlySet<string>): void {
  for (const [why, texts] of gathered.words) {
    for (const text of texts) if (seen.has(text)) texts.delete(text);
    if (texts.size === 0) gathered.words.delete(why);
  }
}

function tellGathered({ words, pictures }: Gathered, note: Note): void {
  for (const [why, texts] of words)
    note('pptx.concealed', 'look', { why, count: texts.size, text: [...texts].join(' · ') });
  // Without a count: the same sentence on many slides is read once.
  for (const [why, isDescribed] of pictures)
    note('pptx.concealed-pictures', isDescribed ? 'look' : 'information', { why });
}

/** `noteOnce` is for what a layout or a master gives to every slide. */
export function openTelling(note: Note, noteOnce: Note): ConcealedTelling {
  const [slide, layout] = [gather(), gather()];
  const inShow: string[] = [];
  return {
    tell: (why, text, shape, comesAndGoes) => {
      const gathered = isItsOwn(shape) ? slide : layout;
      const isPicture = shape.parts.every(({ kind }) => kind === 'picture' || kind === 'path');
      if (comesAndGoes && oneLine(text) !== '') inShow.push(oneLine(text));
      else if (isPicture) gathered.pictures.set(why, gathered.pictures.get(why) === true || shape.alt !== '');
      else if (oneLine(text) !== '') addWords(gathered, why, text);
    },
    finish: (before, after) => {
      if (after !== before) {
        const known = new Set(concealedWords(before).map(({ text }) => text));
        for (const { why, text } of concealedWords(after)) if (!known.has(text)) addWords(slide, why, text);
      }
      if (inShow.length > 0) note('pptx.covered-in-show', 'look', { count: inShow.length, text: inShow.join(' · ') });
      const seen = seenOn(after);
      for (const gathered of [slide, layout]) withoutSeen(gathered, seen);
      tellGathered(slide, note);
      // Said of this slide already.
      for (const why of slide.pictures.keys()) layout.pictures.delete(why);
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
