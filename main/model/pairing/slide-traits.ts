/** What two decks of one talk have in common whatever their languages: read off each slide, to be compared. */
import { framesOf, runningRoles, type DrawnShape, type Drawing } from '../drawing';
import type { Sha256, SlideId } from '../ids';
import { languages, type Language } from '../language';
import type { Slide, SlideText } from '../slide';
import { isWrittenIn, untranslatedTag } from '../slide-languages';
import { figuresIn, hanPairsIn, hanShare, latinIn, mediaIn, saidIn } from './text-marks';

/** `pictures` are media by hash, `drawing` the places and outlines of shapes, `layout` what kinds of things stand on the slide. */
export const evidenceKinds = ['pictures', 'drawing', 'numbers', 'words', 'notes', 'layout'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface SlideTraits {
  readonly id: SlideId;
  readonly languages: readonly Language[];
  readonly marks: Readonly<Record<EvidenceKind, ReadonlySet<string>>>;
  /** How much it says, in words. */
  readonly said: number;
  /** Mostly Chinese: the few Latin words in it are names. */
  readonly isHan: boolean;
  /** Its author says that it stands in one language alone. */
  readonly untranslated: boolean;
  /** It is marked as holding both languages: its partner can only be the same slide. */
  readonly bilingual: boolean;
  /** Its Han by twos, to know the same Chinese words again. */
  readonly han: ReadonlySet<string>;
}

/** Reads a stored drawing by its hash; null where there is none. */
export type DrawingSource = (sha: Sha256) => Drawing | null;

/** Places are compared on a grid: a translator moves things by a little. */
const gridPt = 12;
/** Shorter outlines are boxes, which every slide has. */
const shortestOutline = 60;

/** The traits of slides, in their order. */
export function traitsOf(slides: readonly Slide[], drawingOf: DrawingSource): readonly SlideTraits[] {
  return slides.map((slide) => {
    const texts = languages.flatMap((language) => slide.texts[language] ?? []);
    const drawings = [...new Set(languages.flatMap((language) => drawingIn(slide, language)))].flatMap(
      (sha) => drawingOf(sha) ?? [],
    );
    const shapes = drawings.flatMap((drawing) => drawing.shapes.filter(({ role }) => !runningRoles.has(role)));
    const words = texts.map(({ title, body, handoutText }) => [title, body, handoutText].join('\n')).join('\n');
    const notes = texts.map((text) => text.notes).join('\n');
    return {
      id: slide.id,
      languages: languages.filter((language) => isWrittenIn(slide, language)),
      marks: {
        pictures: new Set([...mediaIn(words), ...shapes.flatMap(picturesOf), ...ownPictures(slide)]),
        drawing: new Set(shapes.flatMap(outlinesOf)),
        numbers: new Set(figuresIn(words)),
        words: new Set(latinIn(words)),
        notes: new Set([...figuresIn(notes), ...latinIn(notes)]),
        layout: new Set([...texts.slice(0, 1).flatMap(partsOf), ...classesOf(slide), ...rolesOf(shapes)]),
      },
      said: saidIn(words) / Math.max(1, texts.length),
      isHan: hanShare(words) >= 0.3,
      untranslated: slide.tags.includes(untranslatedTag),
      bilingual: slide.bilingual,
      han: new Set(hanPairsIn(words)),
    };
  });
}

function drawingIn(slide: Slide, language: Language): readonly Sha256[] {
  const look = slide.looks[language];
  return look?.kind === 'drawing' ? [look.drawing] : [];
}

/** A slide that is a page of a PDF or one picture. */
function ownPictures(slide: Slide): readonly string[] {
  return languages.flatMap((language) => {
    const look = slide.looks[language];
    if (look?.kind === 'picture') return [look.picture];
    return look?.kind === 'page' ? [`${look.pdf}#${String(look.number)}`] : [];
  });
}

function picturesOf({ parts }: DrawnShape): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
}

function outlinesOf({ parts, role, matrix, widthPt, heightPt }: DrawnShape): readonly string[] {
  const place = [matrix[4], matrix[5], widthPt, heightPt].map((pt) => Math.round(pt / gridPt)).join(' ');
  const kind = parts.map((part) => part.kind[0]).join('');
  const outlines = parts.flatMap((part) =>
    part.kind === 'path' && part.path.length >= shortestOutline ? [part.path] : [],
  );
  const tables = parts.flatMap((part) =>
    part.kind === 'table' ? [`${String(part.table.rows.length)}×${String(part.table.columnsPt.length)}`] : [],
  );
  return [`${role} ${kind.slice(0, 8)} ${place}`, ...outlines, ...tables];
}

/** Of a drawing: title alone, title and subtitle (a title slide), with a body or without, with words at all. */
function rolesOf(shapes: readonly DrawnShape[]): readonly string[] {
  const roles = shapes.filter(({ parts }) => parts.some((part) => framesOf(part).length > 0)).map(({ role }) => role);
  return roles.length === 0 ? [] : [[...new Set(roles)].sort().join('+')];
}

function classesOf(slide: Slide): readonly string[] {
  return languages.flatMap((language) => {
    const look = slide.looks[language];
    return look?.kind === 'text' ? look.classes : [];
  });
}

/** How many items, table rows and lines of code the body has; whether there is a body at all. */
function partsOf({ body }: SlideText): readonly string[] {
  const lines = body.split('\n');
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const counts = [
    ['items', count(/^\s*(?:[-*+]|\d+[.)])\s/)],
    ['rows', count(/^\s*\|/)],
    ['fences', count(/^\s*(?:```|~~~)/)],
    ['headings', count(/^#{1,6}\s/)],
  ] as const;
  const told = counts.filter(([, found]) => found > 0).map(([name, found]) => `${name} ${String(found)}`);
  return body.trim() === '' ? ['no body'] : told;
}
