/** What is said of a slide beside its picture: its number, for instructors its time, and its titles. */
import type { Box } from '../../model/geometry';
import type { SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import type { TagRef } from '../../model/scene';
import type { SetParagraph } from '../../typeset/typesetter';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../shown-languages';
import { forSlide } from '../blanks/open-blanks';
import type { Composing } from '../composing';
import type { LayoutRoom } from '../layouts/layout';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { setText, type TextRole } from '../page/type';
import { numberText } from './caption';
import { languageOf, type LaidSlide } from './lay-slides';

export interface FactLine {
  readonly slide: SlideId;
  readonly text: string;
  readonly role: TextRole;
  readonly language: Language;
  readonly isQuiet: boolean;
}

/** `Slide 14`, for instructors with its time, and its titles in the languages that it is drawn in. `head` stands in for the number. */
export function factLines(laid: LaidSlide, composing: Composing, head?: string): readonly FactLine[] {
  const main = languageOf(laid, composing.shown.languages);
  const say = composing.words[main];
  const number = head ?? headOf(laid, { ...composing, say });
  const slide = laid.shown.slide.id;
  const titles = laid.pictures.map(({ language }): FactLine => ({
    slide,
    text: titleOf(laid.shown, language),
    role: 'caption',
    language,
    isQuiet: true,
  }));
  return [{ slide, text: number, role: 'label' as const, language: main, isQuiet: false }, ...titles].filter(
    ({ text }) => text !== '',
  );
}

function headOf(laid: LaidSlide, composing: Composing): string {
  const number = numberText(laid, composing);
  return composing.recipe.slideNumbers ? fillIn(composing.say.slide, { number }) : number;
}

/** The lines under each other at the top of a box; gives where they end. */
export function putFacts(leaf: Leaf, lines: readonly FactLine[], box: Box, room: LayoutRoom): number {
  const tag = room.book.tag('P', room.sect);
  return setFacts(lines, box.widthPt, tag, room).reduce((yPt, set) => putText(leaf, set, box.xPt, yPt), box.yPt);
}

/** Each line set; with the tag of an artifact they can be measured without the book. */
export function setFacts(
  lines: readonly FactLine[],
  widthPt: number,
  tag: TagRef,
  composing: Composing,
): readonly SetParagraph[] {
  return lines.map(({ slide, text, role, language, isQuiet }) => {
    const { typesetter } = forSlide(slide, composing).tools;
    const look = { role, language, tag, ...(isQuiet ? { paint: ink.quiet } : {}) };
    return setText(typesetter, text, look, widthPt);
  });
}
