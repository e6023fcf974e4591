import { gridLayout } from './grid';

/** In two languages its four cells hold two pairs. */
export const four = gridLayout({ columns: 2, rows: 2, widthMm: 82 });
