/** The page that is printed: one picture a sheet. */
import type { PrintJob } from '../ipc/print-papers';
import type { PrintedPage } from '../model/printing';

const micronsPerPoint = 25_400 / 72;
/** Two papers are one within a millimetre: rounded points, rounded inches. */
const sameMicrons = 1000;

/** The papers that Chromium knows by name, in microns: a printer's tray is found by it. */
const papers = [
  { name: 'A4', width: 210_000, height: 297_000 },
  { name: 'Letter', width: 215_900, height: 279_400 },
] as const;

export interface Paper {
  /** Null for a paper without a name. */
  readonly name: (typeof papers)[number]['name'] | null;
  /** Upright. */
  readonly microns: { readonly width: number; readonly height: number };
}

/** The paper of a job: that of its first page, upright. */
export function paperOf([first]: readonly PrintedPage[]): Paper {
  const sides = [first?.widthPt ?? 595, first?.heightPt ?? 842].map((pt) => Math.round(pt * micronsPerPoint));
  const [width, height] = [Math.min(...sides), Math.max(...sides)];
  const known = papers.find(
    (paper) => Math.abs(paper.width - width) < sameMicrons && Math.abs(paper.height - height) < sameMicrons,
  );
  if (!known) return { name: null, microns: { width, height } };
  return { name: known.name, microns: { width: known.width, height: known.height } };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`).replace(/[\r\n]/g, ' ');

/** A page that lies on its side is turned, so that it fills the sheet like the others. */
export function pageMarkup({ title, pages }: Pick<PrintJob, 'title' | 'pages'>, nonce: string): string {
  const { width, height } = paperOf(pages).microns;
  const [w, h] = [`${String(width / 1000)}mm`, `${String(height / 1000)}mm`];
  // A hair less than the sheet: one that is rounded up would go on to a second.
  const style = `
    @page { size: ${w} ${h}; margin: 0 }
    html, body { margin: 0; padding: 0; background: #fff }
    div { position: relative; width: ${w}; height: calc(${h} - 0.02mm); overflow: hidden; break-inside: avoid }
    div + div { break-before: page }
    img { position: absolute; left: 0; top: 0; width: ${w}; height: ${h}; object-fit: contain }
    .turned { width: ${h}; height: ${w}; transform: translateX(${w}) rotate(90deg); transform-origin: 0 0 }`;
  const sheets = pages.map(({ widthPt, heightPt }, index) => {
    const turned = widthPt > heightPt ? ' class="turned"' : '';
    return `<div><img src="${String(index)}" alt=""${turned}></div>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head><body>${sheets.join('')}</body></html>`;
}
