/** Charts of 2016 and later (`cx:chartSpace`: waterfalls, funnels, maps of tiles) as the plain bars that their numbers make. */
import { attribute, child, childrenOf, descend, madeOf, numberAttribute, textBelow, type Xml } from '../xml/xml';

type Children = readonly Xml[];

const value = (name: string, val: string | number): Xml => madeOf(name, [], { val: String(val) });

function points(level: Xml): Children {
  const found = childrenOf(level, 'cx:pt').map((point, index) =>
    madeOf('c:pt', [madeOf('c:v', [], {}, point.text)], { idx: String(numberAttribute(point, 'idx') ?? index) }),
  );
  return [value('c:ptCount', numberAttribute(level, 'ptCount') ?? found.length), ...found];
}

/** Names on several levels are written as in older charts, the innermost first. */
function names(dimension: Xml | null): Children {
  const [first, ...outer] = childrenOf(dimension, 'cx:lvl');
  if (!first) return [];
  if (outer.length === 0) return [madeOf('c:strRef', [madeOf('c:strCache', points(first))])];
  const count = value('c:ptCount', numberAttribute(first, 'ptCount') ?? 0);
  const levels = [first, ...outer].map((level) => madeOf('c:lvl', points(level).slice(1)));
  return [madeOf('c:multiLvlStrRef', [madeOf('c:multiLvlStrCache', [count, ...levels])])];
}

function numbers(dimension: Xml | null): Children {
  const level = child(dimension, 'cx:lvl');
  if (!level) return [];
  const format = madeOf('c:formatCode', [], {}, attribute(level, 'formatCode') ?? 'General');
  return [madeOf('c:numRef', [madeOf('c:numCache', [format, ...points(level)])])];
}

function series(element: Xml, order: number, root: Xml): Xml {
  const id = attribute(child(element, 'cx:dataId'), 'val');
  const data = childrenOf(child(root, 'cx:chartData'), 'cx:data').find((one) => attribute(one, 'id') === id) ?? null;
  const name = descend(element, 'cx:tx', 'cx:txData', 'cx:v')?.text ?? '';
  return madeOf('c:ser', [
    value('c:idx', order),
    ...(name === '' ? [] : [madeOf('c:tx', [madeOf('c:v', [], {}, name)])]),
    madeOf('c:cat', names(child(data, 'cx:strDim'))),
    madeOf('c:val', numbers(child(data, 'cx:numDim'))),
  ]);
}

const everyText = (element: Xml | null): string => (element ? textBelow(element).trim() : '');

function title(element: Xml | null): Children {
  if (!element) return [];
  const written = everyText(child(element, 'cx:tx'));
  const run = madeOf('a:r', [madeOf('a:t', [], {}, written)]);
  return [madeOf('c:title', written === '' ? [] : [madeOf('c:tx', [madeOf('c:rich', [madeOf('a:p', [run])])])])];
}

export interface NewerChart {
  /** The same as a `c:chartSpace`. */
  readonly root: Xml;
  /** What its program draws: `waterfall`, `funnel`, `treemap` and others. */
  readonly kind: string;
}

/** Null where the part is none of these charts. */
export function plainChart(root: Xml | null): NewerChart | null {
  const chart = child(root, 'cx:chart');
  const all = childrenOf(descend(chart, 'cx:plotArea', 'cx:plotAreaRegion'), 'cx:series');
  if (!root || !chart || all.length === 0) return null;
  const kind = attribute(all[0], 'layoutId') ?? '';
  const isLying = kind === 'funnel';
  const axis = (name: string, id: number, crossed: number, side: string): Xml =>
    madeOf(name, [value('c:axId', id), value('c:axPos', side), value('c:crossAx', crossed)]);
  const reversed = madeOf('c:scaling', [value('c:orientation', 'maxMin')]);
  const across = axis('c:catAx', 1, 2, isLying ? 'l' : 'b');
  const bars = madeOf('c:barChart', [
    value('c:barDir', isLying ? 'bar' : 'col'),
    value('c:gapWidth', 50),
    ...all.map((element, index) => series(element, index, root)),
    value('c:axId', 1),
    value('c:axId', 2),
  ]);
  const area = madeOf('c:plotArea', [
    bars,
    isLying ? { ...across, children: [...across.children, reversed] } : across,
    axis('c:valAx', 2, 1, isLying ? 'b' : 'l'),
  ]);
  return { root: madeOf('c:chartSpace', [madeOf('c:chart', [...title(child(chart, 'cx:title')), area])]), kind };
}
