/** A text's structure after its Markdown has been read: what typesetting and outlines work on. */

export interface InlineText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  readonly strike: boolean;
  /** A URL, or null. */
  readonly link: string | null;
}
export interface InlineBreak {
  readonly kind: 'break';
}
/** A picture among words; `src` is `media:<sha256>.<ext>` in stored text. */
export interface InlinePicture {
  readonly kind: 'picture';
  readonly picture: PictureBlock;
}
export type Inline = InlineText | InlineBreak | InlinePicture;

/** How a picture asks to be placed. Lengths are in slide pixels (1280 a 16:9 slide's width) or per cent of the box. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly width: { readonly value: number; readonly unit: 'px' | '%' } | null;
  readonly height: { readonly value: number; readonly unit: 'px' | '%' } | null;
  readonly centred: boolean;
  readonly background: null | {
    readonly side: 'whole' | 'left' | 'right';
    /** The share of the slide that a side background takes, 0 to 1. */
    readonly share: number;
    readonly fit: 'cover' | 'contain' | 'auto' | number;
  };
}

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly checked: boolean | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly tight: boolean;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly align: readonly ('left' | 'centre' | 'right' | null)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' }
  | PictureBlock;
