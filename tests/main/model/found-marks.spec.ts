import { describe, expect, it } from 'vitest';
import { findMarks, offeredMarking } from '../../../main/model/found-marks';
import { unmarked } from '../../../main/model/marking';
import { aLibrary } from '../../builders/a-library';

const { gradings } = aLibrary().agency;

describe('Marks found in a text', () => {
  it.each([
    ['TLP:RED', 'TLP:RED'],
    ['Handling: tlp: amber + strict.', 'TLP:AMBER+STRICT'],
    ['TLP：AMBER＋STRICT', 'TLP:AMBER+STRICT'],
    ['TLP:AMBER', 'TLP:AMBER'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['TLP:GREEN on page 1, TLP:RED on page 2, TLP:CLEAR', 'TLP:RED'],
    ['TLP:REDACTED', null],
    ['The Traffic Light Protocol', null],
    ['', null],
  ])('in %j: %s', (text, label) => {
    expect(findMarks(text, gradings).label).toBe(label);
  });

  it.each([
    ['RESTRICTED', 'RESTRICTED'],
    ['限閱文件', '限閱'],
    ['機密', '機密'],
    ['高度機密', '高度機密'],
    ['RESTRICTED and SECRET', 'SECRET'],
    ['restricted stock', null],
    ['UNRESTRICTED', null],
    ['資料的機密性', null],
    ['', null],
  ])('in %j the grading is %s', (text, grading) => {
    expect(findMarks(text, gradings).grading).toBe(grading);
  });

  it('are looked for by a common list where the agency has none', () => {
    expect(findMarks('TOP  SECRET', []).grading).toBe('TOP SECRET');
  });

  it('tells a grading from a longer one that holds its name', () => {
    const list = [...gradings, { en: 'TOP SECRET', 'zh-Hant': '絕對機密' }].reverse();
    expect(findMarks('TOP SECRET', list).grading).toBe('TOP SECRET');
  });
});

describe('An offered marking', () => {
  it('raises what there is', () => {
    const offered = offeredMarking(
      { ...unmarked, label: 'TLP:GREEN' },
      { label: 'TLP:RED', grading: '機密' },
      gradings,
    );
    expect(offered).toMatchObject({ label: 'TLP:RED', grading: '機密' });
  });

  it('never lowers a label or a grading', () => {
    const marking = { ...unmarked, label: 'TLP:RED', grading: 'SECRET' } as const;
    expect(offeredMarking(marking, { label: 'TLP:CLEAR', grading: '限閱' }, gradings)).toEqual(marking);
  });

  it('never replaces a grading that cannot be ranked', () => {
    const marking = { ...unmarked, grading: 'COSMIC' };
    expect(offeredMarking(marking, { label: null, grading: 'SECRET' }, gradings)).toEqual(marking);
  });

  it('of a text without marks is the marking as it was', () => {
    expect(offeredMarking(unmarked, { label: null, grading: null }, gradings)).toEqual(unmarked);
  });
});
