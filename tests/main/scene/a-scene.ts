/** Scenes of slides written in a test, and what can be seen in them. */
import { laySlide } from '../../../main/scene/lay-slide';
import type { SlideToLay } from '../../../main/scene/lay-slide.types';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { compose, identity, type Matrix } from '../../../main/model/geometry';
import type { Sha256 } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { MediaInfo, MediaSource } from '../../../main/model/media';
import type { Item, LineItem, Scene, TagType } from '../../../main/model/scene';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';
import { typesetter } from '../typeset/bundled-fonts';

export { typesetter };

const svgSource = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200" fill="#eee"/>${words}</svg>`;

interface Medium {
  readonly info: MediaInfo;
  readonly bytes: Uint8Array;
}

/** One transparent pixel. */
export const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const media = new Map<Sha256, Medium>([
  [aHash('a'), { info: { kind: 'png', width: 800, height: 600 }, bytes: pixel }],
  [aHash('b'), { info: { kind: 'png', width: 600, height: 1200 }, bytes: pixel }],
  [
    aHash('c'),
    {
      info: { kind: 'svg', width: 400, height: 200 },
      bytes: new TextEncoder().encode(svgSource('<text x="200" y="100" font-size="20">Ledger</text>')),
    },
  ],
  [aHash('d'), { info: { kind: 'svg', width: 400, height: 200 }, bytes: new TextEncoder().encode('<svg') }],
]);

export const landscape = `media:${'a'.repeat(64)}.png`;
export const portrait = `media:${'b'.repeat(64)}.png`;
export const diagram = `media:${'c'.repeat(64)}.svg`;
export const brokenDiagram = `media:${'d'.repeat(64)}.svg`;

export const someMedia: MediaSource = {
  info: (sha) => media.get(sha)?.info ?? null,
  bytes: (sha) => media.get(sha)?.bytes ?? null,
};

interface Written {
  readonly title?: string;
  readonly classes?: readonly string[];
  readonly theme?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
}

/** A slide with this body, laid out. */
export function aScene(body: string, written: Written = {}): Scene {
  const language = written.language ?? 'en';
  return layOf({
    deck: aDeck({ mainLanguage: language, theme: written.theme ?? 'plain', sizePt: written.size ?? wide }),
    slide: aSlide({
      texts: { [language]: aText({ title: written.title ?? 'Tracing', body }) },
      looks: { [language]: { kind: 'text', classes: [...(written.classes ?? [])] } },
    }),
    language,
    number: 7,
    total: 9,
  });
}

export const wide = { width: 960, height: 540 };
export const narrow = { width: 720, height: 540 };

export function layOf(wanted: SlideToLay): Scene {
  return laySlide(wanted, { typesetter, media: someMedia, readMarkdown: (text) => readMarkdown(text) });
}

export interface Seen {
  readonly item: Item;
  readonly matrix: Matrix;
  /** On the slide, in points; cut at clips. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Everything drawn, with its box on the slide. */
export function seen(items: readonly Item[], matrix: Matrix = identity): readonly Seen[] {
  return items.flatMap((item): readonly Seen[] => {
    if (item.kind !== 'group') return [{ item, matrix, box: boxOf(pointsOf(item), matrix) }];
    const inner = compose(matrix, item.matrix);
    const drawn = seen(item.items, inner);
    if (item.clip === null) return drawn;
    const clip = boxOf(numbersOf(item.clip), inner);
    return drawn.map(({ box, ...rest }) => ({
      ...rest,
      box: {
        left: Math.max(box.left, clip.left),
        top: Math.max(box.top, clip.top),
        right: Math.min(box.right, clip.right),
        bottom: Math.min(box.bottom, clip.bottom),
      },
    }));
  });
}

function numbersOf(path: string): readonly number[] {
  return (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

function pointsOf(item: Exclude<Item, { kind: 'group' }>): readonly number[] {
  if (item.kind === 'path') return numbersOf(item.path);
  if (item.kind === 'picture' || item.kind === 'page') {
    const { xPt, yPt, widthPt, heightPt } = item.box;
    return [xPt, yPt, xPt + widthPt, yPt + heightPt];
  }
  const { xPt, baselinePt, widthPt, sizePt } = item;
  return [xPt, baselinePt - sizePt * 0.75, xPt + widthPt, baselinePt + sizePt * 0.22];
}

function boxOf(points: readonly number[], [a, b, c, d, e, f]: Matrix): Seen['box'] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x, y] = [points[index] ?? 0, points[index + 1] ?? 0];
    xs.push(a * x + c * y + e);
    ys.push(b * x + d * y + f);
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function linesOf(scene: Pick<Scene, 'items'>): readonly (Seen & { readonly item: LineItem })[] {
  return seen(scene.items).filter((one): one is Seen & { item: LineItem } => one.item.kind === 'line');
}

/** All words as they stand, one after the other, without blanks: broken words are whole again. */
export function lettersOf(scene: Pick<Scene, 'items'>): string {
  return linesOf(scene)
    .flatMap(({ item }) => item.words.map((word) => word.text))
    .join('')
    .replace(/\s+/g, '');
}

/** The type of the tag that an item belongs to; `artifact` for ornaments. */
export function tagOf(scene: Scene, item: Item): TagType | 'artifact' | 'none' {
  if (item.kind === 'group') return 'none';
  return item.tag === 'artifact' ? 'artifact' : (scene.tags[item.tag]?.type ?? 'none');
}

/** The lines of the title. */
export function titleOf(scene: Scene): readonly (Seen & { readonly item: LineItem })[] {
  return linesOf(scene).filter(({ item }) => tagOf(scene, item) === 'H2');
}

/** Words of the slide but for its title and number. */
export function bodyOf(scene: Scene): readonly Seen[] {
  return seen(scene.items).filter(({ item }) => !['H2', 'artifact'].includes(tagOf(scene, item)));
}

/** The body's largest text, in its own points. */
export function bodySize(scene: Scene): number {
  return Math.max(
    ...bodyOf(scene).flatMap(({ item, matrix }) => (item.kind === 'line' ? [item.sizePt * Math.abs(matrix[0])] : [])),
  );
}

export function codesOf(scene: Scene): readonly string[] {
  return scene.findings.map((finding) => finding.code);
}
