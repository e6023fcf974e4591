/**
 * The families of PowerPoint's built-in table styles, each in a colour of the theme, as PowerPoint writes them into files that use
 * them. Of what it writes, lines and fills that change nothing are left out.
 */

type Family = (colour: string) => string;

const all = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'] as const;
const outer = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof all)[number];
const thin = 12_700;
const thick = 25_400;
const double = 50_800;

type Change = 'tint' | 'shade' | 'alpha';
const paint = (colour: string, change?: Change, share = 0): string =>
  `<a:schemeClr val="${colour}">${change ? `<a:${change} val="${share}000"/>` : ''}</a:schemeClr>`;
const solid = (...said: Parameters<typeof paint>): string => `<a:solidFill>${paint(...said)}</a:solidFill>`;

const line = (colour: string, width: number): string => `<a:ln w="${width}">${solid(colour)}</a:ln>`;
/** A line of the theme, by its place among those. */
const themed = (colour: string, place: number): string => `<a:lnRef idx="${place}">${paint(colour)}</a:lnRef>`;
const noLine = '<a:ln><a:noFill/></a:ln>';
const at = (sides: readonly Side[], drawn: string): string =>
  sides.map((side) => `<a:${side}>${drawn}</a:${side}>`).join('');

interface Part {
  readonly text?: string;
  readonly bold?: boolean;
  readonly borders?: string;
  /** As `paint` takes it. */
  readonly fill?: Parameters<typeof paint>;
}

function part(name: string, { text, bold = false, borders = '', fill }: Part): string {
  const words =
    text === undefined && !bold ? '' : `<a:tcTxStyle${bold ? ' b="on"' : ''}>${text ? paint(text) : ''}</a:tcTxStyle>`;
  const ground = fill ? `<a:fill>${solid(...fill)}</a:fill>` : '';
  return `<a:${name}>${words}<a:tcStyle><a:tcBdr>${borders}</a:tcBdr>${ground}</a:tcStyle></a:${name}>`;
}

const bands = (look: Part): string => part('band1H', look) + part('band1V', look);
/** First and last columns that are bold and no more. */
const boldColumns = part('lastCol', { bold: true }) + part('firstCol', { bold: true });

const theme1: Family = (colour) =>
  `<a:tblBg><a:fillRef idx="2">${paint(colour)}</a:fillRef></a:tblBg>` +
  part('wholeTbl', { text: 'dk1', borders: at(all, themed(colour, 1)) }) +
  bands({ fill: [colour, 'alpha', 40] }) +
  part('lastCol', { bold: true, borders: at(['left'], themed(colour, 2)) }) +
  part('firstCol', { bold: true, borders: at(['right'], themed(colour, 2)) }) +
  part('lastRow', { bold: true, borders: at(['top', 'bottom'], themed(colour, 2)) + at(['insideV'], noLine) }) +
  part('firstRow', {
    text: 'lt1',
    bold: true,
    borders: at(['bottom'], themed('lt1', 2)) + at(['insideV'], noLine),
    fill: [colour],
  });

const theme2: Family = (colour) =>
  `<a:tblBg><a:fillRef idx="3">${paint(colour)}</a:fillRef></a:tblBg>` +
  part('wholeTbl', { text: 'lt1', borders: at(outer, `<a:lnRef idx="1">${paint(colour, 'tint', 50)}</a:lnRef>`) }) +
  bands({ fill: ['lt1', 'alpha', 20] }) +
  part('lastCol', { bold: true, borders: at(['left'], themed('lt1', 2)) }) +
  part('firstCol', { bold: true, borders: at(['right'], themed('lt1', 2)) }) +
  part('lastRow', { bold: true, borders: at(['top'], themed('lt1', 2)) }) +
  part('firstRow', { bold: true, borders: at(['bottom'], themed('lt1', 3)) });

const light1: Family = (colour) =>
  part('wholeTbl', { text: 'tx1', borders: at(['top', 'bottom'], line(colour, thin)) }) +
  bands({ fill: [colour, 'alpha', 20] }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line(colour, thin)) }) +
  part('firstRow', { bold: true, borders: at(['bottom'], line(colour, thin)) });

const light2: Family = (colour) =>
  part('wholeTbl', { text: 'tx1', borders: at(outer, themed(colour, 1)) }) +
  part('band1H', { borders: at(['top', 'bottom'], themed(colour, 1)) }) +
  part('band1V', { borders: at(['left', 'right'], themed(colour, 1)) }) +
  part('band2V', { borders: at(['left', 'right'], themed(colour, 1)) }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line(colour, double)) }) +
  part('firstRow', { text: 'bg1', bold: true, fill: [colour] });

