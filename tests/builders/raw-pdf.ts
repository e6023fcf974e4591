/** A PDF put together from its objects as they are written, so that a test can say anything that a file may hold. */

/** `objects[0]` is object 1 and the catalog; a stream is written with its own dictionary and no length. */
export function rawPdf(objects: readonly (string | RawStream)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (text: string | Uint8Array): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(`${String(index + 1)} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      add(`<<${object.entries}/Length ${String(object.bytes.length)}>>\nstream\n`);
      add(object.bytes);
      add('\nendstream');
    }
    add('\nendobj\n');
  });
  const start = length;
  add(`xref\n0 ${String(offsets.length + 1)}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  add(`trailer\n<</Size ${String(offsets.length + 1)}/Root 1 0 R${trailer}>>\nstartxref\n${String(start)}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

export interface RawStream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

export function rawStream(content: string, entries = ''): RawStream {
  return { entries, bytes: Buffer.from(content, 'latin1') };
}

/** A file of one page: `page` and `catalog` add entries, `more` are objects from 6 on. Object 5 is its font. */
export function onePagePdf(
  content: string,
  { page = '', catalog = '', more = [], trailer = '' }: OnePage = {},
): Uint8Array {
  return rawPdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      `<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 400 600]/Resources<</Font<</F1 5 0 R>>>>>>`,
      `<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>`,
      rawStream(content),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...more,
    ],
    trailer,
  );
}

interface OnePage {
  readonly page?: string;
  readonly catalog?: string;
  readonly more?: readonly (string | RawStream)[];
  readonly trailer?: string;
}

/** A file of slides, 720 by 405 points each: `F1` is Helvetica, `F2` Helvetica-Bold. `annotations` are those of the first page. */
export function slidesPdf(
  contents: readonly string[],
  { info = '', annotations = '' }: { readonly info?: string; readonly annotations?: string } = {},
): Uint8Array {
  const pages = contents.map((_, index) => 6 + 2 * index);
  return rawPdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${pages.map((id) => `${String(id)} 0 R`).join(' ')}]/Count ${String(contents.length)}/MediaBox[0 0 720 405]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
      `<<${info}>>`,
      ...contents.flatMap((content, index) => [
        `<</Type/Page/Parent 2 0 R/Contents ${String(7 + 2 * index)} 0 R${index === 0 ? annotations : ''}>>`,
        rawStream(content),
      ]),
    ],
    '/Info 5 0 R',
  );
}

/** Words on one line of a page: their left end and baseline in points from the lower left. */
export function wordsAt(x: number, y: number, text: string, { sizePt = 18, font = 'F1', before = '' } = {}): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT ${before} /${font} ${String(sizePt)} Tf ${String(x)} ${String(y)} Td (${escaped}) Tj ET\n`;
}
