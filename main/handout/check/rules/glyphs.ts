/** Every glyph that is drawn is in its font, leaves ink where its character does, and says what it stands for. */
import type { Note } from '../check.types';
import type { ReadFont } from '../read/read-font';

/** The codes that pages draw, by font: each with the first page that draws it, and whether it is explained wherever it stands. */
export interface DrawnCodes {
  readonly add: (font: ReadFont, code: number, explained: boolean, page: number) => void;
  readonly check: (note: Note) => void;
}

/** Characters that leave no ink of their own. */
const inkless = /^(?:[\p{Z}\p{C}\p{M}]|\u2800|\u3164)*$/u;

interface Drawn {
  readonly page: number;
  explained: boolean;
}

export function openDrawnCodes(): DrawnCodes {
  const fonts = new Map<ReadFont, Map<number, Drawn>>();
  return {
    add: (font, code, explained, page) => {
      let codes = fonts.get(font);
      if (!codes) fonts.set(font, (codes = new Map<number, Drawn>()));
      const known = codes.get(code);
      if (!known) codes.set(code, { page, explained });
      else if (known.explained && !explained) known.explained = false;
    },
    check: (note) => {
      for (const [font, codes] of fonts) for (const [code, drawn] of codes) checkCode(font, code, drawn, note);
    },
  };
}

function checkCode(font: ReadFont, code: number, { page, explained }: Drawn, note: Note): void {
  const text = font.textOf(code);
  const ink = font.inkOf(code);
  const facts = { font: font.name, code: code.toString(16).toUpperCase().padStart(4, '0') };
  if (ink === 'absent') note('glyphs.missing', page, facts);
  // Glyphs that stand in another order than their letters are explained as a whole, by the text that they were set from.
  if (text === null || text === '' || (/[\ufffd\u0000]/.test(text) && !explained))
    note('glyphs.unexplained', page, facts);
  else if (ink === 'blank' && !inkless.test(text)) note('glyphs.blank', page, { ...facts, character: text });
}
