/** What a slide is known again by in a newer version of its file. */
import { framesOf, type Drawing } from '../drawing';
import type { Sha256 } from '../ids';
import type { Language } from '../language';
import type { Slide } from '../slide';
import type { RenewedTraits } from './match-renewed';

/** Reads a stored drawing by its hash; null where there is none. */
export type DrawingSource = (sha: Sha256) => Drawing | null;

/** Links to slides name ids that each import mints anew; shapes have numbers and names that nobody sees. */
const unseen = /slide-[a-km-z2-9]{16}|"(?:id|name)":"(?:[^"\\]|\\.)*",?/g;

/** The slide's own number changes when slides before it come or go. */
function withoutNumber({ parts, ...shape }: Drawing['shapes'][number]): unknown {
  const isNumber = parts.some((part) =>
    framesOf(part).some(({ paragraphs }) =>
      paragraphs.some(({ runs }) => runs.some(({ field }) => field === 'number')),
    ),
  );
  if (!isNumber) return { ...shape, parts };
  return { ...shape, parts: JSON.stringify(parts, (key: string, value: unknown) => (key === 'text' ? '' : value)) };
}

/** Latin words and numbers as they are, Chinese by twos. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set(text.toLowerCase().match(/[\p{sc=Latin}\p{N}]{2,}/gu) ?? []);
  const han = [...text.replace(/[^\p{sc=Han}]/gu, '')];
  han.forEach((one, index) => {
    const next = han[index + 1];
    if (next !== undefined) words.add(one + next);
  });
  return words;
}

/** The traits of a slide in one language. */
export function renewedTraits(slide: Slide, language: Language, drawingOf: DrawingSource): RenewedTraits {
  const text = slide.texts[language];
  const look = slide.looks[language];
  const drawing = look?.kind === 'drawing' ? drawingOf(look.drawing) : null;
  const shown = (drawing ? JSON.stringify(drawing.shapes.map(withoutNumber)) : JSON.stringify(look ?? null)).replace(
    unseen,
    '',
  );
  const said = [text?.title ?? '', text?.body ?? ''].join('\n');
  const pictures = [
    ...(drawing?.shapes ?? []).flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : [])),
    ),
    ...[...said.matchAll(/media:([0-9a-f]{64})/g)].map(([, sha = '']) => sha),
  ];
  return {
    fingerprint: `${said}\n${text?.notes ?? ''}\n${shown}`,
    look: shown,
    title: (text?.title ?? '').trim().toLowerCase(),
    words: wordsIn(`${said}\n${text?.notes ?? ''}`),
    pictures: new Set(pictures),
  };
}
