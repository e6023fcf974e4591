import { describe, expect, it } from 'vitest';
import { countsAs, isLowering, relabelled } from '../../../main/model/relabel';
import { unmarked, type Marking } from '../../../main/model/marking';

const amber: Marking = { ...unmarked, label: 'TLP:AMBER' };
const why = { reason: 'No names in it', at: '2026-11-23T09:00:00.000Z' };

describe('a label is lowered', () => {
  it('where a deck that has one would get a lower one', () => {
    expect(isLowering('TLP:AMBER', 'TLP:GREEN', 'TLP:AMBER+STRICT')).toBe(true);
    expect(isLowering('TLP:AMBER', 'TLP:RED', 'TLP:AMBER+STRICT')).toBe(false);
  });

  it('where it is taken off and the library’s default is lower', () => {
    expect(isLowering('TLP:AMBER', null, 'TLP:GREEN')).toBe(true);
    expect(isLowering('TLP:AMBER', null, 'TLP:AMBER+STRICT')).toBe(false);
  });

  it('where a deck without one goes below the library’s default, and not where it goes to it or above', () => {
    const counts = countsAs(unmarked, 'TLP:AMBER');
    expect(isLowering(counts, 'TLP:GREEN', 'TLP:AMBER')).toBe(true);
    expect(isLowering(counts, 'TLP:AMBER', 'TLP:AMBER')).toBe(false);
    expect(isLowering(counts, 'TLP:RED', 'TLP:AMBER')).toBe(false);
  });

  it('never where nothing asked for a label', () => {
    expect(isLowering(countsAs(unmarked, null), 'TLP:CLEAR', null)).toBe(false);
  });
});

describe('a marking', () => {
  it('keeps what it was lowered from, and why', () => {
    expect(relabelled(amber, 'TLP:GREEN', 'TLP:RED', why)).toEqual({
      ...unmarked,
      label: 'TLP:GREEN',
      lowered: { from: 'TLP:AMBER', ...why },
    });
  });

  it('without a label of its own is lowered from the default that counted for it', () => {
    const lowered = relabelled(unmarked, 'TLP:CLEAR', 'TLP:AMBER', why);
    expect(lowered.lowered).toEqual({ from: 'TLP:AMBER', ...why });
  });

  it('lowered twice remembers the strictest label it had', () => {
    const once = relabelled(amber, 'TLP:GREEN', 'TLP:RED', why);
    expect(relabelled(once, 'TLP:CLEAR', 'TLP:RED', why).lowered?.from).toBe('TLP:AMBER');
  });

  it('that is as strict again was not lowered', () => {
    const lowered = relabelled(amber, 'TLP:CLEAR', 'TLP:RED', why);
    expect(relabelled(lowered, 'TLP:GREEN', 'TLP:RED', null).lowered).toEqual({ from: 'TLP:AMBER', ...why });
    expect(relabelled(lowered, 'TLP:AMBER', 'TLP:RED', null).lowered).toBeNull();
  });
});
