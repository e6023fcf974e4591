/** The set cells of a pattern's tile as boxes: what is drawn of it, in the window and in PDF alike. */

/** In cells, from the tile's top left corner. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cells beside and beneath each other are one box, so that no seam shows between them. */
export function boxesOfPattern(rows: string): readonly CellBox[] {
  const boxes: CellBox[] = [];
  let open: CellBox[] = [];
  for (let y = 0; y < 8; y += 1) {
    const runs = runsOf(parseInt(rows.slice(y * 2, y * 2 + 2), 16) || 0, y);
    const next = runs.map((run) => {
      const above = open.find(({ x, width }) => x === run.x && width === run.width);
      return above ? { ...above, height: above.height + 1 } : run;
    });
    boxes.push(...open.filter(({ x, width }) => !runs.some((run) => run.x === x && run.width === width)));
    open = next;
  }
  return [...boxes, ...open];
}

function runsOf(row: number, y: number): readonly CellBox[] {
  const runs: CellBox[] = [];
  for (let x = 0; x < 8; x += 1) {
    if ((row & (0x80 >> x)) === 0) continue;
    const last = runs.at(-1);
    if (last && last.x + last.width === x) runs[runs.length - 1] = { ...last, width: last.width + 1 };
    else runs.push({ x, y, width: 1, height: 1 });
  }
  return runs;
}
