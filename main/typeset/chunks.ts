/** Chunks: pieces of text that stay together unless a line is too short, shaped once and shared by every paragraph. */
import type { FaceId, Shaped } from '../model/scene';
import { innerBreaks } from './break-opportunities';
import { clusterEnd, isHan, isLetterOrDigit, wideMark, type WideMark } from './characters';
import { turned } from './directions';
import { withSpacing } from './letter-spacing';
import { standInPoint, type OpenFace } from './open-face';

export interface Part {
  readonly face: FaceId;
  readonly shaped: Shaped;
}

/** A Chinese mark and the room it can give away, in thousandths of an em. */
export interface Mark {
  readonly kind: Exclude<WideMark, null>;
  readonly blankLeft: number;
  readonly blankRight: number;
}

/** What stands at a chunk's edge: a sliver goes between `han` and `latin`. */
export type Edge = 'han' | 'latin' | 'other';

export interface Chunk {
  readonly kind: 'word' | 'space' | 'wide';
  readonly text: string;
  readonly parts: readonly Part[];
  /** In thousandths of an em. */
  readonly width: number;
  readonly head: Edge;
  readonly tail: Edge;
  readonly mark: Mark | null;
  readonly missing: readonly MissingIn[];
}

interface MissingIn {
  readonly character: string;
  readonly offset: number;
}

export interface FontStack {
  readonly word: (text: string) => Chunk;
  /** The start of a word with the hyphen that a soft hyphen turns into at the end of a line. */
  readonly hyphenated: (text: string) => Chunk;
  readonly space: (text: string) => Chunk;
  readonly wide: (text: string) => Chunk;
  /** Where a line may end inside a chunk, worked out when first asked: of most words nobody asks. */
  readonly innerBreaks: (chunk: Chunk) => readonly number[];
  /** True where the Chinese face has the character. */
  readonly hasWide: (codePoint: number) => boolean;
}

/** The faces of a stack, first choice first; `open` reads a face when a character first asks for it. */
export interface StackFaces {
  readonly narrow: readonly FaceId[];
  readonly wide: readonly FaceId[];
  /** Asked for what none of those has, and only then: the file that has Korean is as large as all others together. */
  readonly last: () => readonly FaceId[];
  /** The face for emoji, asked first for what is one. */
  readonly emoji: FaceId;
  readonly open: (face: FaceId) => OpenFace;
  /** Chinese marks give no room away, nothing parts Han from Latin, and a line may end at every hyphen. */
  readonly asPresented: boolean;
  readonly unkerned: boolean;
  /** After each letter, in thousandths of an em. */
  readonly spacing: number;
  /** For what runs to the left: words are drawn from their last letter to their first. */
  readonly toTheLeft: boolean;
}

const mostChunks = 200_000;
const none: readonly never[] = [];
const softHyphen = '\u00ad';
const droppedInWords = /[\u00ad\u200b\u200c]/g;

/** A stack of faces for one family, weight and slant: each character goes to the first face that has it. */
export function createFontStack(faces: StackFaces): FontStack {
  const words = new Map<string, Chunk>();
  const spaces = new Map<string, Chunk>();
  const wides = new Map<string, Chunk>();
  const hyphenated = new Map<string, Chunk>();
  const inner = new WeakMap<Chunk, readonly number[]>();

  const remember = (cache: Map<string, Chunk>, text: string, make: () => Chunk): Chunk => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    if (cache.size >= mostChunks) cache.clear();
    const made = make();
    cache.set(text, made);
    return made;
  };

  return {
    word: (text) => words.get(text) ?? remember(words, text, () => wordChunk('word', text, text, faces)),
    hyphenated: (text) => remember(hyphenated, text, () => wordChunk('word', text, `${text}-`, faces)),
    space: (text) => spaces.get(text) ?? remember(spaces, text, () => wordChunk('space', text, text, faces)),
    wide: (text) => wides.get(text) ?? remember(wides, text, () => wideChunk(text, faces)),
    innerBreaks: (chunk) => {
      if (chunk.kind !== 'word') return none;
      let breaks = inner.get(chunk);
      if (breaks === undefined) inner.set(chunk, (breaks = innerBreaks(chunk.text, faces.asPresented)));
      return breaks;
    },
    hasWide: (codePoint) => faces.open(faces.wide[0] ?? faces.emoji).has(codePoint),
  };
}

function wordChunk(kind: 'word' | 'space', text: string, printed: string, faces: StackFaces): Chunk {
  const primary = faces.open(faces.narrow[0] ?? faces.emoji);
  const missing: MissingIn[] = [];
  const parts: Part[] =
    isSimple(printed, primary) && !faces.toTheLeft
      ? [{ face: primary.id, shaped: withSpacing(primary.shape(printed, faces.unkerned), faces.spacing) }]
      : partsOf(printed, faces, missing);
  if (faces.toTheLeft) parts.reverse();
  const head = text.codePointAt(0) ?? 0;
  const tail = text.codePointAt(text.length - 1) ?? 0;
  return {
    kind,
    text,
    parts,
    width: widthOf(parts),
    head: !faces.asPresented && isLetterOrDigit(head) ? 'latin' : 'other',
    tail: !faces.asPresented && isLetterOrDigit(tail) ? 'latin' : 'other',
    mark: null,
    missing: missing.length === 0 ? none : missing,
  };
}

