/** Which labels stand at a chart's points. */
import { attribute, child, childrenOf, flagAttribute, numberAttribute, textBelow, type Xml } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import { formatCategory, formatValue } from './number-format';

export interface PointLabel {
  readonly text: string;
  readonly position: string;
  /** Where letters are described. */
  readonly element: Xml;
}

function said(sources: readonly (Xml | null)[], name: string): boolean {
  const source = sources.find((one) => child(one, name) !== null);
  return flagAttribute(child(source, name), 'val') ?? false;
}

/** A paragraph's words, each field by what it stands for; `[VALUE]` is what Office caches of it. */
function writtenIn(paragraph: Xml, fields: Readonly<Record<string, string>>): string {
  return paragraph.children
    .map((run) => (run.name === 'a:fld' ? fields[attribute(run, 'type') ?? ''] : undefined) ?? textBelow(run))
    .join('');
}

const extensions = (element: Xml | null | undefined): readonly Xml[] =>
  childrenOf(child(element, 'c:extLst'), 'c:ext').flatMap(({ children }) => children);

/** The cell that a label takes its words from, as Office of 2013 and later caches it beside the series. */
function rangeText(series: Series, index: number): string {
  const range = extensions(series.element).find(({ name }) => name === 'c15:datalabelsRange');
  const point = childrenOf(child(range, 'c15:dlblRangeCache'), 'c:pt').find(
    (one) => numberAttribute(one, 'idx') === index,
  );
  return child(point, 'c:v')?.text ?? '';
}

const showsRange = (element: Xml | null | undefined): boolean =>
  extensions(element).some((one) => one.name === 'c15:showDataLabelsRange' && (flagAttribute(one, 'val') ?? true));

/** A point's label; null where none is wanted. */
export function labelOf(plot: Plot, series: Series, index: number, total: number): PointLabel | null {
  const lists = [child(series.element, 'c:dLbls'), child(plot.element, 'c:dLbls')];
  const own =
    childrenOf(lists[0], 'c:dLbl').find((label) => numberAttribute(child(label, 'c:idx'), 'val') === index) ?? null;
  const value = series.values[index];
  const element = own ?? lists.find((list) => list !== null) ?? null;
  if (!element || value === null || value === undefined || flagAttribute(child(element, 'c:delete'), 'val'))
    return null;
  const rich = child(child(own, 'c:tx'), 'c:rich');
  const sources = [own, ...lists];
  const format =
    sources.map((one) => attribute(child(one, 'c:numFmt'), 'formatCode')).find((code) => code !== null) ??
    series.format;
  const category = formatCategory(series.categories[index] ?? '', series.categoryFormat);
  const range = rangeText(series, index);
  const pieces = [
    showsRange(own ?? lists[0]) ? range : '',
    said(sources, 'c:showSerName') ? series.name : '',
    said(sources, 'c:showCatName') ? category : '',
    said(sources, 'c:showVal')
      ? formatValue(value / plot.unit, format.includes('%') && said(sources, 'c:showPercent') ? series.format : format)
      : '',
    said(sources, 'c:showPercent') && total > 0 ? formatValue(value / total, format.includes('%') ? format : '0%') : '',
  ];
  const separator = sources.map((one) => child(one, 'c:separator')?.text).find((text) => text !== undefined) ?? ', ';
  const fields = {
    VALUE: formatValue(value / plot.unit, format),
    SERIESNAME: series.name,
    CATEGORYNAME: category,
    CELLRANGE: range,
    XVALUE: String(series.across[index] ?? category),
    YVALUE: formatValue(value / plot.unit, format),
    PERCENTAGE: total > 0 ? formatValue(value / total, '0%') : '',
  };
  const text = rich
    ? childrenOf(rich, 'a:p')
        .map((paragraph) => writtenIn(paragraph, fields))
        .join('\n')
    : pieces.filter(Boolean).join(separator);
  const position = sources.map((one) => attribute(child(one, 'c:dLblPos'), 'val')).find((one) => one !== null) ?? '';
  return text.trim() === ''
    ? null
    : {
        text,
        position,
        element: child(element, 'c:txPr') ? element : (lists.find((list) => child(list, 'c:txPr') !== null) ?? element),
      };
}
