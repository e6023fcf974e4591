// What Kitbag holds itself to, tags, links, bookmarks and labels on: each bound with the figure that it is about.
const cpu = (row, name) => row.best[name]?.cpu ?? null;
const ratio = (over, under) => (over === null || under === null ? null : over / under);

/** A bound: `of` gives the figure of a row, null where a peer was left out; it is held from `least` up or down to `most`. */
const bounds = [
  ...[
    ['30', 1.0],
    ['300', 0.85],
    ['1500', 0.45],
    ['1500 one course', 0.6],
  ].map(([row, most]) => ({
    row,
    what: 'Kitbag to the script, processor time',
    of: (each) => ratio(cpu(each, 'Kitbag'), cpu(each, 'script')),
    most,
  })),
  { row: '30', what: 'warm worker, processor seconds', of: (row) => row.warm?.cpu ?? null, most: 0.25 },
  {
    row: '1500',
    what: 'warm worker to the script',
    of: (row) => ratio(row.warm?.cpu ?? null, cpu(row, 'script')),
    most: 0.3,
  },
  { row: '300', what: 'Typst to Kitbag', of: (row) => ratio(cpu(row, 'Typst'), cpu(row, 'Kitbag')), least: 0.9 },
  { row: '1500', what: 'Typst to Kitbag', of: (row) => ratio(cpu(row, 'Typst'), cpu(row, 'Kitbag')), least: 1.5 },
  { row: '1500', what: 'Marp to Kitbag', of: (row) => ratio(cpu(row, 'Marp'), cpu(row, 'Kitbag')), least: 20 },
  {
    row: '1500',
    what: 'LibreOffice to Kitbag',
    of: (row) => ratio(cpu(row, 'LibreOffice'), cpu(row, 'Kitbag')),
    least: 40,
  },
  { row: '1500', what: 'Kitbag to the floor', of: (row) => ratio(cpu(row, 'Kitbag'), cpu(row, 'floor')), most: 3.5 },
  {
    row: '1500',
    what: 'peak memory with twenty pictures, MB',
    of: (row) => (row.best.Kitbag ? row.best.Kitbag.rss / 1000 : null),
    most: 250,
  },
];

/** Every bound with its figure; those without one are left out. */
export function judge(rows) {
  return bounds.flatMap(({ row: name, what, of, least, most }) => {
    const row = rows.find((each) => each.name === name);
    const figure = row ? of(row) : null;
    return figure === null ? [] : [{ what: `${name} slides: ${what}`, figure, least, most }];
  });
}
