/** Tells what is unseen on a slide: words each by themselves, what comes and goes during the show and nameless pictures once a slide. */
import { isItsOwn, type ConcealedWhy, type DrawnShape } from '../../../model/drawing';
import { attribute, child, everyElement, type Xml } from '../xml/xml';
import type { Note } from './scope';

export interface ConcealedTelling {
  readonly tell: (why: ConcealedWhy, text: string, shape: DrawnShape, comesAndGoes: boolean) => void;
  /** Tells what was gathered. */
  readonly finish: () => void;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `noteOnce` is for what a layout or a master gives to every slide. */
export function openTelling(note: Note, noteOnce: Note): ConcealedTelling {
  const [slide, layout] = [{ note }, { note: noteOnce }];
  const inShow: string[] = [];
  let pictures = 0;
  let picturesOfLayout = 0;
  return {
    tell: (why, text, shape, comesAndGoes) => {
      const isOwn = isItsOwn(shape);
      if (oneLine(text) === '') {
        if (isOwn) pictures += 1;
        else picturesOfLayout += 1;
      } else if (comesAndGoes) inShow.push(oneLine(text));
      else (isOwn ? slide : layout).note('pptx.concealed', 'look', { why, text: oneLine(text) });
    },
    finish: () => {
      if (inShow.length > 0)
        slide.note('pptx.covered-in-show', 'look', { count: inShow.length, text: inShow.join(' · ') });
      if (pictures > 0) slide.note('pptx.concealed-pictures', 'information', { count: pictures });
      if (picturesOfLayout > 0) layout.note('pptx.concealed-pictures', 'information', { count: picturesOfLayout });
    },
  };
}

/** The ids of a slide's own shapes that an animation brings in, takes away or moves. */
export function shapesInShow(root: Xml | null): ReadonlySet<string> {
  const timing = child(root, 'p:timing');
  const targets = [...(timing ? everyElement(timing) : [])].filter(({ name }) => name === 'p:spTgt');
  return new Set(targets.map((target) => `s${attribute(target, 'spid') ?? ''}`));
}
