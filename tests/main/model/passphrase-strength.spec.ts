import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../main/model/passphrase-strength';

describe('The strength of a passphrase', () => {
  it('is weak where people choose alike, however many signs it has', () => {
    for (const typed of [
      'password12',
      'aaaaaaaaaaaaaaaaaaaaaaaaa',
      '1234567890123',
      'secret secret secret secret',
      '香港警察',
    ])
      expect([typed, strengthOf(typed)]).toEqual([typed, 'weak']);
  });

  it('is strong with four words or more that have nothing to do with each other, and with what a program made up', () => {
    for (const typed of ['quiet ledgers of autumn rain', 'x7#Kq9!vL2pT', '晨早渡輪駛過三座燈塔而海鷗未醒來呢'])
      expect([typed, strengthOf(typed)]).toEqual([typed, 'strong']);
  });

  it('lies between for a few words', () => {
    expect(strengthOf('quiet ledgers night')).toBe('fair');
  });

  it('is not made better by typing the same once more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{10,30}$/), (word) => {
        expect(strengthOf(`${word} ${word}`)).toBe(strengthOf(word));
      }),
    );
  });
});
