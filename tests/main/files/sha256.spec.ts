import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';

describe('The SHA-256 of a content', () => {
  it('is the one every other program computes', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same for a text and for its UTF-8 bytes', () => {
    expect(sha256('限閱')).toBe(sha256(new TextEncoder().encode('限閱')));
  });
});
