import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../main/words/say-in';
import { sayProtection } from '../../../renderer/screens/kit/said-protection';
import type { KeysView } from '../../../main/contract/keys';

const keys = {
  own: { name: 'Ada' },
  people: [
    { id: 'key-ben', name: 'Ben' },
    { id: 'key-cho', name: 'Cho' },
  ],
} as unknown as KeysView;
const said = (...[lock, sign]: [Parameters<typeof sayProtection>[1]['lock'], boolean]): string =>
  sayProtection(sayIn('en'), { lock, sign: sign ? { passphrase: null } : null }, keys);

describe('what is said of a kit that is packed', () => {
  it('names whom it is encrypted for and who signed it', () => {
    expect(said({ kind: 'people', people: ['key-cho'], own: true }, true)).toBe(
      'encrypted for Cho, Ada, signed by Ada',
    );
  });

  it('says a passphrase, and never which', () => {
    expect(said({ kind: 'passphrase', passphrase: 'correct horse battery' }, true)).toBe(
      'encrypted with a passphrase, signed by Ada',
    );
  });

  it('leaves names out where none is known', () => {
    const lock = { kind: 'people', people: ['key-cho'], own: true } as const;
    const unnamed = (language: 'en' | 'pt' | 'zh-Hant') =>
      sayProtection(sayIn(language), { lock: { ...lock, people: [...lock.people] }, sign: { passphrase: null } }, null);
    expect(unnamed('en')).toBe('encrypted for the people chosen, signed');
    expect(unnamed('pt')).toBe('cifrado para as pessoas escolhidas, assinado');
    expect(unnamed('zh-Hant')).toBe('加密給所選的人，已簽署');
  });

  it('says that whoever finds it can read it', () => {
    expect(said(null, false)).toBe('not encrypted, not signed');
  });
});
