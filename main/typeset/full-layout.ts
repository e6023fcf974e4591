/**
 * Lays words out by fontkit (2.0) in full: letters that join or change their order, and marks at their places. Two of its faults are
 * made up for here, in the one place that knows it from the inside; tests/main/typeset/other-scripts.spec.ts fails when either is back.
 */
import type { Font } from 'fontkit';
import { directionOf, inOrderOfShape } from './intricate-words';

interface Positioning {
  applyAnchor(mark: unknown, anchor: object | null, at: number): void;
}

interface Insides {
  _glyphs: object;
  readonly _layoutEngine: { readonly engine: { readonly GPOSProcessor: Positioning | null } | null };
}

/** Opens a face for it. `features` and `script` as OpenType names them. */
export function openFullLayout(font: Font) {
  const insides = font as unknown as Insides;
  let isMended = false;
  /** An empty anchor means that a mark has no place of its own there (OpenType, GPOS 4): it would throw. */
  const skipEmptyAnchors = (): void => {
    const positioning = insides._layoutEngine.engine?.GPOSProcessor;
    if (!positioning) return;
    const { applyAnchor } = positioning;
    positioning.applyAnchor = (mark, anchor, at) => {
      if (anchor !== null) applyAnchor.call(positioning, mark, anchor, at);
    };
  };
  return (text: string, features: readonly string[], script?: string) => {
    if (!isMended) skipEmptyAnchors();
    isMended = true;
    // A glyph that was met as part of another, or for other letters, keeps what it said there: words would depend on what came before.
    insides._glyphs = {};
    return font.layout(inOrderOfShape(text), features, script, undefined, directionOf(text));
  };
}
