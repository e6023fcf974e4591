import { CircleAlert } from 'lucide-react';
import { columnKinds, type ColumnKind } from '../../../../main/model/pasted-timetable/columns';
import { Choice } from '../../../parts/choice';
import { Tick } from '../../../parts/tick';
import { useSay } from '../../../words';
import { sayTrouble } from './say-trouble';
import type { PlannedRow, PlannedTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import type { PastedTable } from '../../../../main/model/pasted-timetable/square-cells';
import styles from './pasted-rows.module.css';

interface Props {
  readonly table: PastedTable;
  readonly columns: readonly ColumnKind[];
  readonly headingRow: number | null;
  readonly plan: PlannedTimetable;
  readonly onColumn: (index: number, kind: ColumnKind) => void;
  readonly onTick: (row: number, isTaken: boolean) => void;
}

/** The table as it was pasted: over each column what it holds, before each row whether it is taken, and why not. */
export function PastedRows({ table, columns, headingRow, plan, onColumn, onTick }: Props) {
  const say = useSay();
  const rows = new Map([...plan.above, ...plan.days.flatMap((day) => day.rows)].map((row) => [row.index, row]));
  const kinds = columnKinds.map((id) => ({ id, label: say(`paste.kind.${id}`) }));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say('paste.pasted')}>
        <thead>
          <tr>
            <td className={styles.tick} />
            {columns.map((kind, index) => (
              <th key={index} scope="col" className={kind === 'none' || kind === 'title' ? styles[kind] : undefined}>
                <Choice
                  label={say('paste.column', { number: index + 1 })}
                  labelHidden
                  options={kinds}
                  value={kind}
                  onChange={(chosen) => {
                    onColumn(index, chosen);
                  }}
                />
                {headingRow === null ? null : <span className={styles.heading}>{table.rows[headingRow]?.[index]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {table.rows.map((cells, index) =>
          index === headingRow ? null : (
            <PastedRow
              key={index}
              cells={cells}
              columns={columns}
              number={index + 1}
              row={rows.get(index) ?? null}
              onTick={(isTaken) => {
                onTick(index, isTaken);
              }}
            />
          ),
        )}
      </table>
    </div>
  );
}

interface RowProps {
  readonly cells: readonly string[];
  readonly columns: readonly ColumnKind[];
  readonly number: number;
  /** Null for a row that names a day. */
  readonly row: PlannedRow | null;
  readonly onTick: (isTaken: boolean) => void;
}

function PastedRow({ cells, columns, number, row, onTick }: RowProps) {
  const say = useSay();
  if (!row)
    return (
      <tbody>
        <tr className={styles.day}>
          <td className={styles.tick} />
          <td colSpan={columns.length}>{cells.filter(Boolean).join(' ')}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody className={row.isTaken ? undefined : styles.left}>
      <tr>
        <td className={styles.tick}>
          <Tick
            label={say('paste.take', { number })}
            state={row.isTaken ? 'all' : 'none'}
            isDisabled={!row.canBeTaken}
            onChange={onTick}
          />
        </td>
        {cells.map((cell, index) => (
          <td key={index} className={columns[index] === 'none' ? styles.none : undefined}>
            {cell}
          </td>
        ))}
      </tr>
      {row.trouble ? (
        <tr className={styles.trouble}>
          <td className={styles.tick} />
          <td colSpan={columns.length}>
            <span className={styles.why}>
              <CircleAlert size={14} aria-hidden />
              {sayTrouble(say, row.trouble)}
            </span>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
