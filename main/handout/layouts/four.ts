import { gridLayout } from './grid';

export const four = gridLayout({ columns: 2, rows: 2, widthMm: 82, titled: true });
