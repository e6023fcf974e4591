/** The person's keys and the people on their list, as main last told them. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import type { IntroducedView, KeysView } from '../../../main/contract/keys';
import type { InputOf } from '../../../main/contract/requests';

interface Keys {
  readonly view: KeysView | null;
  /** Main was asked once: where it could not say, a kit is packed without a signature all the same. */
  readonly isAsked: boolean;
  /** Making a key is under way. */
  readonly isMaking: boolean;
  /** A public key that was read from a file and waits for the person's word. */
  readonly introduced: IntroducedView | null;
}

export const useKeys = create<Keys>(() => ({ view: null, isAsked: false, isMaking: false, introduced: null }));

async function keep(work: () => Promise<KeysView>): Promise<KeysView | null> {
  const view = await attempt(work);
  if (view) useKeys.setState({ view });
  return view;
}

/** Reads the keys again. */
export async function loadKeys(): Promise<void> {
  await keep(() => ask('keys.list'));
  useKeys.setState({ isAsked: true });
}

/** Makes a key of one's own; true where there is one now. */
export async function makeKey(key: InputOf<'keys.make'>): Promise<boolean> {
  useKeys.setState({ isMaking: true });
  const view = await keep(() => ask('keys.make', key));
  useKeys.setState({ isMaking: false });
  if (view?.own)
    tell('keys.made-told', { key: view.own.fingerprint }, { label: 'keys.save', run: () => void savePublicKey() });
  return view !== null;
}

/** Asks where to and saves the public half of the person's key. */
export async function savePublicKey(): Promise<void> {
  const saved = await attempt(() => ask('keys.save-public'));
  const own = useKeys.getState().view?.own;
  if (!saved || !own) return;
  const show = () => void attempt(() => ask('shell.show-in-folder', { token: saved.token }));
  tell('keys.saved', { key: own.fingerprint }, { label: 'kit.pack.show', run: show });
}

/** Asks for a file with a public key, and shows whose it says it is. */
export async function chooseIntroduced(): Promise<void> {
  const introduced = await attempt(() => ask('keys.read-public'));
  if (introduced) useKeys.setState({ introduced });
}

/** Asks for a key that is typed or pasted. */
export function typeIntroduced(): void {
  useKeys.setState({ introduced: { name: '', sender: null, recipient: null, fingerprint: null, replaces: null } });
}

/** Nobody is taken onto the list. */
export function dropIntroduced(): void {
  useKeys.setState({ introduced: null });
}

/** Takes somebody onto the list; true where they are on it. */
export async function trust(person: InputOf<'keys.trust'>): Promise<boolean> {
  const view = await keep(() => ask('keys.trust', person));
  if (!view) return false;
  useKeys.setState({ introduced: null });
  tell('keys.people.trusted', { name: person.name });
  return true;
}

/** Calls somebody by another name; kits go on saying the name that they sign with. */
export async function renamePerson(person: string, name: string): Promise<void> {
  await keep(() => ask('keys.rename', { person, name }));
}

/** Takes somebody off the list, and offers to take that back. */
export async function forgetPerson(person: string): Promise<void> {
  const before = useKeys.getState().view?.people.find(({ id }) => id === person);
  const view = await keep(() => ask('keys.forget', { person }));
  if (!view || !before) return;
  const { name, sender, recipient } = before;
  const undo = () => void keep(() => ask('keys.trust', { name, sender, recipient }));
  tell('keys.people.forgotten', { name }, { label: 'window.edit.undo', run: undo });
}
