import { describe, expect, it } from 'vitest';
import { refusePassword } from '../../../main/ipc/lock-handout';

const usable = 'a few plain words';

describe('A password for a handout', () => {
  it.each([
    ['archive', true, usable],
    ['too-short', false, 'short'],
    ['too-long', false, '密'.repeat(43)],
    ['unusable', false, 'a password\u0007'],
  ])('is refused with the sentence `password.%s` before anything is made', (why, archive, password) => {
    expect(() => {
      refusePassword({ archive }, password);
    }).toThrow(expect.objectContaining({ code: `password.${why}` }));
  });

  it('may be left out, for the archive too', () => {
    for (const archive of [true, false])
      expect(() => {
        refusePassword({ archive }, null);
      }).not.toThrow();
  });
});
