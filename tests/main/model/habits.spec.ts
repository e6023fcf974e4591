import { describe, expect, it } from 'vitest';
import { habitsIn } from '../../../main/model/habits';

describe('The habits that a file remembers', () => {
  it('are those that Kitbag knows: what is no habit, no text or too long is left out', () => {
    const written = {
      'library-look': 'list',
      columns: 7,
      other: 'x',
      thumbnails: 'x'.repeat(4001),
      'side-by-side': '{}',
    };
    expect(habitsIn(written)).toEqual({ 'library-look': 'list', 'side-by-side': '{}' });
  });

  it('are none where the file holds anything else', () => {
    for (const written of [null, undefined, 'list', 3, [], ['x']]) expect(habitsIn(written)).toEqual({});
  });
});
