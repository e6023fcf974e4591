/** A letter of a PDF's page as its reader places it. */

/** In pixels of a picture of the page, y downwards. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Letter {
  /** One character; a line feed ends a line. */
  readonly text: string;
  /** Around its ink. */
  readonly box: PixelBox;
  /** From its font's highest to its lowest: as high for an `x` as for an `X`. */
  readonly line: PixelBox;
  /** The reader's own: a space or an end of line that stands nowhere in the file. */
  readonly isMade: boolean;
  /** A hyphen that only divides a word at the end of a line. */
  readonly isSoftHyphen: boolean;
  /** The file does not say what it means. */
  readonly isUnknown: boolean;
}
