/** Layers (optional content, ISO 32000-1, 8.11): what a reader that opens the file shows of them at first. */
import { PDFArray, PDFName, PDFRef, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, dictOf, listAt, nameAt } from './values';

/** True for what carries no layer, and for a layer that is switched on. */
export type IsSeen = (layer: PDFObject | undefined) => boolean;

/** Expressions inside expressions: a cycle must end. */
const deepest = 12;

export function layersOf(catalog: PDFDict): IsSeen {
  const settings = dictAt(dictAt(catalog, 'OCProperties'), 'D');
  const listed = (name: string): ReadonlySet<PDFObject> => new Set(refsIn(listAt(settings, name)));
  const [on, off] = [listed('ON'), listed('OFF')];
  const startsOff = nameAt(settings, 'BaseState') === 'OFF';
  const isOn = (group: PDFObject): boolean => (startsOff ? on.has(group) : !off.has(group));

  const expression = (list: PDFArray, depth: number): boolean => {
    const [operator, ...operands] = list.asArray();
    const values = operands.map((operand, index) => {
      const inner = list.lookup(index + 1);
      return inner instanceof PDFArray ? depth < deepest && expression(inner, depth + 1) : isOn(operand);
    });
    const name = operator instanceof PDFName ? operator.decodeText() : '';
    if (name === 'Not') return values[0] !== true;
    return name === 'Or' ? values.some(Boolean) : values.every(Boolean);
  };

  return (layer) => {
    const dict = dictOf(catalog.context.lookup(layer));
    if (!dict || !layer) return true;
    if (nameAt(dict, 'Type') !== 'OCMD') return isOn(layer);
    const visible = listAt(dict, 'VE');
    if (visible) return expression(visible, 0);
    const groups = refsIn(listAt(dict, 'OCGs'));
    const only = dict.get(PDFName.of('OCGs'));
    if (groups.length === 0 && only instanceof PDFRef && !listAt(dict, 'OCGs')) groups.push(only);
    if (groups.length === 0) return true;
    switch (nameAt(dict, 'P')) {
      case 'AllOn':
        return groups.every(isOn);
      case 'AnyOff':
        return !groups.every(isOn);
      case 'AllOff':
        return !groups.some(isOn);
      default:
        return groups.some(isOn);
    }
  };
}

function refsIn(list: PDFArray | undefined): PDFRef[] {
  return list?.asArray().filter((one) => one instanceof PDFRef) ?? [];
}
