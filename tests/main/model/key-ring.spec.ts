import { describe, expect, it } from 'vitest';
import { emptyKeyRing, standingInRing, withCorrespondent, type KeyRing } from '../../../main/model/key-ring';

const sender = (name: string, digit: string) => ({ name, key: digit.repeat(64) });
const bureau = sender('Commercial Crime Bureau', 'a');
const recipient = 'age1qqqqqqqqqqqqqqqqqqqq';
const at = '2026-11-26T08:00:00Z';
const known = (ring: KeyRing, person: Parameters<typeof withCorrespondent>[1], id = 'person-aaaaaaaa') =>
  withCorrespondent(ring, person, id, at);

describe('A person’s list of those with whom they exchange kits', () => {
  const ring = known(emptyKeyRing, { name: 'The bureau', sender: bureau, recipient });

  it('goes before what the library remembers: a listed key is trusted, and a listed name under another key is warned of', () => {
    expect(standingInRing(bureau, 'changed', ring)).toBe('trusted');
    expect(standingInRing(sender('commercial crime bureau ', 'b'), 'known', ring)).toBe('changed');
    expect(standingInRing(sender('The Bureau', 'b'), 'first', ring)).toBe('changed');
    expect(standingInRing(sender('Customs', 'b'), 'first', ring)).toBe('first');
    expect(standingInRing(null, 'unsigned-now', ring)).toBe('unsigned-now');
  });

  it('knows the person’s own keys, also those of before', () => {
    const own = {
      ...{ ...bureau, recipient, madeAt: at, heldBy: 'system' as const },
      ...{ sealed: 'c2VhbGVk', published: '{}' },
    };
    expect(standingInRing(bureau, 'first', { ...emptyKeyRing, own })).toBe('own');
    expect(standingInRing(bureau, 'first', { ...emptyKeyRing, earlier: [own] })).toBe('own');
  });

  it('keeps the key to encrypt to where the same signing key comes alone, and forgets it with the signing key', () => {
    const again = known(ring, { name: 'CCB', sender: bureau, recipient: null }, 'person-bbbbbbbb');
    expect(again.people).toEqual([{ ...ring.people[0], name: 'CCB' }]);
    const changed = known(ring, { name: 'CCB', sender: sender('Commercial Crime Bureau', 'b'), recipient: null });
    expect(changed.people.map((one) => [one.sender?.key.slice(0, 1), one.recipient])).toEqual([['b', null]]);
  });

  it('has one entry for one key, and another for another person', () => {
    const more = known(ring, { name: 'Customs', sender: sender('Customs', 'c'), recipient: null }, 'person-cccccccc');
    expect(more.people.map(({ name }) => name)).toEqual(['The bureau', 'Customs']);
    const twice = known(known(more, { name: 'A key', sender: null, recipient: `${recipient}z` }, 'person-dddddddd'), {
      name: 'The same key',
      sender: null,
      recipient: `${recipient}z`,
    });
    expect(twice.people.map(({ name }) => name)).toEqual(['The bureau', 'Customs', 'The same key']);
  });
});
