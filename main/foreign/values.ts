/** Looks into the objects of a parsed foreign PDF. What is not of the kind that was asked for counts as absent: the file is not trusted. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.context.lookup(dict.get(PDFName.of(key)));
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : undefined;
}

export function listAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = at(dict, key);
  return value instanceof PDFArray ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = at(dict, key);
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
}

/** All numbers of a list; undefined where something else is in it. */
export function numbersIn(list: PDFArray | undefined): readonly number[] | undefined {
  const values = list?.asArray().map((_, index) => list.lookup(index));
  return values?.every((one) => one instanceof PDFNumber) ? values.map((one) => one.asNumber()) : undefined;
}

/** A stream's dictionary, or the dictionary itself. */
export function dictOf(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}
