/** The first row of a list of participants, where it names its columns. */

export interface Columns {
  readonly name: number;
  readonly agency: number;
}

const names =
  /^(full |participant'?s? )?names?( of participants?)?$|^participants?$|^(中文)?姓名$|^名字$|^學員(姓名)?$|^nomes?( completo)?$|^participantes?$/i;
const agencies =
  /^(agency|agencies|organi[sz]ation|unit|department|office|employer|company)$|^(機構|部門|單位|所屬(機構|部門|單位)|組織|公司)(名稱)?$|^(entidade|instituição|organização|serviço|unidade|departamento|organismo)$/i;

/** Where name and agency stand, or null where the row is no row of headings: one that says neither is a participant. */
export function headingsOf(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => cell.replace(/[:：*]/g, '').trim());
  const name = plain.findIndex((cell) => names.test(cell));
  const agency = plain.findIndex((cell) => agencies.test(cell));
  if (name < 0) return null;
  // Without a heading for the agency there is none: a column that follows may hold anything.
  return { name, agency: agency < 0 && cells.length === 2 ? 1 - name : agency };
}
