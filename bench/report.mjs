// What was measured, as a page that can be read: each figure beside its bound.
import { cpus, release, totalmem } from 'node:os';

/**
 * @typedef {{what: string, figure: number, unit?: string, least?: number, most?: number}} Figure without a bound it is told alone
 * @typedef {{title: string, words?: string[], table?: object[], figures: Figure[]}} Part
 */

/** @param {Figure} figure */
export const holds = ({ figure, least, most }) =>
  (least === undefined || figure >= least) && (most === undefined || figure <= most);

function boundOf({ least, most }) {
  if (least === undefined && most === undefined) return '';
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}

/** @param {Part} part */
function textOf({ title, words = [], table = [], figures }) {
  const rows = figures.map((each) => ({
    what: each.what,
    figure: `${each.figure.toFixed(2)}${each.unit ? ` ${each.unit}` : ''}`,
    bound: boundOf(each),
    holds: boundOf(each) === '' ? '' : holds(each) ? 'yes' : 'NO',
  }));
  const tables = [table, rows].filter((each) => each.length > 0).flatMap((each) => [markdown(each), '']);
  return [`## ${title}`, '', ...(words.length > 0 ? [...words, ''] : []), ...tables].join('\n');
}

/** The whole page, with the machine that it was measured on. @param {Part[]} parts */
export function pageOf(parts) {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Linux ${release()}; Node ${process.version}`;
  const head = ['# Bench', '', 'Made by `npm run bench`, in one run.', '', `Machine: ${machine}.`, ''].join('\n');
  return [head, ...parts.map(textOf)].join('\n');
}

/** Columns as wide as their widest cell. */
function markdown(table) {
  const heads = Object.keys(table[0] ?? {});
  const rows = [heads, ...table.map((row) => heads.map((head) => String(row[head])))];
  const widths = heads.map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(rows[0]),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.slice(1).map(line),
  ].join('\n');
}
