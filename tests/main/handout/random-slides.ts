/** Random slides, as decks have them: hidden, for instructors, translated or not, drawn or a picture, with blanks and terms. */
import fc from 'fast-check';
import { unmarked, tlpLabels, type TlpLabel } from '../../../main/model/marking';
import type { Slide } from '../../../main/model/slide';
import type { Term } from '../../../main/model/term';
import { aSlide, aText } from '../../builders/a-deck';
import { aHash, objectiveId, slideId } from '../../builders/ids';
import { chinese, markdown, secret, secretly, texts } from './random-words';

export interface SlideSeed {
  readonly hidden: boolean;
  readonly instructor: boolean;
  readonly bilingual: boolean;
  readonly translated: boolean;
  readonly portuguese: boolean;
  readonly notes: string;
  readonly handoutText: string;
  readonly chinese: string;
  readonly body: string;
  readonly look: 'text' | 'drawing' | 'picture';
  /** Words of it are blanks in a workbook. */
  readonly blanks: boolean;
  readonly minutes: number | null;
  readonly covers: boolean;
  readonly terms: readonly Term[];
  readonly label: TlpLabel | null;
}

export const slideSeed: fc.Arbitrary<SlideSeed> = fc.record({
  hidden: fc.boolean(),
  instructor: fc.boolean(),
  bilingual: fc.boolean(),
  translated: fc.boolean(),
  portuguese: fc.boolean(),
  notes: markdown,
  handoutText: markdown,
  chinese,
  body: fc.oneof(fc.constant('- a point'), markdown),
  look: fc.constantFrom('text', 'drawing', 'picture'),
  blanks: fc.boolean(),
  minutes: fc.option(fc.integer({ min: 1, max: 30 })),
  covers: fc.boolean(),
  terms: fc.array(fc.record({ term: texts, meaning: texts }), { maxLength: 2 }),
  label: fc.option(fc.constantFrom(...tlpLabels), { freq: 2 }),
});

/** Words that belong to one slide alone, so that a test finds them again. */
export function pointOf(name: string): string {
  return `point of ${name}`;
}

/** The word of a slide that is a blank in a workbook. */
export function blankOf(name: string): string {
  return `zb${name.replace('-', 'y')}zb`;
}

/** A slide by its name, which stands in its title in every language. */
export function slideOf(seed: SlideSeed, name: string): Slide {
  const isSecret = seed.hidden || seed.instructor;
  const own = isSecret ? `${secret} ` : '';
  const said = isSecret ? secretly : (words: string): string => words;
  const blank = seed.blanks && !isSecret ? `- Fill in ${blankOf(name)} here\n\n` : '';
  const text = aText({
    title: `Title ${name}`,
    body: `- ${own}${pointOf(name)}\n\n${blank}${said(seed.body)}`,
    notes: secretly(seed.notes),
    handoutText: said(seed.handoutText),
    alt: `${own}alt of ${name}`,
    ...(seed.blanks ? { blankWords: ['payment', 'well-known key', 'custody', ...(blank ? [blankOf(name)] : [])] } : {}),
  });
  const han = aText({
    title: `標題${name}`,
    body: `- 要點${own}\n\n${seed.chinese}`,
    notes: `${secret}${seed.chinese}`,
    handoutText: '',
  });
  const pt = aText({
    title: `Título ${name}`,
    body: `- ponto ${own}`,
    notes: `${secret} notas`,
    handoutText: 'para si',
  });
  return aSlide({
    id: slideId(`slide-${name}`),
    hidden: seed.hidden,
    audience: seed.instructor ? 'instructor' : 'everyone',
    bilingual: seed.bilingual,
    texts: { en: text, ...(seed.translated ? { 'zh-Hant': han } : {}), ...(seed.portuguese ? { pt } : {}) },
    looks: {
      en:
        seed.look === 'drawing'
          ? { kind: 'drawing', drawing: aHash('d') }
          : seed.look === 'picture'
            ? { kind: 'picture', picture: aHash('e') }
            : { kind: 'text', classes: [] },
    },
    minutes: seed.minutes,
    objectives: seed.covers ? [objectiveId('objective-1')] : [],
    ...(seed.terms.length === 0 || isSecret ? {} : { terms: seed.terms }),
    marking: { ...unmarked, label: seed.label },
  });
}
