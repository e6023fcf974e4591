import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wayWithin } from '../../../main/files/way-within';

test('A path lies within a folder whatever its name begins with, and not beside it', () => {
  const folder = join('/', 'opt', 'Kitbag');
  expect(wayWithin(folder, folder)).toBe('');
  expect(wayWithin(folder, join(folder, '..courses', 'one'))).toBe(join('..courses', 'one'));
  for (const beside of [join('/', 'opt'), join('/', 'opt', 'Kitbag 2'), join('/', 'home')])
    expect(wayWithin(folder, beside)).toBeNull();
});
