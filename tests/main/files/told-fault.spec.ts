import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../main/files/disk';
import { faultOf } from '../../../main/files/told-fault';
import { sayFault } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';

const say = sayIn('en');
const systemError = (code: string) =>
  Object.assign(new Error(`${code}: scandir '/private/name'`), { code, syscall: 'scandir' });

describe('An error that nobody foresaw', () => {
  it('of the system is said with its reason and the name of the file, and without a path', async () => {
    const error: unknown = await readFile('/nowhere/at all').catch((one: unknown) => one);
    expect(faultOf(error, 'deck.open')).toEqual({ code: 'file.not-used', facts: { file: 'at all', reason: 'ENOENT' } });
    expect(sayFault(say, faultOf(systemError('ENOTCONN'), 'deck.open'))).toMatch(/drive is no longer connected/);
    expect(sayFault(say, faultOf(systemError('ENOTCONN'), 'deck.open'))).not.toContain('/private');
  });

  it.each(['ENODEV', 'ESTALE', 'ECONNABORTED', 'EHOSTDOWN', 'ENETUNREACH'])('%s is a drive that went away', (code) => {
    expect(reasonOf(systemError(code))).toBe('ENOTCONN');
  });

  it('of the program itself is told as such, with what was being done', () => {
    expect(faultOf(new TypeError('x is not a function'), 'deck.open')).toEqual({
      code: 'unexpected',
      facts: { code: 'deck.open' },
    });
    expect(faultOf(Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' }), 'deck.open').code).toBe(
      'unexpected',
    );
  });
});
