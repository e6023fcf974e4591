import { describe, expect, it } from 'vitest';
import { firstWidths, parseWidths, pulled } from '../../../renderer/shell/column-widths';

describe('the widths of the columns', () => {
  it('follow the pull', () => {
    expect(pulled(firstWidths, 'list', 20, 1200)).toEqual({ list: 252, properties: 264 });
  });

  it('stop where a column would be too narrow to read', () => {
    expect(pulled(firstWidths, 'properties', -500, 1200).properties).toBe(232);
  });

  it('leave the middle its room', () => {
    expect(pulled(firstWidths, 'list', 500, 1000).list).toBe(256);
  });

  it('are remembered, and forgotten where what was remembered makes no sense', () => {
    expect(parseWidths('{"list":300,"properties":280}')).toEqual({ list: 300, properties: 280 });
    expect(parseWidths('{"list":"wide"}')).toEqual(firstWidths);
    expect(parseWidths('nonsense')).toEqual(firstWidths);
    expect(parseWidths(null)).toEqual(firstWidths);
  });
});
