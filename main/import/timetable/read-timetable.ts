/** A timetable as a table of cells: pasted text, or a file of commas, semicolons or tabs, or with the tables of Markdown. */
import { KitbagFault } from '../../model/fault';
import { squareCells, type PastedTable } from '../../model/pasted-timetable/square-cells';
import { fileNameOf } from '../file-names';
import { nodeAccess } from '../node-access';
import type { ImportAccess } from '../read-beside';
import { decodeText } from '../text/decode-text';
import { readCells } from '../text/read-cells';
import { markdownCells } from './markdown-cells';

/** A thousand rows take a tenth of this. */
const largestFile = 2 * 1024 * 1024;

/** The cells of a text with tables of Markdown, or whose columns stand apart by tabs, semicolons or commas, whichever it uses. */
export function readTimetableText(text: string): PastedTable {
  return squareCells(markdownCells(text) ?? readCells(text));
}

/** Throws `timetable.not-found`, and what `decodeText` throws. */
export async function readTimetableFile(path: string, access: ImportAccess = nodeAccess()): Promise<PastedTable> {
  const file = fileNameOf(path);
  const bytes = await access.readFile(path, largestFile);
  if (!bytes) throw new KitbagFault('timetable.not-found', { file });
  return readTimetableText(decodeText(file, bytes).text);
}
