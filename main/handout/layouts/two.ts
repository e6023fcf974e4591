import { gridLayout } from './grid';

/** Two slides under each other, with a margin for the pen. */
export const two = gridLayout({ columns: 1, rows: 2, widthMm: 128, titled: false });
