import { gridLayout } from './grid';

/** In two languages its six cells hold three pairs. */
export const six = gridLayout({ columns: 2, rows: 3, widthMm: 78 });
