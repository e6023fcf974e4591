/** Shadows, glows, reflections, soft edges and depth: none of them is drawn, and each is told where it would be seen. */
import type { Scope } from '../slide/scope';
import { child, everyElement, firstOf, numberAttribute, type Xml } from '../xml/xml';
import { colourElements, readColour, type Colours } from './colour';
import { styledEffect } from './theme';

/** Properties that may hold effects, and the style that speaks where they say nothing. */
export interface EffectSource {
  readonly properties: Xml | null;
  readonly style?: Xml | null;
}

export const effectLists: ReadonlySet<string> = new Set(['a:effectLst', 'a:effectDag']);
const depths: ReadonlySet<string> = new Set(['a:scene3d', 'a:sp3d']);

const length = (element: Xml, name: string): number => Math.abs(numberAttribute(element, name) ?? 0);
const share = (element: Xml, name: string, usual: number): number => numberAttribute(element, name) ?? usual;

/** A shadow of the shape's own size that is neither moved nor blurred lies wholly behind it. */
function isMoved(shadow: Xml): boolean {
  const moved = length(shadow, 'dist') + length(shadow, 'blurRad') + length(shadow, 'kx') + length(shadow, 'ky');
  return moved > 0 || share(shadow, 'sx', 100_000) !== 100_000 || share(shadow, 'sy', 100_000) !== 100_000;
}

function isClear(effect: Xml, colours: Colours): boolean {
  const colour = readColour(firstOf(effect, colourElements), colours);
  return colour?.alpha === 0;
}

/** Files switch an effect off by its numbers as often as by leaving it out. */
function isSeen(effect: Xml, colours: Colours): boolean {
  switch (effect.name) {
    case 'a:outerShdw':
    case 'a:innerShdw':
      return isMoved(effect) && !isClear(effect, colours);
    case 'a:prstShdw':
      return !isClear(effect, colours);
    case 'a:glow':
      return length(effect, 'rad') > 0 && !isClear(effect, colours);
    case 'a:softEdge':
    case 'a:blur':
      return length(effect, 'rad') > 0;
    case 'a:reflection':
      return share(effect, 'stA', 100_000) > 0 || share(effect, 'endA', 0) > 0;
    default:
      return true;
  }
}

/** A camera straight in front shows no depth; those of the old drawings show that of a body, and nothing where there is none. */
function isTurned(scene: Xml): boolean {
  const camera = child(scene, 'a:camera');
  const turn = child(camera, 'a:rot');
  if (turn && ['lat', 'lon', 'rev'].some((name) => length(turn, name) % 21_600_000 !== 0)) return true;
  return !/^(?:legacy|oblique)|Front$|^$/.test(camera?.attributes['prst'] ?? '');
}

/** ECMA-376, 20.1.5.12: an edge is 76,200 units wide and high where the file does not say. */
function isEdge(bevel: Xml | null): boolean {
  return bevel !== null && share(bevel, 'w', 76_200) > 0 && share(bevel, 'h', 76_200) > 0;
}

function hasBody(body: Xml): boolean {
  return (
    length(body, 'extrusionH') > 0 ||
    length(body, 'contourW') > 0 ||
    isEdge(child(body, 'a:bevelT')) ||
    isEdge(child(body, 'a:bevelB'))
  );
}

const hasDepth = (element: Xml): boolean => (element.name === 'a:scene3d' ? isTurned(element) : hasBody(element));

/** True where the file means it to be seen. */
export function isSeenEffect(list: Xml, colours: Colours): boolean {
  return list.children.some((effect) => isSeen(effect, colours));
}

/** Adds the findings of what one shape, picture, group or text would show; the nearest that speaks is heard, as with fills. */
export function tellEffects(sources: readonly EffectSource[], { theme, colours, note }: Scope): void {
  // A style of the theme speaks of effects and of depth at once, and of none of them where it is empty.
  const spoken = (names: ReadonlySet<string>): readonly Xml[] => {
    for (const { properties, style } of sources) {
      const own = (properties?.children ?? []).filter(({ name }) => names.has(name));
      if (own.length > 0) return own;
      const styled = styledEffect(theme, numberAttribute(child(style, 'a:effectRef'), 'idx') ?? 0);
      if (styled) return styled.children.filter(({ name }) => names.has(name));
    }
    return [];
  };
  if (spoken(effectLists).some((list) => isSeenEffect(list, colours))) note('pptx.effect-ignored', 'information');
  if (spoken(depths).some(hasDepth)) note('pptx.depth-ignored', 'information');
}

/** The same for a part whose properties stand at many places, such as a chart's. */
export function tellEffectsBelow(root: Xml, { colours, note }: Scope): void {
  for (const element of everyElement(root)) {
    if (effectLists.has(element.name) && isSeenEffect(element, colours)) note('pptx.effect-ignored', 'information');
    if (depths.has(element.name) && hasDepth(element)) note('pptx.depth-ignored', 'information');
  }
}
