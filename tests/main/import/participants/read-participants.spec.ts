import { describe, expect, it } from 'vitest';
import { readListFile } from '../../../../main/import/participants/read-list-file';
import { readParticipants } from '../../../../main/import/participants/read-participants';
import { mostCopies } from '../../../../main/model/copies';

const namesOf = (text: string) => readParticipants(text).holders.map(({ name, agency }) => [name, agency]);
const codesOf = (text: string) =>
  readParticipants(text).findings.map(({ code, place }) => `${code} ${String(place.line)}`);

describe('A list of participants', () => {
  it.each([
    ['tabs, as from a spreadsheet', 'Chan Tai Man\tCCB\n陳大文\t商業罪案調查科'],
    ['commas', 'Chan Tai Man,CCB\n陳大文,商業罪案調查科\n'],
    ['commas of two keyboards', 'Chan Tai Man,CCB\n陳大文，商業罪案調查科\n'],
    ['semicolons', 'Chan Tai Man;CCB\r\n陳大文;商業罪案調查科'],
    ['a counted first column', '1,Chan Tai Man,CCB\n2,陳大文,商業罪案調查科'],
    ['headings', 'Name,Agency\nChan Tai Man,CCB\n陳大文,商業罪案調查科'],
    ['headings in another order', '機構,姓名\nCCB,Chan Tai Man\n商業罪案調查科,陳大文'],
    [
      'headings among others',
      'N.º;Nome completo;Telefone;Entidade\n1;Chan Tai Man;123;CCB\n2;陳大文;456;商業罪案調查科',
    ],
    ['empty lines', '\n\nChan Tai Man,CCB\n\n , \n陳大文,商業罪案調查科\n\n'],
  ])('is read whatever its form: %s', (_, text) => {
    expect(namesOf(text)).toEqual([
      ['Chan Tai Man', 'CCB'],
      ['陳大文', '商業罪案調查科'],
    ]);
  });

  it.each([
    ['brackets', 'Chan Tai Man (CCB)\n陳大文(商業罪案調查科)'],
    ['brackets of a Chinese keyboard', 'Chan Tai Man（CCB）\n陳大文（商業罪案調查科）'],
    ['dashes', 'Chan Tai Man – CCB\n陳大文 - 商業罪案調查科'],
    ['dashes of a Chinese keyboard', 'Chan Tai Man——CCB\n陳大文－商業罪案調查科'],
    ['a counted first column', '1\tChan Tai Man (CCB)\n2\t陳大文（商業罪案調查科）'],
    ['headings of the same form', '姓名（機構）\nChan Tai Man (CCB)\n陳大文（商業罪案調查科）'],
    ['commas elsewhere', 'Chan Tai Man (CCB)\n陳大文，商業罪案調查科'],
  ])('has the agency beside the name read as one, and says so once: %s', (_, text) => {
    expect(namesOf(text)).toEqual([
      ['Chan Tai Man', 'CCB'],
      ['陳大文', '商業罪案調查科'],
    ]);
    const told = readParticipants(text).findings.filter(({ code }) => code === 'list.agency-beside');
    expect(told).toMatchObject([{ weight: 'information', facts: { name: 'Chan Tai Man', agency: 'CCB' } }]);
    expect(readParticipants(text).holders.some(({ isDoubtful }) => isDoubtful)).toBe(false);
  });

  it('leaves a double name together, and brackets in a row that has its agency', () => {
    expect(namesOf('Anne-Marie Smith–Jones\n')).toEqual([['Anne-Marie Smith–Jones', '']]);
    expect(namesOf('Chan Tai Man (David),CCB')).toEqual([['Chan Tai Man (David)', 'CCB']]);
  });

  it('may be names alone', () => {
    expect(namesOf('Chan Tai Man\n陳大文')).toEqual([
      ['Chan Tai Man', ''],
      ['陳大文', ''],
    ]);
  });

  it('keeps what stands in quotation marks together', () => {
    expect(namesOf('"Gonçalves, Maria","PJ, ""Macau"""')).toEqual([['Gonçalves, Maria', 'PJ, "Macau"']]);
  });

  it('takes no participant for a heading', () => {
    expect(namesOf('Agency Chan,CCB\nNome Sobrenome,PJ')).toHaveLength(2);
  });

  it('tells of rows that are doubtful, by their number in the list', () => {
    const text = 'Chan Tai Man,CCB\n,PJ\nchan tai man,CCB\n12345,CCB\nWong,CCB,6123 4567';
    expect(codesOf(text)).toEqual(['list.no-name 2', 'list.twice 3', 'list.no-letters 4', 'list.more-columns 5']);
    expect(readParticipants(text).holders.map(({ row, isDoubtful }) => [row, isDoubtful])).toEqual([
      [1, false],
      [3, true],
      [4, true],
      [5, true],
    ]);
  });

  it.each([
    ['PJ ×3', 'PJ', '', 3],
    ['PJ x 3', 'PJ', '', 3],
    ['PJ (×3)', 'PJ', '', 3],
    ['3 × Polícia Judiciária', 'Polícia Judiciária', '', 3],
    ['3 PJ', 'PJ', '', 3],
    ['PJ (3 exemplares)', 'PJ', '', 3],
    ['海關 3份', '海關', '', 3],
    ['Chan Tai Man ×2,CCB', 'Chan Tai Man', 'CCB', 2],
    ['Chan Tai Man (CCB) ×2', 'Chan Tai Man', 'CCB', 2],
  ])('gives several copies to whom a line says so of, and tells how it was read: %s', (text, name, agency, copies) => {
    expect(namesOf(text)).toEqual(Array.from({ length: copies }, () => [name, agency]));
    expect(readParticipants(text).findings).toContainEqual(
      expect.objectContaining({ code: 'list.several', facts: expect.objectContaining({ name, copies }) as unknown }),
    );
  });

  it('takes “×1” for one copy, and for no part of the name', () => {
    expect(namesOf('香港海關 ×2\n廉政公署 ×1\nPJ (1 copy)')).toEqual([
      ['香港海關', ''],
      ['香港海關', ''],
      ['廉政公署', ''],
      ['PJ', ''],
    ]);
  });

  it('takes no line number, and no number of a name, for a number of copies', () => {
    expect(namesOf('1 PJ\n2 CPSP\n3 AMCM')).toHaveLength(3);
    expect(namesOf('3 Chan Tai Man')).toEqual([['3 Chan Tai Man', '']]);
    expect(namesOf('Malcolm X 3rd\nMax3')).toHaveLength(2);
  });

  it('counts every copy of one that stands in several lines', () => {
    const { findings } = readParticipants('PJ\nPJ\nCPSP\nPJ ×2');
    expect(findings.filter(({ code }) => code === 'list.twice').map(({ facts }) => facts)).toEqual([
      { name: 'PJ', row: 1, copies: 4 },
      { name: 'PJ', row: 1, copies: 4 },
    ]);
  });

  it('leaves out marks that cannot be seen or turn the writing around', () => {
    expect(namesOf('Chan\u202e Tai\u00a0\u0007Man\u200b,C\u0000CB')).toEqual([['Chan Tai Man', 'C CB']]);
  });

  it('stops where it is longer than a set can be', () => {
    const text = Array.from({ length: mostCopies + 5 }, (_, index) => `Holder ${String(index)}`).join('\n');
    const { holders, findings } = readParticipants(text);
    expect(holders).toHaveLength(mostCopies);
    expect(findings).toMatchObject([{ code: 'list.too-long', weight: 'stops' }]);
  });

  it('in a file of an old encoding is read, and the guess is told', async () => {
    const big5 = Uint8Array.from([
      0xb3, 0xaf, 0xa4, 0x6a, 0xa4, 0xe5, 0x2c, 0xac, 0x46, 0xa9, 0xb2, 0xaa, 0xba, 0xa4, 0x48, 0x0a,
    ]);
    const access = { readFile: () => Promise.resolve(big5) } as never;
    const { holders, findings } = await readListFile('/somewhere/list.csv', access);
    expect(holders).toMatchObject([{ name: '陳大文', agency: '政府的人' }]);
    expect(findings).toMatchObject([{ code: 'file.encoding-guessed', place: { file: 'list.csv' } }]);
  });
});
