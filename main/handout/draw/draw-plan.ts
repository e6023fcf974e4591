/** Draws a plan as a PDF. The plan decides everything: what stands where, its tags, links, bookmarks and page numbers. */
import type { MediaSource } from '../../model/media';
import type { Plan } from '../../model/plan';
import type { Typesetter } from '../../typeset/typesetter';
import { writeOutputIntent } from './archive';
import { createInks } from './face-ink';
import type { Fitter } from './fitted-pictures';
import { createForeignPages } from './foreign-pages';
import { canFollow, createLinks } from './links';
import type { Overlay } from './overlay';
import { writeOutline, writePageLabels, writePlaces } from './outline';
import { fillResources } from './page-needs';
import { paintPage } from './page-painter';
import { createPaintBox } from './paint-box';
import { pictureUses } from './picture-uses';
import { openPdfFile } from './pdfkit-insides';
import { namePlaces } from './place-names';
import { createStructure } from './structure';
import { writeViewing } from './viewing';
import { xmpPacket } from './xmp';

export interface DrawTools {
  readonly typesetter: Pick<Typesetter, 'face'>;
  readonly media: MediaSource;
  /** Where fitted pictures are kept for the next drawing. */
  readonly fit?: Fitter;
  /** The file is looked at at once and never kept. */
  readonly passing?: boolean;
}

/** Pages between two looks at the event loop: a cancelled export ends within a few hundredths of a second. */
const pagesPerTurn = 16;

/** The same plan gives the same bytes. `onPage` hears the pages done and their total. */
export async function drawPlan(
  plan: Plan,
  tools: DrawTools,
  onPage?: (done: number, total: number) => void,
  signal?: AbortSignal,
  overlay: Overlay | null = null,
): Promise<Uint8Array> {
  const date = new Date(plan.date);
  const facts = {
    title: plan.title,
    lang: plan.lang,
    date,
    ...(plan.archive ? ({ archive: 'A' } as const) : {}),
    ...(overlay ? { identifier: overlay.identifier } : {}),
    ...(tools.passing ? { passing: true } : {}),
  };
  const pdf = openPdfFile(facts);
  let height = 0;
  const structure = createStructure(pdf, plan.tags, plan.lang, () => height);
  const names = namePlaces(plan.places);
  const links = createLinks(pdf, structure, names, () => height);
  const painter = {
    ink: createInks(pdf, (id) => tools.typesetter.face(id)),
    paints: createPaintBox(pdf, tools.media, {
      uses: pictureUses(plan.pages),
      dpi: plan.picturesDpi ?? null,
      ...(tools.fit ? { fit: tools.fit } : {}),
    }),
    foreign: createForeignPages(pdf, tools.media, plan.archive === true),
    structure,
    links,
    canFollow: (target: Parameters<typeof canFollow>[0]) => canFollow(target, names),
    paths: new Map<string, string>(),
  };
  await overlay?.prepare(pdf, painter);
  const pages: number[] = [];
  for (const [index, planned] of plan.pages.entries()) {
    signal?.throwIfAborted();
    height = planned.heightPt;
    const page = pdf.addPage(planned.widthPt, planned.heightPt);
    pages.push(page.dictionary.id);
    page.dictionary.data['StructParents'] = structure.startPage(page.dictionary.id);
    const { content, needs } = await paintPage(planned.items, painter);
    const over = overlay?.over(planned);
    // What stands over a page begins as the page did: no colour or clip of its content reaches it.
    page.content.write(Buffer.from(over ? `q\n${content}\nQ` : content, 'latin1'));
    fillResources(page.resources.data, needs, ...(over?.needs ?? []));
    if (over) page.dictionary.data['Contents'] = [page.content, ...over.streams];
    const annotations = links.flush();
    if (annotations.length > 0) page.annotations.push(...annotations);
    onPage?.(index + 1, plan.pages.length);
    if (index % pagesPerTurn === pagesPerTurn - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  structure.finish();
  const heights = plan.pages.map((page) => page.heightPt);
  writePlaces(pdf, plan, names, pages, heights);
  writeOutline(pdf, plan.outline, pages, heights);
  writePageLabels(
    pdf,
    plan.pages.map((page) => page.number),
  );
  if (plan.archive) writeOutputIntent(pdf);
  overlay?.finish(pdf);
  writeViewing(pdf, {
    firstPage: pdf.pointer(pages[0] ?? 0),
    heightPt: heights[0] ?? 0,
    duplex: plan.isTwoSided ? 'DuplexFlipLongEdge' : null,
  });
  return pdf.finish(xmpPacket(facts));
}
