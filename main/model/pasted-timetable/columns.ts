/** What each column of a pasted timetable holds: by the words of its heading, else by the look of its cells. */
import { readClock, readLength, readSpan } from './read-clock';
import { readDay, type DateSense } from './read-day';

/** `start` may hold from–to as well; `none` is left out. */
export const columnKinds = ['date', 'start', 'end', 'minutes', 'title', 'speaker', 'room', 'remarks', 'none'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Rows of cells, all of the same length. */
export type Cells = readonly (readonly string[])[];

export interface ColumnReading {
  readonly columns: readonly ColumnKind[];
  /** The row that names the columns; null where there is none. */
  readonly headingRow: number | null;
}

const headings: readonly (readonly [ColumnKind, RegExp])[] = [
  ['date', /^(dates?|days?|日期|日子|日|天|datas?|dias?)$/],
  [
    'start',
    /^(times?|time slot|starts?|start time|from|begins?|period|hours|時間|時段|開始|開始時間|由|自|horas?|horário|horario|início|inicio|hora de início|das)$/,
  ],
  ['end', /^(ends?|end time|finish|to|until|till|完結|結束|結束時間|完結時間|至|fim|término|hora de fim|até|às)$/],
  [
    'minutes',
    /^(duration|length|min|mins|minutes?|hrs|no of hours|時長|長度|分鐘|時數|小時|需時|課時|duração|minutos|carga horária|n º de horas|horas letivas)$/,
  ],
  [
    'title',
    /^(titles?|topics?|subjects?|sessions?|lectures?|lessons?|activity|activities|contents?|programmes?|programs?|events?|items?|modules?|course contents?|課題|題目|主題|課堂|課程|內容|課程內容|活動|環節|項目|講題|科目|單元|程序|títulos?|temas?|sessão|sessões|assuntos?|matérias?|módulos?|conteúdos?|atividades?|disciplinas?|programa)$/,
  ],
  [
    'speaker',
    /^(speakers?|instructors?|lecturers?|trainers?|teachers?|presenters?|facilitators?|taught by|by|who|講者|講師|導師|教官|主講|主講人|主講者|負責人|負責人員|講員|formador(es|a|as)?|instrutor(es|a)?|orador(es|a)?|docentes?|palestrantes?|responsável|responsáveis)$/,
  ],
  ['room', /^(rooms?|venues?|places?|locations?|where|classrooms?|地點|場地|課室|教室|房間|salas?|local|lugar)$/],
  ['remarks', /^(remarks?|notes?|comments?|備註|附註|說明|備考|observações|obs|notas?)$/],
  ['none', /^(no|nos|number|#|序號|編號|項次|n º|nº|n)$/],
];

/** A heading alone, without brackets, and each line or half of one in two languages. */
function piecesOf(cell: string): readonly string[] {
  const plain = cell
    .normalize('NFC')
    .replace(/[（(][^)）]*[)）]/g, ' ')
    .toLowerCase();
  const whole = plain
    .replace(/[.:：*]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const parts = plain.split(
    /[\n/／]|(?<=\p{Script=Han})\s*(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s*(?=\p{Script=Han})/u,
  );
  return [
    whole,
    ...parts.map((part) =>
      part
        .replace(/[.:：*]/g, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    ),
  ];
}

/** What a heading says its column holds; null for words that are no known heading. */
export function kindOfHeading(cell: string): ColumnKind | null {
  const pieces = piecesOf(cell);
  return headings.find(([, pattern]) => pieces.some((piece) => pattern.test(piece)))?.[0] ?? null;
}

/** Headings are looked for so far down: titles of the whole stand above them. */
const headingDepth = 8;

function findHeadings(rows: Cells): number | null {
  const index = rows.slice(0, headingDepth).findIndex((cells) => {
    const kinds = new Set(cells.map(kindOfHeading).filter((kind) => kind !== null && kind !== 'none'));
    return kinds.size >= 2 && !cells.some((cell) => readSpan(cell) !== null || readClock(cell) !== null);
  });
  return index < 0 ? null : index;
}

/** Most of what stands in the column. */
function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.filter(test).length / filled.length > 0.6;
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}

function looksOf(cells: readonly string[], near: string): 'time' | 'date' | 'minutes' | 'number' | 'text' | 'empty' {
  const sense: DateSense = { order: 'dmy', near };
  if (cells.every((cell) => cell.trim() === '')) return 'empty';
  if (mostly(cells, (cell) => readSpan(cell) !== null || readClock(cell) !== null)) return 'time';
  if (mostly(cells, (cell) => readDay(cell, sense) !== null && cell.length <= 60)) return 'date';
  if (mostly(cells, (cell) => /^\d{1,3}[.)]?$/.test(cell.trim()))) return 'number';
  if (mostly(cells, (cell) => readLength(cell) !== null)) return 'minutes';
  return mostly(cells, (cell) => /\p{L}/u.test(cell)) ? 'text' : 'number';
}

/**
 * Finds the row of headings and what each column holds. What a heading says counts first; a column without one is told by its cells: the
 * one with most text is the title, and other text is remarks, so that nothing is left out unseen. `near` is today's date.
 */
export function readColumns(rows: Cells, near: string): ColumnReading {
  const headingRow = findHeadings(rows);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const below = rows.slice(headingRow === null ? 0 : headingRow + 1);
  const columnOf = (index: number): readonly string[] => below.map((cells) => cells[index] ?? '');
  const looks = Array.from({ length: width }, (_, index) => looksOf(columnOf(index), near));
  const columns: (ColumnKind | null)[] = Array.from({ length: width }, () => null);
  const has = (kind: ColumnKind): boolean => columns.includes(kind);
  const once: ReadonlySet<ColumnKind> = new Set(['date', 'start', 'end', 'minutes']);
  for (const [index, cell] of (headingRow === null ? [] : (rows[headingRow] ?? [])).entries()) {
    const kind = kindOfHeading(cell);
    if (kind === 'start' && has('start') && looks[index] === 'time' && !has('end')) columns[index] = 'end';
    else if (kind === 'start' && looks[index] === 'minutes') columns[index] = 'minutes';
    else if (kind !== null && !(once.has(kind) && has(kind))) columns[index] = kind;
    else if (kind !== null) columns[index] = 'none';
  }
  const open = (look: (typeof looks)[number]): readonly number[] =>
    looks.flatMap((one, index) => (one === look && columns[index] === null ? [index] : []));
  const [firstTime, secondTime] = open('time');
  if (firstTime !== undefined && !has('start')) {
    columns[firstTime] = 'start';
    if (secondTime !== undefined && !has('end')) columns[secondTime] = 'end';
  } else if (firstTime !== undefined && !has('end')) columns[firstTime] = 'end';
  const [date] = open('date');
  if (date !== undefined && !has('date')) columns[date] = 'date';
  const [minutes] = open('minutes');
  if (minutes !== undefined && !has('minutes') && !has('end')) columns[minutes] = 'minutes';
  const texts = open('text').toSorted((a, b) => lengthOf(columnOf(b)) - lengthOf(columnOf(a)));
  if (!has('title') && texts[0] !== undefined) columns[texts[0]] = 'title';
  for (const index of open('text')) columns[index] = 'remarks';
  return { columns: columns.map((kind) => kind ?? 'none'), headingRow };
}
