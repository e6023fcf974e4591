/** A name and an agency that stand together in one cell. */

/** `陳大文（海關）`, `Chan Tai Man (Customs)`: brackets at the end, of either width. */
const bracketed = /^(.*[^\s(（])\s*[(（]\s*([^()（）]*[^()（）\s])\s*[)）]$/u;
/** A dash with room around it, the long dash of Chinese, or any dash between Han; the hyphen of a double name is none. */
const dashed = /^(.*\S)(?:\s+[-‐–—―－]\s+|\s*——\s*|(?<=\p{Script=Han})\s*[–—―－]\s*(?=\p{Script=Han}))(\S.*)$/u;

/** The name and the agency of a cell that holds both, as people write them on one line; null where it holds one of them. */
export function apart(cell: string): readonly [string, string] | null {
  const [, name, agency] = bracketed.exec(cell) ?? dashed.exec(cell) ?? [];
  return name !== undefined && agency !== undefined ? [name, agency] : null;
}
