/** Finds handling marks in a text: TLP labels, and gradings of an agency. What is found is offered, never set by itself. */
import { type Grading, type Marking, type TlpLabel, severity, stricter, unmarked } from './marking';
import { placeOfGrading } from './work-out-label';

export interface FoundMarks {
  /** The strictest label in the text, or null. */
  readonly label: TlpLabel | null;
  /** The highest grading in the text as it was written, or null. */
  readonly grading: string | null;
}

/** Looked for where an agency has no list of its own, in ascending order of severity. */
export const commonGradings: readonly Grading[] = [
  { en: 'RESTRICTED', 'zh-Hant': '限閱' },
  { en: 'CONFIDENTIAL', 'zh-Hant': '機密' },
  { en: 'SECRET', 'zh-Hant': '高度機密' },
  { en: 'TOP SECRET', 'zh-Hant': '絕對機密' },
];

/** WHITE is what CLEAR was called before TLP 2.0. */
const tlp = /\bTLP\s*[:：]\s*(CLEAR|WHITE|GREEN|AMBER(?:\s*[+＋]\s*STRICT)?|RED)\b/giu;

/** Finds marks in a text. Latin gradings count in capitals alone: "restricted stock" is no grading. */
export function findMarks(text: string, gradings: readonly Grading[]): FoundMarks {
  const labels = [...text.matchAll(tlp)].map((match) => labelOf(match[1] ?? ''));
  const label = labels.reduce<TlpLabel | null>((a, b) => (a === null ? b : stricter(a, b)), null);
  return { label, grading: findGrading(text, gradings.length > 0 ? gradings : commonGradings) };
}

/** The marking that a text's marks suggest over the one there is: higher where they are higher, never lower. */
export function offeredMarking(marking: Marking, found: FoundMarks, gradings: readonly Grading[]): Marking {
  const list = gradings.length > 0 ? gradings : commonGradings;
  const higherLabel =
    found.label !== null && (marking.label === null || severity(found.label) > severity(marking.label));
  const higherGrading =
    found.grading !== null &&
    (marking.grading === null || placeOfGrading(found.grading, list) > placeOfGrading(marking.grading, list));
  return {
    ...marking,
    ...(higherLabel ? { label: found.label, lowered: unmarked.lowered } : {}),
    ...(higherGrading && !isUnknown(marking.grading, list) ? { grading: found.grading } : {}),
  };
}

/** A grading that cannot be ranked may be the higher one: it stays. */
function isUnknown(grading: string | null, list: readonly Grading[]): boolean {
  return grading !== null && placeOfGrading(grading, list) < 0;
}

function labelOf(word: string): TlpLabel {
  const plain = word.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return plain === 'WHITE' ? 'TLP:CLEAR' : (`TLP:${plain}` as TlpLabel);
}

/** A longer name is looked for before a shorter one that it holds: SECRET stands in TOP SECRET, 機密 in 高度機密. */
function findGrading(text: string, gradings: readonly Grading[]): string | null {
  const words = gradings
    .flatMap((grading, place) => [grading.en, grading['zh-Hant']].map((word) => ({ word: word.trim(), place })))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  let left = text.normalize('NFKC');
  let highest = { word: '', place: -1 };
  for (const { word, place } of words) {
    const pattern = patternFor(word);
    if (!pattern.test(left)) continue;
    left = left.replace(pattern, ' ');
    if (place > highest.place) highest = { word, place };
  }
  return highest.place < 0 ? null : highest.word;
}

/** 機密性 (confidentiality) and 保密 are words of a lesson, not marks. */
function patternFor(word: string): RegExp {
  const plain = word
    .normalize('NFKC')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return /\p{Script=Han}/u.test(word)
    ? new RegExp(`${plain}(?!性)`, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu');
}
