import { describe, expect, it } from 'vitest';
import { agenciesOf } from '../../../renderer/screens/give-out/agencies-of';

describe('The agencies of those who get a copy', () => {
  it('are named once each in the order of the list, with how many people they send, however their letters are cased', () => {
    const holders = ['Customs', '', 'HKMA', 'customs '].map((agency) => ({ agency }));
    expect(agenciesOf(holders)).toEqual([
      { agency: 'Customs', count: 2 },
      { agency: '', count: 1 },
      { agency: 'HKMA', count: 1 },
    ]);
  });
});
