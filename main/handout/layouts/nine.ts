import { gridLayout } from './grid';

/** In two languages eight cells hold four pairs: in three columns each second pair would be torn, or every third cell empty. */
export const nine = gridLayout({ columns: 3, rows: 3, widthMm: 54 }, { paired: { columns: 2, rows: 4, widthMm: 82 } });
