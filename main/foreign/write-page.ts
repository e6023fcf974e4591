/** A foreign page as one form of our file, upright in the unit square: it is painted as a picture is, and its text stays text. */
import { deflateSync } from 'node:zlib';
import { KitbagFault } from '../model/fault';
import { createCopier, type ObjectCopier, type ObjectSink } from './copy-objects';
import type { ForeignPdf } from './open-foreign-pdf';

export interface PageWriter {
  /** The number of the object that draws a page, counted from 1; null where the file has none of that number. Each page once. */
  write(number: number): number | null;
}

/** `forArchive`: throws a KitbagFault `pdf.not-archive` or `pdf.inks` where the page would spoil a file for the archive. */
export function openPageWriter(pdf: ForeignPdf, sink: ObjectSink, forArchive: boolean): PageWriter {
  if (forArchive && !pdf.isArchive) throw new KitbagFault('pdf.not-archive', { name: pdf.name });
  const copier: ObjectCopier = createCopier(pdf, sink, forArchive);
  const written = new Map<number, number>();
  return {
    write: (number) => {
      const known = written.get(number);
      if (known !== undefined) return known;
      const page = pdf.pages[number - 1];
      if (!page) return null;
      const { content } = copier.cleaned(page.content(), page.resources);
      const resources = copier.resources(page.resources, content);
      const group = page.group ? `/Group ${copier.inline(page.group)}` : '';
      const id = sink.reserve();
      // A page is hundreds of points wide, so the map to one has to be finer than any length.
      const matrix = page.toUnit.map((value) => exact(value)).join(' ');
      const entries = `/Type/XObject/Subtype/Form/BBox[${page.box.map(exact).join(' ')}]/Matrix[${matrix}]${group}/Resources<<${resources}>>`;
      sink.stream(id, `${entries}/Filter/FlateDecode`, deflateSync(Buffer.from(content, 'latin1')));
      written.set(number, id);
      return id;
    },
  };
}

function exact(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, '');
}
