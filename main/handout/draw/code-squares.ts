/** A copy's code as a QR code of the smallest size, drawn as one path: as many bytes whatever it says. */
import { encode } from 'uqr';
import type { Box } from '../../model/geometry';
import { artifacts } from './artifacts';
import { num } from './syntax';

/** Version 1 has 21 squares a side (ISO/IEC 18004); codes are made as long as it holds. */
const side = 21;
/** Black and white by turns from one edge to the other: no row has more black stretches. */
const mostStretches = Math.ceil(side / 2);
/** The middle of the upper left finder, black all around in every code: what a row does not need is drawn there once more. */
const inBlack = rectangle(3, 3, 1);

/** Operators that draw the code with black squares into a box of a page whose y grows downwards. */
export function codeOperators(code: string, { xPt, yPt, widthPt, heightPt }: Box): string {
  const place = `${num(widthPt / side)} 0 0 ${num(heightPt / side)} ${num(xPt)} ${num(yPt)} cm`;
  return `${artifacts.footer}\nq 0 0 0 rg ${place}\n${squares(code)}\nf Q\nEMC`;
}

function squares(code: string): string {
  const { data, size } = encode(code, { ecc: 'M', border: 0, minVersion: 1, maxVersion: 1 });
  if (size !== side) throw new Error(`The code ${code} takes ${String(size)} squares a side`);
  return data
    .flatMap((row, y) => {
      const blacks = stretches(row).map(({ from, count }) => rectangle(from, y, count));
      return [...blacks, ...Array<string>(mostStretches - blacks.length).fill(inBlack)];
    })
    .join('\n');
}

/** The black squares of a row that stand side by side. */
function stretches(row: readonly boolean[]): readonly { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = [];
  row.forEach((black, x) => {
    const last = found.at(-1);
    if (black && last && last.from + last.count === x) last.count += 1;
    else if (black) found.push({ from: x, count: 1 });
  });
  return found;
}

function rectangle(x: number, y: number, count: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(x)} ${two(y)} ${two(count)} 01 re`;
}