const light3: Family = (colour) =>
  part('wholeTbl', { text: 'tx1', borders: at(all, line(colour, thin)) }) +
  bands({ fill: [colour, 'alpha', 20] }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line(colour, double)) }) +
  part('firstRow', { bold: true, borders: at(['bottom'], line(colour, thick)) });

const medium1: Family = (colour) =>
  part('wholeTbl', { text: 'dk1', borders: at([...outer, 'insideH'], line(colour, thin)), fill: ['lt1'] }) +
  bands({ fill: [colour, 'tint', 20] }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line(colour, double)), fill: ['lt1'] }) +
  part('firstRow', { text: 'lt1', bold: true, fill: [colour] });

const medium2: Family = (colour) => {
  const strong: Part = { text: 'lt1', bold: true, fill: [colour] };
  return (
    part('wholeTbl', { text: 'dk1', borders: at(all, line('lt1', thin)), fill: [colour, 'tint', 20] }) +
    bands({ fill: [colour, 'tint', 40] }) +
    part('lastCol', strong) +
    part('firstCol', strong) +
    part('lastRow', { ...strong, borders: at(['top'], line('lt1', 38_100)) }) +
    part('firstRow', { ...strong, borders: at(['bottom'], line('lt1', 38_100)) })
  );
};

const medium3: Family = (colour) => {
  const strong: Part = { text: 'lt1', bold: true, fill: [colour] };
  return (
    part('wholeTbl', { text: 'dk1', borders: at(['top', 'bottom'], line('dk1', thick)), fill: ['lt1'] }) +
    bands({ fill: ['dk1', 'tint', 20] }) +
    part('lastCol', strong) +
    part('firstCol', strong) +
    part('lastRow', { bold: true, borders: at(['top'], line('dk1', double)), fill: ['lt1'] }) +
    part('seCell', { text: 'dk1', bold: true }) +
    part('swCell', { text: 'dk1', bold: true }) +
    part('firstRow', { ...strong, borders: at(['bottom'], line('dk1', thick)) })
  );
};

const medium4: Family = (colour) =>
  part('wholeTbl', { text: 'dk1', borders: at(all, line(colour, thin)), fill: [colour, 'tint', 20] }) +
  bands({ fill: [colour, 'tint', 40] }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line(colour, thick)), fill: [colour, 'tint', 20] }) +
  part('firstRow', { bold: true, fill: [colour, 'tint', 20] });

/** Without an accent it is grey, the darker the further from the middle. */
const dark1: Family = (colour) => {
  const plain = colour === 'dk1';
  const darker: Parameters<typeof paint> = plain ? [colour, 'tint', 60] : [colour, 'shade', 60];
  return (
    part('wholeTbl', { text: plain ? 'dk1' : 'lt1', fill: plain ? [colour, 'tint', 20] : [colour] }) +
    bands({ fill: plain ? [colour, 'tint', 40] : darker }) +
    part('lastCol', { bold: true, borders: at(['left'], line('lt1', thick)), fill: darker }) +
    part('firstCol', { bold: true, borders: at(['right'], line('lt1', thick)), fill: darker }) +
    part('lastRow', {
      bold: true,
      borders: at(['top'], line('lt1', thick)),
      fill: plain ? darker : [colour, 'shade', 40],
    }) +
    part('firstRow', { text: 'lt1', bold: true, borders: at(['bottom'], line('lt1', thick)), fill: ['dk1'] })
  );
};

/** Its head has the accent after the one of its rows. */
const heads: Readonly<Record<string, string>> = { accent1: 'accent2', accent3: 'accent4', accent5: 'accent6' };

const dark2: Family = (colour) =>
  part('wholeTbl', { text: 'dk1', fill: [colour, 'tint', 20] }) +
  bands({ fill: [colour, 'tint', 40] }) +
  boldColumns +
  part('lastRow', { bold: true, borders: at(['top'], line('dk1', double)), fill: [colour, 'tint', 20] }) +
  part('firstRow', { text: 'lt1', bold: true, fill: [heads[colour] ?? colour] });

const noStyle: Family = () => part('wholeTbl', { text: 'tx1' });
const grid: Family = () => part('wholeTbl', { text: 'tx1', borders: at(all, line('tx1', thin)) });

export const families = {
  noStyle,
  grid,
  theme1,
  theme2,
  light1,
  light2,
  light3,
  medium1,
  medium2,
  medium3,
  medium4,
  dark1,
  dark2,
} as const;
