/** Says how a packed kit is protected: whoever carries it away must know what its receivers need. */
import { comma, listComma } from '../../../main/words/punctuation';
import type { InputOf } from '../../../main/contract/requests';
import type { KeysView } from '../../../main/contract/keys';
import type { Say } from '../../../main/words/say';

/** Encrypted with a passphrase or to whom, or not; signed by whom, or not. */
export function sayProtection(
  say: Say,
  { lock, sign }: Pick<InputOf<'kit.pack'>, 'lock' | 'sign'>,
  keys: Pick<KeysView, 'own' | 'people'> | null,
): string {
  const own = keys?.own?.name ?? '';
  return [sayLock(say, lock, keys, own), saySigned(say, sign, own)].join(comma(say.language));
}

function saySigned(say: Say, sign: InputOf<'kit.pack'>['sign'], own: string): string {
  if (sign === null) return say('kit.pack.is-unsigned');
  return own === '' ? say('kit.pack.is-signed-unnamed') : say('kit.pack.is-signed', { name: own });
}

function sayLock(
  say: Say,
  lock: InputOf<'kit.pack'>['lock'],
  keys: Pick<KeysView, 'people'> | null,
  own: string,
): string {
  if (lock === null) return say('kit.pack.is-open');
  if (lock.kind === 'passphrase') return say('kit.pack.is-passphrase');
  const receivers = (keys?.people ?? []).filter(({ id }) => lock.people.includes(id)).map(({ name }) => name);
  const names = [...receivers, ...(lock.own && own !== '' ? [own] : [])];
  // Keys that were not read, or that were removed meanwhile, have no names to say.
  if (names.length === 0) return say('kit.pack.is-people-unnamed');
  return say('kit.pack.is-people', { people: names.join(listComma(say.language)) });
}
