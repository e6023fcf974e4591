import { gridLayout } from './grid';

/** Two slides under each other, with a margin for the pen; two pairs a page, each side by side. */
export const two = gridLayout({ columns: 1, rows: 2, widthMm: 128 }, { columns: 2, rows: 2, widthMm: 82 });
