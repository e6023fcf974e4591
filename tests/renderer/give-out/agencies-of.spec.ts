import { describe, expect, it } from 'vitest';
import { agenciesBeyond, agenciesOf, withBodies } from '../../../renderer/screens/give-out/agencies-of';

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

  it('count a body that itself gets a copy and stands among the names, and take no person for one', () => {
    const names = [
      'PJ',
      'PJ',
      '司法警察局',
      '海關',
      'Polícia Marítima',
      'Customs',
      'Chan Tai Man',
      '陳大文',
      'ANA maria',
    ];
    const listed = [...names.map((name) => ({ name, agency: '' })), { name: 'Wong', agency: 'Customs' }];
    const bodies = withBodies(listed, ['POLÍCIA marítima']);
    expect(agenciesBeyond('TLP:AMBER+STRICT', bodies, { pt: 'PJ' })).toEqual([
      { agency: '司法警察局', count: 1 },
      { agency: '海關', count: 1 },
      { agency: 'Polícia Marítima', count: 1 },
      { agency: 'Customs', count: 2 },
    ]);
    expect(bodies.filter(({ agency }) => agency === '').map(({ name }) => name)).toEqual([
      'Chan Tai Man',
      '陳大文',
      'ANA maria',
    ]);
  });
});
