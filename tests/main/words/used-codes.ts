/** The codes that the program uses, with facts as a person meets them. */
import { resolve } from 'node:path';
import { sayFault, sayFinding, type Facts } from '../../../main/words/say';
import { catalogue, sayIn } from '../../../main/words/say-in';
import type { Language } from '../../../main/model/language';
import { readSources } from '../../architecture/source';
import { scanCodes, type Used } from './scan-codes';
import { sentencesOf } from './sentences';

/** The program but for the words themselves. */
export const sources = readSources(resolve(import.meta.dirname, '../../..'), ['main']).filter(
  ({ path }) => !path.startsWith('main/words/') && !path.endsWith('.d.ts'),
);

/** Codes that are put together in the sources. */
export const templates = new Map([
  [
    '`${kind}.not-found`',
    [
      'deck.not-found',
      'course.not-found',
      'issue.not-found',
      'template.not-found',
      'preset.not-found',
      'handout.not-found',
      'unpacking.not-found',
    ],
  ],
  ['`${kind}.unknown`', ['deck.unknown', 'course.unknown', 'template.unknown', 'preset.unknown', 'handout.unknown']],
  ['`${kind}.several`', ['deck.several', 'course.several', 'template.several', 'preset.several', 'handout.several']],
]);

/** Facts that reach a sentence from elsewhere than the place where its code stands. */
const passedOn: readonly (readonly [RegExp, Readonly<Record<string, string | number>>])[] = [
  [/^range\.invalid$/, { slides: 42 }],
  [/^import\.failed$/, { reason: 'EACCES' }],
  [/^picture\.(?!missing|remote|rasterised)/, { src: 'court-order.png' }],
  [
    /^(deck|course|template|preset|handout)\.(unknown|several)$/,
    { deck: 'Tracing', course: 'Tracing', template: 'Formal', preset: 'Evening class', handout: 'For the bench' },
  ],
];

const numbers =
  /^(count|files|folders|limit|main|megabytes|others|removed|revision|seconds|slides|version|newest|pid|base|pages)$|Bytes$|Pixels$|Pt$/;

/** A fact that a sentence writes as its language writes numbers is one. */
const written = new Set(
  [...sentencesOf({ faults: catalogue.en.faults, findings: catalogue.en.findings }).values()].flatMap((sentence) =>
    [...sentence.matchAll(/\{\{\s*([\w-]+)\s*,/g)].map(([, name = '']) => name),
  ),
);

export const { used, unread } = scanCodes(sources, templates);

/** The facts of a use as a person might meet them: with plain values, and once with each value that stands in the source. */
export function examplesOf({ code, facts }: Used): readonly Facts[] {
  if (facts === null) return [];
  const sample = (name: string, value: string | null): string | number =>
    value ?? (numbers.test(name) || written.has(name) ? 3 : 'tracing.md');
  const carried = Object.assign({}, ...passedOn.filter(([codes]) => codes.test(code)).map(([, more]) => more));
  const plain = Object.fromEntries([...facts].map(([name, values]) => [name, sample(name, values[0] ?? null)]));
  const others = [...facts].flatMap(([name, values]) =>
    values.slice(1).map((value) => ({ [name]: sample(name, value) })),
  );
  return [{}, ...others].map((other) => ({ ...carried, ...plain, ...other }));
}

/** The sentence that a person reads. */
export function wordsFor({ code, kind }: Used, facts: Facts, language: Language): string {
  const say = sayIn(language);
  return kind === 'fault' ? sayFault(say, { code, facts }) : sayFinding(say, { code, facts });
}
