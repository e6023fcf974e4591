/**
 * Draws all copies of a set one after the other, for a printer: each page's content, fonts and pictures stand in the file once,
 * and each copy's page only says which of them it shows and with which stamp. Without tags, links and names of places.
 */
import { deflateSync } from 'node:zlib';
import type { OutlineEntry, Plan, PlanPage } from '../../model/plan';
import type { CopyStamp } from '../copies/stamp';
import { writeOutputIntent } from './archive';
import type { DrawTools } from './draw-plan';
import { createInks } from './face-ink';
import { createForeignPages } from './foreign-pages';
import { writeOutline, writePageLabels } from './outline';
import { resourcesBody } from './page-needs';
import { paintPage, type PainterTools } from './page-painter';
import { paintStamps, placesOn, type PaintedPlace } from './paint-stamps';
import { createPaintBox } from './paint-box';
import { openPdfFile, type PdfFile } from './pdfkit-insides';
import { pictureUses } from './picture-uses';
import { num } from './syntax';
import { writeViewing } from './viewing';
import { xmpPacket } from './xmp';

/** One copy in the print file: its stamp, what its code says, and how its bookmark reads. */
export interface PrintedCopy {
  readonly stamp: CopyStamp;
  readonly code: string;
  readonly title: string;
}

/**
 * Each copy begins on a front side: printed on both sides, the plan's closing page fills up odd numbers; printed on one side, it needs
 * none, and the printer is asked for one side, so that no copy comes to lie on the back of another.
 */
export async function drawPrintFile(
  plan: Plan,
  copies: readonly PrintedCopy[],
  tools: DrawTools,
  onPage?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const archive = plan.archive ? ({ archive: 'B' } as const) : {};
  const facts = { title: plan.title, lang: plan.lang, date: new Date(plan.date), untagged: true, ...archive };
  const pdf = openPdfFile(facts);
  const sheets = plan.closing ? [...plan.pages, plan.closing] : plan.pages;
  const painter = plainPainter(pdf, plan, sheets, tools);
  const places = await paintStamps(
    sheets,
    copies.map(({ stamp }) => stamp),
    painter,
  );
  const shared: SharedPage[] = [];
  for (const [index, page] of sheets.entries()) {
    signal?.throwIfAborted();
    shared.push(await writeShared(page, places, painter, pdf));
    onPage?.(index + 1, sheets.length);
  }
  const pages: number[] = [];
  const outline: OutlineEntry[] = [];
  copies.forEach(({ code, title }, index) => {
    outline.push({ title, level: 1, page: pages.length, yPt: 0 });
    pages.push(...writeCopy(shared, places, index, code, pdf));
  });
  writeOutline(
    pdf,
    outline,
    pages,
    pages.map((_, index) => shared[index % shared.length]?.page.heightPt ?? 0),
  );
  writePageLabels(
    pdf,
    copies.flatMap(() => sheets.map(({ number }) => number)),
  );
  if (plan.archive) writeOutputIntent(pdf);
  writeViewing(pdf, {
    firstPage: pdf.pointer(pages[0] ?? 0),
    heightPt: shared[0]?.page.heightPt ?? 0,
    duplex: plan.isTwoSided ? 'DuplexFlipLongEdge' : 'Simplex',
  });
  delete pdf.names['Dests'];
  return pdf.finish(xmpPacket(facts));
}

/** What every copy's page of one kind refers to. */
interface SharedPage {
  readonly page: PlanPage;
  readonly content: number;
  readonly resources: number;
}

function plainPainter(pdf: PdfFile, plan: Plan, sheets: readonly PlanPage[], tools: DrawTools): PainterTools {
  const nothing = (): never => {
    throw new Error('A file without tags has no elements.');
  };
  return {
    ink: createInks(pdf, (id) => tools.typesetter.face(id)),
    paints: createPaintBox(pdf, tools.media, { uses: pictureUses(sheets), dpi: plan.picturesDpi ?? null }),
    foreign: createForeignPages(pdf, tools.media, plan.archive === true),
    structure: {
      open: nothing,
      languageOf: () => null,
      cover: nothing,
      elementOf: () => null,
      linkIn: nothing,
      linkedFigure: nothing,
      addAnnotation: nothing,
      startPage: nothing,
      finish: nothing,
    },
    links: { add: nothing, flush: () => [] },
    canFollow: () => false,
    paths: new Map(),
  };
}

async function writeShared(
  page: PlanPage,
  places: ReadonlyMap<string, PaintedPlace>,
  painter: PainterTools,
  pdf: PdfFile,
): Promise<SharedPage> {
  const { content, needs } = await paintPage(page.items, painter);
  const stamps = placesOn(page).flatMap((key) => places.get(key)?.needs ?? []);
  const resources = pdf.reserve();
  pdf.pack(resources, resourcesBody([needs, ...stamps]));
  // The origin of a plan is at the top, that of a page at its foot.
  return { page, content: writeStream(`1 0 0 -1 0 ${num(page.heightPt)} cm\nq\n${content}\nQ`, pdf), resources };
}

function writeStream(content: string, pdf: PdfFile): number {
  const id = pdf.reserve();
  pdf.stream(id, '/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1')));
  return id;
}

/** A node of the page tree for the copy; gives the numbers of its pages. */
function writeCopy(
  shared: readonly SharedPage[],
  places: ReadonlyMap<string, PaintedPlace>,
  index: number,
  code: string,
  pdf: PdfFile,
): readonly number[] {
  const node = pdf.reserve();
  const streams = new Map<string, number>();
  const streamOf = (key: string): number => {
    let stream = streams.get(key);
    if (stream === undefined) {
      stream = writeStream(places.get(key)?.contents[index]?.(code) ?? '', pdf);
      streams.set(key, stream);
    }
    return stream;
  };
  const pages = shared.map(({ page, content, resources }) => {
    const id = pdf.reserve();
    const contents = [content, ...placesOn(page).map(streamOf)].map((stream) => `${String(stream)} 0 R`).join(' ');
    pdf.pack(
      id,
      `<</Type/Page/Parent ${String(node)} 0 R/MediaBox[0 0 ${num(page.widthPt)} ${num(page.heightPt)}]/Contents[${contents}]/Resources ${String(resources)} 0 R>>`,
    );
    return id;
  });
  const kids = pages.map((page) => `${String(page)} 0 R`).join(' ');
  pdf.pack(node, `<</Type/Pages/Parent ${String(pdf.pages)} 0 R/Kids[${kids}]/Count ${String(pages.length)}>>`);
  pdf.addPages(node, pages.length);
  return pages;
}