/** True for a word of letters that stand each for itself and are all in the first face: most words of a handout. */
function isSimple(text: string, face: OpenFace): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x300 || code === 0xad || !face.has(code)) return false;
  }
  return text !== '';
}

/** The pieces of a word by the faces that have them. */
function partsOf(printed: string, faces: StackFaces, missing: MissingIn[]): Part[] {
  const parts: Part[] = [];
  const put = (face: OpenFace, piece: string): void => {
    const seen = piece.replace(droppedInWords, '');
    const shaped = face.shape(faces.toTheLeft ? turned(seen) : seen, faces.unkerned);
    if (seen !== '') parts.push({ face: face.id, shaped: withSpacing(shaped, faces.spacing) });
  };
  let face: OpenFace | null = null;
  let from = 0;
  for (let at = 0; at < printed.length;) {
    const end = clusterEnd(printed, at);
    const chosen = faceFor(printed.slice(at, end), faces, faces.narrow, (character) =>
      missing.push({ character, offset: at }),
    );
    if (face !== null && chosen !== face) {
      put(face, printed.slice(from, at));
      from = at;
    }
    face = chosen;
    at = end;
  }
  if (face !== null) put(face, printed.slice(from));
  return parts;
}

function wideChunk(text: string, faces: StackFaces): Chunk {
  const missing: MissingIn[] = [];
  const face = faceFor(text, faces, faces.wide, (character) => missing.push({ character, offset: 0 }));
  const codePoint = text.codePointAt(0) ?? 0;
  // A single Han has one form in its face: only marks and sequences need the font's own layout.
  const single = isHan(codePoint) && String.fromCodePoint(codePoint) === text;
  const shaped = single ? face.shape(text) : face.shapeWide(text);
  const parts = [{ face: face.id, shaped: withSpacing(shaped, faces.spacing) }];
  const kind = wideMark(codePoint);
  const blanks = kind === null ? null : face.blanks(codePoint);
  const edge = isHan(codePoint) ? 'han' : 'other';
  return {
    kind: codePoint === 0x3000 ? 'space' : 'wide',
    text,
    parts,
    width: widthOf(parts),
    head: edge,
    tail: edge,
    mark:
      kind === null || blanks === null || faces.asPresented
        ? null
        : { kind, blankLeft: blanks.left, blankRight: blanks.right },
    missing: missing.length === 0 ? none : missing,
  };
}

function widthOf(parts: readonly Part[]): number {
  let width = 0;
  for (const part of parts) width += part.shaped.width;
  return width;
}

/** The first face that has the whole cluster, or its base; where none has, one that draws a visible box. */
function faceFor(
  cluster: string,
  faces: StackFaces,
  stack: readonly FaceId[],
  report: (character: string) => void,
): OpenFace {
  const base = cluster.codePointAt(0) ?? 0;
  const primary = faces.open(stack[0] ?? faces.emoji);
  if (cluster.length === 1 && primary.has(base)) return primary;
  if (base === 0x200b || base === 0x200c || cluster === softHyphen) return primary;
  const emojiFirst = base >= 0x1f000 || cluster.includes('\ufe0f');
  let withBase: OpenFace | null = null;
  for (const face of openedInOrder(faces, stack, emojiFirst)) {
    if (!face.has(base)) continue;
    if (cluster.length === 1 || hasAll(face, cluster)) return face;
    withBase ??= face;
  }
  const chosen = withBase ?? firstWith(standInPoint, openedInOrder(faces, stack, emojiFirst)) ?? primary;
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isInvisible(codePoint) && !chosen.has(codePoint)) report(character);
  }
  return chosen;
}

/** Faces as they are asked, each opened when its turn comes. */
function* openedInOrder(faces: StackFaces, stack: readonly FaceId[], emojiFirst: boolean): Iterable<OpenFace> {
  if (emojiFirst) yield faces.open(faces.emoji);
  for (const id of stack) yield faces.open(id);
  for (const id of faces.last()) yield faces.open(id);
  if (!emojiFirst) yield faces.open(faces.emoji);
}

function firstWith(codePoint: number, faces: Iterable<OpenFace>): OpenFace | null {
  for (const face of faces) if (face.has(codePoint)) return face;
  return null;
}

function hasAll(face: OpenFace, cluster: string): boolean {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isInvisible(codePoint) && !face.has(codePoint)) return false;
  }
  return true;
}

function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}
