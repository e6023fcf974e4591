import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRenewed, type RenewedTraits } from '../../../../main/model/renewal/match-renewed';
import { fileStem } from '../../../../main/model/renewal/renew-deck';

function traits(title: string, said = title, pictures: readonly string[] = []): RenewedTraits {
  const words = new Set(said.toLowerCase().match(/\w+/g) ?? []);
  return { fingerprint: `${title}\n${said}\n${pictures.join()}`, look: '', title, words, pictures: new Set(pictures) };
}

const talk = [
  traits('Seizing a phone', 'photograph the screen before anybody touches it'),
  traits('Wallets', 'hot and cold wallets hold keys not coins'),
  traits('Tracing', 'follow change addresses through the blocks'),
  traits('Exchanges', 'ask the exchange for its records in time'),
];

describe('The slides of a newer version of a file', () => {
  it('are the same where nobody touched them, wherever they stand', () => {
    const order = [2, 0, 3, 1];
    const found = matchRenewed(
      talk,
      order.map((index) => talk[index]!),
    );
    expect(order.map((_, index) => found.get(index))).toEqual(order);
  });

  it('are found again when some words changed', () => {
    const edited = traits('Wallets', 'hot and cold wallets hold private keys, never coins');
    expect(matchRenewed(talk, [talk[0]!, edited, talk[2]!, talk[3]!]).get(1)).toBe(1);
  });

  it('are found again when they were edited and moved', () => {
    const edited = traits('Exchanges', 'ask the exchange for its records soon');
    expect(matchRenewed(talk, [edited, ...talk.slice(0, 3)]).get(0)).toBe(3);
  });

  it('are new where they say nothing that an older one says', () => {
    const added = traits('Mixers', 'tumblers break the chain of custody');
    const found = matchRenewed(talk, [talk[0]!, added, talk[1]!, talk[2]!, talk[3]!]);
    expect(found.has(1)).toBe(false);
    expect(found.size).toBe(4);
  });

  it('that are equal are kept in their order', () => {
    const same = traits('Questions?');
    const found = matchRenewed([same, talk[0]!, same], [same, talk[0]!, same]);
    expect([0, 1, 2].map((index) => found.get(index))).toEqual([0, 1, 2]);
  });

  it('never share an older slide, and no untouched one is lost, whatever was done', () => {
    const slide = fc.constantFrom('a b c', 'a b d', 'c d e', 'f g', 'h', '').map((said) => traits(said));
    fc.assert(
      fc.property(fc.array(slide, { maxLength: 12 }), fc.array(slide, { maxLength: 12 }), (older, newer) => {
        const found = matchRenewed(older, newer);
        expect(new Set(found.values()).size).toBe(found.size);
        const count = (list: readonly RenewedTraits[], said: string): number =>
          list.filter(({ fingerprint }) => fingerprint === said).length;
        for (const said of new Set(newer.map(({ fingerprint }) => fingerprint))) {
          const kept = [...found].filter(
            ([is, was]) => newer[is]?.fingerprint === said && older[was]?.fingerprint === said,
          ).length;
          expect(kept).toBe(Math.min(count(older, said), count(newer, said)));
        }
      }),
      { seed: 8 },
    );
  });
});

describe('Names of versions of one file', () => {
  it.each([
    'Talk.pptx',
    'talk v2.pptx',
    'Talk (1).pptx',
    'Talk_2026-01-05.pptx',
    'Talk final.pptx',
    'TALK-v1.3 (2).pptx',
  ])('have one stem: %s', (name) => {
    expect(fileStem(name)).toBe('talk');
  });

  it('of different talks have different ones', () => {
    expect(fileStem('Talk 1.pptx')).not.toBe(fileStem('Talk 2.pptx'));
  });
});
