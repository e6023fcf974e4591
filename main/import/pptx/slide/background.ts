/** What a slide stands on: its own ground, its layout's or its master's. */
import type { DrawnShape } from '../../../model/drawing';
import { identity } from '../../../model/geometry';
import { boxGeometry } from '../geometry/shape-geometry';
import { colourElements, readColour } from '../style/colour';
import { tellEffects } from '../style/effects';
import { fillElements, readFill } from '../style/fill';
import { styledFill } from '../style/theme';
import { child, descend, firstOf, numberAttribute, type Xml } from '../xml/xml';
import { drawOutlines } from './draw-outline';
import type { Placed } from './place';
import type { Note, Scope } from './scope';

export interface Sheet {
  readonly root: Xml | null;
  readonly part: string;
  /** For what each of its slides would show. */
  readonly note: Note;
}

/** Null where no sheet says anything: the paper is white. */
export function readBackground(
  sheets: readonly Sheet[],
  size: { readonly width: number; readonly height: number },
  scope: Scope,
): DrawnShape | null {
  const placed: Placed = {
    matrix: identity,
    widthPt: size.width,
    heightPt: size.height,
    flippedAcross: false,
    flippedDown: false,
    turnedDeg: 0,
  };
  for (const { root, part, note } of sheets) {
    const ground = descend(root, 'p:cSld', 'p:bg');
    if (!ground) continue;
    const here: Scope = { ...scope, part };
    tellEffects([{ properties: child(ground, 'p:bgPr') }], { ...here, note });
    const surroundings = { scope: here, extent: placed, group: null };
    const reference = child(ground, 'p:bgRef');
    const styled = reference ? styledFill(scope.theme, numberAttribute(reference, 'idx') ?? 0) : null;
    const placeholder = readColour(
      reference?.children.find(({ name }) => colourElements.has(name)),
      scope.colours,
    );
    const themed: Scope =
      styled?.name === 'a:blipFill' && scope.theme.part !== null ? { ...scope, part: scope.theme.part } : here;
    const fill = reference
      ? readFill(styled, { ...surroundings, scope: themed }, { ...scope.colours, placeholder })
      : readFill(firstOf(child(ground, 'p:bgPr'), fillElements), surroundings);
    if (!fill || fill.kind === 'none') return null;
    const parts = drawOutlines(boxGeometry(size.width, size.height), fill, null, placed, here);
    return {
      id: 'background',
      name: '',
      alt: '',
      role: 'background',
      matrix: identity,
      widthPt: size.width,
      heightPt: size.height,
      link: null,
      concealed: null,
      parts,
    };
  }
  return null;
}
