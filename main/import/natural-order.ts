/** Orders names as a person does: `2-b` before `10-a`. By code units and numbers alone, so that every machine agrees. */

function pieces(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|[^\d]+/g) ?? [];
}

function compareNumbers(a: string, b: string): number {
  const one = a.replace(/^0+(?=\d)/, '');
  const two = b.replace(/^0+(?=\d)/, '');
  return one.length - two.length || (one < two ? -1 : one > two ? 1 : 0);
}

function comparePieces(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) return compareNumbers(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareNames(a: string, b: string): number {
  const [one, two] = [pieces(a), pieces(b)];
  for (let index = 0; index < Math.min(one.length, two.length); index += 1) {
    const order = comparePieces(one[index] ?? '', two[index] ?? '');
    if (order !== 0) return order;
  }
  return one.length - two.length || (a < b ? -1 : a > b ? 1 : 0);
}
