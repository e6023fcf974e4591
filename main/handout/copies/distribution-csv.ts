/** The distribution list as a table for other programs. */
import Papa from 'papaparse';
import type { NumberedHolder } from '../../model/copies';
import type { PageWords } from '../../words/handout-words';

/** One copy as it was given out. */
export interface ListedCopy extends NumberedHolder {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Number, name, agency, room to sign, file and hash. It begins with a byte order mark, by which spreadsheets know UTF-8; what a
 * spreadsheet would take for a formula is kept a text.
 */
export function distributionCsv(copies: readonly ListedCopy[], words: PageWords): string {
  const fields = [
    words.copyNumber,
    words.holderName,
    words.holderAgency,
    words.signature,
    words.copyFile,
    words.fileHash,
  ];
  const data = copies.map(({ number, name, agency, file, sha256 }) => [number, name, agency, '', file, sha256]);
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
