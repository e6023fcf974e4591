import { gridLayout } from './grid';

/**
 * Two slides under each other, as wide as the text, with a few lines under each; two pairs a page, each side by side. Where words
 * stand beneath, the slides are as wide as these can be read.
 */
export const two = gridLayout(
  { columns: 1, rows: 2, widthMm: 170, linesUnder: 2 },
  { paired: { columns: 2, rows: 2, widthMm: 82 }, worded: { columns: 1, rows: 2, widthMm: 128 } },
);
