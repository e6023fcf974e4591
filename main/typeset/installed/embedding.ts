/** What the maker of a font allows: OpenType specification, "OS/2", "fsType". */

const restricted = 0x2;
const previewAndPrint = 0x4;
const editable = 0x8;
const noSubsetting = 0x100;
const bitmapsOnly = 0x200;

/**
 * True where a part of the font may go into a PDF that is read and printed, and edited by nobody. Of older tables (before version 3)
 * that give several rights the freest counts; of newer ones a restriction counts whatever stands beside it. Handouts hold the glyphs
 * that they need alone, and as outlines: fonts that may only go in whole, or as bitmaps, may not.
 */
export function mayEmbed(fsType: number, version: number): boolean {
  if (fsType & (noSubsetting | bitmapsOnly)) return false;
  if (!(fsType & restricted)) return true;
  return version < 3 && (fsType & (previewAndPrint | editable)) !== 0;
}
