import type { KitOrder } from '../../main/ipc/pack-kit';

/** Everything that a library has, for instructors, unsigned and open, until a test says otherwise. */
export function aKitOrder(changes: Partial<KitOrder> = {}): KitOrder {
  return {
    scope: 'all',
    instructor: true,
    upTo: null,
    handouts: false,
    date: '2026-11-25',
    preparedBy: '',
    unencryptedBecause: null,
    lock: null,
    signer: null,
    language: 'en',
    ...changes,
  };
}
