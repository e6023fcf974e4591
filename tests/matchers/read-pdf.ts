/** Reads a PDF back with another program than the one that wrote it. */
import { inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadText {
  readonly text: string;
  readonly xPt: number;
  /** From the top of the page. */
  readonly baselinePt: number;
  readonly sizePt: number;
}

export interface ReadPage {
  readonly label: string;
  readonly texts: readonly ReadText[];
  /** All text in the order of the content, without spaces between the pieces. */
  readonly text: string;
  readonly links: readonly { readonly url: string | null; readonly dest: string | null }[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly { readonly title: string; readonly level: number; readonly page: number }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly lang: string | null;
  readonly isTagged: boolean;
  /** The structure tree of each page, as JSON. */
  readonly structure: readonly string[];
  /** The page index of each named place. */
  readonly places: Readonly<Record<string, number>>;
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    ...(password === undefined ? {} : { password }),
  });
  const document = await loading.promise;
  const labels = await document.getPageLabels();
  const indexOf = async (dest: unknown): Promise<number> => {
    const target = Array.isArray(dest) ? (dest as unknown[])[0] : null;
    return target === null ? -1 : document.getPageIndex(target as { num: number; gen: number });
  };
  const pages: ReadPage[] = [];
  const structure: string[] = [];
  for (let index = 0; index < document.numPages; index++) {
    const page = await document.getPage(index + 1);
    const height = page.view[3] ?? 0;
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item): readonly ReadText[] => {
      if (!('str' in item) || item.str === '') return [];
      const transform = item.transform as number[];
      return [
        {
          text: item.str,
          xPt: transform[4] ?? 0,
          baselinePt: height - (transform[5] ?? 0),
          sizePt: Math.hypot(transform[2] ?? 0, transform[3] ?? 0),
        },
      ];
    });
    const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
    pages.push({
      label: labels?.[index] ?? String(index + 1),
      texts,
      text: texts.map(({ text }) => text).join(''),
      links: annotations.map(({ url, dest }) => ({ url: url ?? null, dest: typeof dest === 'string' ? dest : null })),
    });
    structure.push(JSON.stringify(await page.getStructTree()));
  }
  const outline: { title: string; level: number; page: number }[] = [];
  const walk = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const node of nodes) {
      outline.push({ title: node.title, level, page: await indexOf(node.dest) });
      await walk(node.items, level + 1);
    }
  };
  // Null where a file has no bookmarks, whatever its types say.
  const rows = (await document.getOutline()) as readonly OutlineNode[] | null;
  await walk(rows ?? [], 1);
  const places: Record<string, number> = {};
  for (const [name, dest] of Object.entries(await document.getDestinations())) places[name] = await indexOf(dest);
  const metadata = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const info = metadata.info as Record<string, unknown>;
  const read = {
    pages,
    outline,
    info,
    lang: (info['Language'] as string | undefined) ?? null,
    isTagged: marks?.Marked === true,
    structure,
    places,
  };
  await loading.destroy();
  return read;
}

/** Every byte of the file with all its streams unpacked: nothing can hide in a compressed one. */
export function unpackedBytes(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const out = [raw];
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (raw.startsWith('end', match.index - 3) || end < 0) continue;
    try {
      out.push(inflateSync(Buffer.from(raw.slice(start, end), 'latin1')).toString('latin1'));
    } catch {
      // Not compressed: it is in the raw text already.
    }
  }
  return out.join('\n');
}

/** A word in every form in which a PDF may hold it: plain, as UTF-16, in hexadecimal. */
export function formsOf(word: string): readonly string[] {
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  return [
    word,
    utf16.toString('latin1'),
    utf16.toString('hex'),
    utf16.toString('hex').toUpperCase(),
    Buffer.from(word).toString('hex'),
  ];
}
