/** Table styles that files name by number alone, as every Office has them. */
import { parseXml } from '../xml/parse-xml';
import { attribute, type Xml } from '../xml/xml';

/** Medium Style 2 in the theme's dark colour and in its accents. */
const mediumTwo: Readonly<Record<string, string>> = {
  '{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}': 'dk1',
  '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}': 'accent1',
  '{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}': 'accent2',
  '{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}': 'accent3',
  '{00A15C55-8517-42AA-B614-E9B94910E393}': 'accent4',
  '{7DF18680-E054-41AD-8BC1-D1AEF772440D}': 'accent5',
  '{93296810-A885-4BE3-A3E7-6D5BEEA58F35}': 'accent6',
};

const grid = '{5940675A-B579-460E-94D1-54222C63F5DA}';
const bare = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

const border = (side: string, colour: string, width: number): string =>
  `<a:${side}><a:ln w="${width}" cmpd="sng"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:ln></a:${side}>`;
const borders = (sides: readonly string[], colour: string, width: number): string =>
  `<a:tcBdr>${sides.map((side) => border(side, colour, width)).join('')}</a:tcBdr>`;
const fill = (colour: string, tint: number): string =>
  `<a:fill><a:solidFill><a:schemeClr val="${colour}">${tint < 100 ? `<a:tint val="${tint}000"/>` : ''}</a:schemeClr></a:solidFill></a:fill>`;
const all = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'];
const words = (colour: string, bold: boolean): string =>
  `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"/><a:schemeClr val="${colour}"/></a:tcTxStyle>`;
const part = (name: string, text: string, style: string): string =>
  `<a:${name}>${text}<a:tcStyle>${style}</a:tcStyle></a:${name}>`;
const wrap = (inner: string): Xml =>
  parseXml(`<a:tblStyle xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</a:tblStyle>`);

function medium(colour: string): Xml {
  const strong = (name: string, side: string | null): string =>
    part(name, words('lt1', true), (side ? borders([side], 'lt1', 38_100) : '<a:tcBdr/>') + fill(colour, 100));
  return wrap(
    part('wholeTbl', words('dk1', false), borders(all, 'lt1', 12_700) + fill(colour, 20)) +
      part('band1H', '', `<a:tcBdr/>${fill(colour, 40)}`) +
      part('band1V', '', `<a:tcBdr/>${fill(colour, 40)}`) +
      strong('lastCol', null) +
      strong('firstCol', null) +
      strong('lastRow', 'top') +
      strong('firstRow', 'bottom'),
  );
}

/** A built-in style by its number; null for one that we do not have. */
export function builtInStyle(id: string): Xml | null {
  const key = id.toUpperCase();
  if (key === grid) return wrap(part('wholeTbl', words('tx1', false), borders(all, 'tx1', 12_700)));
  if (key === bare) return wrap(part('wholeTbl', words('tx1', false), '<a:tcBdr/>'));
  const colour = mediumTwo[key];
  return colour === undefined ? null : medium(colour);
}

/** What stands in for a style that neither the file nor we have. */
export function usualStyle(): Xml {
  return medium('accent1');
}

/** The styles that a file brings, by their number. */
export function readTableStyles(root: Xml | null): ReadonlyMap<string, Xml> {
  return new Map(
    (root?.children ?? [])
      .filter(({ name }) => name === 'a:tblStyle')
      .map((style) => [(attribute(style, 'styleId') ?? '').toUpperCase(), style]),
  );
}
