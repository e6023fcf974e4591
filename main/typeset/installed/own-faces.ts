/** The faces that files name and the machine has, opened and tried before any text is set in them. */
import { createHash } from 'node:crypto';
import type { FaceId, Shaped } from '../../model/scene';
import { openFace, type OpenFace } from '../open-face';
import type { FontStyle, InstalledFonts } from './installed-fonts';
import { isSoundFont } from './sound-font';

/** `rights`: its maker does not allow it in files. `form`: it is none that we can put there. */
export type OwnFace = { readonly face: OpenFace } | { readonly refused: 'rights' | 'form' };

export interface OwnFaces {
  /** Null where the machine has no such font: nothing needs to be said of that. */
  readonly of: (family: string, style: FontStyle) => OwnFace | null;
  readonly byId: (id: FaceId) => OpenFace | undefined;
}

const ownPrefix = 'own-';

/** True for a face of the machine; those of ours are called by their names. */
export const isOwnFace = (id: FaceId): boolean => id.startsWith(ownPrefix);

/** Letters that are kerned, joined and accented, and Chinese: a font that stumbles stumbles here. */
const trial = ['AVATo', 'office', 'é', '1/2 – “x”', '的'];

/** A name that a PDF can hold as it is. */
const plainName = /^[A-Za-z0-9_+.-]{1,100}$/;

/** The last entry of every table of characters: it closes the table, wherever it leads. */
const closing = 0xffff;

function leadsToGlyphs({ font }: OpenFace): boolean {
  return font.characterSet.every((point) => point === closing || font.glyphForCodePoint(point).id < font.numGlyphs);
}

function tried(bytes: Uint8Array): OpenFace | null {
  if (!isSoundFont(bytes)) return null;
  try {
    // By its contents: what was laid out with another file of the same name is never taken for it.
    const id = `${ownPrefix}${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`;
    const face = withPlainWords(openFace(id, bytes));
    if (!plainName.test(face.font.postscriptName ?? '') || !leadsToGlyphs(face)) return null;
    for (const text of trial) {
      for (const glyph of face.shape(text).glyphs) face.outline(glyph);
      face.shapeWide(text);
    }
    return face.has(0x61) || face.has(0x7684) ? face : null;
  } catch {
    // fontkit throws whatever it meets; the font is then none for us, and a stand-in is.
    return null;
  }
}

/** A face whose tables for kerning and joining fail at a word sets that word letter by letter: the others are set as it wishes. */
function withPlainWords(face: OpenFace): OpenFace {
  const { numGlyphs } = face.font;
  const plainly = (text: string): Shaped => {
    const glyphs = Array.from(text, (letter) => face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    const advances = glyphs.map((glyph) => Math.round(face.advance(glyph)));
    return { text, glyphs, advances, width: advances.reduce((sum, one) => sum + one, 0) };
  };
  const orPlainly = (text: string, wished: () => Shaped): Shaped => {
    try {
      const shaped = wished();
      return shaped.glyphs.every((glyph) => glyph < numGlyphs) ? shaped : plainly(text);
    } catch {
      return plainly(text);
    }
  };
  return {
    ...face,
    shape: (word, unkerned) => orPlainly(word, () => face.shape(word, unkerned)),
    shapeWide: (text) => orPlainly(text, () => face.shapeWide(text)),
  };
}

export function openOwnFaces(fonts: InstalledFonts): OwnFaces {
  const asked = new Map<string, OwnFace | null>();
  const opened = new Map<string, OwnFace>();
  const faces = new Map<FaceId, OpenFace>();

  const open = (family: string, style: FontStyle): OwnFace | null => {
    const font = fonts.find(family, style);
    if (!font) return null;
    if (!font.mayEmbed) return { refused: 'rights' };
    const known = opened.get(font.key);
    if (known) return known;
    const bytes = font.isUsable ? font.bytes() : null;
    const face = bytes && tried(bytes);
    if (face) faces.set(face.id, face);
    const own: OwnFace = face ? { face } : { refused: 'form' };
    opened.set(font.key, own);
    return own;
  };

  return {
    of: (family, style) => {
      const key = JSON.stringify([family, style.weight, style.slant]);
      let own = asked.get(key);
      if (own === undefined) {
        own = open(family, style);
        // Chinese has no slant: a slanted run takes the upright font, as it does of ours.
        if (own === null && style.slant) {
          const upright = open(family, { ...style, slant: false });
          if (upright && 'face' in upright && upright.face.has(0x7684)) own = upright;
        }
        asked.set(key, own);
      }
      return own;
    },
    byId: (id) => faces.get(id),
  };
}
