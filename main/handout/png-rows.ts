/** Takes the filters off the rows of a PNG, or of a stream in a PDF that is packed like one (PNG, chapter 9). */

/**
 * `step` is how many bytes the sample at the left lies before, `stride` how many a row has without its filter's byte. A loop for each
 * filter: photographs come as tens of millions of bytes, and to ask for every one of them which filter it has took ten times as long.
 */
export function unfilteredRows(rows: Uint8Array, step: number, stride: number): Uint8Array {
  const count = Math.ceil(rows.length / (stride + 1));
  const out = new Uint8Array(count * stride);
  let above: Uint8Array = new Uint8Array(stride);
  for (let row = 0; row < count; row++) {
    const from = row * (stride + 1);
    const line = out.subarray(row * stride, (row + 1) * stride);
    line.set(rows.subarray(from + 1, from + 1 + stride));
    takeFilterOff(rows[from] ?? 0, line, above, step);
    above = line;
  }
  return out;
}

/** Before a row's first sample stand noughts, and above the first row. A filter that nobody knows changes nothing. */
function takeFilterOff(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  const length = line.length;
  if (filter === 1) {
    for (let x = step; x < length; x++) line[x] = at(line, x) + at(line, x - step);
  } else if (filter === 2) {
    for (let x = 0; x < length; x++) line[x] = at(line, x) + at(above, x);
  } else if (filter === 3) {
    for (let x = 0; x < length; x++)
      line[x] = at(line, x) + (((x < step ? 0 : at(line, x - step)) + at(above, x)) >> 1);
  } else if (filter === 4) {
    for (let x = 0; x < length && x < step; x++) line[x] = at(line, x) + at(above, x);
    for (let x = step; x < length; x++)
      line[x] = at(line, x) + nearest(at(line, x - step), at(above, x), at(above, x - step));
  }
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** Paeth's: whichever of the three lies nearest to where they point together. */
function nearest(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - corner - corner);
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
