/** The little of PDFKit that the drawer relies on; `pdfkit-insides.ts` alone uses what is not public. */
declare module 'pdfkit' {
  export interface PdfReference {
    readonly id: number;
    data: Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  export interface PdfPage {
    readonly dictionary: PdfReference;
    readonly resources: PdfReference;
    readonly content: PdfReference;
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    readonly ext_gstates: Record<string, unknown>;
    readonly annotations: unknown[];
  }

  export interface PdfEmbeddedFont {
    readonly id: string;
    readonly subset: { readonly glyphs: readonly number[]; includeGlyph(glyph: number): number; encode(): Uint8Array };
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): PdfReference;
  }

  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    page: PdfPage;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    font(source: unknown, family: string): this;
    ref(data?: Record<string, unknown>): PdfReference;
    end(): void;
  }
}
