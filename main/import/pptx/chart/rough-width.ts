/** How wide words are, roughly: nobody measures in an importer. */

/** Advances of Calibri from the space to the tilde, in thousandths of an em. */
const advances = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507,
  507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855,
  646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525,
  498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314,
  460, 314, 498,
];
const usual = 500;
/** Arial runs wider than Calibri by so much, on an English sentence; most fonts are as wide as it. */
const widerThanCalibri = 1.1;

/** In points, in a font of the family's usual widths; Han fill their square. */
export function roughWidth(
  text: string,
  { sizePt, family }: { readonly sizePt: number; readonly family: string },
): number {
  let [narrow, wide] = [0, 0];
  for (const character of text) {
    if (character > '\u2e80') wide += 1000;
    else narrow += advances[character.charCodeAt(0) - 32] ?? usual;
  }
  const times = /^(?:calibri|carlito)/i.test(family) ? 1 : widerThanCalibri;
  return ((narrow * times + wide) / 1000) * sizePt;
}
