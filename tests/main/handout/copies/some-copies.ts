/** Sets of numbered copies for tests. */
import { makeCopies, type MadeCopies } from '../../../../main/handout/copies/make-copies';
import { patchInto } from '../../../../main/handout/copies/patches';
import type { HandoutInput } from '../../../../main/handout/handout.types';
import type { Holder } from '../../../../main/model/copies';
import { handoutWords } from '../../../../main/words/handout-words';
import { tools } from '../handouts';

export const someHolders: readonly Holder[] = [
  { name: 'Chan Tai Man', agency: 'Commercial Crime Bureau' },
  { name: '陳大文', agency: '商業罪案調查科' },
  { name: 'Gonçalves, Maria', agency: '' },
];

export function copiesOf(
  input: HandoutInput,
  holders: readonly Holder[] = someHolders,
  more: { readonly first?: number; readonly wantsPrintFile?: boolean } = {},
): Promise<MadeCopies> {
  const { first = 1, wantsPrintFile = false } = more;
  const names = holders.map((_, index) => `copy ${String(index + first)}.pdf`);
  return makeCopies(input, { set: { mark: 'K3V9AB', first, holders }, names, wantsPrintFile }, tools, handoutWords);
}

/** The whole file of one copy, by its place in the list. */
export function fileOf({ pdf, copies }: Pick<MadeCopies, 'pdf' | 'copies'>, index: number): Uint8Array {
  const file = pdf.slice();
  const copy = copies[index];
  if (!copy) throw new Error(`There is no copy ${String(index)}`);
  patchInto(file, copy);
  return file;
}
