/** The window's one door to main: nothing else reads what the preload put on `window`. */
import { bridgeName, type Bridge, type NoticeName, type Notices } from '../main/contract/bridge';
import type { InputOf, OutputOf, RequestName } from '../main/contract/requests';
import { KitbagFault } from '../main/model/fault';

function bridge(): Bridge {
  return (window as unknown as Record<typeof bridgeName, Bridge>)[bridgeName];
}

/** Asks main for something; a refusal becomes a thrown fault whose sentence lives in `words`. */
export async function ask<N extends RequestName>(
  name: N,
  ...input: InputOf<N> extends undefined ? [] : [InputOf<N>]
): Promise<OutputOf<N>> {
  const answer = await bridge().request(name, ...input);
  if (!answer.ok) throw new KitbagFault(answer.fault.code, answer.fault.facts);
  return answer.value;
}

/** Listens to one kind of notice; gives the function that ends the listening. */
export function onNotice<N extends NoticeName>(name: N, listener: (notice: Notices[N]) => void): () => void {
  return bridge().onNotice(name, listener);
}

/** The paths of files that a person dropped on the window; a file made in memory has none. */
export function pathsOf(files: Iterable<File>): string[] {
  return Array.from(files, (file) => bridge().pathOf(file)).filter(Boolean);
}
