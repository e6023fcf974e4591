/** Pictures of pages as pdf.js draws them. One may be begun before its place is: the window sets its lists meanwhile. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf } from './open-pdf';
import type { HeldPage } from './page-shelf';

/** The size of the handout's paper. */
export type Room = Pick<OpenPdf, 'widthPt' | 'heightPt'>;

export interface PagePicture {
  readonly page: PDFPageProxy;
  readonly canvas: HTMLCanvasElement;
  /** Pixels on the screen for one point. */
  readonly scale: number;
}

interface Begun {
  readonly drawing: Promise<PagePicture>;
  readonly scale: number;
  readonly cancel: () => void;
}

/** Begun, and not yet asked for. */
const begun = new WeakMap<OpenPdf, Map<number, Begun>>();
/** At which pages were drawn last: so will be the next. */
let latest: { readonly room: Room; readonly scale: number } | null = null;

/** Begins a page's picture at the scale of those before it; nothing where none was drawn yet. */
export function beginPicture(held: HeldPage<OpenPdf>): void {
  if (latest === null) return;
  const ofPdf = begun.get(held.pdf) ?? new Map<number, Begun>();
  if (ofPdf.has(held.number)) return;
  const started = draw(held, latest.room, latest.scale);
  // Whoever asks for it hears of trouble.
  started.drawing.catch(() => undefined);
  begun.set(held.pdf, ofPdf.set(held.number, started));
}

/** The picture of a page, its own shape fitted into the room; rejects where it was cancelled. */
export function pictureOf(
  held: HeldPage<OpenPdf>,
  room: Room,
  scale: number,
  signal: AbortSignal,
): Promise<PagePicture> {
  latest = { room, scale };
  const early = begun.get(held.pdf)?.get(held.number);
  begun.get(held.pdf)?.delete(held.number);
  if (early && early.scale !== scale) early.cancel();
  const { drawing, cancel } = early?.scale === scale ? early : draw(held, room, scale);
  signal.addEventListener('abort', cancel);
  return drawing;
}

function draw({ pdf: { pdf }, number }: HeldPage<OpenPdf>, room: Room, scale: number): Begun {
  const ended = new AbortController();
  const run = async (): Promise<PagePicture> => {
    const page = await pdf.getPage(number);
    ended.signal.throwIfAborted();
    const pageScale = scale * fitOf(page, room);
    const viewport = page.getViewport({ scale: pageScale * window.devicePixelRatio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    // As it is printed: for the screen pdf.js would wait for a frame before each part of a page, and the page be seen one or two later.
    const task = page.render({ canvas, viewport, background: '#ffffff', intent: 'print' });
    task.onContinue = afterOthers;
    ended.signal.addEventListener('abort', () => {
      task.cancel();
    });
    await task.promise;
    return { page, canvas, scale: pageScale };
  };
  return {
    drawing: run(),
    scale,
    cancel: () => {
      ended.abort();
    },
  };
}

/** Lets what waits go first, so that the window answers while a page of many parts is drawn. */
function afterOthers(next: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    next();
  };
  port2.postMessage(null);
}

/** Every page has the room of the first; one that lies across is made smaller to fit into it. */
function fitOf(page: PDFPageProxy, room: Room): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.min(1, room.widthPt / width, room.heightPt / height);
}
