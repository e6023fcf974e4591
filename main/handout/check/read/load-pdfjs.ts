/**
 * Loads pdf.js where there is no page: on plain Node and in Electron's utility process. It never draws here, reads no font but
 * those inside the file, and fetches nothing.
 */
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs';

type PdfJs = typeof PdfJsModule;

let loading: Promise<PdfJs> | null = null;

/** pdf.js, loaded once a process. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfJs> {
  // It makes such things as it loads, for drawing; without a page they are not there.
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= Nothing;
  // On Node it looks for a canvas, and warns that there is none.
  const speaker = globals['console'] as { warn: unknown };
  const { warn } = speaker;
  speaker.warn = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    speaker.warn = warn;
  }
}

/** Stands for a matrix too, and then for one that changes nothing: pdf.js keeps one from its loading, which a drawing may use. */
class Nothing {
  a = 1;
  readonly b = 0;
  readonly c = 0;
  d = 1;
  readonly e = 0;
  readonly f = 0;

  fetch(): Promise<never> {
    return Promise.reject(new Error('Only what the file itself holds is read.'));
  }
}

/** How a file is opened: nothing from outside, nothing drawn, no picture unpacked. */
export const reading = {
  useSystemFonts: false,
  disableFontFace: true,
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  CMapReaderFactory: Nothing,
  StandardFontDataFactory: Nothing,
  WasmFactory: Nothing,
} as const;
