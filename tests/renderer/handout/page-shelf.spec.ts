import { describe, expect, it } from 'vitest';
import { mostHeld, openPageShelf } from '../../../renderer/screens/handout/preview/page-shelf';

/** A shelf of PDFs that are their own first byte; `closed` hears which were let go. */
function aShelf() {
  const closed: number[] = [];
  const shelf = openPageShelf(
    (bytes) => Promise.resolve({ name: bytes[0] ?? 0 }),
    ({ name }) => closed.push(name),
  );
  return { shelf, closed };
}

describe('The pages that the window holds', () => {
  it('are found by what they draw, in the PDF that came last', async () => {
    const { shelf } = aShelf();
    await shelf.take({ keys: ['a', 'b'], pdf: Uint8Array.of(1) });
    await shelf.take({ keys: ['b', 'c'], pdf: Uint8Array.of(2) });
    expect(shelf.page('a')).toEqual({ pdf: { name: 1 }, number: 1 });
    expect(shelf.page('b')).toEqual({ pdf: { name: 2 }, number: 1 });
    expect(shelf.page('d')).toBeNull();
    expect(shelf.keys()).toEqual(['a', 'b', 'c']);
  });

  it('are never more than a few dozen PDFs: the one looked at longest ago goes first', async () => {
    const { shelf, closed } = aShelf();
    for (let name = 0; name < mostHeld; name += 1)
      await shelf.take({ keys: [`page ${String(name)}`], pdf: Uint8Array.of(name) });
    shelf.page('page 0');
    await shelf.take({ keys: ['one more'], pdf: Uint8Array.of(200) });
    expect(closed).toEqual([1]);
    expect(shelf.page('page 1')).toBeNull();
    expect(shelf.page('page 0')).not.toBeNull();
  });
});
