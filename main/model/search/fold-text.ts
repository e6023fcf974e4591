/** Texts as a search compares them: without case, accents and half- or full-width forms. */

/** The folded text, however long it becomes: for comparing whole texts. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * For each UTF-16 unit what it counts as, worked out when it is first met (0 until then): one unit too, so that a place in the
 * folded text is the same place in the text.
 */
const units = new Uint16Array(0x10000);

function foldedUnit(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return unit;
  const plain = folded(String.fromCharCode(unit));
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

/** Unified ideographs and what stands between them: none has another form, and case leaves them as they are. */
const plainUnits = /^[\t\n\r -~\u2010\u2012-\u2015\u2018-\u201f\u3001-\u3029\u4e00-\u9fff]*$/;

/** The folded text, as long as the text: decomposed accents stay beside their letters, as nobody types them. */
export function foldText(text: string): string {
  // Most texts, and quicker by far than unit by unit.
  if (plainUnits.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at += 4096) {
    const part = new Uint16Array(Math.min(4096, text.length - at));
    for (let index = 0; index < part.length; index += 1) {
      const unit = text.charCodeAt(at + index);
      part[index] = units[unit] ||= foldedUnit(unit);
    }
    folded += String.fromCharCode(...part);
  }
  return folded;
}

/** The words that are looked for: all of them must stand in what is found. */
export function searchWords(query: string): readonly string[] {
  return foldText(query.normalize('NFC'))
    .split(/[\s\u3000]+/)
    .filter(Boolean);
}
