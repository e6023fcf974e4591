/** The sizes of type by what a text is for. Chinese is as large as Latin or larger, and stands on wider lines. */
import type { Paint } from '../../model/geometry';
import type { Language } from '../../model/language';
import type { TagRef, Target } from '../../model/scene';
import type { ParagraphStyle, SetParagraph, StyledRun, Typesetter } from '../../typeset/typesetter';
import { ink } from './ink';

export type TextRole =
  | 'course-title'
  | 'second-title'
  | 'title'
  | 'subtitle'
  | 'deck-title'
  | 'lead'
  | 'body'
  | 'strong'
  | 'caption'
  | 'running'
  | 'label'
  | 'number';

interface Type {
  readonly sizePt: number;
  readonly leadingPt: number;
  readonly hanSizePt: number;
  readonly hanLeadingPt: number;
  readonly weight: 400 | 700;
  readonly paint: Paint;
  /** Set in the template's family for headings. */
  readonly heading?: true;
}

const types: Readonly<Record<TextRole, Type>> = {
  'course-title': {
    sizePt: 34,
    leadingPt: 42,
    hanSizePt: 34,
    hanLeadingPt: 45.5,
    weight: 700,
    paint: ink.text,
    heading: true,
  },
  'second-title': {
    sizePt: 20,
    leadingPt: 28,
    hanSizePt: 21,
    hanLeadingPt: 31.5,
    weight: 400,
    paint: ink.text,
    heading: true,
  },
  title: { sizePt: 22, leadingPt: 28, hanSizePt: 22, hanLeadingPt: 31.5, weight: 700, paint: ink.text, heading: true },
  subtitle: {
    sizePt: 14,
    leadingPt: 21,
    hanSizePt: 14.5,
    hanLeadingPt: 21,
    weight: 400,
    paint: ink.quiet,
    heading: true,
  },
  'deck-title': {
    sizePt: 12,
    leadingPt: 17.5,
    hanSizePt: 12.5,
    hanLeadingPt: 21,
    weight: 700,
    paint: ink.text,
    heading: true,
  },
  lead: { sizePt: 12, leadingPt: 17.5, hanSizePt: 12.5, hanLeadingPt: 21, weight: 400, paint: ink.text },
  body: { sizePt: 10, leadingPt: 14, hanSizePt: 10.5, hanLeadingPt: 17.5, weight: 400, paint: ink.text },
  strong: { sizePt: 10, leadingPt: 14, hanSizePt: 10.5, hanLeadingPt: 17.5, weight: 700, paint: ink.text },
  caption: { sizePt: 8, leadingPt: 10.5, hanSizePt: 8.5, hanLeadingPt: 14, weight: 400, paint: ink.quiet },
  running: { sizePt: 8, leadingPt: 10.5, hanSizePt: 8.5, hanLeadingPt: 10.5, weight: 400, paint: ink.quiet },
  label: { sizePt: 8.5, leadingPt: 14, hanSizePt: 9, hanLeadingPt: 14, weight: 700, paint: ink.accent },
  number: { sizePt: 84, leadingPt: 84, hanSizePt: 84, hanLeadingPt: 84, weight: 700, paint: ink.pale, heading: true },
};

export interface TextLook {
  readonly role: TextRole;
  readonly language: Language;
  readonly tag: TagRef;
  readonly paint?: Paint;
  readonly weight?: 400 | 700;
  readonly link?: Target;
}

export function isHan(language: Language): boolean {
  return language === 'zh-Hant';
}

export function sizeOf(role: TextRole, language: Language): number {
  return isHan(language) ? types[role].hanSizePt : types[role].sizePt;
}

export function leadingOf(role: TextRole, language: Language): number {
  return isHan(language) ? types[role].hanLeadingPt : types[role].leadingPt;
}

export function runOf(text: string, look: TextLook): StyledRun {
  const type = types[look.role];
  return {
    text,
    family: type.heading ? 'heading' : 'body',
    weight: look.weight ?? type.weight,
    slant: false,
    sizePt: sizeOf(look.role, look.language),
    paint: look.paint ?? type.paint,
    lang: look.language,
    tag: look.tag,
    ...(look.link ? { link: look.link } : {}),
  };
}

/** Sets one text in one look. */
export function setText(
  typesetter: Typesetter,
  text: string,
  look: TextLook,
  widthPt: number,
  style: Partial<Omit<ParagraphStyle, 'widthPt'>> = {},
): SetParagraph {
  return typesetter.setParagraph([runOf(text, look)], {
    align: 'start',
    leadingPt: leadingOf(look.role, look.language),
    ...style,
    widthPt,
  });
}

/** The text, shortened with an ellipsis until it fits on one line: for running lines, whose full text stands elsewhere. */
export function oneLine(typesetter: Typesetter, text: string, look: TextLook, widthPt: number): StyledRun {
  const whole = runOf(text, look);
  if (typesetter.widthOf([whole]) <= widthPt) return whole;
  const characters = Array.from(text);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const half = Math.floor((fits + tooLong) / 2);
    const run = runOf(`${characters.slice(0, half).join('').trimEnd()}…`, look);
    if (typesetter.widthOf([run]) <= widthPt) fits = half;
    else tooLong = half;
  }
  return runOf(`${characters.slice(0, fits).join('').trimEnd()}…`, look);
}
