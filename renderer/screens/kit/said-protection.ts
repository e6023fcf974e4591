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
  const signed = sign === null ? say('kit.pack.is-unsigned') : say('kit.pack.is-signed', { name: own });
  return [sayLock(say, lock, keys, own), signed].join(comma(say.language));
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
  return say('kit.pack.is-people', { people: names.join(listComma(say.language)) });
}
