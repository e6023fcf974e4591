/** What a page of a PDF draws, as pdf.js sees it: every operator, each glyph by its letter and width. No name of a font or picture. */
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Operators that name what they belong to, and not what is seen. */
const unseen: readonly number[] = [
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.dependency,
  OPS.setFont,
];

/** One text for each page. */
export async function readOperators(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const list = await (await document.getPage(number)).getOperatorList();
    pages.push(
      list.fnArray
        .flatMap((operator, index) => (unseen.includes(operator) ? [] : [written(operator, list.argsArray[index])]))
        .join('\n'),
    );
  }
  await loading.destroy();
  return pages;
}

function written(operator: number, operands: unknown): string {
  if (operator === OPS.paintImageXObject) return 'picture';
  return `${String(operator)} ${JSON.stringify(operands, (key, value: unknown) => (isOfOneFile(key) ? undefined : value))}`;
}

/** A glyph's number in the subset is the file's own; what it looks like is not. */
function isOfOneFile(key: string): boolean {
  return ['originalCharCode', 'fontChar', 'operatorListId', 'accent'].includes(key);
}
