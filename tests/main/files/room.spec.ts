import { describe, expect, it } from 'vitest';
import { roomSaid } from '../../../main/files/disk';
import { roomLacking } from '../../../main/files/room';

describe('Room on a disk', () => {
  it('is not said by a network drive that claims to have no blocks at all, and what is to be written is tried', () => {
    const said = roomSaid({ blocks: 0, bavail: 0, bsize: 4096 });
    expect(said).toBeNull();
    expect(roomLacking(said, 1_000_000)).toBeNull();
  });

  it('is nothing on a disk that is full', () => {
    const said = roomSaid({ blocks: 100, bavail: 0, bsize: 4096 });
    expect(said).toBe(0);
    expect(roomLacking(said, 1_000_000)).toMatchObject({ freeBytes: 0 });
  });
});
