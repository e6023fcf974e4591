import { describe, expect, it } from 'vitest';
import { relabelling } from '../../../renderer/screens/library/relabelling';

describe('What choosing a label does to decks', () => {
  it.each([
    ['sets the first label, even one below what the default counts as', [null], 'TLP:CLEAR', 'set'],
    ['raises a label', ['TLP:GREEN'], 'TLP:RED', 'raise'],
    ['lowers a label', ['TLP:AMBER'], 'TLP:CLEAR', 'lower'],
    ['lowers several of different labels', ['TLP:AMBER', 'TLP:GREEN'], 'TLP:CLEAR', 'lower'],
    ['sets where one goes up and another down', ['TLP:CLEAR', 'TLP:RED'], 'TLP:GREEN', 'set'],
    ['sets where one of several has none yet', ['TLP:RED', null], 'TLP:CLEAR', 'set'],
    ['takes a label away', ['TLP:GREEN'], null, 'take-away'],
  ] as const)('%s', (_, labels, wanted, said) => {
    expect(
      relabelling(
        labels.map((label) => ({ label })),
        wanted,
      ),
    ).toBe(said);
  });
});
