import { gridLayout } from './grid';

export const nine = gridLayout({ columns: 3, rows: 3, widthMm: 54, titled: true });
