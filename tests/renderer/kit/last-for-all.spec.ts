import { describe, expect, it } from 'vitest';
import { lastForAll } from '../../../renderer/screens/kit/last-for-all';

const known = [
  { receiver: 'Ana', date: '2026-11-25', kit: 'a' },
  { receiver: 'Rui', date: '2026-11-25', kit: 'a' },
  { receiver: 'Customs', date: '2026-12-01', kit: 'b' },
];

describe('A kit for several people', () => {
  it('may leave out what the last kit brought that all of them were given', () => {
    expect(lastForAll(['ana ', 'Rui'], known)).toMatchObject({ date: '2026-11-25' });
  });

  it('brings everything where one of them was given none, or another one last', () => {
    expect(lastForAll(['Ana', 'Bea'], known)).toBeNull();
    expect(lastForAll(['Ana', 'Customs'], known)).toBeNull();
    expect(lastForAll([], known)).toBeNull();
  });
});
