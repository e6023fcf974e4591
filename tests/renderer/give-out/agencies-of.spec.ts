import { describe, expect, it } from 'vitest';
import { agenciesBeyond, agenciesOf } from '../../../renderer/screens/give-out/agencies-of';

describe('The agencies of those who get a copy', () => {
  it('are named once each in the order of the list, with how many people they send, however their letters are cased', () => {
    const holders = ['Customs', '', 'HKMA', 'customs '].map((agency) => ({ agency }));
    expect(agenciesOf(holders)).toEqual([
      { agency: 'Customs', count: 2 },
      { agency: '', count: 1 },
      { agency: 'HKMA', count: 1 },
    ]);
  });

  it('are told where what stays within one agency goes beyond the library’s own, and not for other labels', () => {
    const holders = ['HK Police', 'Customs', '', 'ＨＫ police', '香港警務處'].map((agency) => ({ agency }));
    const own = { en: 'HK Police', 'zh-Hant': '香港警務處' };
    expect(agenciesBeyond('TLP:AMBER+STRICT', holders, own)).toEqual([{ agency: 'Customs', count: 1 }]);
    expect(agenciesBeyond('TLP:AMBER', holders, own)).toEqual([]);
  });
});
