/** What the steps of a check hand to each other. */
import type { PassportBreach } from '../../model/passport';
import type { PageContent } from './read/read-content';
import type { PdfEntries, PdfObjects, PdfValue } from './read/pdf-values';
import type { OpenByPdfJs, ReadText } from './read/read-by-pdfjs';
import type { PdfPage } from './read/pages';
import type { ReadFont } from './read/read-font';
import type { StructureTree } from './read/structure';

/** Notes that a rule is broken, on a page counted from 0 or in the file as a whole. */
export type Note = (
  what: PassportBreach,
  page: number | null,
  facts?: Readonly<Record<string, string | number>>,
) => void;

/** A file that both readers have open. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly objects: PdfObjects;
  readonly root: PdfEntries | null;
  readonly pages: readonly PdfPage[];
  readonly pdfjs: OpenByPdfJs;
  readonly structure: StructureTree;
  /** Where each named place leads, as a page counted from 0. */
  readonly places: ReadonlyMap<string, number | null>;
  readonly pageNumbers: readonly string[] | null;
  /** The font under a reference, opened once; null where there is none. */
  readonly fontOf: (font: PdfValue) => ReadFont | null;
}

/** One page as both readers see it, with what belongs to it. */
export interface ReadPage {
  readonly index: number;
  readonly page: PdfPage;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly content: PageContent;
  /** As pdf.js reads it. */
  readonly texts: readonly ReadText[];
  readonly links: readonly PageLink[];
}

export interface PageLink {
  readonly kind: 'place' | 'web' | 'other';
  /** A page counted from 0; null where it leads nowhere, or out of the file. */
  readonly page: number | null;
  readonly url: string;
  /** From the page's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly contents: string;
  readonly structParent: number | null;
}

/** A label as it stands in the head or foot of a page. */
export interface SeenLabel {
  readonly where: 'head' | 'foot';
  readonly text: string;
  readonly sizePt: number;
  readonly rgb: string | null;
  /** The colour right beneath it. */
  readonly ground: string | null;
}

/** The little of a page that rules over the whole file need. It goes from process to process. */
export interface PageFacts {
  readonly index: number;
  readonly labels: readonly SeenLabel[];
  /** What the running lines within an inch of each edge say, in one piece without spaces. */
  readonly margins: Readonly<Record<SeenLabel['where'], string>>;
  readonly band: boolean;
  /** The number that readers show; null where the file says none. */
  readonly number: string | null;
  /** What is printed on it: `Page 3 of 42`. */
  readonly printed: { readonly page: string; readonly pages: string | null } | null;
  /** Entries of the contents: the page they lead to and the number printed beside them. */
  readonly entries: readonly { readonly page: number; readonly printed: string }[];
}
