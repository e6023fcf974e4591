/** The table of a paste that came as HTML, as Excel and Word give it: cells keep their lines there, and merged ones their place. */

const lineEnds: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'TR']);

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/gu, ' ');
  if (node.nodeName === 'BR') return '\n';
  const inner = Array.from(node.childNodes, textOf).join('');
  return lineEnds.has(node.nodeName) ? `${inner}\n` : inner;
}

/** A merged cell says its text once, in the first of the places that it takes. */
function cellsOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = Array.from(table.rows, () => []);
  for (const [y, row] of Array.from(table.rows).entries()) {
    let x = 0;
    for (const cell of Array.from(row.cells)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, grid.length - y); down += 1)
        for (let right = 0; right < Math.min(cell.colSpan, 50); right += 1) {
          const line = grid[y + down];
          if (line) line[x + right] = down === 0 && right === 0 ? textOf(cell) : '';
        }
      x += cell.colSpan;
    }
  }
  return grid.map((cells) => Array.from(cells, (cell: string | undefined) => cell ?? ''));
}

/** The largest table of some HTML, or null where there is none of two rows or two columns. Nothing of it is run or loaded. */
export function tableOfHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = Array.from(page.querySelectorAll('table'), cellsOf);
  const [largest] = tables.toSorted((a, b) => b.flat().length - a.flat().length);
  return largest && largest.flat().length > 1 ? largest : null;
}
