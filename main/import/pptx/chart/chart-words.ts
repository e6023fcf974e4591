/** A chart's words as Markdown: its title and a table of what it shows. */
import { escapeMarkdown } from '../../text/escape-markdown';
import { writeRows } from '../markdown/write-table';
import type { Chart, Series } from './chart-data';
import { isScattered } from './is-scattered';
import { formatCategory, formatValue } from './number-format';

/** Beyond this a table says less than the picture. */
const mostRows = 40;

function cell(series: Series, index: number): string {
  const value = series.values[index];
  return value === null || value === undefined ? '' : formatValue(value, series.format);
}

export function writeChart({ title, plots }: Chart): string {
  const all = plots.flatMap(({ series }) => series);
  const [first] = all;
  const count = Math.max(0, ...all.map(({ values }) => values.length));
  const heading = title === null ? '' : `**${escapeMarkdown(title.replace(/\s+/g, ' '))}**`;
  if (!first || count === 0) return heading;
  const names = all.map(({ name }) => escapeMarkdown(name));
  const isScatter = plots.some(isScattered);
  if (count > mostRows) return [heading, names.filter(Boolean).join(', ')].filter(Boolean).join('\n\n');
  const rows = Array.from({ length: count }, (_, index) => [
    escapeMarkdown(
      isScatter
        ? String(first.across[index] ?? '')
        : formatCategory(first.categories[index] ?? '', first.categoryFormat),
    ),
    ...all.map((series) => cell(series, index)),
  ]);
  return [heading, writeRows([['', ...names], ...rows]) ?? ''].filter(Boolean).join('\n\n');
}
