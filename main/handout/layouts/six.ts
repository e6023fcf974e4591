import { gridLayout } from './grid';

export const six = gridLayout({ columns: 2, rows: 3, widthMm: 78, titled: true });
