/** PDFium itself and its memory, which is all that it can reach. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

let loading: Promise<WrappedPdfiumModule> | null = null;

/** PDFium, loaded once a process. */
export function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    const { init } = await import('@embedpdf/pdfium');
    const code = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    const pdfium = await init({ wasmBinary: new Uint8Array(code).buffer });
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return loading;
}

/** Its whole memory as it is now: it grows, and is another array then. */
export function bytesOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

export interface Memory {
  /** The address of a copy, until `free`. */
  keep(bytes: Uint8Array): number;
  /** A text that PDFium writes in UTF-16 with a zero at its end: it tells its length when it is given no room. */
  words(write: (at: number, size: number) => number): string;
  /** What a call writes into so many bytes. */
  written(size: number, write: (at: number) => unknown): DataView;
  free(): void;
}

export function openMemory(pdfium: WrappedPdfiumModule): Memory {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const kept: number[] = [];
  const written = (size: number, write: (at: number) => unknown): DataView => {
    const at = malloc(size);
    try {
      write(at);
      return new DataView(bytesOf(pdfium).slice(at, at + size).buffer);
    } finally {
      free(at);
    }
  };
  return {
    keep: (bytes) => {
      const at = malloc(bytes.length);
      bytesOf(pdfium).set(bytes, at);
      kept.push(at);
      return at;
    },
    written,
    words: (write) => {
      const size = Math.min(write(0, 0), 4096);
      if (size < 4) return '';
      const found = written(size, (at) => write(at, size));
      return new TextDecoder('utf-16le')
        .decode(found)
        .replace(/\0[\s\S]*$/, '')
        .replace(/\s+/g, ' ')
        .trim();
    },
    free: () => {
      kept.splice(0).forEach(free);
    },
  };
}
