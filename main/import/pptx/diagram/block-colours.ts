/** Which colour each point of a diagram has by the colours that its author chose, as `dgm:colorsDef` lists them (ISO/IEC 29500-1, 21.4.4). */
import { colourElements, colourIn, readColour, type Colours } from '../style/colour';
import { blend } from '../style/colour-space';
import { attribute, child, childrenOf, numberAttribute, type Xml } from '../xml/xml';

export interface BlockColours {
  readonly fill: string;
  /** Of its edge; null where nothing says it. */
  readonly line: string | null;
}

/** The labels of shapes that stand for a point itself, not for what lies behind it or joins it to others. */
const ofPoints = /^(node|lnNode|vennNode|alignNode|asst)\d?$/i;

interface List {
  readonly rgbs: readonly string[];
  readonly method: string;
}

function listIn(label: Xml, name: string, colours: Colours): List {
  const element = child(label, name);
  return {
    rgbs: (element?.children ?? []).flatMap((one) => {
      const colour = colourElements.has(one.name) ? readColour(one, colours) : null;
      return colour ? [colour.rgb] : [];
    }),
    method: attribute(element, 'meth') ?? 'span',
  };
}

/** One of the list for each point in turn, or spread over all of them; `cycle` comes back to the first. */
function pick({ rgbs, method }: List, index: number, count: number): string | null {
  const [first] = rgbs;
  if (first === undefined) return null;
  if (method === 'repeat' || rgbs.length === 1) return rgbs[index % rgbs.length] ?? first;
  const share = count > 1 ? index / (method === 'cycle' ? count : count - 1) : 0;
  const spread = (method === 'cycle' ? 1 - Math.abs(2 * share - 1) : Math.min(1, share)) * (rgbs.length - 1);
  const from = Math.floor(spread);
  return blend(rgbs[from + 1] ?? rgbs[from] ?? first, rgbs[from] ?? first, spread - from);
}

/** By the number of a point; none where the file says nothing. `part` is the diagram's part of colours. */
export function blockColoursOf(
  data: Xml | null,
  part: Xml | null,
  colours: Colours,
): ReadonlyMap<string, BlockColours> {
  const labels = new Map(childrenOf(part, 'dgm:styleLbl').map((label) => [attribute(label, 'name') ?? '', label]));
  const found = new Map<string, BlockColours>();
  for (const point of childrenOf(child(data, 'dgm:ptLst'), 'dgm:pt')) {
    const properties = child(point, 'dgm:prSet');
    const name = attribute(properties, 'presStyleLbl') ?? '';
    const label = labels.get(name);
    const of = attribute(properties, 'presAssocID');
    if (!label || of === null || found.has(of) || !ofPoints.test(name)) continue;
    const [index, count] = ['presStyleIdx', 'presStyleCnt'].map((one) => numberAttribute(properties, one) ?? 0);
    const own = colourIn(child(child(point, 'dgm:spPr'), 'a:solidFill'), colours)?.rgb;
    const fill = own ?? pick(listIn(label, 'dgm:fillClrLst', colours), index ?? 0, count ?? 0);
    const line = pick(listIn(label, 'dgm:linClrLst', colours), index ?? 0, count ?? 0);
    if (fill !== null) found.set(of, { fill, line });
  }
  return found;
}
