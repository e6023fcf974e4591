/** Takes the filters off the rows of a PNG, or of a stream in a PDF that is packed like one (PNG, chapter 9). */

/** `step` is how many bytes the sample at the left lies before, `stride` how many a row has without its filter's byte. */
export function unfilteredRows(rows: Uint8Array, step: number, stride: number): Uint8Array {
  const count = Math.ceil(rows.length / (stride + 1));
  const out = new Uint8Array(count * stride);
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * (stride + 1), row * stride];
    const filter = rows[from] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (out[to + x - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + x - stride] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (out[to + x - stride - step] ?? 0) : 0;
      out[to + x] = (rows[from + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
        number,
        number,
        number,
      ];
      return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
    default:
      return 0;
  }
}
